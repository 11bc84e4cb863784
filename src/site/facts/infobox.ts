/** A note in brief, as a box beside its text: what is asked of its kind, then what else its front matter says. */

import type { Value } from "../../intake/frontMatter.ts";
import { FIELDS_OF_NOTES } from "../../record/fields.ts";
import { labelOf, relation } from "../../record/relations.ts";
import { dateInWords, parseDate } from "../../shared/dates/index.ts";
import { fold } from "../../shared/fold.ts";
import { isOfTimeline } from "../../trackers/keyMoments.ts";
import { safeUrl } from "../../vault/core/html.ts";
import type { Note } from "../../vault/core/note.ts";
import { resolverOf } from "../../vault/index.ts";
import { tagUrl } from "../../vault/links/addresses.ts";
import { type FrontMatterName, namesInString } from "../../vault/links/frontMatterNames.ts";
import { mediaOf } from "../../vault/markdown/address.ts";
import { isRatedOtherwise } from "../../vault/report.ts";
import type { SiteContext } from "../core/context.ts";
import { placeInWords } from "../core/places.ts";
import { tierInWords } from "../core/words.ts";
import { briefOf } from "./inBrief.ts";

export interface Fact {
  readonly label: string;
  readonly values: readonly FactValue[];
}

export interface Infobox {
  readonly title: string;
  readonly facts: readonly Fact[];
}

export interface FactValue {
  readonly text: string;
  readonly href?: string;
  /** An address outside the site. */
  readonly external?: boolean;
}

/** Keys that the page shows elsewhere, or that say nothing to readers. */
const ELSEWHERE = new Set([
  ...["title", "kind", "aliases", "alias", "tags", "tag", "sources", "verified", "status", "stage"],
  ...[
    "date",
    "importance",
    "draft",
    "publish",
    "private",
    "cssclasses",
    "cssclass",
    "permalink",
    "lang",
  ],
]);

/** Keys that hold a date; a day of the calendar is one under any key. */
const DATES = new Set(FIELDS_OF_NOTES.flatMap(({ key, holds }) => (holds === "date" ? key : [])));

export function infoboxOf(context: SiteContext, note: Note): Infobox {
  const words = context.words.infobox;
  // Keys whose name says too little.
  const labels = new Map([
    ["url", words.original],
    ["archive", words.archived],
  ]);
  const { title, facts: asked, covers } = briefOf(context, note);
  const others = Object.entries(note.data).flatMap(([key, value]): Fact[] => {
    const isElsewhere = ELSEWHERE.has(key) && !(key === "importance" && isRatedOtherwise(note));
    if (
      isElsewhere ||
      (key === "story" && value === true) ||
      covers.includes(key) ||
      isOfTimeline(context.vault, key)
    )
      return [];
    return [
      {
        label: labels.get(key) ?? relation(key).label,
        values: valuesOf(context, note, key, value),
      },
    ];
  });
  const names = otherNames(note).map((text) => ({ text }));
  const tags = note.tags.map((tag) => ({ text: `#${tag}`, href: context.href(tagUrl(tag)) }));
  return {
    title,
    facts: eachLinkOnce(context, [
      ...asked,
      ...others,
      { label: words.otherNames, values: names },
      { label: words.tags, values: tags },
    ]),
  };
}

/** Aliases that say more than the title and the numbers do: "HR 8283" is "H.R. 8283" again. */
function otherNames(note: Note): string[] {
  const plain = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, "");
  const said = new Set(
    [note.title, ...NUMBERS.map((key) => note.data[key])].flatMap((value) =>
      typeof value === "string" ? plain(value) : [],
    ),
  );
  return note.aliases.filter((alias) => {
    const name = plain(alias);
    if (name !== "" && said.has(name)) return false;
    said.add(name);
    return true;
  });
}

const NUMBERS = ["number", "docket", "citation"] as const;

/** Whoever is named under one question is not named again under a later one. */
function eachLinkOnce({ typeset }: SiteContext, facts: readonly Fact[]): Fact[] {
  const shown = new Set<string>();
  return facts.flatMap(({ label, values }) => {
    const fresh = values
      .filter(({ href }) => href === undefined || !shown.has(href))
      .map((value) => ({ ...value, text: typeset(value.text) }));
    for (const { href } of fresh) if (href !== undefined) shown.add(href);
    return fresh.length > 0 ? [{ label, values: fresh }] : [];
  });
}

function valuesOf(context: SiteContext, note: Note, key: string, value: Value): FactValue[] {
  if (value === null || value === "") return [];
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(context, note, key, item));
  if (typeof value === "object") {
    return Object.entries(value).flatMap(([name, item]) =>
      valuesOf(context, note, key, item).map((fact) => ({
        ...fact,
        text: `${labelOf(name)}: ${fact.text}`,
      })),
    );
  }
  if (typeof value === "boolean") return [{ text: context.words.infobox[value ? "yes" : "no"] }];
  const names = namesInString(key, value);
  const links = names.filter(({ plain }) => !plain);
  if (links.length > 0) {
    // absent: the link has no words beside the name
    return links.map(({ link }) => linkOf(context, note, link, link.alias ?? link.target));
  }
  const isDate = DATES.has(key) || DAY.test(value);
  const date = isDate ? parseDate(value, context.vault.asOf) : undefined;
  if (date) return [{ text: dateInWords(date) }];
  if (PLACES.has(key)) return [{ text: placeInWords(context, value) }];
  if (key === "tier") return [{ text: tierText(value) }];
  if (/^https?:\/\//i.test(value)) {
    const url = safeUrl(value);
    return url === undefined ? [] : [{ text: hostOf(url), href: url, external: true }];
  }
  const [name] = names;
  return [name ? linkOf(context, note, name.link, value) : { text: value }];
}

function linkOf(
  { vault, href, fileHref }: SiteContext,
  note: Note,
  link: FrontMatterName["link"],
  text: string,
): FactValue {
  const { note: to, file } = resolverOf(vault).resolve(link, note.path);
  if (to) return { text, href: href(to.url) };
  return file !== undefined && mediaOf(file) !== "svg" ? { text, href: fileHref(file) } : { text };
}

const DAY = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** Keys that hold the code of a country: "CN". */
const PLACES = new Set(["country", "jurisdiction"]);

/** A tier that is none stands as it is written. */
function tierText(value: string): string {
  return value === "1" || value === "2" || value === "3" ? tierInWords(TIER[value]) : value;
}

const TIER = { "1": 1, "2": 2, "3": 3 } as const;

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}
