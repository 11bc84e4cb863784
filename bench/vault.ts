/** A vault made from a seed: the same notes on every machine. */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { KINDS } from "../src/vault/kinds.ts";

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

/** Writes `count` notes of about 5 KB with 30 links each. A tenth of the links go to one hub. */
export async function writeVault(folder: string, count: number): Promise<void> {
  const next = random(20261010);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const kinds = KINDS.filter(({ name }) => name !== "source" && name !== "note");
  const name = (index: number) => (index === 0 ? "Hub" : `Note ${index}`);
  await Promise.all(kinds.map((kind) => mkdir(join(folder, kind.folder), { recursive: true })));
  for (let index = 0; index < count; index++) {
    const kind = kinds[index % kinds.length] ?? kinds[0];
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
    const words = (length: number) => Array.from({ length }, () => pick(WORDS)).join(" ");
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
    await writeFile(join(folder, kind?.folder ?? "", `${name(index)}.md`), lines.join("\n"));
  }
}
