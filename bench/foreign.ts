/**
 * What the compiler makes of a vault that nobody wrote for it, as a record, and what has changed
 * since a former one: problems by code, words that stand in no page, where links lead.
 */

import { readFile } from "node:fs/promises";
import { inspect } from "../src/editing/inspect/index.ts";
import type { Files } from "../src/vault/core/files.ts";
import { compile, readVault, type Vault } from "../src/vault/index.ts";
import { linksIn } from "../src/vault/links/backlinks.ts";
import type { Run } from "./run.ts";

/** A day for every run, so that no difference is that of the clock. */
const TODAY = 20_600;

const SHOWN = 20;

export interface ForeignRecord {
  readonly notes: number;
  /** How many there are, by code. */
  readonly problems: Readonly<Record<string, number>>;
  /** The words of a note that its page lacks, by its path. */
  readonly lost: Readonly<Record<string, readonly string[]>>;
  /** Where each link leads, by its place: "Note.md:3:1 Target" => "Folder/Target.md". */
  readonly links: Readonly<Record<string, string>>;
}

export async function measure({ vault: folder, before }: Run): Promise<number> {
  const files = await readVault(folder);
  const now = recordOf(compile(files, { today: TODAY }), files);
  if (before === undefined) console.log(JSON.stringify(now));
  else
    for (const line of changes(JSON.parse(await readFile(before, "utf8")), now)) console.log(line);
  return 0;
}

export function recordOf(vault: Vault, files: Files): ForeignRecord {
  const problems = [...vault.problems, ...inspect(vault, files, TODAY)];
  const counts = [...Map.groupBy(problems, ({ code }) => code)]
    .sort()
    .map(([code, found]) => [code, found.length]);
  const titles = new Map(vault.notes.map(({ path, title }) => [path, title]));
  const lost = files.notes.flatMap(({ path, text }) => {
    const page = vault.pages.get(path);
    const words = page ? lostWords(text, `${titles.get(path)} ${page.html}`) : [];
    return words.length > 0 ? [[path, words]] : [];
  });
  const links = linksIn(vault.outgoing).map(
    ({ from, line, column, target, to, file, anchor, verdict }) => [
      `${from}:${line}:${column} ${target}`,
      `${to ?? file ?? `(${verdict})`}${anchor === undefined ? "" : `#${anchor}`}`,
    ],
  );
  return {
    notes: vault.notes.length,
    problems: Object.fromEntries(counts),
    lost: Object.fromEntries(lost),
    links: Object.fromEntries(links),
  };
}

/** What a reader is not to see of a source: front matter, comments, tags, addresses, ids. */
const UNSEEN =
  /^---\n[\s\S]*?\n---\n|%%[\s\S]*?%%|<!--[\s\S]*?-->|<\/?[a-z][^>]*>|!\[\[[^\]]*\]\]|\]\([^)]*\)|[a-z]+:\/\/[^\s)>]+|^\[[^\]]+\]:.*$|\[\^[^\]]*\]|\s\^[\w-]+$|^\s*(?:```|~~~).*$|&#?\w+;/gim;

/** The words of a text that stand nowhere in its page, each once. */
export function lostWords(text: string, html: string): string[] {
  const seen = [html.replace(/<[^>]*>/g, ""), html.replace(/[<>="]/g, " ")].join(" ").toLowerCase();
  // Of a link with words of its own, the words are shown.
  const words = text
    .replace(UNSEEN, " ")
    .replace(/\[\[[^\]|]*\|/g, " ")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]{2,}/gu);
  // absent: a text without a word
  return [...new Set(words ?? [])].filter((word) => !seen.includes(word));
}

/** What differs between two records, a line each. */
export function changes(before: ForeignRecord, now: ForeignRecord): string[] {
  const codes = [
    ...new Set([...Object.keys(before.problems), ...Object.keys(now.problems)]),
  ].sort();
  // absent: a code that no problem had
  const count = ({ problems }: ForeignRecord, code: string) => problems[code] ?? 0;
  // absent: a note that lost nothing
  const lostIn = ({ lost }: ForeignRecord, path: string) => lost[path] ?? [];
  const lost = (a: ForeignRecord, b: ForeignRecord) =>
    Object.entries(b.lost).flatMap(([path, words]) =>
      words.filter((word) => !lostIn(a, path).includes(word)).map((word) => `${path}: ${word}`),
    );
  const moved = Object.entries(now.links).flatMap(([place, to]) => {
    const former = before.links[place];
    return former === undefined || former === to ? [] : [`${place}: ${former} → ${to}`];
  });
  const gone = Object.keys(before.links).filter((place) => now.links[place] === undefined);
  const added = Object.keys(now.links).filter((place) => before.links[place] === undefined);
  return [
    `${before.notes} notes → ${now.notes}`,
    ...codes
      .filter((code) => count(before, code) !== count(now, code))
      .map((code) => `  ${code}: ${count(before, code)} → ${count(now, code)}`),
    ...part("words lost that were not", lost(before, now)),
    ...part("words found again", lost(now, before)),
    ...part("links with another target", moved),
    ...part("links that are none any more", gone),
    ...part("links that were none", added),
  ];
}

function part(name: string, items: readonly string[]): string[] {
  const more = items.length > SHOWN ? [`  … and ${items.length - SHOWN} more`] : [];
  return [`${name}: ${items.length}`, ...items.slice(0, SHOWN).map((item) => `  ${item}`), ...more];
}
