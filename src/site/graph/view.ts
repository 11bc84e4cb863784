/** The whole graph as the browser gets it. */

import { KIND_SHAPES } from "../../record/kindShapes.ts";
import { relationLook } from "../../record/relationLooks.ts";
import { RELATION_ORDER, relation } from "../../record/relations.ts";
import { compareText } from "../../shared/compareText.ts";
import { packEdges } from "../../shared/graph/columns.ts";
import { addressOf, type GraphView } from "../../shared/graph/view.ts";
import type { Note } from "../../vault/core/note.ts";
import { kindsInUse } from "../lists.ts";
import { once } from "../once.ts";
import { vault } from "../vault.ts";
import { briefStatus, dayInWords } from "../words.ts";
import { groupsOf } from "./groups.ts";
import { graph, levels, opening, openStatus, points } from "./index.ts";

/** The relations in use, in the order of their table; those of the vault's own come first. */
export const relationsInUse = once((): readonly string[] =>
  [...new Set(graph().edges.map(({ relation: name }) => name))].sort(
    (a, b) => RELATION_ORDER.indexOf(a) - RELATION_ORDER.indexOf(b) || compareText(a, b),
  ),
);

export function graphView(): GraphView {
  const { nodes, edges, degrees } = graph();
  const kinds = kindsInUse();
  const statuses = distinct(nodes.map(statusOf));
  const folders = distinct(nodes.map(({ url }) => folderOf(url)));
  const groups = groupsOf(points(), degrees);
  return {
    asOf: dayInWords(vault.asOf),
    site: vault.settings.title,
    kinds: kinds.map(({ name, singular, plural }) => ({
      name,
      one: singular.toLowerCase(),
      many: plural.toLowerCase(),
      shape: KIND_SHAPES[name as keyof typeof KIND_SHAPES],
      opens: opening().kinds.has(name as keyof typeof KIND_SHAPES),
    })),
    relations: relationsInUse().map((name) => {
      const { label, inverse, verb, byNamed = false } = relation(name);
      const opens = opening().relations.has(name);
      return { name, label, inverse, verb, byNamed, ...relationLook(name), opens };
    }),
    statuses,
    open: statuses.map((status) => nodes.some((note) => openStatus(note) === status)),
    folders,
    title: nodes.map(({ title }) => title),
    address: nodes.map(({ url, title }) => {
      const folder = folderOf(url);
      return addressOf(folder, title) === url ? folders.indexOf(folder) : url;
    }),
    kind: nodes.map(({ kind }) => kinds.findIndex(({ name }) => name === kind)),
    status: nodes.map((note) => statuses.indexOf(statusOf(note))),
    x: points().map(({ x }) => x),
    y: points().map(({ y }) => y),
    level: levels(),
    group: groups.of,
    hubs: groups.hubs,
    edges: packEdges(edges, relationsInUse()),
  };
}

function statusOf({ status, stage }: Note): string {
  const said = status ?? stage;
  return said ? briefStatus(said) : "";
}

/** "/companies/deepseek/" => "/companies/" */
function folderOf(url: string): string {
  return url.replace(/[^/]+\/$/, "");
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort(compareText);
}
