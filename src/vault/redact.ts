/**
 * What published texts say of withheld notes, taken out before anything reads it.
 *
 * `[[Draft]]` prints the name of a draft: on the page, in its summary and its
 * headings, as the context of the links beside it, in the rows of tables. So the
 * name goes from the text itself, as a comment does, and "…" stands for it; of
 * `[[Draft|words]]` the author's words stay. Every offset stays true.
 */

import type { Root } from "mdast";
import { expected } from "../shared/assert.ts";
import { bodyOf, type NoteText, textOf } from "./core/noteText.ts";
import type { Problem } from "./core/problems.ts";
import { bracketed } from "./links/frontMatterNames.ts";
import { toUnpublished } from "./links/linkProblems.ts";
import { OMITTED } from "./links/redactHead.ts";
import { type IsSecret, secretNames } from "./links/resolve.ts";
import { parseMarkdown } from "./markdown/index.ts";
import { BLANK } from "./markdown/mask.ts";
import { type Node, type WikiLink, walk } from "./markdown/tree.ts";
import { parseWikiLink } from "./markdown/wikiLink.ts";
import type { Named } from "./name.ts";

export interface Redacted extends Named {
  /** The text of each published note, by its path, without the names of withheld ones. */
  readonly texts: ReadonlyMap<string, NoteText>;
}

/** Reports `link-to-unpublished` for each name that it takes out. */
export function redact(vault: Named, redactOne = redactText): Redacted {
  const { published, names } = vault;
  const isSecret = names.secrets && secretNames(names.secrets);
  const redacted = published.map(({ head, text }) => ({
    path: head.path,
    ...(isSecret ? redactOne(text, head.path, isSecret) : { text, problems: [] }),
  }));
  return {
    ...vault,
    texts: new Map(redacted.map(({ path, text }) => [path, text])),
    problems: [...vault.problems, ...redacted.flatMap(({ problems }) => problems)],
  };
}

export interface RedactedText {
  /** The text itself where it holds no such name. */
  readonly text: NoteText;
  readonly problems: readonly Problem[];
}

export function redactText(text: NoteText, path: string, isSecret: IsSecret): RedactedText {
  const body = bodyOf(text);
  // Most notes hold none, and need not be read twice.
  const mayHold = bracketed(body).some(({ inside }) =>
    isSecret(parseWikiLink(inside).target, path),
  );
  if (!mayHold) return { text, problems: [] };
  const problems: Problem[] = [];
  let redacted = "";
  let last = 0;
  const { root, fault } = parseMarkdown(body);
  // Where its links can't be told from its words, none of them is safe to show.
  if (fault !== undefined) return { text: textOf(blank(body)), problems };
  for (const link of wikiLinks(root)) {
    const [start, end] = spanOf(link);
    if (start < last || !isSecret(link.target, path)) continue;
    problems.push(toUnpublished({ file: path, ...link.position?.start }, link.target));
    redacted += body.slice(last, start) + omission(body.slice(start, end), link);
    last = end;
  }
  return { text: textOf(redacted + body.slice(last)), problems };
}

/** As long as the link was: its alias or "…", and blanks for the rest. */
function omission(written: string, link: WikiLink): string {
  const divider = written.indexOf("|") + 1;
  const isWorded = divider > 0 && !link.embed && link.alias !== "";
  const start = isWorded ? divider : 0;
  const words = isWorded ? written.slice(divider, -2) : OMITTED;
  return blank(written.slice(0, start)) + words + blank(written.slice(start + words.length));
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, BLANK);
}

/** In the order of the text. */
function wikiLinks(root: Root): WikiLink[] {
  const links: WikiLink[] = [];
  const visit = (node: Node): void => {
    if (node.type === "wikiLink") links.push(node);
    if (node.type === "callout") for (const child of node.title) walk(child, visit);
  };
  walk(root, visit);
  return links.sort((a, b) => spanOf(a)[0] - spanOf(b)[0]);
}

function spanOf({ position }: WikiLink): readonly [start: number, end: number] {
  const start = expected(position?.start.offset, "the offset of a link");
  return [start, expected(position?.end.offset, "the end of a link")];
}
