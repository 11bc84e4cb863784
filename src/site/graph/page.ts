/** What the page of the map shows before, and without, any script. */

import { KIND_SHAPES } from "../../record/kindShapes.ts";
import { relationLook } from "../../record/relationLooks.ts";
import { relation } from "../../record/relations.ts";
import { at, get } from "../../shared/assert.ts";
import type { SiteContext } from "../core/context.ts";
import { breadcrumbs, homeOf, type PageHead } from "../core/head.ts";
import { kindsInUse } from "../core/kinds.ts";
import { dayInWords } from "../core/words.ts";
import { graph, opening, openStatus, ranked } from "./index.ts";
import { type StillPicture, stillPicture } from "./still.ts";
import { relationsInUse } from "./view.ts";

export interface GraphPage extends PageHead {
  readonly title: string;
  readonly lead: string;
  readonly counts: string;
  readonly factsAsOf: string;
  /** Where the browser gets the whole graph from. */
  readonly data: string;
  readonly base: string;
  readonly json: string;
  readonly embed: string;
  readonly kinds: readonly {
    readonly name: string;
    readonly plural: string;
    readonly href: string;
    readonly shape: string;
    readonly count: number;
    readonly opens: boolean;
  }[];
  readonly relations: readonly {
    readonly name: string;
    readonly verb: string;
    readonly dash: string | undefined;
    readonly arrow: boolean;
    readonly count: number;
    readonly opens: boolean;
  }[];
  readonly hubs: readonly {
    readonly plural: string;
    readonly notes: readonly HubView[];
    readonly href: string;
    readonly count: number;
  }[];
  readonly picture: StillPicture;
}

interface HubView {
  readonly title: string;
  readonly href: string;
  readonly status: string | undefined;
  readonly links: string;
}

/** Notes of each kind that the page lists. */
const HUBS = 12;

/** The page of the map, or the same for a frame on another site. */
export function graphPage(context: SiteContext, embedded: boolean): GraphPage {
  const { vault, href } = context;
  const words = context.words.map;
  const { nodes, edges } = graph(context);
  const opens = opening(context);
  const byRelation = Map.groupBy(edges, ({ relation: name }) => name);
  const url = embedded ? "/embed/graph/" : "/graph/";
  const kinds = kindsInUse(context).map(({ name, plural: many, folder }) => ({
    name,
    plural: many,
    href: href(`/${folder}/`),
    shape: KIND_SHAPES[name],
    count: nodes.filter(({ kind }) => kind === name).length,
    opens: opens.kinds.has(name),
  }));
  return {
    head: {
      title: words.title,
      description: words.description,
      url,
      type: "website",
      indexed: !embedded,
      jsonLd: embedded ? [] : [breadcrumbs(context, [homeOf(context), { text: words.title, url }])],
    },
    crumbs: embedded ? [] : [homeOf(context)],
    whole: embedded ? href("/graph/") : undefined,
    title: words.title,
    lead: words.lead,
    counts: words.counts(nodes.length, edges.length),
    factsAsOf: dayInWords(vault.asOf),
    data: href("/graph/view.json"),
    base: href("/"),
    json: href("/data/graph.json"),
    embed: href("/embed/graph/"),
    kinds,
    relations: relationsInUse(context).map((name) => {
      const { dash, arrow } = relationLook(name);
      return {
        name,
        verb: verbOf(context, name),
        dash: dash.length === 0 ? undefined : dash.join(" "),
        arrow,
        count: get(byRelation, name).length,
        opens: opens.relations.has(name),
      };
    }),
    hubs: kinds.map(({ name, plural: many, href: list, count }) => ({
      plural: many,
      href: list,
      count,
      notes: ranked(context)
        .filter((place) => at(nodes, place).kind === name)
        .slice(0, HUBS)
        .map((place) => hubOf(context, place)),
    })),
    picture: stillPicture(context),
  };
}

/** "involves (people)", where more than one relation says that it involves. */
function verbOf(context: SiteContext, name: string): string {
  const { verb, label } = relation(name);
  const isShared = relationsInUse(context).some(
    (other) => other !== name && relation(other).verb === verb,
  );
  return isShared ? context.words.map.verbWith(verb, label) : verb;
}

function hubOf(context: SiteContext, place: number): HubView {
  const { nodes, degrees } = graph(context);
  const note = at(nodes, place);
  return {
    title: note.title,
    href: context.href(note.url),
    status: openStatus(note),
    links: context.words.map.links(at(degrees, place)),
  };
}
