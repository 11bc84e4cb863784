/** The sentence of a link as lists show it: without the titles of sources cited in it. */

import type { Context } from "../vault/extract.ts";
import type { Link } from "../vault/links.ts";
import { sentenceOf } from "../vault/sentences.ts";
import { noteAt, vault } from "./vault.ts";

const citedIn = Map.groupBy(
  vault.links.filter(({ to }) => to !== undefined && noteAt(to)?.kind === "source"),
  ({ from }) => from,
);

/** `own` are the words of the link itself, which stay even where it leads to a source. */
export function shownSentence(from: string, context: Context, own: string): string {
  const titles = (citedIn.get(from) ?? [])
    .filter((link: Link) => link.context?.text === context.text && link.text !== own)
    .map(({ text }) => text);
  let sentence = sentenceOf(context);
  for (const title of titles) sentence = sentence.replace(title, "");
  // What the titles leave behind: brackets with nothing but separators in them.
  return titles.length === 0
    ? sentence
    : sentence.replace(/\s*\([\s,;]*\)/g, "").replace(/(?: · )+(?=$| · )/g, "");
}
