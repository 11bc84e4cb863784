/** The answers of servers in a file, so that none is asked for more often than once a week. */

import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { compareText } from "../../shared/compareText.ts";

/** Days for which an answer holds. */
const DAYS_KEPT = 7;

const answer = z.discriminatedUnion("is", [
  z.object({ is: z.literal("there") }),
  z.object({ is: z.literal("gone"), status: z.number() }),
  z.object({ is: z.literal("no host") }),
]);
const cachedAnswer = z.object({ day: z.number(), answer });

export type CachedAnswer = z.output<typeof cachedAnswer>;

/** The answers by address that still hold on a day, in days since 1970; none of a file that can't be read. */
export async function readAnswers(path: string, today: number): Promise<Map<string, CachedAnswer>> {
  const text = await readFile(path, "utf8").catch(() => "{}");
  const entries = z.record(z.string(), z.unknown()).safeParse(parsed(text));
  return new Map(
    // absent: the file holds no answers
    Object.entries(entries.data ?? {}).flatMap(([url, entry]) => {
      const { data } = cachedAnswer.safeParse(entry);
      return data && today - data.day < DAYS_KEPT ? [[url, data] as const] : [];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A truncated file is written again.
    return undefined;
  }
}

export async function writeAnswers(
  path: string,
  answers: ReadonlyMap<string, CachedAnswer>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const entries = [...answers].sort(([a], [b]) => compareText(a, b));
  // Renamed when it is whole: whatever ends the run, the answers before are there.
  const made = `${path}.${process.pid}`;
  await writeFile(made, `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`);
  await rename(made, path);
}
