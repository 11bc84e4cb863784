/** A vault made from a seed: the same notes on every machine. */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { KINDS } from "../src/record/kinds.ts";
import { at } from "../src/shared/assert.ts";

/** Park and Miller's minimal standard generator (CACM 31, 1988), from 0 to 1. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const WORDS =
  "the a model lab output export control policy court claim report account exchange of and in to for with by answers training traffic license weights evidence chip router letter committee hearing market price release token reasoning".split(
    " ",
  );

export type Pick = (next: () => number) => string;

const fewWords: Pick = (next) => at(WORDS, Math.floor(next() * WORDS.length));

const SYLLABLES =
  "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bran cro dest flin grav".split(" ");

/** The `rank`th word of a made-up language: no two are alike. */
export function wordOf(rank: number): string {
  if (rank < WORDS.length) return at(WORDS, rank);
  const syllables: string[] = [];
  for (let rest = rank; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    syllables.push(at(SYLLABLES, rest % SYLLABLES.length));
  }
  return syllables.join("");
}

/** Words as often as a language has them: the second half as often as the first (Zipf's law). */
export function manyWords(size: number): Pick {
  const sums: number[] = [];
  for (let rank = 0, sum = 0; rank < size; rank++) {
    sum += 1 / (rank + 1);
    sums.push(sum);
  }
  const all = at(sums, -1);
  return (next) => {
    const wanted = next() * all;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(sums, middle) < wanted) low = middle + 1;
      else high = middle;
    }
    return wordOf(low);
  };
}

/**
 * Writes `count` notes of about 5 KB with 30 links each. A tenth of the links go to one hub.
 * `word` picks the words: few of them where only their number matters, many for a search.
 */
export async function writeVault(
  folder: string,
  count: number,
  word: Pick = fewWords,
): Promise<void> {
  const next = random(20261010);
  const kinds = KINDS.filter(({ name }) => name !== "source" && name !== "note");
  const name = (index: number) => (index === 0 ? "Hub" : `Note ${index}`);
  await Promise.all(kinds.map((kind) => mkdir(join(folder, kind.folder), { recursive: true })));
  for (let index = 0; index < count; index++) {
    const kind = at(kinds, index % kinds.length);
    const year = 1990 + Math.floor(next() * 37);
    const month = String(1 + Math.floor(next() * 12)).padStart(2, "0");
    const lines = [
      "---",
      `aliases: [N${index}]`,
      `tags: [t${index % 40}]`,
      `date: ${year}-${month}`,
      `companies: ["[[${name(Math.floor(next() * count))}]]"]`,
      "---",
      "",
    ];
    const words = (length: number) => Array.from({ length }, () => word(next)).join(" ");
    // 10 paragraphs and a list of about 80 words, with 29 links among them.
    for (let part = 0; part < 10; part++) {
      if (part % 3 === 0) lines.push(`## ${words(4)}`, "");
      const links = Array.from({ length: part === 9 ? 2 : 3 }, () => {
        const target = next() < 0.1 ? 0 : Math.floor(next() * count);
        return `[[${name(target)}]]`;
      });
      lines.push(links.map((link) => `${words(26)} ${link} ${words(5)}.`).join(" "), "");
    }
    lines.push("## Related", "", `- [[${name((index + 1) % count)}]] — ${words(6)}`, "");
    await writeFile(join(folder, kind.folder, `${name(index)}.md`), lines.join("\n"));
  }
}
