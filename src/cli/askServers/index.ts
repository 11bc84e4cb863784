/**
 * Asks servers whether addresses are still there: politely (one request a host
 * at a time, with a pause), seldom (answers are kept for a week), and never a
 * machine of the network that it runs in.
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
  readonly log: (line: string) => void;
}

const HOSTS_AT_ONCE = 6;

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
  const queue = Map.groupBy(open, (url) => new URL(url).host).values();
  const work = async (): Promise<void> => {
    // All share one queue, so that a host is asked by one of them alone.
    for (const list of queue) {
      for (const [index, url] of list.entries()) {
        if (index > 0) await options.pause();
        const answer = await ask(url, options);
        answers.set(url, answer);
        if (answer.is !== "unknown") cached.set(url, { day: options.today, answer });
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, work));
  await writeAnswers(options.cache, cached);
  return answers;
}
