/**
 * Asks servers whether addresses are still there: politely (one request a host
 * at a time, with a pause), seldom (answers are kept for a week), and never a
 * machine of the own network.
 */

import { lookup as lookupName } from "node:dns";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { dirname } from "node:path";
import type { Answer } from "../editing/externalLinks.ts";

export interface AskOptions {
  /** Waits between two requests to one host. */
  readonly pause: () => Promise<unknown>;
  /** Milliseconds to wait for an answer. */
  readonly patience: number;
  /** The file that keeps the answers. */
  readonly cache: string;
  /** Today, in days since 1970. */
  readonly today: number;
  /** Lets addresses of the own machine be asked, for tests. */
  readonly allowPrivate?: boolean;
  readonly log: (line: string) => void;
}

/** Days for which an answer holds. */
const HOLDS = 7;
/** Hosts that are asked at once. */
const AT_ONCE = 6;
const REDIRECTS = 5;

/** Networks that no address of a note has any business in (RFC 6890 and its kin). */
const PRIVATE = new BlockList();
for (const [address, bits] of [
  ...([
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
  ] as const),
  ...([
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.168.0.0", 16],
  ] as const),
  ...([
    ["198.18.0.0", 15],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
  ] as const),
] as const) {
  PRIVATE.addSubnet(address, bits, "ipv4");
}
for (const [address, bits] of [
  ["::", 128],
  ["::1", 128],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
  ["64:ff9b::", 96],
] as const) {
  PRIVATE.addSubnet(address, bits, "ipv6");
}

export function isPrivate(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return isPrivate(mapped);
  if (/^::ffff:/i.test(address)) return true;
  return PRIVATE.check(address, version === 4 ? "ipv4" : "ipv6");
}

export async function askServers(
  urls: readonly string[],
  options: AskOptions,
): Promise<Map<string, Answer>> {
  const kept = await readCache(options);
  const answers = new Map<string, Answer>();
  const hosts = new Map<string, string[]>();
  for (const url of urls) {
    const known = kept.get(url);
    if (known) answers.set(url, known.answer);
    else {
      const { host } = new URL(url);
      hosts.set(host, [...(hosts.get(host) ?? []), url]);
    }
  }
  const queue = [...hosts.values()];
  const asked = queue.reduce((sum, { length }) => sum + length, 0);
  options.log(`${urls.length} addresses: ${answers.size} answered within a week, ${asked} to ask.`);
  const work = async (): Promise<void> => {
    for (let list = queue.shift(); list; list = queue.shift()) {
      for (const [index, url] of list.entries()) {
        if (index > 0) await options.pause();
        const answer = await ask(url, options);
        answers.set(url, answer);
        if (answer.is !== "unknown") kept.set(url, { day: options.today, answer });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await mkdir(dirname(options.cache), { recursive: true });
  const lines = [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
  await writeFile(options.cache, `${JSON.stringify(Object.fromEntries(lines), null, 1)}\n`);
  return answers;
}

interface Kept {
  readonly day: number;
  readonly answer: Answer;
}

/** Answers that still hold; a file that can't be read holds none. */
async function readCache({ cache, today }: AskOptions): Promise<Map<string, Kept>> {
  const text = await readFile(cache, "utf8").catch(() => "{}");
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    kept = {};
  }
  return new Map(
    Object.entries(kept as Record<string, Kept>).filter(
      ([, entry]) => typeof entry?.day === "number" && today - entry.day < HOLDS,
    ),
  );
}

/** HEAD first; GET where a server refuses that, and nothing of its body is read. */
async function ask(url: string, options: AskOptions): Promise<Answer> {
  try {
    const head = await follow("HEAD", url, options);
    if (head < 400) return { is: "there" };
    const status = await follow("GET", url, options);
    if (status < 400) return { is: "there" };
    if (status === 404 || status === 410) return { is: "gone", status };
    return { is: "unknown", why: `the server answers ${status}` };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOTFOUND") return { is: "no host" };
    return { is: "unknown", why: code ?? message };
  }
}

async function follow(method: string, start: string, options: AskOptions): Promise<number> {
  let url = new URL(start);
  for (let step = 0; step <= REDIRECTS; step++) {
    const answer = await send(method, url, options);
    const { statusCode = 0, headers } = answer;
    answer.destroy();
    if (statusCode < 300 || statusCode >= 400 || headers.location === undefined) return statusCode;
    url = new URL(headers.location, url);
  }
  throw new Error(`it redirects more than ${REDIRECTS} times`);
}

function send(
  method: string,
  url: URL,
  { patience, allowPrivate = false }: AskOptions,
): Promise<IncomingMessage> {
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new Error(`${url.protocol} is not asked`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isPrivate(host)) throw new Error("it is an address of a private network");
  // The address is looked at where the connection is made, so no second look-up can differ.
  const lookup: LookupFunction = (name, how, done) => {
    lookupName(name, { ...how, all: true }, (error, found) => {
      const open = (found ?? []).filter(({ address }) => allowPrivate || !isPrivate(address));
      const [first] = open;
      if (error) done(error, "", 4);
      else if (!first) done(new Error("it leads into a private network"), "", 4);
      else if (how.all) (done as (error: null, all: typeof open) => void)(null, open);
      else done(null, first.address, first.family);
    });
  };
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  const headers = { "user-agent": "link-check of a public record", accept: "*/*" };
  return new Promise((answered, failed) => {
    const sent = request(url, { method, headers, lookup, timeout: patience }, answered);
    sent.on("timeout", () => sent.destroy(new Error("no answer in time")));
    sent.on("error", failed);
    sent.end();
  });
}
