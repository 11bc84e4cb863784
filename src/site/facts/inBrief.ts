/** What readers ask of a note of its kind, answered from the tables and the front matter: who, what, where it stands. */

import { dateInWords, type NoteDate } from "../../shared/dates/index.ts";
import { sentenceAt } from "../../shared/sentences.ts";
import { type Charge, charges } from "../../trackers/charges.ts";
import { figureInWords } from "../../trackers/figures.ts";
import type { Party } from "../../trackers/party.ts";
import { type Proceeding, proceedingsByNote, type Stage } from "../../trackers/proceedings.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Vault } from "../../vault/index.ts";
import type { SiteContext } from "../core/context.ts";
import { dayInWords } from "../core/words.ts";
import type { Fact, FactValue } from "./infobox.ts";

export interface Brief {
  /** "The accusation in brief" */
  readonly title: string;
  readonly facts: readonly Fact[];
  /** The keys of the front matter that it answers from, or better than. */
  readonly covers: readonly string[];
}

/** The charge that a note is, by its path. */
const chargeOf = memoize(
  (vault: Vault): ReadonlyMap<string, Charge> =>
    new Map(
      charges(vault).flatMap((charge) =>
        charge.chargeNote ? [[charge.chargeNote, charge] as const] : [],
      ),
    ),
);

export function briefOf(context: SiteContext, note: Note): Brief {
  const charge = chargeOf(context.vault).get(note.path);
  if (charge) return ofCharge(context, charge);
  const found = proceedingsByNote(context.vault).get(note.path);
  if (found) return ofProceedings(context, note, found);
  return { title: context.words.infobox.inBrief, facts: [], covers: [] };
}

const CHARGE_KEYS = ["accuser", "accused", "target", "topic", "evidence", "laws", "reported-by"];

function ofCharge(context: SiteContext, charge: Charge): Brief {
  const words = context.words.brief;
  const linked = (paths: readonly string[]) => paths.map((path) => linkTo(context, path));
  return {
    title: words.charge,
    covers: CHARGE_KEYS,
    facts: asked([
      [words.accuser, partiesIn(context, charge.accusers)],
      [words.accused, partiesIn(context, charge.accused)],
      [words.target, partiesIn(context, charge.targets)],
      [words.topic, textsIn(charge.topic)],
      [words.reportedBy, linked(charge.reportedBy)],
      [words.figures, charge.figures.map((figure) => ({ text: figureInWords(figure) }))],
      [words.evidence, textsIn(charge.evidence)],
      [words.replies, [...repliesIn(context, charge), ...silence(context, charge)]],
      [words.law, linked(charge.laws)],
    ]),
  };
}

/** Each with its day; what was said stands where it leads to. */
function repliesIn(context: SiteContext, { replies }: Charge): FactValue[] {
  return replies.map(({ by, date, url }) => ({
    text: [
      partiesInWords(context, by) || context.words.brief.reply,
      ...(date ? [dateInWords(date)] : []),
    ].join(", "),
    href: context.href(url),
  }));
}

/** "No reply by DeepSeek or MiniMax found in the sources read, as of Nov. 27, 2026" */
function silence({ words, requireNote }: SiteContext, { noReply }: Charge): FactValue[] {
  return [...Map.groupBy(noReply, ({ asOf }) => asOf)].map(([asOf, found]) => {
    const names = found.map(({ party }) => requireNote(party).title);
    return { text: words.brief.silence(names, dayInWords(asOf)) };
  });
}

const PROCEEDING_KEYS = [
  ...["citation", "number", "docket", "court", "introduced", "filed", "opened", "stage", "next"],
  ...["sponsors", "plaintiffs", "defendants", "authority", "subjects"],
];

function ofProceedings(context: SiteContext, note: Note, found: readonly Proceeding[]): Brief {
  const [first] = found;
  const { infobox, brief: words } = context.words;
  if (!first) return { title: infobox.inBrief, facts: [], covers: [] };
  const written = (key: string) => textsIn(textOf(note, key));
  const [begun = "begun"] = BEGUN.filter((key) => key in note.data);
  const several = found.length > 1;
  return {
    title: words.proceeding[first.kind],
    covers: PROCEEDING_KEYS,
    facts: asked([
      [words.court, written("court")],
      [words.number, several ? found.flatMap(({ number }) => textsIn(number)) : numbersOf(note)],
      [words.docket, note.kind === "case" && !several ? written("docket") : []],
      [words.plaintiffs, partiesIn(context, first.plaintiffs)],
      [words.defendants, partiesIn(context, first.defendants)],
      [words.authority, partiesIn(context, first.authority)],
      [words.subjects, partiesIn(context, first.subjects)],
      [words.sponsors, partiesIn(context, first.sponsors)],
      [words[begun], first.first ? [{ text: dateInWords(first.first) }] : []],
      [
        words.stage,
        found.flatMap((one) => stageIn(context, one.current, several ? one.number : "")),
      ],
      [words.latest, latestIn(context, first)],
      [words.next, textsIn(first.nextText)],
    ]),
  };
}

/** Keys of the day on which proceedings began. */
const BEGUN = ["introduced", "filed", "opened"] as const;

/** The citation, and the number where the citation does not have it. */
function numbersOf(note: Note): FactValue[] {
  const [citation, number] = [textOf(note, "citation"), textOf(note, "number")];
  const both = citation.startsWith(number) ? [citation] : [number, citation];
  return both.flatMap(textsIn);
}

function stageIn({ href }: SiteContext, stage: Stage | undefined, number: string): FactValue[] {
  if (!stage) return [];
  const words = [number && `${number}:`, withDay(stage.stageText, stage.date)].filter(Boolean);
  return [{ text: words.join(" "), href: href(stage.url) }];
}

/** What came after the stage, where anything did. */
function latestIn({ href }: SiteContext, { latest, current }: Proceeding): FactValue[] {
  if (!latest || latest === current) return [];
  return [
    {
      text: withDay(sentenceAt(latest.text, 0, LATEST_CHARACTERS), latest.date),
      href: href(latest.url),
    },
  ];
}

const LATEST_CHARACTERS = 120;

function withDay(words: string, date: NoteDate | undefined): string {
  return date ? `${words}, ${dateInWords(date)}` : words;
}

function asked(
  answers: readonly (readonly [label: string, values: readonly FactValue[]])[],
): Fact[] {
  return answers.flatMap(([label, values]) => (values.length > 0 ? [{ label, values }] : []));
}

function partiesIn(context: SiteContext, parties: readonly Party[]): FactValue[] {
  return parties.map((party) =>
    "path" in party ? linkTo(context, party.path) : { text: party.text },
  );
}

export function partiesInWords({ requireNote }: SiteContext, parties: readonly Party[]): string {
  return parties
    .map((party) => ("path" in party ? requireNote(party.path).title : party.text))
    .join(", ");
}

function linkTo({ requireNote, href }: SiteContext, path: string): FactValue {
  const { title, url } = requireNote(path);
  return { text: title, href: href(url) };
}

function textsIn(text: string | undefined): FactValue[] {
  return text ? [{ text }] : [];
}

function textOf({ data }: Note, key: string): string {
  const value = data[key];
  return typeof value === "string" ? value : "";
}
