/** The further pages of a note, for what is too long for its page: its timeline, accusations, proceedings. */

import { get } from "../shared/assert.ts";
import type { Charge } from "../trackers/charges.ts";
import { chargesOn, proceedingsOn } from "../trackers/concerning.ts";
import { figureInWords } from "../trackers/figures.ts";
import { pathsOf } from "../trackers/party.ts";
import type { Proceeding } from "../trackers/proceedings.ts";
import type { Note } from "../vault/core/note.ts";
import type { Part } from "../vault/links/addresses.ts";
import type { SiteContext } from "./core/context.ts";
import { breadcrumbs, type PageHead } from "./core/head.ts";
import { type Legend, legendOf, standingView } from "./core/standing.ts";
import { type DateView, dateView, dayInWords, type StatusView, statusView } from "./core/words.ts";
import { partiesInWords } from "./facts/inBrief.ts";
import { timelineOf } from "./timeline/index.ts";
import { FEW_ROWS } from "./timeline/inShort.ts";
import { type NoteTimeline, noteTimeline } from "./timeline/list.ts";

export interface PartPage extends PageHead {
  readonly title: string;
  readonly covers: string;
  readonly factsAsOf: string;
  readonly legend: Legend | undefined;
  readonly timeline: NoteTimeline | undefined;
  readonly groups: readonly { readonly label: string; readonly rows: readonly PartRow[] }[];
}

export interface PartRow {
  readonly title: string;
  readonly href: string;
  readonly date: DateView | undefined;
  readonly status: StatusView | undefined;
  /** Who accuses whom; the role in a proceeding. */
  readonly who: string;
  readonly text: string;
  /** Figures, replies, and what came last. */
  readonly facts: readonly string[];
}

/** A page of a note that has more rows than its own page shows. */
export interface PartLink {
  readonly part: Part;
  readonly label: string;
  readonly url: string;
  readonly count: number;
}

/** Those of the further pages that a note has. */
export function partsOf(context: SiteContext, note: Note): PartLink[] {
  // absent: a kind of note that has none
  const urls = [...(context.vault.parts.get(note.path) ?? [])];
  return urls.flatMap(([part, url]): PartLink[] => {
    const count = countOf(context, note, part);
    return count > FEW_ROWS ? [{ part, label: context.words.parts[part], url, count }] : [];
  });
}

function countOf(context: SiteContext, note: Note, part: Part): number {
  if (part === "timeline") {
    const timeline = timelineOf(context, note);
    return timeline ? timeline.entries.length + timeline.undated.length : 0;
  }
  if (part === "proceedings") return proceedingsOn(context.vault, note).length;
  const { against, by } = chargesOn(context.vault, note);
  return against.length + by.length;
}

export function partPage(context: SiteContext, path: string, part: Part): PartPage {
  const note = context.requireNote(path);
  const url = get(get(context.vault.parts, path), part);
  const words = context.words.parts;
  const title = words.title(note.title, words[part]);
  const crumbs = [{ text: note.title, url: note.url }];
  const covers = coversOf(context, note, part);
  const timeline = part === "timeline" ? timelineOf(context, note) : undefined;
  return {
    head: {
      title,
      description: covers,
      url,
      type: "website",
      indexed: true,
      jsonLd: [breadcrumbs(context, [...crumbs, { text: words[part], url }])],
    },
    crumbs,
    title,
    covers,
    factsAsOf: dayInWords(context.vault.asOf),
    legend: legendOf(context, notesIn(context, note, part)),
    timeline: timeline && withPage(noteTimeline(context, note, timeline), context.href(url)),
    groups: part === "timeline" ? [] : groupsOf(context, note, part),
  };
}

/** The notes whose statuses stand on a further page. */
function notesIn(context: SiteContext, note: Note, part: Part): Note[] {
  if (part === "timeline") {
    // absent: nothing of it is dated
    const entries = timelineOf(context, note)?.entries ?? [];
    return entries.map((entry) => context.requireNote(entry.note));
  }
  if (part === "proceedings") {
    return proceedingsOn(context.vault, note).map((one) => context.requireNote(one.note));
  }
  const { against, by } = chargesOn(context.vault, note);
  return [...against, ...by].map((charge) => context.requireNote(charge.chargeNote ?? charge.note));
}

/** What a reader shares of the picture leads to the page that has it. */
function withPage(timeline: NoteTimeline, page: string): NoteTimeline {
  return { ...timeline, picture: timeline.picture && { ...timeline.picture, page } };
}

function coversOf(context: SiteContext, note: Note, part: Part): string {
  const { timelineCovers, proceedingsCover, accusationsCover } = context.words.parts;
  const covers = {
    timeline: timelineCovers,
    proceedings: proceedingsCover,
    accusations: accusationsCover,
  };
  return covers[part](countOf(context, note, part), note.title);
}

function groupsOf(
  context: SiteContext,
  note: Note,
  part: "accusations" | "proceedings",
): PartPage["groups"] {
  const words = context.words.parts;
  if (part === "proceedings") {
    const rows = proceedingsOn(context.vault, note).map((one) => proceedingRow(context, note, one));
    return [{ label: words.proceedings, rows }];
  }
  const { against, by } = chargesOn(context.vault, note);
  const groups = [
    { label: words.against(note.title), found: against },
    { label: words.by(note.title), found: by },
  ];
  return groups.flatMap(({ label, found }) =>
    found.length === 0 ? [] : [{ label, rows: found.map((charge) => chargeRow(context, charge)) }],
  );
}

function chargeRow(context: SiteContext, charge: Charge): PartRow {
  const { words, requireNote, href } = context;
  const { accusers, accused, replies, noReply, figures, content, made, statusText } = charge;
  const note = requireNote(charge.chargeNote ?? charge.note);
  const [from, to] = [partiesInWords(context, accusers), partiesInWords(context, accused)];
  const silent = noReply.map(({ party, asOf }) =>
    words.parts.silent(requireNote(party).title, dayInWords(asOf)),
  );
  const answered = replies.map(({ by, date }) =>
    words.parts.answered(partiesInWords(context, by), date ? dateView(date).words : ""),
  );
  const status = content && {
    ...{ scale: "claim" as const, word: content, text: statusText, content },
    ...(made === undefined ? {} : { made }),
  };
  return {
    title: context.typeset(note.title),
    href: href(charge.id),
    date: charge.date && dateView(charge.date),
    status: status ? statusView(status) : undefined,
    who: [from, to].filter(Boolean).join(" → "),
    text: charge.text === note.title ? "" : context.typeset(charge.text),
    facts: [...figures.map(figureInWords), ...answered, ...silent],
  };
}

const ROLES = ["plaintiffs", "defendants", "sponsors", "authority", "subjects"] as const;

function proceedingRow(context: SiteContext, note: Note, one: Proceeding): PartRow {
  const of = context.requireNote(one.note);
  const words = context.words.parts;
  const roles = ROLES.filter((key) => pathsOf(one[key]).includes(note.path));
  return {
    title: context.typeset(of.title),
    href: context.href(of.url),
    date: one.first && dateView(one.first),
    status: standingView(context.vault, of),
    who: `${note.title}: ${roles.map((role) => words.roles[role]).join(", ")}`,
    text: "",
    facts: [one.number, one.nextText === "" ? "" : words.next(one.nextText)].filter(Boolean),
  };
}
