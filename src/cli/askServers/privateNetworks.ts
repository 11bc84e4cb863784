import { BlockList, isIP } from "node:net";

/** Networks that no address of a note leads into (RFC 6890 and its kin), with the bits of their prefix. */
const NETWORKS = {
  ipv4: [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
  ],
  ipv6: [
    ["::", 128],
    ["::1", 128],
    ["fc00::", 7],
    ["fe80::", 10],
    ["ff00::", 8],
    ["64:ff9b::", 96],
  ],
} as const;

const PRIVATE = new BlockList();
for (const [address, bits] of NETWORKS.ipv4) PRIVATE.addSubnet(address, bits, "ipv4");
for (const [address, bits] of NETWORKS.ipv6) PRIVATE.addSubnet(address, bits, "ipv6");

/** Whether an IP address is that of a machine nearby; false for the name of a host. */
export function isPrivate(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return isPrivate(mapped);
  if (/^::ffff:/i.test(address)) return true;
  return PRIVATE.check(address, version === 4 ? "ipv4" : "ipv6");
}
