/** What the page of the map shows before, and without, any script. */

import { KIND_SHAPES } from "../../record/kindShapes.ts";
import { relationLook } from "../../record/relationLooks.ts";
import { relation } from "../../record/relations.ts";
import { mapName, OFFSET, ZOOM_STEPS } from "../../shared/graph/labels.ts";
import { plural } from "../../shared/plural.ts";
import type { Note } from "../../vault/core/note.ts";
import { breadcrumbs, type Crumb, type Head } from "../head.ts";
import { kindsInUse } from "../lists.ts";
import { href, vault } from "../vault.ts";
import { dayInWords } from "../words.ts";
import { graph, levels, opening, openStatus, points, ranked } from "./index.ts";
import { relationsInUse } from "./view.ts";

export interface GraphPage {
  readonly head: Head;
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly lead: string;
  readonly counts: string;
  readonly factsAsOf: string;
  /** Where the browser gets the whole graph from. */
  readonly data: string;
  readonly base: string;
  readonly json: string;
  readonly whole: string;
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

/** The map as it opens, as far as a page that does not grow can hold it. */
export interface StillPicture {
  readonly viewBox: string;
  readonly label: string;
  readonly edges: readonly { readonly d: string; readonly dash: string | undefined }[];
  readonly marks: readonly {
    readonly kind: Note["kind"];
    readonly shape: string;
    readonly places: readonly { readonly x: number; readonly y: number }[];
  }[];
  readonly names: readonly { readonly words: string; readonly x: number; readonly y: number }[];
}

/** Notes of each kind that the page lists, and notes and links of its picture. */
const HUBS = 12;
const PICTURED = 200;
const PICTURED_EDGES = 500;

const TITLE = "The map of the record";
const HOME: Crumb = { text: "Home", url: "/" };

export function graphPage(embedded: boolean): GraphPage {
  const counts = new Map<string, number>();
  for (const { relation: name } of graph().edges) counts.set(name, (counts.get(name) ?? 0) + 1);
  const url = embedded ? "/embed/graph/" : "/graph/";
  const kinds = kindsInUse().map(({ name, plural: many, folder }) => ({
    name,
    plural: many,
    href: href(`/${folder}/`),
    shape: KIND_SHAPES[name as Note["kind"]],
    count: graph().nodes.filter(({ kind }) => kind === name).length,
    opens: opening().kinds.has(name as Note["kind"]),
  }));
  return {
    head: {
      title: TITLE,
      description:
        "How the notes of this record are linked: who is involved in which event, who invokes which law, who makes which argument.",
      url,
      type: "website",
      indexed: !embedded,
      jsonLd: embedded ? [] : [breadcrumbs([HOME, { text: TITLE, url }])],
    },
    crumbs: [HOME],
    title: TITLE,
    lead: "Choose a note to see what it is linked with, or two to see what ties them. A line says that one note refers to another, not that what it says is true.",
    counts: `${plural(graph().nodes.length, "note")}, ${plural(graph().edges.length, "link")}`,
    factsAsOf: dayInWords(vault.asOf),
    data: href("/graph/view.json"),
    base: href("/"),
    json: href("/data/graph.json"),
    whole: href("/graph/"),
    embed: href("/embed/graph/"),
    kinds,
    relations: relationsInUse().map((name) => {
      const { dash, arrow } = relationLook(name);
      return {
        name,
        verb: verbOf(name),
        dash: dash.length === 0 ? undefined : dash.join(" "),
        arrow,
        count: counts.get(name) ?? 0,
        opens: opening().relations.has(name),
      };
    }),
    hubs: kinds.map(({ name, plural: many, href: list, count }) => ({
      plural: many,
      href: list,
      count,
      notes: ranked()
        .flatMap((place) => (graph().nodes[place]?.kind === name ? [place] : []))
        .slice(0, HUBS)
        .flatMap((place) => hubOf(place) ?? []),
    })),
    picture: stillPicture(),
  };
}

/** "involves (people)", where more than one relation says that it involves. */
function verbOf(name: string): string {
  const { verb, label } = relation(name);
  const isShared = relationsInUse().some(
    (other) => other !== name && relation(other).verb === verb,
  );
  return isShared ? `${verb} (${label.toLowerCase()})` : verb;
}

function hubOf(place: number): HubView | undefined {
  const note = graph().nodes[place];
  return (
    note && {
      title: note.title,
      href: href(note.url),
      status: openStatus(note),
      links: plural(graph().degrees[place] ?? 0, "link"),
    }
  );
}

function stillPicture(): StillPicture {
  const shown = ranked()
    .filter((place) => opening().kinds.has(graph().nodes[place]?.kind ?? "note"))
    .slice(0, PICTURED);
  const places = new Set(shown);
  const xs = shown.map((place) => points()[place]?.x ?? 0);
  const ys = shown.map((place) => points()[place]?.y ?? 0);
  const [left, top] = [Math.min(0, ...xs), Math.min(0, ...ys)];
  const [wide, high] = [Math.max(1, ...xs) - left, Math.max(1, ...ys) - top];
  // Px of the picture for each unit of the map: names have room by the build's zoom steps.
  const scale = Math.min(900 / wide, 760 / high, 1);
  const step = ZOOM_STEPS.findLastIndex((pixels) => pixels <= scale);
  const x = (place: number) => Math.round(((points()[place]?.x ?? 0) - left) * scale) + 20;
  const y = (place: number) => Math.round(((points()[place]?.y ?? 0) - top) * scale) + 20;
  const edges = graph()
    .edges.filter(
      ({ source, target, relation: name }) =>
        places.has(source) && places.has(target) && opening().relations.has(name),
    )
    .slice(0, PICTURED_EDGES);
  const byDash = Map.groupBy(edges, ({ relation: name }) => relationLook(name).dash.join(" "));
  const byKind = Map.groupBy(shown, (place) => graph().nodes[place]?.kind ?? "note");
  return {
    viewBox: `0 0 ${Math.round(wide * scale) + 220} ${Math.round(high * scale) + 40}`,
    label: `Map of ${plural(shown.length, "note")} and ${plural(edges.length, "link")}; the list holds the notes with most links.`,
    edges: [...byDash].map(([dash, list]) => ({
      dash: dash === "" ? undefined : dash,
      d: list
        .map(({ source, target }) => `M${x(source)} ${y(source)}L${x(target)} ${y(target)}`)
        .join(""),
    })),
    marks: [...byKind].map(([kind, list]) => ({
      kind,
      shape: KIND_SHAPES[kind],
      places: list.map((place) => ({ x: x(place), y: y(place) })),
    })),
    names: shown.flatMap((place) => {
      const note = graph().nodes[place];
      if (!note || (levels()[place] ?? 0) > step) return [];
      return {
        words: mapName(note.title, openStatus(note)),
        x: x(place) + OFFSET,
        y: y(place) + 4,
      };
    }),
  };
}
