/** What a note is linked with, either way: each note once, by kind, with the sentence that ties the two. */

import { KINDS, type KindName, kind } from "../../record/kinds.ts";
import { at } from "../../shared/assert.ts";
import { compareText } from "../../shared/compareText.ts";
import { LIMITS } from "../../shared/limits.ts";
import { inWholeWords, sentenceAt } from "../../shared/sentences.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Link } from "../../vault/links/follow.ts";
import type { SiteContext } from "../core/context.ts";
import { shownSentence } from "../core/sentence.ts";
import { type Legend, legendOf, standingView } from "../core/standing.ts";
import { kindInWords, type StatusView } from "../core/words.ts";
import { type Reliance, relianceOn } from "./reliance.ts";
import { isRelated, type Tie, tiesOf } from "./ties.ts";

interface Connection {
  readonly title: string;
  readonly href: string;
  /** Its kind, in a group of several. */
  readonly kind: string | undefined;
  readonly status: StatusView | undefined;
  /** What the front matter says of the two, as read from the note: "accused in". */
  readonly relation: string | undefined;
  /** The words that tie the two, in three parts, so that the link itself can be marked. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export interface ConnectionGroup {
  readonly id: string;
  /** "Claims", "Products and people" */
  readonly label: string;
  readonly count: number;
  /** The strongest of them. */
  readonly strongest: readonly Connection[];
  /** The others, as far as the page holds them. */
  readonly others: readonly Connection[];
}

export interface Connections {
  /** Of a source, what relies on it. */
  readonly title: string;
  /** Of a source: how many notes rely on it, and how many on it alone. */
  readonly says: string;
  readonly total: number;
  readonly groups: readonly ConnectionGroup[];
  /** The page of all of them, where this one has no room. */
  readonly all: string | undefined;
  readonly legend: Legend | undefined;
}

/** Sentences that a group shows at once. */
const STRONGEST = 5;
/** The same of a source, which leads with them, and of a hub behind its first two groups. */
const STRONGEST_OF_MANY = 3;
/** Kinds with fewer notes than these share a group. */
const FEW = 3;

/** Those that rely on a source first in their group where no other of its tier stands behind them. */
function byStrength(alone: ReadonlySet<string>) {
  return (a: Tie, b: Tie) =>
    Number(alone.has(b.note.path)) - Number(alone.has(a.note.path)) ||
    a.strength - b.strength ||
    a.note.importance - b.note.importance ||
    dayOf(b.note) - dayOf(a.note) ||
    compareText(a.note.title, b.note.title);
}

/** The newest first; what has no date comes last. */
function dayOf({ date }: Note): number {
  return date ? date.start : -1e9;
}

interface Grouped {
  readonly kinds: readonly KindName[];
  readonly ties: readonly Tie[];
}

/** Claims and events first, of a company or person events; kinds of few notes share the last group. */
function grouped(ties: readonly Tie[], note: Note): Grouped[] {
  const isParty = note.kind === "company" || note.kind === "person";
  const first: readonly KindName[] = isParty ? ["event", "claim"] : ["claim", "event"];
  const order = [...new Set([...first, ...KINDS.map(({ name }) => name)])];
  const byKind = Map.groupBy(ties, (tie) => tie.note.kind);
  const kinds = order.flatMap((name): Grouped[] => {
    const own = byKind.get(name);
    return own ? [{ kinds: [name], ties: own }] : [];
  });
  const few = kinds.filter((group) => group.ties.length < FEW);
  if (few.length < 2) return kinds;
  const joined = { kinds: few.flatMap((group) => group.kinds), ties: few.flatMap(tiesIn) };
  return [...kinds.filter((group) => !few.includes(group)), joined];
}

function tiesIn({ ties }: Grouped): readonly Tie[] {
  return ties;
}

/** "Claims", "Laws, products and people" */
export function labelOf({ words }: SiteContext, kinds: readonly KindName[]): string {
  const names = kinds.map((name) => kind(name).plural.replace(/ and .*$/, ""));
  const [first = "", ...more] = names;
  return words.connections.kinds([first, ...more.map((name) => name.toLowerCase())]);
}

export function connectionsOf(context: SiteContext, note: Note): Connections {
  const reliance = relianceOn(context, note);
  const { groups, total } = sorted(context, note, reliance);
  const isHub = total > LIMITS.backlinksPerPage;
  const strongest = groups.map((_, index) =>
    note.kind === "source" || (isHub && index > 1) ? STRONGEST_OF_MANY : STRONGEST,
  );
  let room = LIMITS.backlinksPerPage - strongest.reduce((sum, few) => sum + few, 0);
  const shown = groups.map(({ kinds, ties }, index): ConnectionGroup => {
    const few = at(strongest, index);
    const others = ties.slice(few, few + Math.max(0, room));
    room -= others.length;
    return {
      id: `page_${kinds.join("_")}`,
      label: labelOf(context, kinds),
      count: ties.length,
      strongest: ties.slice(0, few).map((tie) => view(context, tie, kinds, reliance)),
      others: others.map((tie) => view(context, tie, kinds, reliance)),
    };
  });
  const held = shown.reduce(
    (sum, { strongest, others }) => sum + strongest.length + others.length,
    0,
  );
  return {
    title: context.words.connections[note.kind === "source" ? "ofSource" : "title"],
    says: reliance.says,
    total,
    groups: shown,
    all: held < total ? context.href(connectionsUrl(note, 1)) : undefined,
    legend: legendOf(context, notesOf(groups)),
  };
}

export function notesOf(groups: readonly Grouped[]): Note[] {
  return groups.flatMap(({ ties }) => ties.map(({ note }) => note));
}

/** All of them, by group; the strongest first. */
export function sorted(context: SiteContext, note: Note, { alone }: Reliance) {
  const ties = tiesOf(context, note).sort(byStrength(alone));
  return { groups: grouped(ties, note), total: ties.length };
}

export function view(
  context: SiteContext,
  tie: Tie,
  kinds: readonly KindName[],
  { alone, words }: Reliance,
): Connection {
  const { note, link, anchor } = tie;
  return {
    title: context.typeset(note.title),
    href: context.href(note.url) + (anchor === undefined ? "" : `#${encodeURIComponent(anchor)}`),
    kind: kinds.length > 1 ? kindInWords(note).toLowerCase() : undefined,
    status: standingView(context.vault, note),
    relation: alone.has(note.path) ? words : tie.relation,
    ...wordsOf(context, link),
  };
}

type Words = Pick<Connection, "before" | "words" | "after">;

/** Characters of a sentence among many. */
const SHORT = 140;

/** A reason, or a sentence in three parts, the words of the link in the middle where it holds them. */
function wordsOf(context: SiteContext, link: Link | undefined): Words {
  const { typeset } = context;
  if (link?.reason !== undefined) return { before: typeset(link.reason), words: "", after: "" };
  if (!link?.context || isRelated(link)) return { before: "", words: "", after: "" };
  const words = typeset(link.text);
  const around = aroundLink(typeset(shownSentence(context, link, link.context)), words);
  // A citation in brackets says no more than that the note is cited.
  if (!/\([^()]*$/.test(around.before)) return around;
  const without = shownSentence(context, { from: link.from, text: "" }, link.context);
  return aroundLink(typeset(without), words);
}

function aroundLink(whole: string, words: string): Words {
  const place = Math.max(0, words === "" ? 0 : whole.indexOf(words));
  const sentence = whole.length > SHORT ? inWholeWords(sentenceAt(whole, place, SHORT)) : whole;
  const start = words === "" ? -1 : sentence.indexOf(words);
  if (start === -1) return { before: sentence, words: "", after: "" };
  return {
    before: sentence.slice(0, start),
    words,
    after: sentence.slice(start + words.length),
  };
}

/** Where all connections of a note are, in pages that count from 1. */
export function connectionsUrl(note: Note, page: number): string {
  return `/backlinks${note.url}${page === 1 ? "" : `${page}/`}`;
}
