/** The facts of a note's front matter, as a box beside its text. */

import type { Value } from "../intake/frontMatter.ts";
import { labelOf, relation } from "../record/relations.ts";
import { safeUrl } from "../vault/core/html.ts";
import type { Note } from "../vault/core/note.ts";
import { resolverOf } from "../vault/index.ts";
import { tagUrl } from "../vault/links/addresses.ts";
import { type FrontMatterName, namesInString } from "../vault/links/frontMatterNames.ts";
import { mediaOf } from "../vault/markdown/address.ts";
import { isRatedOtherwise } from "../vault/report.ts";
import type { SiteContext } from "./core/context.ts";
import { tierInWords } from "./core/words.ts";

export interface Fact {
  readonly label: string;
  readonly values: readonly FactValue[];
}

interface FactValue {
  readonly text: string;
  readonly href?: string;
  /** An address outside the site. */
  readonly external?: boolean;
}

/** Keys that the page shows elsewhere, or that say nothing to readers. */
const ELSEWHERE = new Set([
  ...["title", "kind", "aliases", "alias", "tags", "tag", "sources", "verified", "status", "stage"],
  ...["date", "importance", "draft", "publish", "private", "cssclasses", "cssclass", "permalink"],
]);

/** Keys whose name says too little. */
const LABELS = new Map([
  ["url", "Original"],
  ["archive", "Archived copy"],
]);

export function infoboxOf(context: SiteContext, note: Note): Fact[] {
  const facts: Fact[] = [];
  if (note.aliases.length > 0) {
    facts.push({ label: "Also known as", values: note.aliases.map((text) => ({ text })) });
  }
  for (const [key, value] of Object.entries(note.data)) {
    if (ELSEWHERE.has(key) && !(key === "importance" && isRatedOtherwise(note))) continue;
    const values = valuesOf(context, note, key, value);
    const shown = values.map((value) => ({ ...value, text: context.typeset(value.text) }));
    if (shown.length > 0) {
      facts.push({ label: LABELS.get(key) ?? relation(key).label, values: shown });
    }
  }
  if (note.tags.length > 0) {
    const values = note.tags.map((tag) => ({ text: `#${tag}`, href: context.href(tagUrl(tag)) }));
    facts.push({ label: "Tags", values });
  }
  return facts;
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
  if (typeof value === "boolean") return [{ text: value ? "yes" : "no" }];
  const names = namesInString(key, value);
  const links = names.filter(({ plain }) => !plain);
  if (links.length > 0) {
    // absent: the link has no words beside the name
    return links.map(({ link }) => linkOf(context, note, link, link.alias ?? link.target));
  }
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

/** A tier that is none stands as it is written. */
function tierText(value: string): string {
  return value === "1" || value === "2" || value === "3" ? tierInWords(TIER[value]) : value;
}

const TIER = { "1": 1, "2": 2, "3": 3 } as const;

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}
