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
    ["192.0.2.0", 24],
    ["192.31.196.0", 24],
    ["192.52.193.0", 24],
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
    ["192.175.48.0", 24],
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
  ],
  ipv6: [
    // What is not of the one block that is routed, and in it what leads on to IPv4 or nowhere.
    ["::", 3],
    ["2001::", 23],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["2620:4f:8000::", 48],
    ["3ffe::", 16],
    ["3fff::", 20],
    ["4000::", 2],
    ["8000::", 1],
  ],
} as const;

// Each by itself: in one list, Node looks an IPv4 address up among those of IPv6 too.
const PRIVATE = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const family of ["ipv4", "ipv6"] as const) {
  for (const [address, bits] of NETWORKS[family]) PRIVATE[family].addSubnet(address, bits, family);
}

/** Whether an IP address is that of a machine nearby; false for the name of a host. */
export function isPrivate(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return isPrivate(mapped);
  if (/^::ffff:/i.test(address)) return true;
  const family = version === 4 ? "ipv4" : "ipv6";
  return PRIVATE[family].check(address.replace(/%.*$/, ""), family);
}
