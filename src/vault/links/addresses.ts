/**
 * The addresses of everything that a vault puts on its site, and the one pass
 * that finds two things at the same address, whatever their case or their
 * composition of accents.
 */

import { pathOnDisk } from "../../intake/fileNames.ts";
import { kind } from "../../record/kinds.ts";
import { at, get } from "../../shared/assert.ts";
import { fold } from "../../shared/fold.ts";
import type { Head } from "../core/note.ts";
import { boundedSegment, noteUrl, slug, topFolderOf, withoutMd } from "../core/path.ts";
import { aliasClash, type Clash, collision, reserved, sharedPermalink } from "./clashes.ts";
import { foldersOf, type Leads, leadsOf } from "./leads.ts";

/** The pages that every site has, by their addresses; what else has an address there yields. */
const OWN_PAGES: Readonly<Record<string, string>> = {
  "/404/": "the page for wrong addresses",
  "/500/": "the page of a server's error",
  "/accusations/": "the list of accusations",
  "/all/": "the list of all notes",
  "/compare/": "the comparison of two companies",
  "/changes/": "the page of changes",
  "/data/": "the page of the data",
  "/embed/graph/": "the map for other sites",
  "/embed/timeline/": "the timeline for other sites",
  "/graph/": "the map",
  "/graph/free/": "the map to move on",
  "/graph/note/": "the map around a note",
  "/graph/ties/": "the map between two notes",
  "/maintenance/": "the page of what is to be done",
  "/search/": "the search",
  "/tags/": "the list of tags",
  "/timeline/": "the timeline",
  "/timeline/table/": "the table of the timeline",
};

/** Below these stand pages that only the texts decide; `tags` are shared with notes on tags. */
const OWN_FOLDERS = ["backlinks", "changes", "feeds", "list", "tags", "wanted"];
/** Those of the editors' pages, where `site.yaml` asks for them. */
const ESSAY_FOLDERS = ["about", "guides"];

/** Pages that a note may have below its address, for lists that are too long for its page. */
export type Part = "timeline" | "accusations" | "proceedings";

const PARTS = new Map<Head["kind"], readonly Part[]>([
  ["company", ["timeline", "accusations", "proceedings"]],
  ["person", ["accusations", "proceedings"]],
  ...(["law", "case", "argument"] as const).map((kind) => [kind, ["timeline"]] as const),
]);

export interface Redirect {
  readonly from: string;
  /** The path of the note that has the alias. */
  readonly to: string;
  readonly alias: string;
}

export interface Addresses {
  /** The address of each note by its path: the one it asks for, or the next that is free. */
  readonly urls: ReadonlyMap<string, string>;
  /** The address of each folder's page, by its path: that of the note that begins it, where one does. */
  readonly folders: ReadonlyMap<string, string>;
  /** The folder that a note begins, by the note's path. */
  readonly leads: Leads;
  readonly redirects: readonly Redirect[];
  /** Where the further pages of a note would be, by its path: "/companies/openai/timeline/", or beside that. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<Part, string>>;
  readonly clashes: readonly Clash[];
}

/** What the addresses of a vault depend on, beside its notes. */
export interface SitePlan {
  /** The path of the note that `site.yaml` wants at the first page. */
  readonly start?: string | undefined;
  /** Whether the editors' pages belong to the site. */
  readonly essays?: boolean;
}

/**
 * The one table of addresses. Notes claim in the order of their paths, and the first keeps what it claims;
 * every note that can have the address it asks for gets it before others get one beside it, so a clash
 * moves nobody but the one that clashes. A page of the site that lists notes (of a kind, of a tag, of a
 * folder) is no clash: a note at its address begins it. After the notes come the folders, then the
 * aliases, then the further pages of notes.
 */
export function assignAddresses(
  notes: readonly Head[],
  { start, essays = false }: SitePlan = {},
): Addresses {
  const permalinks = Map.groupBy(notes.filter(hasPermalink), ({ url }) => fold(url));
  const shared = [...permalinks.values()].filter((sharing) => sharing.length > 1);
  const sharing = new Set(shared.flat().map(({ path }) => path));
  const clashes: Clash[] = shared.map(sharedPermalink);
  const askedBy = (note: Head) => (sharing.has(note.path) ? noteUrl(note.path) : addressOf(note));
  const owners = new Map(Object.entries(OWN_PAGES));
  const ownFolders = new Set([...OWN_FOLDERS, ...(essays ? ESSAY_FOLDERS : [])]);
  const isOwn = (url: string) => ownFolders.has(rootOf(url));
  const ownerOf = (url: string) =>
    owners.get(fold(url)) ?? (isOwn(url) ? "the site itself" : undefined);
  const next = nextFree((url) => ownerOf(url) !== undefined, isOwn);
  const urls = new Map<string, string>();
  const claim = (path: string, url: string) => {
    owners.set(fold(url), path);
    urls.set(path, url);
  };

  const leads = new Map<string, string>();
  for (const [path, folder] of leadsOf(notes, start)) {
    const url = folderUrl(folder);
    if (ownerOf(url) !== undefined) continue;
    leads.set(path, folder);
    claim(path, url);
  }
  owners.set("/", "the first page");
  const others = notes.filter(({ path }) => !urls.has(path));
  const clashing = others.filter((note) => {
    const url = askedBy(note);
    if (owners.has(fold(url)) || (isOwn(url) && !isOnTag(note))) return true;
    claim(note.path, url);
    return false;
  });
  const moved = new Set<string>();
  for (const note of clashing) {
    const { path } = note;
    const asked = askedBy(note);
    const owner = owners.get(fold(asked));
    const url = next(asked);
    claim(path, url);
    if (owner !== undefined) clashes.push(collision(path, asked, owner, url));
    else if (!moved.has(rootOf(asked))) clashes.push(reserved(path, rootOf(asked)));
    moved.add(rootOf(asked));
  }

  const lists = new Map(
    notes.map((note) => [`/${kind(note.kind).folder}/`, `the list of ${kind(note.kind).plural}`]),
  );
  const begun = new Map([...leads].map(([path, folder]) => [folder, get(urls, path)]));
  const folders = new Map<string, string>();
  for (const folder of foldersOf(notes)) {
    const asked = folderUrl(folder);
    const isFree = lists.has(asked) || ownerOf(asked) === undefined;
    // absent: no note begins the folder
    const url = begun.get(folder) ?? (isFree ? asked : next(asked));
    folders.set(folder, url);
    owners.set(fold(url), owners.get(fold(url)) ?? `the folder ${folder}`);
  }
  for (const [url, list] of lists) owners.set(url, owners.get(url) ?? list);

  const redirects: Redirect[] = [];
  for (const { path, title, url } of notes) {
    for (const from of [noteUrl(path), ...(leads.has(path) ? [url] : [])]) {
      if (ownerOf(from) !== undefined) continue;
      owners.set(fold(from), path);
      redirects.push({ from, to: path, alias: title });
    }
  }
  const wishes = notes.flatMap((note) => {
    const folder = noteUrl(note.path).replace(/[^/]+\/$/, "");
    return note.aliases.map((alias) => ({
      from: `${folder}${slug(alias)}/`,
      to: note.path,
      alias,
    }));
  });
  for (const [url, alike] of Map.groupBy(wishes, ({ from }) => fold(from))) {
    const owner = ownerOf(url);
    const first = at(alike, 0);
    const isAlone = alike.every(({ to }) => to === first.to);
    if (owner === undefined && isAlone) redirects.push(first);
    for (const { from, to, alias } of alike) {
      const rival = owner ?? first.to;
      if (rival !== to) clashes.push(aliasClash(to, alias, from, rival, owner !== undefined));
    }
  }
  // The further pages of notes come last, and yield to all that somebody named.
  for (const { from, to } of redirects) if (!owners.has(fold(from))) owners.set(fold(from), to);
  const parts = new Map<string, ReadonlyMap<Part, string>>();
  for (const { path, kind: name } of notes) {
    const own = (PARTS.get(name) || []).map((part): [Part, string] => {
      const asked = `${get(urls, path)}${part}/`;
      const url = ownerOf(asked) === undefined ? asked : next(asked);
      owners.set(fold(url), path);
      return [part, url];
    });
    if (own.length > 0) parts.set(path, new Map(own));
  }
  return { urls, folders, leads, redirects, parts, clashes };
}

/** Whether a note says something of a tag: `tags/Harbour.md` begins the page of #harbour. */
function isOnTag({ path, url }: Head): boolean {
  return fold(topFolderOf(path)) === "tags" && url === noteUrl(path);
}

function hasPermalink({ path, url }: Head): boolean {
  return url !== noteUrl(path);
}

/** The address that a note asks for. */
function addressOf(note: Head): string {
  const { path, url } = note;
  if (!isOnTag(note)) return url;
  const tag = withoutMd(path.slice(path.indexOf("/") + 1));
  return tagUrl(tag.replace(/[\s,]+/g, "-"));
}

function folderUrl(folder: string): string {
  return folder === "" ? "/" : noteUrl(folder);
}

/** "/companies/openai/" => "companies" */
function rootOf(url: string): string {
  return at(fold(url).split("/"), 1);
}

/** It remembers the last suffix of each address, so that a thousand clashes cost a thousand looks. */
function nextFree(isTaken: (url: string) => boolean, isOwn: (url: string) => boolean) {
  const counts = new Map<string, number>();
  return (url: string): string => {
    const base = isOwn(url) ? `/notes${url}` : url;
    if (base !== url && !isTaken(base)) return base;
    // absent: the first clash at this address
    for (let count = (counts.get(base) ?? 1) + 1; ; count++) {
      const next = base.replace(/\/$/, `-${count}/`);
      counts.set(base, count);
      if (!isTaken(next)) return next;
    }
  };
}

/** "Model lab economics" => "/wanted/model-lab-economics/"; names of one address share the page, which names them all. */
export function wantedUrl(target: string): string {
  return `/wanted/${wantedName(target).split("/").map(slug).join("-")}/`;
}

/** A name without what says where to look for it: "../a/./b/" => "a/b". */
export function wantedName(target: string): string {
  const segments = target.split("/").map((segment) => segment.trim().replace(/\s+/g, " "));
  return segments.filter((segment) => !/^\.{0,2}$/.test(segment)).join("/") || target;
}

/**
 * "china/Labs" => "/tags/china/labs/"; "ai_law" => "/tags/ai_law/"; "C#" => "/tags/c~23~/". The tag
 * itself, so that no two tags share a page but those that Obsidian takes for one; what is safe on no
 * disk or in no address stands as its code.
 */
export function tagUrl(tag: string): string {
  return `/tags/${tag.split("/").map(tagSegment).join("/")}/`;
}

function tagSegment(name: string): string {
  if (name === "") return "~~";
  const code = (character: string) => `~${character.codePointAt(0)?.toString(16)}~`;
  return boundedSegment(
    fold(name).replace(/[^\p{L}\p{N}\p{M}\p{So}\p{Emoji_Modifier}+_-]/gu, code),
  );
}

/** The feeds of a site, by what they hold: of all that happens, of edits, of a kind, of a note. */
export const FEEDS = {
  developments: "/feeds/developments.xml",
  edits: "/feeds/edits.xml",
  /** "/feeds/kinds/laws.xml" */
  ofKind: (name: Head["kind"]) => `/feeds/kinds/${kind(name).folder}.xml`,
  /** "/laws/model-act/" => "/feeds/notes/laws/model-act.xml" */
  ofNote: (url: string) => `/feeds/notes${url.replace(/\/$/, "")}.xml`,
  calendarOfKind: (name: Head["kind"]) => `/feeds/kinds/${kind(name).folder}.ics`,
} as const;

/**
 * "media/a b?.png" => "/files/media/a%20b_x3F_.png", below the base: the name on the disk, encoded once.
 * What only `decodeURIComponent` would decode stays as it is, for Astro's servers don't ask it.
 */
export function fileHref(base: string, path: string): string {
  return encodeURI(`${base}files/${pathOnDisk(path)}`);
}
