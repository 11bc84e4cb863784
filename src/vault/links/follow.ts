/**
 * Every link of a note, followed: of the text, and of the front matter. One that
 * leads to a withheld note is told to the editors and is no link of the site.
 */

import { relation } from "../../record/relations.ts";
import type { Context } from "../../shared/sentences.ts";
import type { Spot, Value } from "../core/frontMatter.ts";
import type { Head } from "../core/note.ts";
import { type Place, type Problem, problem } from "../core/problems.ts";
import { parseWikiLink } from "../markdown/wikiLink.ts";
import type { ReadNote, WrittenLink } from "../text/extract.ts";
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

export function followLinks({ note, extract }: ReadNote, resolve: Resolver["resolve"]): Followed {
  const links: Link[] = [];
  const faulty: Link[] = [];
  const problems: Problem[] = [];
  const add = (link: Link, written: WrittenLink, found: Resolution) => {
    const told = tell(note, written, found);
    if (told) problems.push(told);
    // The name of what is withheld stays with the editors.
    if (found.verdict === "unpublished") return;
    links.push(link);
    if (told) faulty.push(link);
  };
  for (const written of extract.links) {
    const found = resolve(written, note.path, written.markdown);
    if (found.verdict !== "external") add(bodyLink(note, written, found), written, found);
  }
  for (const written of frontMatterLinks(note)) {
    const found = resolve(written, note.path);
    // A plain name that leads nowhere is only text.
    if (written.plain && !found.note) continue;
    if (found.verdict === "external") continue;
    const link = { ...bodyLink(note, written, found), relation: written.relation };
    add(link, written, found);
  }
  const files = links.flatMap(({ file }) => file ?? []);
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
    if (leadsAway(link) && (relation ?? link.relation) === link.relation) targets.add(link.to);
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

/** Keys that hold words, whatever brackets stand in them. */
export const NO_RELATION = new Set([
  "aliases",
  "alias",
  "tags",
  "tag",
  "title",
  "kind",
  "cssclasses",
]);

function frontMatterLinks(note: Head): FrontMatterLink[] {
  return Object.entries(note.data).flatMap(([key, value]) => {
    if (NO_RELATION.has(key)) return [];
    return strings(value, key).flatMap(({ text, path }) => {
      const found = bracketed(text);
      const plain = found.length === 0 && relation(key).names === true && text.trim() !== "";
      return (plain ? [text.trim()] : found).map((inside) => {
        const link = plain
          ? { target: inside, headings: [], block: undefined, alias: undefined }
          : parseWikiLink(inside);
        return {
          ...link,
          text: link.alias ?? link.target,
          embed: false,
          ...spotOf(note, path),
          context: NO_CONTEXT,
          heading: undefined,
          reason: undefined,
          markdown: false,
          relation: key,
          plain,
        };
      });
    });
  });
}

/** The strings of a value, each with the path under which its place is known. */
function strings(value: Value, path: string): { text: string; path: string }[] {
  if (typeof value === "string") return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, at) => strings(item, `${path}.${at}`));
  // An object, as `sources:` may hold, is a description and not a name.
  return [];
}

/** Where a key or an item of the front matter stands. */
export function spotOf(note: Head, path: string): Spot {
  return note.places[path] ?? { line: 1, column: 1 };
}

/** What stands between `[[` and `]]` in a line of front matter. */
export function bracketed(text: string): string[] {
  const found: string[] = [];
  let at = text.indexOf("[[");
  while (at !== -1) {
    const end = text.indexOf("]]", at + 2);
    if (end === -1) break;
    const open = text.lastIndexOf("[[", end);
    found.push(text.slice(open + 2, end));
    at = text.indexOf("[[", end + 2);
  }
  return found;
}

function tell(note: Head, written: WrittenLink, found: Resolution): Problem | undefined {
  const place = { file: note.path, line: written.line, column: written.column };
  const { target } = written;
  const to = () => found.note?.title ?? target;
  switch (found.verdict) {
    case "wanted":
      return problem(
        "wanted-note",
        place,
        `"${target}" is linked and has no note yet.`,
        "Write the note, or link to one that exists.",
      );
    case "ambiguous":
      return problem(
        "ambiguous-link",
        place,
        `"${target}" fits ${(found.others?.length ?? 0) + 1} notes: ${[found.note?.path, ...(found.others ?? [])].join(", ")}. The first is taken.`,
        "Write the path of the one that is meant.",
      );
    case "unpublished":
      return toUnpublished(place, target);
    case "missing-heading":
      return problem(
        "missing-heading",
        place,
        `"${to()}" has no heading "${written.headings.join(" > ")}".`,
        headingHint(found.headings ?? []),
      );
    case "missing-block":
      return problem(
        "missing-block",
        place,
        `"${to()}" has no block ^${written.block}.`,
        `Write ^${written.block} at the end of the block that is meant.`,
      );
    case "missing-file":
      return problem(
        "missing-file",
        place,
        `The vault has no file "${target}" that can be shown.`,
        "Put it there, or mend the name.",
      );
    default:
      return undefined;
  }
}

export function toUnpublished(place: Place, target: string): Problem {
  return problem(
    "link-to-unpublished",
    place,
    `"${target}" is not published; the link is left out, and its name with it.`,
    "Publish that note, give the link words of its own ([[name|words]]), or take it out.",
  );
}

function headingHint(headings: readonly string[]): string {
  return headings.length === 0
    ? "That note has no headings; link to the note."
    : `Its headings begin: ${headings.map((text) => `"${text}"`).join(", ")}.`;
}
