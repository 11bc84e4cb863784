/** The sources of a note: those that its text cites, and those of its `sources:`. */

import type { Value } from "../intake/frontMatter.ts";
import { safeUrl } from "./core/html.ts";
import type { Head } from "./core/note.ts";
import type { Link } from "./links/follow.ts";
import { bracketed } from "./links/frontMatterNames.ts";

/** What a note relies on: a source note, or what its `sources:` says in words. */
export interface Source {
  /** The path of its note. */
  readonly note: string | undefined;
  readonly title: string;
  readonly url: string | undefined;
  readonly publisher: string | undefined;
  readonly date: string | undefined;
  readonly tier: 1 | 2 | 3 | undefined;
}

/** In the order of the text's numbers first, then as `sources:` lists them; each once. */
export function sourcesOf(
  note: Head,
  links: readonly Link[],
  noteAt: (path: string) => Head | undefined,
): Source[] {
  const cited = links.flatMap(({ to }) => {
    const source = to === undefined ? undefined : noteAt(to);
    return source?.kind === "source" && source.path !== note.path ? [sourceOfNote(source)] : [];
  });
  // A plain name that leads to a note is a link, and counted among those.
  const linked = new Set(
    links.flatMap(({ relation, target }) => (relation === "sources" ? target : [])),
  );
  const described = listOf(note.data["sources"])
    .filter((value) => typeof value !== "string" || !linked.has(value.trim()))
    .map(describedSource)
    .filter((source) => source !== undefined);
  const byNote = new Map(cited.map((source) => [source.note, source]));
  return [...byNote.values(), ...described];
}

/** A source note as a source. */
export function sourceOfNote(note: Head): Source {
  const { data } = note;
  return {
    note: note.path,
    title: note.title,
    url: urlOf(data["url"]),
    publisher: publisherOf(data),
    date: words(data["date"]),
    tier: tierOf(data["tier"]),
  };
}

/** Who published it, by whichever of the names that vaults have for that. */
function publisherOf(data: Head["data"]): string | undefined {
  return ["publisher", "outlet", "site"].map((key) => words(data[key])).find(Boolean);
}

/** A bare URL, or `{title, url, publisher, date}`; plain text is a title. */
function describedSource(value: Value): Source | undefined {
  if (typeof value === "string") {
    if (bracketed(value).length > 0 || value.trim() === "") return undefined;
    const url = urlOf(value);
    return {
      note: undefined,
      title: value.trim(),
      url,
      publisher: undefined,
      date: undefined,
      tier: undefined,
    };
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  const url = urlOf(value["url"]);
  // absent: a source may be its address alone
  const title = words(value["title"]) ?? url;
  if (title === undefined || bracketed(title).length > 0) return undefined;
  return {
    note: undefined,
    title,
    url,
    publisher: publisherOf(value),
    date: words(value["date"]),
    tier: tierOf(value["tier"]),
  };
}

function listOf(value: Value | undefined): readonly Value[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function words(value: Value | undefined): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function urlOf(value: Value | undefined): string | undefined {
  const url = words(value);
  return url !== undefined && /^https?:/i.test(url) ? safeUrl(url) : undefined;
}

function tierOf(value: Value | undefined): Source["tier"] {
  const tier = Number(words(value));
  return tier === 1 || tier === 2 || tier === 3 ? tier : undefined;
}
