/** The whole graph as the browser gets it. */

import { KIND_SHAPES } from "../../record/kindShapes.ts";
import { relationLook } from "../../record/relationLooks.ts";
import { RELATION_ORDER, relation } from "../../record/relations.ts";
import { compareText } from "../../shared/compareText.ts";
import { packEdges } from "../../shared/graph/columns.ts";
import { addressOf, type GraphView } from "../../shared/graph/view.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { kindsInUse } from "../core/kinds.ts";
import { briefStatus, dateView, dayInWords, standingOf, statusView } from "../core/words.ts";
import { groupsOf } from "./groups.ts";
import { graph, levels, opening, openStatus, points } from "./index.ts";

/** The relations in use, in the order of their table; those that it does not know come first. */
export const relationsInUse = memoize((context: SiteContext): readonly string[] =>
  [...new Set(graph(context).edges.map(({ relation: name }) => name))].sort(
    (a, b) => RELATION_ORDER.indexOf(a) - RELATION_ORDER.indexOf(b) || compareText(a, b),
  ),
);

type Columns = GraphView["relations"][number]["columns"];

export function graphView(context: SiteContext): GraphView {
  const { vault } = context;
  const { nodes, edges, degrees } = graph(context);
  const opens = opening(context);
  const kinds = kindsInUse(context);
  const relations = relationsInUse(context);
  const statuses = distinct(nodes.map((note) => statusKey(context, note)));
  const withStatus = statuses.map((status) =>
    nodes.find((note) => statusKey(context, note) === status),
  );
  const folders = distinct(nodes.map(({ url }) => folderOf(url)));
  const groups = groupsOf(points(context), degrees);
  return {
    asOf: dayInWords(vault.asOf),
    site: vault.settings.title,
    kinds: kinds.map(({ name, singular, plural }) => ({
      name,
      one: singular.toLowerCase(),
      many: plural.toLowerCase(),
      shape: KIND_SHAPES[name],
      opens: opens.kinds.has(name),
    })),
    relations: relations.map((name) => {
      const { label, inverse, verb, byNamed = false } = relation(name);
      return {
        ...{ name, label, inverse, verb, byNamed },
        ...relationLook(name),
        columns: columnsOf(context, name),
        opens: opens.relations.has(name),
      };
    }),
    statuses: withStatus.map((note) => (note ? statusOf(note) : "")),
    statements: withStatus.map((note) => (note ? statementOf(context, note) : "")),
    marks: withStatus.map(markOf),
    open: withStatus.map((note) => note !== undefined && openStatus(note) !== undefined),
    folders,
    title: nodes.map(({ title }) => title),
    names: nodes.map(({ aliases }) => aliases.join("\n")),
    // absent: a note need not have a date
    day: nodes.map(({ date }) => date?.start ?? null),
    when: nodes.map(({ date }) => (date ? dateView(date).words : "")),
    address: nodes.map(({ url, title }) => {
      const folder = folderOf(url);
      return addressOf(folder, title) === url ? folders.indexOf(folder) : url;
    }),
    kind: nodes.map(({ kind }) => kinds.findIndex(({ name }) => name === kind)),
    status: nodes.map((note) => statuses.indexOf(statusKey(context, note))),
    x: points(context).map(({ x }) => x),
    y: points(context).map(({ y }) => y),
    level: levels(context),
    group: groups.of,
    hubs: groups.hubs,
    edges: packEdges(edges, relations),
  };
}

function columnsOf({ words }: SiteContext, name: string): Columns {
  const { label, inverse } = relation(name);
  const known: Readonly<Record<string, Columns>> = words.map.columns;
  return known[name] || { out: label, in: inverse.charAt(0).toUpperCase() + inverse.slice(1) };
}

function markOf(note: Note | undefined): { shape: string; tone: string } {
  const status = note && standingOf(note);
  if (!status) return { shape: "", tone: "" };
  const { shape, tone } = statusView(status);
  return { shape, tone };
}

/** "" for a note that has none. */
function statusOf(note: Note): string {
  const status = standingOf(note);
  return status ? briefStatus(status) : "";
}

/** Whether it was said, of a charge or a claim; "" of anything else. */
export function statementOf({ words }: SiteContext, { status }: Note): string {
  return status?.made === undefined ? "" : words.trackers.claims.statement(status.made);
}

/** The same for notes that stand alike. */
function statusKey(context: SiteContext, note: Note): string {
  return `${statusOf(note)}\n${statementOf(context, note)}`;
}

/** "/companies/deepseek/" => "/companies/" */
function folderOf(url: string): string {
  return url.replace(/[^/]+\/$/, "");
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort(compareText);
}
