/**
 * The addresses of everything that a vault puts on its site, and the one pass
 * that finds two things at the same address, whatever their case or their
 * composition of accents.
 */

import { pathOnDisk } from "../../intake/fileNames.ts";
import { KINDS } from "../../record/kinds.ts";
import { at, get } from "../../shared/assert.ts";
import type { Head } from "../core/note.ts";
import { fold, noteUrl, slug } from "../core/path.ts";
import { type Problem, problem } from "../core/problems.ts";

/** Addresses that the site itself uses, or may come to use. */
const RESERVED = new Set([
  "/",
  ...(
    "404 _astro about all claims-tracker data embed feed files graph guides index maintenance pagefind " +
    "search tags timeline wanted favicon robots sitemap"
  )
    .split(" ")
    .map((name) => `/${name}/`),
  ...KINDS.map(({ folder }) => `/${folder}/`),
]);

/** Everything below one of these belongs to the site too. */
const RESERVED_ROOTS = [
  "_astro",
  "backlinks",
  "list",
  "data",
  "embed",
  "files",
  "pagefind",
  "search",
  "tags",
  "timeline",
  "wanted",
];

export interface Redirect {
  readonly from: string;
  /** The path of the note that has the alias. */
  readonly to: string;
  readonly alias: string;
}

export interface Addresses {
  /** The address of each note by its path: the one it asks for, or the next that is free. */
  readonly urls: ReadonlyMap<string, string>;
  readonly redirects: readonly Redirect[];
  readonly clashes: readonly Clash[];
}

/** Two things of one address; `path` is the note that yields. */
interface Clash extends Pick<Problem, "message" | "hint"> {
  readonly code: "collision" | "alias-clash";
  readonly path: string;
}

/**
 * Notes in the order of their paths; the first to claim an address keeps it.
 * Every note that can have the address it asks for gets it before others get one beside it, so a clash
 * moves nobody but the one that clashes.
 */
export function assignAddresses(notes: readonly Head[]): Addresses {
  const clashes: Clash[] = [];
  const owners = new Map<string, string>();
  const urls = new Map<string, string>();
  const clashing = notes.filter((note) => {
    if (ownerOf(note.url, owners) !== undefined) return true;
    owners.set(fold(note.url), note.path);
    urls.set(note.path, note.url);
    return false;
  });
  const counts = new Map<string, number>();
  for (const note of clashing) {
    const owner = ownerOf(note.url, owners);
    const url = nextFree(note.url, owners, counts);
    owners.set(fold(url), note.path);
    urls.set(note.path, url);
    clashes.push({
      code: "collision",
      path: note.path,
      message: `The address ${note.url} belongs to ${owner} already; the note is at ${url} instead.`,
      hint: "Rename one of the two files.",
    });
  }
  const redirects: Redirect[] = [];
  for (const { path, url, name } of notes) {
    const from = noteUrl(path);
    if (from === url || ownerOf(from, owners) !== undefined) continue;
    owners.set(fold(from), path);
    redirects.push({ from, to: path, alias: name });
  }
  for (const note of notes) {
    const folder = noteUrl(note.path).replace(/[^/]+\/$/, "");
    for (const alias of note.aliases) {
      const from = `${folder}${slug(alias)}/`;
      const owner = ownerOf(from, owners);
      if (owner === undefined) {
        owners.set(fold(from), note.path);
        redirects.push({ from, to: note.path, alias });
      } else if (owner !== note.path) {
        clashes.push({
          code: "alias-clash",
          path: note.path,
          message: `The alias "${alias}" would redirect from ${from}, which belongs to ${owner}.`,
          hint: "Take the alias out of one of the two notes.",
        });
      }
    }
  }
  return { urls, redirects, clashes };
}

const NO_PLACES: Head["places"] = {};

/** Where the clashes stand in `notes`, for the editors. */
export function clashProblems(clashes: readonly Clash[], notes: readonly Head[]): Problem[] {
  if (clashes.length === 0) return [];
  const places = new Map(notes.map(({ path, places }) => [path, places]));
  return clashes.map(({ code, path: file, message, hint }) => {
    const { aliases, alias } = code === "alias-clash" ? get(places, file) : NO_PLACES;
    // absent: an alias may stand under either key
    return problem(code, { file, ...(aliases ?? alias) }, message, hint);
  });
}

function ownerOf(url: string, owners: ReadonlyMap<string, string>): string | undefined {
  const root = rootOf(fold(url));
  const isReserved = RESERVED.has(fold(url)) || RESERVED_ROOTS.includes(root);
  return isReserved ? "the site itself" : owners.get(fold(url));
}

/** "/companies/openai/" => "companies" */
function rootOf(url: string): string {
  return at(url.split("/"), 1);
}

/** `counts` holds the last suffix of each address, so that a thousand clashes cost a thousand looks. */
function nextFree(
  url: string,
  owners: ReadonlyMap<string, string>,
  counts: Map<string, number>,
): string {
  const root = rootOf(fold(url));
  const base = RESERVED_ROOTS.includes(root) || url === "/" ? `/notes${url}` : url;
  if (base !== url && ownerOf(base, owners) === undefined) return base;
  // absent: the first clash at this address
  for (let count = (counts.get(base) ?? 1) + 1; ; count++) {
    const next = base.replace(/\/$/, `-${count}/`);
    counts.set(base, count);
    if (ownerOf(next, owners) === undefined) return next;
  }
}

/** "Model lab economics" => "/wanted/model-lab-economics/" */
export function wantedUrl(target: string): string {
  return `/wanted/${target.split("/").map(slug).join("-")}/`;
}

/** "china/labs" => "/tags/china/labs/" */
export function tagUrl(tag: string): string {
  return `/tags/${tag.split("/").map(slug).join("/")}/`;
}

/**
 * "media/a b?.png" => "/files/media/a%20b_x3F_.png", below the base: the name on the disk, encoded once.
 * What only `decodeURIComponent` would decode stays as it is, for Astro's servers don't ask it.
 */
export function fileHref(base: string, path: string): string {
  return encodeURI(`${base}files/${pathOnDisk(path)}`);
}
