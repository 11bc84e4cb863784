/**
 * What other sites ask before they show a link to one of these pages as a frame (https://oembed.com): a static answer
 * for the timeline, for the map, and for notes that the timeline shows.
 */

import { expected } from "../../shared/assert.ts";
import { element } from "../../vault/core/html.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { developmentOf } from "../core/development.ts";
import { dayInWords } from "../core/words.ts";
import { hasPicture } from "../timeline/data.ts";
import { timelineOf, wholeTimeline } from "../timeline/index.ts";

export interface Oembed {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** Seconds. */
  readonly cache_age: number;
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

/** Pixels of a frame, and how long an answer holds. */
const SIZE = { width: 800, height: 760 } as const;
const DAY = 86_400;

/** The path of the answer for a page, below `data/`. */
function pathOf(url: string): string {
  return `oembed${url.slice(0, -1)}.json`;
}

/** The whole address of the answer for the page at an address; undefined where there is none. */
export function oembedUrl(context: SiteContext, url: string): string | undefined {
  return views(context).has(url) ? context.absolute(`/data/${pathOf(url)}`) : undefined;
}

/** Every answer, by its path below `data/`. */
export const oembedFiles = memoize(
  (context: SiteContext): ReadonlyMap<string, () => Oembed> =>
    new Map([...views(context)].map(([url, view]) => [pathOf(url), () => answer(context, view())])),
);

interface View {
  readonly title: string;
  /** The address of the page for a frame, and its query. */
  readonly page: string;
  readonly query: string;
}

/**
 * The view that stands for each page, by the address of the page: none where the site does not know its address, or has
 * no timeline; of notes only those of the kinds that `site.yaml` names as shared or followed.
 */
const views = memoize((context: SiteContext): ReadonlyMap<string, () => View> => {
  const { vault, words, absolute } = context;
  if (absolute("/") === undefined || !hasPicture(wholeTimeline(context))) return new Map();
  const whole = (title: string, page: string) => () => ({ title, page, query: "" });
  const { cards, follow } = vault.settings;
  const onTimeline = new Set(vault.harvest.timeline.map(({ id }) => id));
  return new Map([
    ["/timeline/", whole(words.timeline.title, "/embed/timeline/")] as const,
    ["/graph/", whole(words.map.title, "/embed/graph/")] as const,
    ...vault.notes.flatMap((note) => {
      const query = [...cards, ...follow].includes(note.kind)
        ? queryFor(context, note, onTimeline)
        : undefined;
      if (query === undefined) return [];
      const view = () => ({ title: titleOf(context, note), page: "/embed/timeline/", query });
      return [[note.url, view] as const];
    }),
  ]);
});

/** What the timeline shows of a note: of a company what concerns it, of an entry the card; undefined where it has neither. */
function queryFor(
  context: SiteContext,
  note: Note,
  onTimeline: ReadonlySet<string>,
): string | undefined {
  if (onTimeline.has(note.url)) return `?entry=${encodeURI(note.url)}`;
  const hasEntries = timelineOf(context, note)?.entries.length;
  if (!hasEntries || (note.kind !== "company" && note.kind !== "law")) return undefined;
  return `?${note.kind}=${encodeURI(note.url.slice(1, -1))}`;
}

/** With its statuses: a title alone must not read as a fact. */
function titleOf(context: SiteContext, note: Note): string {
  const statuses = developmentOf(context, note).statuses.map(
    ({ label, status }) => `${label}: ${status.text}`,
  );
  return statuses.length === 0 ? note.title : `${note.title} (${statuses.join("; ")})`;
}

function answer(context: SiteContext, { title, page, query }: View): Oembed {
  const { vault, words, absolute } = context;
  const at = (url: string) => expected(absolute(url), "the address of the site");
  const site = vault.settings.title;
  const named = `${title} · ${words.frame.factsAsOf(dayInWords(vault.asOf))}`;
  return {
    version: "1.0",
    type: "rich",
    title: named,
    provider_name: site,
    provider_url: at("/"),
    cache_age: DAY,
    ...SIZE,
    html: element("iframe", {
      src: at(page) + query,
      title: `${named} · ${site}`,
      ...SIZE,
      loading: "lazy",
    }),
  };
}
