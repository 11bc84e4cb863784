/** Everything that a note's page shows, as one object. */

import { kind } from "../record/kinds.ts";
import { statusesOf } from "../record/scales.ts";
import { at, get } from "../shared/assert.ts";
import { type Language, languageOf } from "../shared/language.ts";
import { storyOf } from "../trackers/stories.ts";
import { EMPTY, type Html, unsafeHtml } from "../vault/core/html.ts";
import { memoize } from "../vault/core/memoize.ts";
import type { Note } from "../vault/core/note.ts";
import { folderOf } from "../vault/core/path.ts";
import { sourceOfNote } from "../vault/sources.ts";
import { cardOf, cardUrl } from "./cards/index.ts";
import { historyOfNote } from "./changes/historyPage.ts";
import { type CiteBox, citationMeta, citeBox } from "./cite/index.ts";
import { compareUrl } from "./comparePage.ts";
import { type Connections, connectionsOf } from "./connections/index.ts";
import type { SiteContext } from "./core/context.ts";
import { type Crumb, homeOf, type PageHead } from "./core/head.ts";
import { shownSentence, shownSummary } from "./core/sentence.ts";
import { type Standing, standingInFull } from "./core/standing.ts";
import { type DateView, dateView, dayInWords, tierInWords } from "./core/words.ts";
import { type ArgumentBranch, argumentTree } from "./facts/argumentTree.ts";
import { type Infobox, infoboxOf } from "./facts/infobox.ts";
import { classesOf, describedAs, pictureOf } from "./facts/noteProperties.ts";
import { type FeedLink, feedOfNote } from "./feeds/index.ts";
import { crumbsTo } from "./folders.ts";
import { type LocalGraph, localGraph } from "./graph/local.ts";
import { noteSources, type SourceView, sourceDate } from "./noteSources.ts";
import { partsOf } from "./parts.ts";
import { type NoteActions, noteActions, versionUrl } from "./repository.ts";
import { jsonLdOf } from "./structured/index.ts";
import { markdownUrl } from "./texts/index.ts";
import { timelineOf } from "./timeline/index.ts";
import { type TimelineInShort, timelineInShort } from "./timeline/inShort.ts";
import { type StoryView, storyView } from "./timeline/stories.ts";

export interface NotePage extends PageHead {
  readonly title: string;
  /** Of its title and text, where its author says that they are in another than the site: `lang:`. */
  readonly language: Language | undefined;
  /** The id of the title, where the text begins with it: links to that heading lead there. */
  readonly id: string | undefined;
  readonly kindName: Note["kind"];
  readonly isSource: boolean;
  readonly date: DateView | undefined;
  readonly standing: Standing | undefined;
  readonly infobox: Infobox;
  readonly contents: readonly ContentsItem[];
  /** The first paragraph, where the text begins with one: on narrow pages the box of facts follows it. */
  readonly lead: Html;
  /** The text after that; of a story, up to its list. */
  readonly html: Html;
  /** The list of a story as cards, and the text after it. */
  readonly story: (StoryView & { readonly after: Html }) | undefined;
  /** The classes that its author gives the page, for a style sheet of theirs. */
  readonly classes: string | undefined;
  readonly timeline: TimelineInShort | undefined;
  /** Its further pages, for lists that are too long for this one. */
  readonly parts: readonly {
    readonly label: string;
    readonly href: string;
    readonly count: number;
  }[];
  readonly sources: readonly SourceView[];
  readonly facts: readonly { subject: string; text: string; from: string; href: string }[];
  readonly localGraph: LocalGraph | undefined;
  /** The id of the heading of related notes, which lead to the connections now. */
  readonly relatedId: string | undefined;
  readonly connections: Connections;
  readonly mentions: readonly { title: string; href: string; sentence: string }[];
  /** The search of the notes that concern it, of a company or a law. */
  readonly within:
    | { readonly action: string; readonly facet: string; readonly value: string }
    | undefined;
  readonly factsAsOf: string | undefined;
  /** What supports and what answers an argument. */
  readonly argumentTree: readonly ArgumentBranch[];
  readonly cite: CiteBox;
  /** The way to compare it, of a company where there are several. */
  readonly compare: string | undefined;
  /** The feed of what concerns it. */
  readonly follow: FeedLink | undefined;
  /** Where it is listed what was edited in it. */
  readonly history: string | undefined;
  readonly actions: NoteActions | undefined;
  /** The line of the file on which the text under each heading begins: "id line id line". */
  readonly lines: string;
}

export interface ContentsItem {
  readonly id: string;
  readonly text: string;
  /** Of a list: how many stand in it. */
  readonly count?: number;
  readonly children: readonly ContentsItem[];
}

/** What comparisons in other notes say of each company. */
const factsAbout = memoize(({ vault }: SiteContext) =>
  Map.groupBy(vault.harvest.facts, ({ company }) => company),
);

export function notePage(context: SiteContext, path: string): NotePage {
  const { vault, words, href, requireNote } = context;
  const note = requireNote(path);
  const { html: whole, titleId, relatedId, steps } = get(vault.pages, path);
  const story = steps && storyView(context, note);
  const { lead, html } = afterLead(story ? unsafeHtml(whole.slice(0, steps.from)) : whole);
  const crumbs = wayTo(context, note);
  const title = titleOf(context, note);
  const timeline = timelineOf(context, note);
  // absent: no comparison names the note
  const facts = factsAbout(context).get(path) ?? [];
  const parts = partsOf(context, note);
  const sources = noteSources(context, path);
  const connections = connectionsOf(context, note);
  const tree = argumentTree(context, note);
  const inTree = tree.reduce((sum, { nodes }) => sum + nodes.length, 0);
  // A story retells what the notes of its steps say. absent: no other note mentions it
  const mentions = (vault.mentions.get(path) ?? []).filter(
    ({ from }) => !storyOf(vault, { path: from }),
  );
  return {
    head: {
      title,
      description: descriptionOf(context, note),
      ...imageOf(context, note),
      url: note.url,
      type: "article",
      indexed: true,
      jsonLd: jsonLdOf(context, note, title, [...crumbs, { text: note.title, url: note.url }]),
      markdown: href(markdownUrl(note)),
      meta: citationMeta(context, note, title),
    },
    crumbs,
    title: context.typeset(note.title),
    language: languageIn(note),
    id: titleId,
    kindName: note.kind,
    isSource: note.kind === "source",
    date: note.date && dateView(note.date),
    standing: standingInFull(context, note),
    infobox: infoboxOf(context, note),
    contents: [
      ...contentsOf(context, note, relatedId),
      ...listed("page_story", words.timeline.storySteps, story?.steps.length),
      ...listed("page_tree", words.argumentTree.title, inTree),
      ...listed(
        "page_timeline",
        words.timeline.title,
        timeline && timeline.entries.length + timeline.undated.length,
      ),
      ...listed("page_sources", words.sources.title, sources.length),
      ...listed("page_connections", connections.title, connections.total).map((item) => ({
        ...item,
        children: note.kind === "source" ? groupsIn(connections) : [],
      })),
    ],
    lead,
    html,
    story: story && { ...story, after: unsafeHtml(whole.slice(steps.to)) },
    classes: classesOf(note),
    timeline: timeline && timelineInShort(context, timeline),
    parts: parts.map(({ label, url, count }) => ({ label, href: href(url), count })),
    sources,
    facts: facts
      .filter((fact) => fact.note !== path)
      .map(({ id, subject, text, note: from }) => ({
        subject,
        text,
        from: requireNote(from).title,
        href: href(id),
      })),
    localGraph: localGraph(context, note),
    relatedId,
    connections,
    mentions: mentions.map((mention) => {
      const { title, url } = requireNote(mention.from);
      return { title, href: href(url), sentence: shownSentence(context, mention, mention.context) };
    }),
    within:
      note.kind === "company" || note.kind === "law"
        ? { action: href("/search/"), facet: note.kind, value: note.title }
        : undefined,
    factsAsOf: note.verified && dayInWords(note.verified.end),
    argumentTree: tree,
    cite: citeBox(context, note, title, (commit) => versionUrl(context, note, commit)),
    compare: note.kind === "company" ? compareUrl(context, note) : undefined,
    follow: feedOfNote(context, note),
    history: historyOfNote(context, note),
    actions: noteActions(context, note),
    lines: note.headings.map(({ id, line }) => `${id} ${line}`).join(" "),
  };
}

/** The picture that its author names, else its card. */
function imageOf(context: SiteContext, note: Note): Pick<PageHead["head"], "image" | "hasCard"> {
  const image = pictureOf(context, note);
  const card = image === undefined ? cardOf(context, note) : undefined;
  return card ? { image: context.absolute(cardUrl(card)), hasCard: true } : { image };
}

/** By folders; of a note that stands in none, by its kind. */
function wayTo(context: SiteContext, { path, kind: name }: Note): Crumb[] {
  const folder = folderOf(path);
  if (folder !== "" || name === "note") return crumbsTo(context, folder);
  return [homeOf(context), { text: kind(name).plural, url: `/${kind(name).folder}/` }];
}

/**
 * The title as it stands alone, in a tab or in a list of results. There a claim
 * must not read as a fact, nor what an event only alleges, nor a source as what it is about.
 */
function titleOf({ words }: SiteContext, note: Note): string {
  if (note.kind === "source") return words.note.titleOfSource(note.title);
  const content = note.status && statusesOf(note.status).content;
  if (note.kind === "claim") return words.note.titleOfClaim(note.title, content);
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
  const { aSource, sourceInWords } = context.words.note;
  return sourceInWords(note.title, facts || aSource);
}

/** A tag that names no language says nothing. */
function languageIn({ data }: Note): Language | undefined {
  const tag = data["lang"];
  return typeof tag === "string" ? languageOf(tag) : undefined;
}

const LEAD = /^<p(?: [^>]*)?>.*?<\/p>/s;

/** A paragraph holds no other, so the first end of one is its own. */
function afterLead(html: Html): { readonly lead: Html; readonly html: Html } {
  const found = LEAD.exec(html);
  if (!found) return { lead: EMPTY, html };
  const [lead] = found;
  return { lead: unsafeHtml(lead), html: unsafeHtml(html.slice(lead.length)) };
}

/** A section of the page that its text does not have. */
function listed(id: string, text: string, count: number | undefined): ContentsItem[] {
  return count ? [{ id, text, count, children: [] }] : [];
}

/** What relies on a source is all its page has: the contents lead to each group. */
function groupsIn({ groups }: Connections): ContentsItem[] {
  return groups.flatMap(({ id, label, count }) => listed(id, label, count));
}

/** Headings as a tree, by depth, without that of related notes where it is not in the text. */
function contentsOf(
  { typeset }: SiteContext,
  note: Note,
  relatedId: string | undefined,
): ContentsItem[] {
  const root: { depth: number; children: OpenItem[] } = { depth: 0, children: [] };
  const open = [root];
  for (const { depth, text, id, nested } of note.headings) {
    if (nested || text === note.title || id === relatedId) continue;
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
