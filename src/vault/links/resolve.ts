/**
 * The one resolver: every format of link that Obsidian knows, at once.
 *
 * File names go before aliases, even where their note is withheld: a link that Obsidian follows
 * leads to the same note here, or nowhere. An alias, which Obsidian does not follow, leads to a
 * note only where that alone has it.
 */

import { at } from "../../shared/assert.ts";
import type { Head } from "../core/note.ts";
import { type Address, namesFile } from "../markdown/address.ts";
import { type Anchors, blockAt, type HeadingIndex, headingAt, indexHeadings } from "./anchors.ts";
import { findAliased, findPath, isWithheld, type NameIndex } from "./nameIndex.ts";

export type Verdict =
  | "resolved"
  | "alias"
  | "folded"
  | "ambiguous"
  | "wanted"
  | "unpublished"
  | "missing-heading"
  | "missing-block"
  | "missing-file"
  | "external";

export interface Resolution {
  readonly verdict: Verdict;
  readonly note?: Head | undefined;
  /** The path of an attachment. */
  readonly file?: string | undefined;
  /** The id of the heading or block on the note's page. */
  readonly anchor?: string | undefined;
  /** The first headings of the note, where it lacks the one that is meant. */
  readonly headings?: readonly string[];
  /** The other notes that the name fits, by path; where it leads to none of them, all. */
  readonly others?: readonly string[];
}

export interface Resolver {
  /** Follows a link that stands in the note `from`. */
  readonly resolve: (address: Address, from: string, markdown?: boolean) => Resolution;
  readonly noteAt: (path: string) => Head | undefined;
}

/** What a name means: a note, by its path, or a file of the vault, or neither. */
type Meaning =
  | (Pick<Resolution, "verdict" | "others"> & { readonly note: string })
  | (Pick<Resolution, "verdict" | "file" | "others"> & { readonly note?: undefined });

/** How many headings a message names. */
const MAX_HEADINGS = 5;

const EXTERNAL = /^https?:/i;

/**
 * `notes` are those of the index. `anchorsOf` gives what links can lead to within a note's
 * text; undefined, where that does not matter.
 */
export function createResolver(
  index: NameIndex,
  notes: readonly Head[],
  anchorsOf: (path: string) => Anchors | undefined = () => undefined,
): Resolver {
  const heads = new Map(notes.map((note) => [note.path, note]));
  const headingIndices = new Map<string, HeadingIndex>();
  const meaningOf = meanings(index);

  const headingsOf = (path: string, { headings }: Anchors): HeadingIndex => {
    const known = headingIndices.get(path);
    if (known) return known;
    const made = indexHeadings(headings);
    headingIndices.set(path, made);
    return made;
  };

  const anchored = (path: string, address: Address, verdict: Verdict): Resolution => {
    const note = heads.get(path);
    if (address.block === undefined && address.headings.length === 0) return { verdict, note };
    const anchors = anchorsOf(path);
    if (address.block !== undefined) {
      const anchor = anchors && blockAt(anchors, address.block);
      return anchor === undefined ? { verdict: "missing-block", note } : { verdict, note, anchor };
    }
    if (!anchors) return { verdict: "missing-heading", note, headings: [] };
    const anchor = headingAt(anchors, headingsOf(path, anchors), address.headings);
    if (anchor !== undefined) return { verdict, note, anchor };
    const headings = anchors.headings.slice(0, MAX_HEADINGS).map(({ text }) => text);
    return { verdict: "missing-heading", note, headings };
  };

  const resolve = (address: Address, from: string, markdown = false): Resolution => {
    if (address.target === "") {
      return heads.has(from) ? anchored(from, address, "resolved") : { verdict: "missing-heading" };
    }
    const meaning = meaningOf(address.target, from, markdown);
    if (meaning.note === undefined) return meaning;
    const resolution = anchored(meaning.note, address, meaning.verdict);
    return meaning.others ? { ...resolution, others: meaning.others } : resolution;
  };

  return { resolve, noteAt: (path) => heads.get(path) };
}

/** Tells whether a name, in a note, is that of a withheld note and of no published one. */
export type IsSecret = (target: string, from: string) => boolean;

export function secretNames(index: NameIndex): IsSecret {
  const meaningOf = meanings(index);
  return (target, from) => target !== "" && meaningOf(target, from).verdict === "unpublished";
}

function meanings(index: NameIndex) {
  const { notes, files, withheld } = index;
  return (target: string, from: string, markdown = false): Meaning => {
    if (EXTERNAL.test(target)) return { verdict: "external" };
    const named = findPath(notes, target, from, markdown);
    if (named && withheld.paths.has(named.first)) return { verdict: "unpublished" };
    if (named) {
      const { first: note, exact } = named;
      const others = named.others.filter((path) => !withheld.paths.has(path));
      if (others.length > 0) return { verdict: "ambiguous", note, others };
      return { verdict: exact ? "resolved" : "folded", note };
    }
    const file = findPath(files, target, from, markdown);
    if (file) return { verdict: file.exact ? "resolved" : "folded", file: file.first };
    const aliased = findAliased(index, target);
    if (aliased?.sure) return { verdict: "alias", note: at(aliased.paths, 0) };
    if (aliased) return { verdict: "wanted", others: aliased.paths };
    if (isWithheld(index, target)) return { verdict: "unpublished" };
    return { verdict: namesFile(target, markdown) ? "missing-file" : "wanted" };
  };
}
