/** The pages of the map: what each holds before, and without, any script. */

import { isoDay } from "../../shared/dates/calendar.ts";
import { documents } from "../../trackers/charges.ts";
import type { SiteContext } from "../core/context.ts";
import { breadcrumbs, homeOf, type PageHead } from "../core/head.ts";
import { dayInWords } from "../core/words.ts";
import { graph } from "../graph/index.ts";
import { type FreeMap, freeMap, type HubGroup, hubs } from "../graph/page.ts";
import { type MapView, mapUrl, mapViews } from "../graph/views.ts";
import { accusationMatrix } from "../tables/accusationMatrix.ts";
import type { Name } from "../tables/cell.ts";
import type { Matrix } from "../tables/matrix.ts";
import { questionsOf } from "./questions.ts";

export interface MapPage extends PageHead {
  readonly view: MapView;
  readonly title: string;
  readonly lead: string;
  /** The other ways to look at the map, this one among them; none in a frame. */
  readonly views: readonly {
    readonly view: MapView;
    readonly label: string;
    readonly href: string;
    readonly current: boolean;
  }[];
  readonly counts: string;
  /** The day of the facts: "Oct. 10, 2026", and "2026-10-10". */
  readonly factsAsOf: string;
  readonly asOf: string;
  /** Where the browser gets the whole graph from. */
  readonly data: string;
  readonly base: string;
  readonly json: string;
  /** Where a note is shown with what it is linked with, and where the timeline is. */
  readonly noteHref: string;
  readonly timeline: string;
  readonly matrix: Matrix | undefined;
  /** The pages of the list that the matrix counts. */
  readonly accusations: readonly string[];
  /** What the map answers, as links to the answers. */
  readonly questions: readonly Name[];
  readonly hubs: readonly HubGroup[];
  readonly free: FreeMap | undefined;
}

export function mapPage(
  context: SiteContext,
  view: MapView,
  /** The pages of the list of accusations. */
  accusations: readonly string[],
): MapPage {
  const words = context.words.map;
  const url = mapUrl(context, view);
  return {
    ...partsOf(context, view),
    head: {
      title: view === "matrix" ? words.title : words.pageTitle(words.views[view]),
      description: words.leads[view],
      url,
      type: "website",
      indexed: true,
      jsonLd: [breadcrumbs(context, [homeOf(context), { text: words.title, url }])],
    },
    crumbs: [homeOf(context)],
    views: mapViews(context).map((other) => ({
      view: other,
      label: words.views[other],
      href: context.href(mapUrl(context, other)),
      current: other === view,
    })),
    accusations: view === "matrix" ? accusations : [],
  };
}

/** The free map in a frame on another site. */
export function embeddedMap(context: SiteContext): MapPage {
  const { title, description } = context.words.map;
  const head = { title, description, url: "/embed/graph/", indexed: false, jsonLd: [] };
  return {
    ...partsOf(context, "free"),
    head: { ...head, type: "website" },
    crumbs: [],
    whole: context.href(mapUrl(context, "free")),
    views: [],
    accusations: [],
  };
}

function partsOf(context: SiteContext, view: MapView) {
  const { vault, href } = context;
  const words = context.words.map;
  const { nodes, edges } = graph(context);
  const hasQuestions = view === "matrix" || view === "ties";
  return {
    view,
    title: words.title,
    lead: words.leads[view],
    counts:
      view === "matrix"
        ? words.documents(documents(vault).filter(({ accusers }) => accusers.length > 0).length)
        : words.counts(nodes.length, edges.length),
    factsAsOf: dayInWords(vault.asOf),
    asOf: isoDay(vault.asOf),
    data: href("/graph/view.json"),
    base: href("/"),
    json: href("/data/graph.json"),
    noteHref: href(mapUrl(context, "note")),
    timeline: href("/timeline/"),
    matrix: view === "matrix" ? { ...accusationMatrix(context), title: "", says: "" } : undefined,
    questions: hasQuestions ? questionsOf(context) : [],
    hubs: view === "note" || view === "free" ? hubs(context) : [],
    free: view === "free" ? freeMap(context) : undefined,
  };
}
