/**
 * The compiler: a folder of notes to one plain value.
 *
 * read ─▶ open ─▶ name ─▶ redact ─▶ body ─▶ gather ─▶ derive
 *
 * All front matter is opened before any text is read: the publish filter comes
 * first, and every name that a link can use is known when the first link is
 * met. So each text is parsed, looked through, followed and rendered in one go.
 * What one note says is worked out note by note, and remembered by the note
 * while others are edited; what is gathered from all of them comes last.
 */

import { compareText } from "../shared/compareText.ts";
import { type Day, parseDate } from "../shared/dates/index.ts";
import type { Body, Vicinity } from "./body.ts";
import type { Attachment, Files, NoteFile } from "./core/files.ts";
import type { Head, Note } from "./core/note.ts";
import { fileName, fold } from "./core/path.ts";
import { compareProblems, type Problem, problem } from "./core/problems.ts";
import { readSettings, type Settings } from "./core/settings.ts";
import { type Harvest, harvest } from "./harvest.ts";
import { forgetful, type Memory } from "./incremental/memory.ts";
import { clashProblems, fileUrl, tagUrl, wantedUrl } from "./links/addresses.ts";
import type { Backlinks, Outgoing } from "./links/backlinks.ts";
import { limitMentions, type Mention } from "./links/mentions.ts";
import { createResolver, type Resolver } from "./links/resolve.ts";
import { withheldAt } from "./note.ts";
import type { Rendered } from "./render/index.ts";
import { type Reports, report } from "./reports.ts";
import type { Source } from "./sources.ts";
import { svgProblem } from "./svg/index.ts";

export { readVault } from "./read.ts";

export interface Options {
  /** Days since 1970; "present" ends here. The caller reads the clock, not the compiler. */
  readonly today: Day;
  /** The path that the site is served under, "/" or "/a/b/"; `base` of site.yaml otherwise. */
  readonly base?: string | undefined;
}

export interface Vault {
  readonly settings: Settings;
  /** The published notes, by path. */
  readonly notes: readonly Note[];
  readonly pages: ReadonlyMap<string, Rendered>;
  /** The attachments that published notes show. */
  readonly files: readonly Attachment[];
  /** The links of each note, by its path. */
  readonly outgoing: Outgoing;
  /** The links that other notes have to a note, by its path. */
  readonly backlinks: Backlinks;
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  readonly sources: ReadonlyMap<string, readonly Source[]>;
  readonly harvest: Harvest;
  readonly reports: Reports;
  /** For the editors alone: they may name what is not published, and never reach the site. */
  readonly problems: readonly Problem[];
  readonly resolver: Resolver;
  /** The day of the facts. */
  readonly asOf: Day;
  /** The base, with a slash at both ends. */
  readonly base: string;
}

/** With the `memory` of a former compile, only what changed since is worked out again. */
export function compile(files: Files, options: Options, memory: Memory = forgetful()): Vault {
  const { settings, problems: settingsProblems } = readSettings(files.settings);
  const base = baseOf(options.base ?? settings.base);

  const opened = inOrder(files.notes).map(memory.open(settings, options.today));
  const published = opened.flatMap((note) => ("head" in note ? [note] : []));
  const withheld = [
    ...opened.flatMap((note) => ("withheld" in note ? [note.withheld] : [])),
    ...(files.refused ?? []).map((path) => withheldAt(path)),
  ];

  const { safe, problems: fileProblems } = safeFiles(inOrder(files.attachments));
  const safePaths = safe.map(({ path }) => path);
  const names = memory.name({
    published: published.map(({ head }) => head),
    withheld,
    files: safePaths,
  });
  const heads = names.open.map(({ head }) => head);
  const redacted = published.map(({ head, body }) =>
    memory.redact(body, head.path, names.isSecret),
  );
  const bodies = new Map(heads.map(({ path }, at) => [path, redacted[at]?.body ?? EMPTY]));
  const resolver = createResolver(names.index, heads, (path) =>
    memory.anchors(bodies.get(path) ?? EMPTY),
  );
  const { read, problems: pageProblems } = readBodies(
    heads,
    bodies,
    resolver,
    base,
    options.today,
    memory,
  );
  const notes = read.map(({ note }) => note);
  const outgoing = new Map(read.map(({ note, links }) => [note.path, links]));
  const backlinks = memory.backlinks(outgoing);
  const harvested = harvest(read.map((note) => note.harvest));
  const mentions = limitMentions(read.flatMap((note) => memory.mentions(note, names.mentions)));
  const sources = new Map(read.map((note) => [note.note.path, note.sources]));
  const secrets = new Set(withheld.map(({ path }) => path));
  const mayBeSecret = secretFiles(
    files.notes.filter(({ path }) => secrets.has(path)),
    files.refused,
  );
  const shown = new Set(read.flatMap((note) => note.files));
  const asOf = factsAsOf(notes, settings, options.today);
  const { reports, problems: reportProblems } = report(
    read,
    backlinks,
    safePaths.filter((path) => !shown.has(path)),
    names.addresses.redirects,
    mayBeSecret,
    asOf,
  );

  return {
    settings,
    notes,
    pages: new Map(read.map(({ note, page }) => [note.path, page])),
    files: safe.filter(({ path }) => shown.has(path)),
    outgoing,
    backlinks,
    mentions: groupBy(mentions, ({ to }) => to),
    sources,
    harvest: harvested,
    reports,
    problems: [
      ...files.problems,
      ...settingsProblems,
      ...opened.flatMap(({ problems }) => problems),
      ...names.open.flatMap(({ problems }) => problems),
      ...clashProblems(names.addresses.clashes, heads),
      ...redacted.flatMap(({ problems }) => problems),
      ...fileProblems,
      ...read.flatMap((note) => [...note.problems, ...note.harvest.problems]),
      ...reportProblems,
      ...pageProblems,
    ].sort(compareProblems),
    resolver,
    asOf,
    base,
  };
}

/** By path, so that no disk's order can change an output. */
function inOrder<T extends { readonly path: string }>(files: readonly T[]): readonly T[] {
  return files.toSorted((a, b) => compareText(a.path, b.path));
}

/** "a/b" => "/a/b/" */
function baseOf(base: string): string {
  const path = base.split("/").filter((segment) => segment !== "");
  return `/${path.map((segment) => `${segment}/`).join("")}`;
}

/** Files that may be shown: an SVG that could run a script is left out. */
function safeFiles(attachments: readonly Attachment[]): {
  safe: Attachment[];
  problems: Problem[];
} {
  const checked = attachments.map((file) => ({ file, problem: svgProblem(file) }));
  return {
    safe: checked.flatMap(({ file, problem }) => (problem ? [] : [file])),
    problems: checked.flatMap(({ problem }) => problem ?? []),
  };
}

function readBodies(
  heads: readonly Head[],
  bodies: ReadonlyMap<string, () => string>,
  { resolve, noteAt }: Resolver,
  base: string,
  today: Day,
  memory: Memory,
): { read: Body[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const told = new Set<string>();
  const bodyAt = (path: string) => bodies.get(path) ?? EMPTY;
  const vicinity: Vicinity = {
    resolve,
    noteAt,
    today,
    bodyOf: (path) => bodyAt(path)(),
    href: (url) => encodeURI(base.slice(0, -1) + url),
    fileUrl: (path) => base.slice(0, -1) + fileUrl(path),
    wantedUrl,
    tagUrl,
    report: (code, place, message, hint) => {
      // A note that others embed is rendered more than once.
      const key = `${code}\n${place.file}\n${place.line}\n${place.column}\n${message}`;
      if (!told.has(key)) problems.push(problem(code, place, message, hint));
      told.add(key);
    },
  };
  const read = heads.map((head) => memory.read(head, bodyAt(head.path), vicinity));
  return { read, problems };
}

const EMPTY = () => "";

/**
 * Files that only a withheld note may show: their names are its own business.
 * Of a note that was not read, any file may be one.
 */
function secretFiles(
  withheld: readonly NoteFile[],
  refused: readonly string[] = [],
): (path: string) => boolean {
  const texts = withheld.map(({ text }) => fold(text).replaceAll("%20", " "));
  return (path) => {
    const name = fold(fileName(path));
    return refused.length > 0 || texts.some((text) => text.includes(name));
  };
}

/** The day that `site.yaml` names, or the newest `verified:`, or today. */
function factsAsOf(notes: readonly Note[], settings: Settings, today: Day): Day {
  const newest = notes.reduce(
    (day, { verified }) => Math.max(day, verified?.end ?? day),
    Number.NEGATIVE_INFINITY,
  );
  const named = settings.asOf === undefined ? undefined : parseDate(settings.asOf, today)?.end;
  return named ?? (Number.isFinite(newest) ? newest : today);
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
