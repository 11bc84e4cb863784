/**
 * Every link of a note, followed: of the text, and of the front matter. One that
 * leads to a withheld note is reported to the editors and is no link of the site.
 */

import type { Context } from "../../shared/sentences.ts";
import { type Head, spotOf } from "../core/note.ts";
import type { Problem } from "../core/problems.ts";
import type { ReadNote, WrittenLink } from "../text/extract.ts";
import { namesInFrontMatter } from "./frontMatterNames.ts";
import { linkProblem } from "./linkProblems.ts";
import type { Resolution, Resolver, Verdict } from "./resolve.ts";

export interface Link {
  /** The path of the note that it stands in. */
  readonly from: string;
  /** The path of the note that it leads to. */
  readonly to: string | undefined;
  /** The path of the attachment that it leads to. */
  readonly file: string | undefined;
  /** "mentions", "related", or the key of the front matter. */
  readonly relation: string;
  readonly verdict: Verdict;
  /** The words that the reader sees. */
  readonly text: string;
  /** The name or path as written. */
  readonly target: string;
  readonly anchor: string | undefined;
  readonly reason: string | undefined;
  /** The words that it stands in; none for front matter. */
  readonly context: Context | undefined;
  readonly heading: string | undefined;
  readonly embed: boolean;
  readonly line: number;
  readonly column: number;
}

export interface Followed {
  readonly links: readonly Link[];
  /** Those of them that don't lead where they say, or not for sure. */
  readonly faulty: readonly Link[];
  /** The paths of the attachments that they lead to. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** `admits` tells whether a wanted note that the front matter names has its page. */
export function followLinks(
  { note, extract }: ReadNote,
  resolve: Resolver["resolve"],
  admits: (target: string) => boolean = () => true,
): Followed {
  const links: Link[] = [];
  const faulty: Link[] = [];
  const problems: Problem[] = [];
  const add = (link: Link, written: WrittenLink, found: Resolution) => {
    const problem = linkProblem(note, written, found);
    if (problem) problems.push(problem);
    // The name of what is withheld stays with the editors.
    if (found.verdict === "unpublished") return;
    links.push(link);
    if (problem) faulty.push(link);
  };
  for (const written of extract.links) {
    const found = resolve(written, note.path, written.markdown);
    if (found.verdict !== "external") add(bodyLink(note, written, found), written, found);
  }
  for (const written of frontMatterLinks(note)) {
    const found = resolve(written, note.path);
    if (written.plain && !found.note) {
      // A plain name that leads nowhere is only text; one that may mean several notes is asked about.
      const problem = found.others && linkProblem(note, written, found);
      if (problem) problems.push(problem);
      continue;
    }
    if (found.verdict === "external") continue;
    if (found.verdict === "wanted" && !admits(written.target)) continue;
    const link = { ...bodyLink(note, written, found), relation: written.relation };
    add(link, written, found);
  }
  const files = links.flatMap(({ file }) => (file === undefined ? [] : [file]));
  return { links, faulty, files, problems };
}

/** Whether a link leads to another note. */
export function leadsAway(link: Link): link is Link & { readonly to: string } {
  return link.to !== undefined && link.to !== link.from;
}

/** The paths of the other notes that links lead to, each once: by one relation, or by any. */
export function targetsOf(links: readonly Link[], relation?: string): string[] {
  const targets = new Set<string>();
  for (const link of links) {
    const isNamed = relation === undefined || relation === link.relation;
    if (isNamed && leadsAway(link)) targets.add(link.to);
  }
  return [...targets];
}

function bodyLink(note: Head, written: WrittenLink, found: Resolution): Link {
  const { text, target, reason, context, heading, embed, line, column } = written;
  return {
    from: note.path,
    to: found.note?.path,
    file: found.file,
    relation: reason === undefined ? "mentions" : "related",
    verdict: found.verdict,
    text,
    target,
    anchor: found.anchor,
    reason,
    context: context.text === "" ? undefined : context,
    heading,
    embed,
    line,
    column,
  };
}

interface FrontMatterLink extends WrittenLink {
  readonly relation: string;
  readonly plain: boolean;
}

const NO_CONTEXT: Context = { text: "", at: -1 };

function frontMatterLinks(note: Head): FrontMatterLink[] {
  return namesInFrontMatter(note.data).map(({ key, path, link, plain }) => ({
    ...link,
    text: link.alias === undefined ? link.target : link.alias,
    embed: false,
    ...spotOf(note, path),
    context: NO_CONTEXT,
    heading: undefined,
    reason: undefined,
    markdown: false,
    relation: key,
    plain,
  }));
}
