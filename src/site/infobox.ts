/** The facts of a note's front matter, as a box beside its text. */

import { labelOf, relation } from "../record/relations.ts";
import type { Value } from "../vault/core/frontMatter.ts";
import { safeUrl } from "../vault/core/html.ts";
import type { Note } from "../vault/core/note.ts";
import { resolverOf } from "../vault/index.ts";
import { tagUrl } from "../vault/links/addresses.ts";
import { type FrontMatterName, namesInString } from "../vault/links/frontMatterNames.ts";
import { href, vault } from "./vault.ts";
import { tierInWords } from "./words.ts";

export interface Fact {
  readonly label: string;
  readonly values: readonly FactValue[];
}

export interface FactValue {
  readonly text: string;
  readonly href?: string;
  /** An address outside the site. */
  readonly external?: boolean;
}

/** Keys that the page shows elsewhere, or that are no business of readers. */
const ELSEWHERE = new Set([
  ...["title", "kind", "aliases", "alias", "tags", "tag", "sources", "verified", "status", "stage"],
  ...["date", "importance", "draft", "publish", "private", "cssclasses", "cssclass", "permalink"],
]);

/** Keys whose own name says too little. */
const LABELS = new Map([
  ["url", "Original"],
  ["archive", "Archived copy"],
]);

export function infoboxOf(note: Note): Fact[] {
  const facts: Fact[] = [];
  if (note.aliases.length > 0) {
    facts.push({ label: "Also known as", values: note.aliases.map((text) => ({ text })) });
  }
  for (const [key, value] of Object.entries(note.data)) {
    if (ELSEWHERE.has(key)) continue;
    const values = valuesOf(note, key, value);
    if (values.length > 0) facts.push({ label: LABELS.get(key) ?? relation(key).label, values });
  }
  if (note.tags.length > 0) {
    const values = note.tags.map((tag) => ({ text: `#${tag}`, href: href(tagUrl(tag)) }));
    facts.push({ label: "Tags", values });
  }
  return facts;
}

function valuesOf(note: Note, key: string, value: Value): FactValue[] {
  if (value === null || value === "") return [];
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(note, key, item));
  if (typeof value === "object") {
    return Object.entries(value).flatMap(([name, item]) =>
      valuesOf(note, key, item).map((fact) => ({
        ...fact,
        text: `${labelOf(name)}: ${fact.text}`,
      })),
    );
  }
  if (typeof value === "boolean") return [{ text: value ? "yes" : "no" }];
  const names = namesInString(key, value);
  const links = names.filter(({ plain }) => !plain);
  if (links.length > 0) {
    return links.map(({ link }) => linkOf(note, link, link.alias ?? link.target));
  }
  if (key === "tier") return [{ text: tierInWords(tierOf(value)) ?? value }];
  if (/^https?:\/\//i.test(value)) {
    const url = safeUrl(value);
    return url === undefined ? [] : [{ text: hostOf(url), href: url, external: true }];
  }
  const [name] = names;
  return [name ? linkOf(note, name.link, value) : { text: value }];
}

function linkOf(note: Note, link: FrontMatterName["link"], text: string): FactValue {
  const found = resolverOf(vault).resolve(link, note.path);
  return found.note ? { text, href: href(found.note.url) } : { text };
}

function tierOf(value: string): 1 | 2 | 3 | undefined {
  return value === "1" ? 1 : value === "2" ? 2 : value === "3" ? 3 : undefined;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}
