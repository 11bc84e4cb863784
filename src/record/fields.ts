/**
 * The keys of the front matter that the record uses, by kind of note: one table
 * for the guide (docs/front-matter.md), the JSON schema, the templates and the
 * check for misspellings. Other keys are kept and shown; they are never an error.
 */

import { KINDS, type KindName, kind, stageScale } from "./kinds.ts";
import { type ScaleName, steps } from "./scales.ts";

/** What a key holds. */
type Holds =
  | "text"
  | "names"
  | "name"
  | "date"
  | "words"
  | "status"
  | "stage"
  | "sources"
  | "address"
  | "tier"
  | "importance"
  | "yes or no";

export interface Field {
  readonly key: string;
  readonly holds: Holds;
  readonly means: string;
  /** As it stands in a note. */
  readonly example: string;
  /** The kinds of note that have it; all where it is missing. */
  readonly kinds?: readonly KindName[];
  /** The kinds that can't do without. */
  readonly required?: readonly KindName[];
}

const SOURCED = KINDS.filter(({ sourced }) => sourced).map(({ name }) => name as KindName);

export const FIELDS_OF_NOTES: readonly Field[] = [
  {
    key: "kind",
    holds: "text",
    means: "The kind of the note; else its folder says so, else its tags.",
    example: "kind: event",
  },
  {
    key: "title",
    holds: "text",
    means: "The title of the page, where it can't be the name of a file.",
    example: 'title: "H.R. 8283: the bill"',
  },
  {
    key: "aliases",
    holds: "words",
    means: "Other names that links find, and that lead to the page.",
    example: "aliases: [深度求索]",
  },
  {
    key: "date",
    holds: "date",
    means: "When it happened, was said, filed or published; as exactly as it is known.",
    example: "date: 2026-02-23",
    kinds: ["event", "law", "case", "claim", "product", "source"],
    required: ["event"],
  },
  {
    key: "status",
    holds: "status",
    means: "How far it is established. The word of the scale first; words of your own may follow.",
    example: "status: alleged (by Anthropic)",
    kinds: ["event", "claim", "argument"],
  },
  {
    key: "stage",
    holds: "stage",
    means:
      "How far the procedure has come. Else the last stage of the table that is not in the future is taken.",
    example: "stage: proposed",
    kinds: ["law", "case"],
  },
  {
    key: "introduced",
    holds: "date",
    means:
      "When the bill came in; the same as the date of the note. Else the day of the first stage is taken.",
    example: "introduced: 2026-04-15",
    kinds: ["law"],
  },
  {
    key: "filed",
    holds: "date",
    means:
      "When the case was filed; the same as the date of the note. Else the day of the first stage is taken.",
    example: "filed: 2025-09-16",
    kinds: ["case"],
  },
  {
    key: "opened",
    holds: "date",
    means:
      "When a probe (type: probe) was opened, which is its date; of a source, the day on which it was opened for this record.",
    example: "opened: 2026-04-29",
    kinds: ["case", "source"],
  },
  {
    key: "next",
    holds: "text",
    means: "What comes next: a day, a day and words, or words alone.",
    example: 'next: "2026-11-17: trial"',
    kinds: ["law", "case"],
  },
  {
    key: "companies",
    holds: "names",
    means: "The companies and institutions that took part.",
    example: 'companies: ["[[Anthropic]]", "[[DeepSeek]]"]',
    kinds: ["event"],
  },
  {
    key: "people",
    holds: "names",
    means: "The people who took part, or speak for it, in their public role.",
    example: 'people: ["[[Michael Kratsios]]"]',
    kinds: ["event", "company", "law"],
  },
  {
    key: "laws",
    holds: "names",
    means: "The laws that it is about, or that are invoked.",
    example: 'laws: ["[[Defend Trade Secrets Act]]"]',
    kinds: ["event", "person", "case", "argument"],
  },
  {
    key: "accuser",
    holds: "names",
    means: "Who makes the charge. A note with an accuser or an accused is a charge.",
    example: 'accuser: "[[Anthropic]]"',
    kinds: ["event", "claim"],
  },
  {
    key: "accused",
    holds: "names",
    means: "Whom the charge names; words where it names nobody.",
    example: 'accused: ["[[DeepSeek]]", "[[MiniMax]]"]',
    kinds: ["event", "claim"],
  },
  {
    key: "target",
    holds: "names",
    means: "The models or services that it is about.",
    example: 'target: "[[Claude]]"',
    kinds: ["event", "claim"],
  },
  {
    key: "topic",
    holds: "text",
    means:
      "What the charge is about, as the closed list has it: distillation, access evasion, chips, theft and others.",
    example: "topic: distillation",
    kinds: ["event", "claim"],
  },
  {
    key: "evidence",
    holds: "text",
    means: "What was offered as evidence; none given, where nothing was.",
    example: "evidence: counts of requests and accounts, not published",
    kinds: ["event", "claim"],
  },
  {
    key: "reported-by",
    holds: "names",
    means: "Who says that the accuser said it, where the accuser did not publish it.",
    example: 'reported-by: "[[Bloomberg]]"',
    kinds: ["event", "claim"],
  },
  {
    key: "replies-to",
    holds: "names",
    means: "The charge that it replies to: a note, or a row of its table.",
    example: 'replies-to: "[[Anthropic letter on Alibaba]]"',
    kinds: ["event", "claim"],
  },
  {
    key: "role",
    holds: "text",
    means: "The part that it plays: accuser, accused, government, supplier, gateway, forum.",
    example: "role: accused",
    kinds: ["company"],
  },
  {
    key: "country",
    holds: "text",
    means: "Where its seat is.",
    example: "country: China",
    kinds: ["company", "person"],
  },
  {
    key: "parent",
    holds: "name",
    means: "The company that it belongs to.",
    example: 'parent: "[[High-Flyer]]"',
    kinds: ["company"],
  },
  {
    key: "founded",
    holds: "date",
    means: "When it was founded.",
    example: "founded: 2023",
    kinds: ["company"],
  },
  {
    key: "affiliation",
    holds: "names",
    means: "The company, agency or school that the person speaks for.",
    example: 'affiliation: "[[Anthropic]]"',
    kinds: ["person"],
  },
  {
    key: "position",
    holds: "text",
    means: "The public role.",
    example: "position: Senator from Nebraska",
    kinds: ["person"],
  },
  {
    key: "citation",
    holds: "text",
    means: "How it is cited.",
    example: "citation: 18 U.S.C. § 1836",
    kinds: ["law", "case"],
  },
  {
    key: "jurisdiction",
    holds: "text",
    means: "Where it applies.",
    example: "jurisdiction: United States",
    kinds: ["event", "law", "case"],
  },
  {
    key: "type",
    holds: "text",
    means:
      "Of a law statute, regulation, bill, executive order or treaty; of a case probe, where no court hears it; of an event order or rule, where it has stages of its own.",
    example: "type: statute",
    kinds: ["event", "law", "case"],
  },
  {
    key: "number",
    holds: "text",
    means: "The number of a bill or a rule.",
    example: "number: H.R. 8283",
    kinds: ["event", "law"],
  },
  {
    key: "sponsors",
    holds: "names",
    means: "Who brought the bill in.",
    example: 'sponsors: ["[[Bill Huizenga]]"]',
    kinds: ["law"],
  },
  {
    key: "court",
    holds: "text",
    means: "The court that hears it.",
    example: "court: N.D. Cal.",
    kinds: ["case"],
  },
  {
    key: "docket",
    holds: "text",
    means: "Its number at that court.",
    example: 'docket: "3:25-cv-01234"',
    kinds: ["case"],
  },
  {
    key: "plaintiffs",
    holds: "names",
    means: "Who sues.",
    example: 'plaintiffs: ["[[OpenEvidence]]"]',
    kinds: ["case"],
  },
  {
    key: "defendants",
    holds: "names",
    means: "Who is sued.",
    example: "defendants: [Doximity]",
    kinds: ["case"],
  },
  {
    key: "authority",
    holds: "names",
    means: "The authority that issues the order or leads the probe.",
    example: 'authority: "[[Garante]]"',
    kinds: ["event", "law", "case"],
  },
  {
    key: "subjects",
    holds: "names",
    means: "Whom the order or the probe concerns.",
    example: 'subjects: ["[[DeepSeek]]"]',
    kinds: ["event", "law", "case"],
  },
  {
    key: "arguments",
    holds: "names",
    means: "The arguments that it bears on.",
    example: 'arguments: ["[[Breach of terms of service]]"]',
    kinds: ["case", "claim"],
  },
  {
    key: "proponents",
    holds: "names",
    means: "Who makes the argument.",
    example: 'proponents: ["[[Anthropic]]"]',
    kinds: ["argument"],
  },
  {
    key: "opponents",
    holds: "names",
    means: "Who argues against it.",
    example: 'opponents: ["[[Electronic Frontier Foundation]]"]',
    kinds: ["argument"],
  },
  {
    key: "cases",
    holds: "names",
    means: "The cases that it draws on.",
    example: 'cases: ["[[Thomson Reuters v. Ross]]"]',
    kinds: ["argument"],
  },
  {
    key: "supports",
    holds: "names",
    means: "The arguments that it supports.",
    example: 'supports: ["[[Breach of terms of service]]"]',
    kinds: ["argument"],
  },
  {
    key: "answers",
    holds: "names",
    means: "The arguments that it rebuts.",
    example: 'answers: ["[[Distillation is theft]]"]',
    kinds: ["argument"],
  },
  {
    key: "claimant",
    holds: "name",
    means: "Who asserts it.",
    example: 'claimant: "[[Anthropic]]"',
    kinds: ["claim"],
  },
  {
    key: "about",
    holds: "names",
    means: "Whom or what it is about.",
    example: 'about: ["[[DeepSeek]]"]',
    kinds: ["claim"],
  },
  {
    key: "disputed-by",
    holds: "names",
    means: "Who contradicts it.",
    example: 'disputed-by: ["[[DeepSeek]]"]',
    kinds: ["claim"],
  },
  {
    key: "maker",
    holds: "name",
    means: "The company that makes it.",
    example: 'maker: "[[Moonshot AI]]"',
    kinds: ["product"],
  },
  {
    key: "publisher",
    holds: "text",
    means: "Who published it.",
    example: "publisher: Reuters",
    kinds: ["source"],
  },
  {
    key: "tier",
    holds: "tier",
    means: "1 a primary document; 2 a wire, the press or a law firm; 3 a blog or a digest.",
    example: "tier: 2",
    kinds: ["source"],
  },
  {
    key: "url",
    holds: "address",
    means: "Where it stands; only an address that was seen.",
    example: "url: https://example.org/letter",
    kinds: ["source"],
  },
  {
    key: "archive",
    holds: "address",
    means: "An archived copy.",
    example: "archive: https://web.archive.org/web/2026/https://example.org/letter",
    kinds: ["source"],
  },
  {
    key: "read",
    holds: "text",
    means: "How much of it was read: full text, or the part, the copy or the translation.",
    example: "read: cited elsewhere, not opened",
    kinds: ["source"],
  },
  {
    key: "sources",
    holds: "sources",
    means: "What the whole note relies on: source notes, addresses, or descriptions.",
    example: 'sources: ["[[Detecting and preventing distillation attacks]]"]',
    kinds: KINDS.filter(({ name }) => name !== "source").map(({ name }) => name as KindName),
    required: SOURCED,
  },
  {
    key: "tags",
    holds: "words",
    means: "Subjects, with those of the text.",
    example: "tags: [evidence, law/copyright]",
  },
  {
    key: "key",
    holds: "yes or no",
    means:
      "Whether it is a key moment of the timeline, 12 to 15 in all; `line` and `why` go with it.",
    example: "key: true",
    kinds: ["event", "law", "case"],
  },
  {
    key: "line",
    holds: "text",
    means:
      "The key moment in at most 64 characters; an allegation is worded as one, by whoever makes it.",
    example: 'line: "Anthropic accuses three labs: over 16M exchanges"',
    kinds: ["event", "law", "case"],
  },
  {
    key: "why",
    holds: "text",
    means: "Why it is a key moment, for readers.",
    example: "why: the first disclosure with counts for each company",
    kinds: ["event", "law", "case"],
  },
  {
    key: "short",
    holds: "text",
    means: "Its name where there is little room, in at most 25 characters.",
    example: "short: Bartz settlement",
    kinds: ["event", "law", "case"],
  },
  {
    key: "lane",
    holds: "text",
    means:
      "The lane of the timeline in which it and the rows of its tables stand, as `site.yaml` names it; else its tags decide.",
    example: "lane: Congress",
    kinds: ["event", "law", "case", "company", "concept"],
  },
  {
    key: "story",
    holds: "yes or no",
    means:
      "Whether it is a story: a numbered list of links to dated notes, a sentence after each, shown as cards and on the timeline.",
    example: "story: true",
    kinds: ["note"],
  },
  {
    key: "importance",
    holds: "importance",
    means: "1 central, 2 important, 3 other.",
    example: "importance: 2",
  },
  {
    key: "verified",
    holds: "date",
    means: "The day on which its facts were last checked against the sources.",
    example: "verified: 2026-10-10",
  },
  {
    key: "draft",
    holds: "yes or no",
    means: "true keeps the note from the site. So do `private: true` and `publish: false`.",
    example: "draft: true",
  },
  {
    key: "private",
    holds: "yes or no",
    means: "true keeps the note from the site.",
    example: "private: true",
  },
  {
    key: "publish",
    holds: "yes or no",
    means: "false keeps the note from the site.",
    example: "publish: false",
  },
];

/** Keys that say only how the timeline shows a note. */
export const TIMELINE_KEYS: readonly string[] = ["key", "line", "why", "short", "lane"];

/** Keys of Obsidian and its kin that no note of the record needs. */
export const OTHER_KEYS: readonly string[] = [
  ...["alias", "tag", "related", "mentions", "cssclass", "cssclasses", "permalink", "description"],
  ...["created", "updated", "modified", "author", "image", "cover", "lang", "language"],
];

const KNOWN_KEYS = new Set([...FIELDS_OF_NOTES.map(({ key }) => key), ...OTHER_KEYS]);

/** "Tags" => "tags": a key of ours whatever its case; any other as it is written. */
export function knownKey(written: string): string {
  const key = written.trim().toLowerCase();
  return KNOWN_KEYS.has(key) ? key : written;
}

export function fieldsOf(name: KindName): readonly Field[] {
  return FIELDS_OF_NOTES.filter(({ kinds }) => kinds === undefined || kinds.includes(name));
}

export function isRequired(field: Field, name: KindName): boolean {
  return field.required?.includes(name) === true;
}

/** The words that a key may begin with, where they are a scale. */
export function choicesOf(field: Field, name: KindName): readonly string[] | undefined {
  if (field.key === "kind") return KINDS.map((entry) => entry.name);
  if (field.holds === "importance" || field.holds === "tier") return ["1", "2", "3"];
  const scales = scalesOf(field, name);
  return scales.length === 0
    ? undefined
    : scales.flatMap((scale) => steps(scale).map(({ word }) => word));
}

/** The scales that a key may be read on: the stage of a case on that of cases or of probes. */
export function scalesOf({ holds }: Field, name: KindName): readonly ScaleName[] {
  if (holds === "status") return [kind(name).status].filter((scale) => scale !== undefined);
  if (holds !== "stage") return [];
  const scales = [undefined, "probe"].map((type) => stageScale(name, type));
  return [...new Set(scales)].filter((scale) => scale !== undefined);
}
