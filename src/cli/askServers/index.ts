/**
 * Asks servers whether addresses are still there: politely (one request a host
 * at a time, with a pause), seldom (answers are kept for a week), never for longer
 * than it was given, and never a machine of the network that it runs in.
 */

import type { Answer } from "../../editing/inspect/externalLinks.ts";
import { readAnswers, writeAnswers } from "./answerCache.ts";
import { ask, type RequestOptions } from "./ask.ts";

export interface AskOptions extends RequestOptions {
  /** Waits between two requests to one host. */
  readonly pause: () => Promise<unknown>;
  /** The file that keeps the answers. */
  readonly cache: string;
  /** Today, in days since 1970. */
  readonly today: number;
  /** Milliseconds for all of it; what is not asked by then is asked by the next run. */
  readonly runTime?: number;
  readonly log: (line: string) => void;
}

const HOSTS_AT_ONCE = 6;

const RUN_TIME = 2 * 60 * 60 * 1000;

export async function askServers(
  urls: readonly string[],
  options: AskOptions,
): Promise<Map<string, Answer>> {
  const cached = await readAnswers(options.cache, options.today);
  const answers = new Map<string, Answer>();
  for (const url of urls) {
    const known = cached.get(url);
    if (known) answers.set(url, known.answer);
  }
  const open = urls.filter((url) => !answers.has(url));
  options.log(
    `${urls.length} addresses: ${answers.size} answered within a week, ${open.length} to ask.`,
  );
  // One write after the other: each keeps all answers that have come by then, whatever ends the run.
  let kept: Promise<unknown> = Promise.resolve();
  let isWaiting = false;
  const keep = () => {
    if (isWaiting) return;
    isWaiting = true;
    kept = kept.then(() => {
      isWaiting = false;
      return writeAnswers(options.cache, cached);
    });
  };
  const queue = Map.groupBy(open, (url) => new URL(url).host).values();
  const over = AbortSignal.timeout(options.runTime ?? RUN_TIME);
  const isOver = new Promise<void>((ended) => over.addEventListener("abort", () => ended()));
  const work = async (): Promise<void> => {
    // All share one queue, so that a host is asked by one of them alone.
    for (const list of queue) {
      for (const [index, url] of list.entries()) {
        if (index > 0) await Promise.race([options.pause(), isOver]);
        const answer = over.aborted ? NOT_ASKED : await ask(url, { ...options, over });
        answers.set(url, answer);
        if (answer.is === "unknown") continue;
        cached.set(url, { day: options.today, answer });
        keep();
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  keep();
  await kept;
  return answers;
}

const NOT_ASKED: Answer = { is: "unknown", why: "the time of the run is over" };
