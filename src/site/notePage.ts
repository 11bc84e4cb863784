/** Everything that a note's page shows, as one object. */

import { kind } from "../record/kinds.ts";
import { statusesOf } from "../record/scales.ts";
import { at, get } from "../shared/assert.ts";
import { parseDate } from "../shared/dates/index.ts";
import type { Html } from "../vault/core/html.ts";
import { memoize } from "../vault/core/memoize.ts";
import type { Note } from "../vault/core/note.ts";
import { folderOf } from "../vault/core/path.ts";
import { sourceOfNote } from "../vault/sources.ts";
import { type Backlinks, backlinksOf } from "./backlinks.ts";
import type { SiteContext } from "./core/context.ts";
import { type Crumb, HOME, jsonLdOf, type PageHead } from "./core/head.ts";
import { shownSentence, shownSummary } from "./core/sentence.ts";
import { type Standing, standingInFull } from "./core/standing.ts";
import { type DateView, dateView, dayInWords, kindInWords, tierInWords } from "./core/words.ts";
import { crumbsTo } from "./folders.ts";
import { type LocalGraph, localGraph } from "./graph/local.ts";
import { type Fact, infoboxOf } from "./infobox.ts";
import { classesOf, describedAs, pictureOf } from "./noteProperties.ts";
import { type NoteActions, noteActions } from "./repository.ts";
import { timelineOf } from "./timeline/index.ts";
import { type NoteTimeline, noteTimeline } from "./timeline/list.ts";

export interface NotePage extends PageHead {
  readonly title: string;
  /** The id of the title, where the text begins with it: links to that heading lead there. */
  readonly id: string | undefined;
  readonly kind: string;
  readonly date: DateView | undefined;
  readonly standing: Standing | undefined;
  readonly infobox: readonly Fact[];
  readonly contents: readonly ContentsItem[];
  readonly html: Html;
  /** The classes that its author gives the page, for a style sheet of theirs. */
  readonly classes: string | undefined;
  readonly timeline: NoteTimeline | undefined;
  readonly sources: readonly SourceView[];
  readonly facts: readonly { subject: string; text: string; from: string; href: string }[];
  readonly localGraph: LocalGraph | undefined;
  readonly backlinks: Backlinks;
  readonly mentions: readonly { title: string; href: string; sentence: string }[];
  /** The search of the notes that concern it, of a company or a law. */
  readonly within:
    | { readonly action: string; readonly facet: string; readonly value: string }
    | undefined;
  readonly factsAsOf: string | undefined;
  readonly actions: NoteActions | undefined;
  /** The line of the file on which the text under each heading begins: "id line id line". */
  readonly lines: string;
}

export interface ContentsItem {
  readonly id: string;
  readonly text: string;
  readonly children: readonly ContentsItem[];
}

export interface SourceView {
  /** The id of its line, for citations. */
  readonly id: string;
  readonly title: string;
  /** The page of its note. */
  readonly href: string | undefined;
  /** Where it was published. */
  readonly url: string | undefined;
  readonly publisher: string | undefined;
  readonly date: string | undefined;
  readonly tier: string | undefined;
  /** How it was read, where that is not in full: `read:` of its note. */
  readonly read: string | undefined;
  readonly cited: boolean;
}

/** What comparisons in other notes say of each company. */
const factsAbout = memoize(({ vault }: SiteContext) =>
  Map.groupBy(vault.harvest.facts, ({ company }) => company),
);

export function notePage(context: SiteContext, path: string): NotePage {
  const { vault, href, requireNote } = context;
  const note = requireNote(path);
  const { html, cited, titleId } = get(vault.pages, path);
  const crumbs = wayTo(context, note);
  const timeline = timelineOf(context, note);
  // absent: no comparison names the note
  const facts = factsAbout(context).get(path) ?? [];
  // absent: no other note mentions it
  const mentions = vault.mentions.get(path) ?? [];
  return {
    head: {
      title: titleOf(note),
      description: descriptionOf(context, note),
      image: pictureOf(context, note),
      url: note.url,
      type: "article",
      indexed: true,
      jsonLd: jsonLdOf(context, note, [...crumbs, { text: note.title, url: note.url }]),
    },
    crumbs,
    title: context.typeset(note.title),
    id: titleId,
    kind: kindInWords(note),
    date: note.date && dateView(note.date),
    standing: standingInFull(context, note),
    infobox: infoboxOf(context, note),
    contents: contentsOf(context, note),
    html,
    classes: classesOf(note),
    timeline: timeline && noteTimeline(context, note, timeline),
    sources: sourcesOf(context, path, cited),
    facts: facts
      .filter((fact) => fact.note !== path)
      .map(({ id, subject, text, note: from }) => ({
        subject,
        text,
        from: requireNote(from).title,
        href: href(id),
      })),
    localGraph: localGraph(context, note),
    backlinks: backlinksOf(context, note),
    mentions: mentions.map((mention) => {
      const { title, url } = requireNote(mention.from);
      return { title, href: href(url), sentence: shownSentence(context, mention, mention.context) };
    }),
    within:
      note.kind === "company" || note.kind === "law"
        ? { action: href("/search/"), facet: note.kind, value: note.title }
        : undefined,
    factsAsOf: note.verified && dayInWords(note.verified.end),
    actions: noteActions(context, note),
    lines: note.headings.map(({ id, line }) => `${id} ${line}`).join(" "),
  };
}

/** By folders; of a note that stands in none, by its kind. */
function wayTo(context: SiteContext, { path, kind: name }: Note): Crumb[] {
  const folder = folderOf(path);
  if (folder !== "" || name === "note") return crumbsTo(context, folder);
  return [HOME, { text: kind(name).plural, url: `/${kind(name).folder}/` }];
}

/**
 * The title as it stands alone, in a tab or in a list of results. There a claim
 * must not read as a fact, nor what an event only alleges, nor a source as what it is about.
 */
function titleOf(note: Note): string {
  if (note.kind === "source") return `Source: ${note.title}`;
  const content = note.status && statusesOf(note.status).content;
  if (note.kind === "claim") {
    return content === undefined ? `Claim: ${note.title}` : `Claim (${content}): ${note.title}`;
  }
  const isOpen = note.kind === "event" && content !== undefined && content !== "confirmed";
  return isOpen ? `${note.title} (${content})` : note.title;
}

/** What the page is about, in its author's words or in its first; of a source, what it is. */
function descriptionOf(context: SiteContext, note: Note): string {
  const described = describedAs(note);
  if (described !== undefined) return described;
  if (note.kind !== "source") return shownSummary(context, note) || note.title;
  const { publisher, date, tier } = sourceOfNote(note);
  const facts = [publisher, date && sourceDate(context, date), tier && tierInWords(tier)]
    .filter(Boolean)
    .join(", ");
  return `“${note.title}”: ${facts === "" ? "a source" : facts}.`;
}

/** Headings as a tree, by depth. */
function contentsOf({ typeset }: SiteContext, note: Note): ContentsItem[] {
  const root: { depth: number; children: OpenItem[] } = { depth: 0, children: [] };
  const open = [root];
  for (const { depth, text, id, nested } of note.headings) {
    if (nested || text === note.title) continue;
    while (at(open, -1).depth >= depth) open.pop();
    const item: OpenItem = { id, text: typeset(text), children: [] };
    at(open, -1).children.push(item);
    open.push({ depth, children: item.children });
  }
  return root.children;
}

interface OpenItem extends ContentsItem {
  readonly children: OpenItem[];
}

/** In the order of the citations' numbers; sources that stand for the whole note follow. */
function sourcesOf(context: SiteContext, path: string, cited: readonly string[]): SourceView[] {
  const { vault, href, requireNote } = context;
  const all = get(vault.sources, path);
  const byNote = new Map(all.map((source) => [source.note, source]));
  // absent: an embed shows citations of another note
  const first = cited.flatMap((note) => byNote.get(note) ?? []);
  const rest = all.filter((source) => source.note === undefined || !cited.includes(source.note));
  return [...first, ...rest].map((source, index) => ({
    id: `source_${index + 1}`,
    title: context.typeset(source.title),
    href: source.note === undefined ? undefined : href(requireNote(source.note).url),
    url: source.url,
    publisher: source.publisher,
    date: source.date === undefined ? undefined : sourceDate(context, source.date),
    tier: source.tier && tierInWords(source.tier),
    read: source.note === undefined ? undefined : howRead(requireNote(source.note)),
    cited: index < first.length,
  }));
}

/** A source that was only quoted by another must not look like one that was read. */
function howRead({ data }: Note): string | undefined {
  const read = data["read"];
  return typeof read === "string" && read !== "full text" ? read : undefined;
}

function sourceDate({ vault }: SiteContext, written: string): string {
  const date = parseDate(written, vault.asOf);
  return date ? dateView(date).words : written;
}
