/**
 * The record for machines: a stable contract, described in docs/data.md.
 * URLs are those of the site without its base; paths of the vault stay inside.
 */

import { isoDay, type NoteDate } from "../vault/dates.ts";
import { graph, points } from "./graph.ts";
import { noteAt, vault } from "./vault.ts";

/** Raised when a record changes its shape. */
const SCHEMA = 1;

interface DateRecord {
  readonly start: string;
  readonly end: string;
  readonly precision: string;
  readonly qualifier: string;
  readonly text: string;
}

type Row = Readonly<Record<string, unknown>>;

/** Each file of `data/` by its name, without the extension. */
export const EXPORTS: Readonly<Record<string, () => { readonly [key: string]: unknown }>> = {
  notes: () => ({ notes: notes() }),
  timeline: () => ({ timeline: timeline() }),
  claims: () => ({ claims: claims() }),
  links: () => ({ links: links() }),
  graph: () => graphData(),
  reports: () => reports(),
};

/** Those that have a CSV beside them: the columns of each, and its rows. */
export const TABLES: Readonly<
  Record<string, { readonly columns: string; readonly rows: () => readonly Row[] }>
> = {
  notes: { columns: "url title kind aliases tags date status summary words updated", rows: notes },
  timeline: {
    columns: "id title date kind status url entities sources from",
    rows: timeline,
  },
  claims: { columns: "id text status statusText claimant about sources url", rows: claims },
  links: { columns: "from to relation verdict text line", rows: links },
};

export function exportJson(name: string): string {
  const head = { schema: SCHEMA, asOf: isoDay(vault.asOf) };
  return JSON.stringify({ ...head, ...EXPORTS[name]?.() });
}

/** RFC 4180; lists are joined by a space, for addresses hold none. */
export function exportCsv(name: string): string {
  const { columns = "", rows } = TABLES[name] ?? {};
  const keys = columns.split(" ");
  const header = keys.flatMap((key) =>
    key === "date" ? DATE_PARTS.map((part) => `date_${part}`) : [key],
  );
  const lines = (rows?.() ?? []).map((row) => keys.flatMap((key) => cells(row[key])));
  return `${[header, ...lines].map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
}

const DATE_PARTS = ["start", "end", "precision", "qualifier", "text"] as const;

function cells(value: unknown): string[] {
  if (Array.isArray(value)) return [value.join(" ")];
  if (value !== null && typeof value === "object") {
    return DATE_PARTS.map((part) => String((value as Record<string, unknown>)[part] ?? ""));
  }
  return [value === null || value === undefined ? "" : String(value)];
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection). */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.-]+$/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const NO_DATE: DateRecord = { start: "", end: "", precision: "", qualifier: "", text: "" };

function dateRecord(date: NoteDate | undefined): DateRecord {
  if (!date) return NO_DATE;
  const { start, end, precision, qualifier, text } = date;
  return { start: isoDay(start), end: isoDay(end), precision, qualifier, text };
}

function url(path: string | undefined): string | undefined {
  return path === undefined ? undefined : noteAt(path)?.url;
}

function urls(paths: readonly string[]): string[] {
  return paths.flatMap((path) => url(path) ?? []);
}

function notes(): Row[] {
  return vault.notes.map((note) => ({
    url: note.url,
    title: note.title,
    kind: note.kind,
    aliases: note.aliases,
    tags: note.tags,
    date: dateRecord(note.date),
    status: (note.status ?? note.stage)?.word ?? "",
    summary: note.summary,
    words: note.words,
    updated: note.verified ? isoDay(note.verified.end) : "",
  }));
}

function timeline(): Row[] {
  return vault.harvest.timeline.map((entry) => ({
    id: entry.id,
    title: entry.title,
    date: dateRecord(entry.date),
    kind: entry.kind,
    status: entry.status?.word ?? "",
    url: url(entry.note) ?? "",
    entities: urls(entry.entities),
    sources: urls(entry.sources),
    from: entry.from,
  }));
}

function claims(): Row[] {
  return vault.harvest.claims.map((entry) => ({
    id: entry.id,
    text: entry.text,
    status: entry.status?.word ?? "",
    statusText: entry.statusText,
    claimant: url(entry.claimant) ?? "",
    about: urls(entry.about),
    sources: urls(entry.sources),
    url: url(entry.note) ?? "",
  }));
}

function links(): Row[] {
  return vault.links.map((link) => ({
    from: url(link.from) ?? "",
    to: url(link.to) ?? "",
    relation: link.relation,
    verdict: link.verdict,
    text: link.text,
    line: link.line,
  }));
}

function graphData(): { nodes: Row[]; edges: (readonly [number, number, string])[] } {
  const places = points();
  return {
    nodes: graph.nodes.map(({ url, title, kind }, at) => ({
      url,
      title,
      kind,
      x: places[at]?.x ?? 0,
      y: places[at]?.y ?? 0,
      degree: graph.degrees[at] ?? 0,
    })),
    edges: graph.edges.map(({ source, target, relation }) => [source, target, relation] as const),
  };
}

function reports(): Row {
  const { reports: found } = vault;
  const brief = (list: typeof found.ambiguous) =>
    list.map(({ from, target, line, verdict }) => ({
      from: url(from) ?? "",
      target,
      line,
      verdict,
    }));
  return {
    wanted: found.wanted.map(({ url: page, target, links: list }) => ({
      url: page,
      target,
      from: [...new Set(urls(list.map(({ from }) => from)))],
    })),
    orphans: urls(found.orphans),
    deadEnds: urls(found.deadEnds),
    ambiguous: brief(found.ambiguous),
    brokenAnchors: brief(found.brokenAnchors),
    unusedFiles: found.unusedFiles,
    unsourced: urls(found.unsourced),
    thin: urls(found.thin),
    stale: urls(found.stale),
    redirects: found.redirects.map(({ from, to }) => ({ from, to: url(to) ?? "" })),
  };
}
