/** One question to one server: is this address still there? */

import { lookup as lookupName } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import type { Answer } from "../../editing/inspect/externalLinks.ts";
import { expected } from "../../shared/assert.ts";
import { isPrivate } from "./privateNetworks.ts";

const MAX_REDIRECTS = 5;

export interface RequestOptions {
  /** Milliseconds to wait for the whole of an answer, redirects included. */
  readonly patience: number;
  /** Ends what is asked when the time of the run is over. */
  readonly over?: AbortSignal;
  /** Lets addresses of this machine and its network be asked, for tests. */
  readonly allowPrivate?: boolean;
}

/** HEAD first; GET where a server refuses that, and nothing of its body is read. Never throws. */
export async function ask(url: string, options: RequestOptions): Promise<Answer> {
  try {
    const head = await inTime("HEAD", url, options);
    if (head < 400) return { is: "there" };
    const status = await inTime("GET", url, options);
    if (status < 400) return { is: "there" };
    if (status === 404 || status === 410) return { is: "gone", status };
    return { is: "unknown", why: `the server answers ${status}` };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOTFOUND") return { is: "no host" };
    return { is: "unknown", why: code ?? message };
  }
}

/** A server that sends a sign now and then is never idle, so that all of an answer has one limit. */
async function inTime(
  method: string,
  url: string,
  { over, ...options }: RequestOptions,
): Promise<number> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), options.patience);
  const signal = over ? AbortSignal.any([patience.signal, over]) : patience.signal;
  try {
    return await statusAt(method, url, signal, options);
  } catch (error) {
    if (over?.aborted) throw new Error("the time of the run is over");
    if (patience.signal.aborted) throw new Error("no answer in time");
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** The status at the end of all redirects. */
async function statusAt(
  method: string,
  start: string,
  signal: AbortSignal,
  options: RequestOptions,
): Promise<number> {
  let url = new URL(start);
  for (let step = 0; step <= MAX_REDIRECTS; step++) {
    const answer = await send(method, url, signal, options);
    const { headers } = answer;
    const status = expected(answer.statusCode, "a status of an answer");
    answer.destroy();
    if (status < 300 || status >= 400 || headers.location === undefined) return status;
    url = new URL(headers.location, url);
  }
  throw new Error(`it redirects more than ${MAX_REDIRECTS} times`);
}

function send(
  method: string,
  url: URL,
  signal: AbortSignal,
  { allowPrivate = false }: RequestOptions,
): Promise<IncomingMessage> {
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new Error(`${url.protocol} is not asked`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && isPrivate(host)) throw new Error("it is an address of a private network");
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  const headers = { "user-agent": "link-check of a public record", accept: "*/*" };
  const lookup = lookupOf(allowPrivate);
  return new Promise((answered, failed) => {
    // A look-up of a name can't be ended, and is no longer waited for.
    signal.addEventListener("abort", failed, { once: true });
    const sent = request(url, { method, headers, lookup, signal }, answered);
    sent.on("error", failed);
    sent.end();
  });
}

/** The address is checked when the connection is made, so that a second look-up can't differ. */
function lookupOf(allowPrivate: boolean): LookupFunction {
  return (name, how, done) => {
    lookupName(name, { ...how, all: true }, (error, found) => {
      if (error) {
        done(error, "", 4);
        return;
      }
      const open = found.filter(({ address }) => allowPrivate || !isPrivate(address));
      const [first] = open;
      if (!first) done(new Error("it leads into a private network"), "", 4);
      else if (how.all) done(null, open);
      else done(null, first.address, first.family);
    });
  };
}
