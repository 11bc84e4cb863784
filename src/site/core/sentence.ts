/** Words of notes as lists show them: without the titles of the sources cited in them. */

import { get } from "../../shared/assert.ts";
import { type Context, sentenceOf } from "../../shared/sentences.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Link } from "../../vault/links/follow.ts";
import type { SiteContext } from "./context.ts";
import { onceEach } from "./once.ts";

/** The links to sources in each note, by its path. */
const citedIn = memoize(({ vault, noteAt }: SiteContext) =>
  onceEach((path: string): readonly Link[] =>
    get(vault.outgoing, path).filter(({ to }) => to !== undefined && noteAt(to)?.kind === "source"),
  ),
);

/** The same by the line: a note may hold a thousand rows that cite. */
const citedAt = memoize((context: SiteContext) =>
  onceEach((path: string) => Map.groupBy(citedIn(context)(path), ({ line }) => line)),
);

/** The sentence of a link in the note `from`; the link's words stay even where it leads to a source. */
export function shownSentence(
  context: SiteContext,
  { from, text }: Pick<Link, "from" | "text">,
  around: Context,
): string {
  return withoutSources(citedIn(context)(from), sentenceOf(around), text);
}

/** The first words of a note. */
export function shownSummary(context: SiteContext, note: Note): string {
  return withoutSources(citedIn(context)(note.path), note.summary);
}

/** Some words of a note's text. */
export function shownWords(context: SiteContext, from: string, words: string): string {
  return withoutSources(citedIn(context)(from), words).trim();
}

/** The words of a row of a table in a note; all of them where it holds nothing but sources. */
export function shownRow(context: SiteContext, from: string, line: number, words: string): string {
  // absent: most rows cite nothing
  const cited = citedAt(context)(from).get(line) ?? [];
  return withoutSources(cited, words).trim() || words;
}

/** A citation stands behind what it is for, whose words may be its title too. */
function replaceLast(words: string, title: string, by: string): string {
  const start = words.lastIndexOf(title);
  return start === -1 ? words : words.slice(0, start) + by + words.slice(start + title.length);
}

/** Stands for the title that is kept while those within it are taken out. */
const KEPT = "\uE000";

function withoutSources(cited: readonly Link[], words: string, keep?: string): string {
  const titles = cited.map(({ text }) => text).filter((text) => text !== "");
  const others = titles.filter((title) => title !== keep);
  if (others.length === 0) return words;
  // A title may begin with another, which would leave its end behind.
  const rest = titles
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, title) => replaceLast(left, title, title === keep ? KEPT : ""), words);
  const clean = withoutCut(withoutTraces(rest), others);
  return keep === undefined ? clean : clean.replaceAll(KEPT, () => keep);
}

/** What titles leave behind: brackets with nothing but separators in them, separators with nothing between them. */
function withoutTraces(words: string): string {
  return words
    .replace(/\s*\([\s,;]*\)/g, "")
    .replace(/\(\s*[,;][\s,;]*/g, "(")
    .replace(/\s*[,;][\s,;]*\)/g, ")")
    .replace(/([,;])(?:\s*[,;])+/g, "$1")
    .replace(/(?: · )+(?=$| · )/g, "");
}

/** Where a sentence is cut within brackets of sources, the part of a title that is left goes too. */
function withoutCut(words: string, titles: readonly string[]): string {
  const found = /\s*\([\s,;]*([^()]+?)\s*…$/.exec(words);
  const whole = withoutCutStart(words, titles);
  if (!found) return whole;
  const [cut, left = ""] = found;
  return titles.some((title) => title.startsWith(left)) ? `${whole.slice(0, -cut.length)}…` : whole;
}

/** Letters by which the end of a title is known. */
const FEWEST = 3;

/** The same at its beginning: "…Times)), and so" => "…and so". */
function withoutCutStart(words: string, titles: readonly string[]): string {
  if (!words.startsWith("…")) return words;
  const rest = words.slice(1).trimStart();
  const longest = Math.max(0, ...titles.map((title) => endAtStart(title, rest)));
  const after = /^[\s,;]*\)[\s,;]*/.exec(rest.slice(longest));
  return longest >= FEWEST && after ? `…${rest.slice(longest + after[0].length)}` : words;
}

/** How many letters at the end of a title a text begins with. */
function endAtStart(title: string, text: string): number {
  for (let start = 0; start < title.length; start++) {
    if (text.startsWith(title.slice(start))) return title.length - start;
  }
  return 0;
}
