/**
 * The compiler: a folder of notes to one plain value.
 *
 * read ─▶ parse ─▶ address ─▶ resolve ─▶ harvest ─▶ derive ─▶ render
 */

import { assignAddresses, fileUrl, tagUrl, wantedUrl } from "./addresses.ts";
import { type Day, parseDate } from "./dates.ts";
import { type Harvest, harvest } from "./harvest.ts";
import { followLinks, type Link } from "./links.ts";
import { findMentions, type Mention } from "./mentions.ts";
import { type Note, type ParsedNote, parseNote, type Withheld } from "./note.ts";
import { compareProblems, type Problem, problem } from "./problems.ts";
import type { Attachment, Files } from "./read.ts";
import { type Rendered, renderNote } from "./render.ts";
import { report, type Reports, type Source } from "./reports.ts";
import { createResolver, type Resolver } from "./resolve.ts";
import { readSettings, type Settings } from "./settings.ts";
import { sourcesOf } from "./sources.ts";
import { isSafeSvg } from "./svg.ts";

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
  readonly links: readonly Link[];
  readonly backlinks: ReadonlyMap<string, readonly Link[]>;
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  readonly sources: ReadonlyMap<string, readonly Source[]>;
  readonly harvest: Omit<Harvest, "problems">;
  readonly reports: Reports;
  readonly problems: readonly Problem[];
  readonly resolver: Resolver;
  /** The day of the facts. */
  readonly asOf: Day;
  /** The base, with a slash at both ends. */
  readonly base: string;
}

export function compile(files: Files, options: Options): Vault {
  const { settings, problems: settingsProblems } = readSettings(files.settings);
  const base = baseOf(options.base ?? settings.base);

  const read = files.notes.map((file) => parseNote(file, settings, options.today));
  const published = read.flatMap((result) => ("published" in result ? [result.published] : []));
  const withheld = read.flatMap((result) => ("withheld" in result ? [result.withheld] : []));

  const addresses = assignAddresses(published.map(({ note }) => note));
  const parsed = published.map((entry) => addressed(entry, addresses.urls));
  const notes = parsed.map(({ note }) => note);

  const { safe, problems: fileProblems } = safeFiles(files.attachments);
  const resolver = resolverOf(parsed, withheld, safe);
  const { links, problems: linkProblems } = followLinks(parsed, resolver);
  const outgoing = groupBy(links, ({ from }) => from);
  const backlinks = groupBy(
    links.filter(({ from, to }) => to !== undefined && to !== from),
    ({ to }) => to ?? "",
  );

  const linked = (path: string, relation?: string) =>
    unique(
      (outgoing.get(path) ?? []).flatMap((link) =>
        link.to !== undefined &&
        link.to !== path &&
        (relation === undefined ? link.relation !== "related" : link.relation === relation)
          ? [link.to]
          : [],
      ),
    );
  const harvested = harvest(parsed, resolver, linked, options.today);
  const pairs = new Set(links.map(({ from, to }) => `${from}\n${to}`));
  const mentions = findMentions(parsed, (from, to) => pairs.has(`${from}\n${to}`));
  const sources = new Map(
    notes.map((note) => [note.path, sourcesOf(note, outgoing.get(note.path) ?? [], resolver.noteAt)]),
  );
  const asOf = factsAsOf(notes, settings, options.today);
  const { reports, problems: reportProblems } = report(
    notes,
    links,
    files.attachments.map(({ path }) => path),
    addresses.redirects,
    (path) => sources.get(path) ?? [],
    asOf,
  );
  const { pages, problems: pageProblems } = renderAll(parsed, resolver, base);
  const shown = new Set(links.flatMap(({ file }) => file ?? []));

  return {
    settings,
    notes,
    pages,
    files: safe.filter(({ path }) => shown.has(path)),
    links,
    backlinks,
    mentions: groupBy(mentions, ({ to }) => to),
    sources,
    harvest: harvested,
    reports,
    problems: [
      ...files.problems,
      ...settingsProblems,
      ...read.flatMap(({ problems }) => problems),
      ...addresses.problems,
      ...fileProblems,
      ...linkProblems,
      ...harvested.problems,
      ...reportProblems,
      ...pageProblems,
    ].sort(compareProblems),
    resolver,
    asOf,
    base,
  };
}

/** "a/b" => "/a/b/" */
function baseOf(base: string): string {
  const path = base.split("/").filter((segment) => segment !== "");
  return `/${path.map((segment) => `${segment}/`).join("")}`;
}

function addressed(entry: ParsedNote, urls: ReadonlyMap<string, string>): ParsedNote {
  const url = urls.get(entry.note.path) ?? entry.note.url;
  return url === entry.note.url ? entry : { ...entry, note: { ...entry.note, url } };
}

/** Files that may be shown: an SVG that could run a script is left out. */
function safeFiles(attachments: readonly Attachment[]): { safe: Attachment[]; problems: Problem[] } {
  const unsafe = attachments.filter(({ svg }) => svg !== undefined && !isSafeSvg(svg));
  return {
    safe: attachments.filter((file) => !unsafe.includes(file)),
    problems: unsafe.map(({ path }) =>
      problem(
        "unsafe-svg",
        { file: path },
        `${path} holds a script, an event handler or foreign content, and is not published.`,
        "Save it as a plain SVG without scripts.",
      ),
    ),
  };
}

function resolverOf(
  parsed: readonly ParsedNote[],
  withheld: readonly Withheld[],
  files: readonly Attachment[],
): Resolver {
  const extracts = new Map(parsed.map(({ note, extract }) => [note.path, extract]));
  return createResolver(
    parsed.map(({ note }) => note),
    withheld,
    files.map(({ path }) => path),
    (path) => extracts.get(path),
  );
}

function renderAll(
  parsed: readonly ParsedNote[],
  resolver: Resolver,
  base: string,
): { pages: Map<string, Rendered>; problems: Problem[] } {
  const bodies = new Map(parsed.map(({ note, body }) => [note.path, body]));
  const problems: Problem[] = [];
  const href = (url: string) => encodeURI(base.slice(0, -1) + url);
  const told = new Set<string>();
  const pages = parsed.map(({ note }): [string, Rendered] => [
    note.path,
    renderNote(note, {
      resolve: resolver.resolve,
      bodyOf: (path) => bodies.get(path) ?? "",
      href,
      fileUrl: (path) => base.slice(0, -1) + fileUrl(path),
      wantedUrl,
      tagUrl,
      report: (code, place, message, hint) => {
        // A note that others embed is rendered more than once.
        const key = `${code}\n${place.file}\n${place.line}\n${place.column}\n${message}`;
        if (!told.has(key)) problems.push(problem(code, place, message, hint));
        told.add(key);
      },
    }),
  ]);
  return { pages: new Map(pages), problems };
}

/** The day that `site.yaml` names, or the newest `verified:`, or today. */
function factsAsOf(notes: readonly Note[], settings: Settings, today: Day): Day {
  const verified = notes.flatMap((note) => note.verified?.end ?? []);
  const named = settings.asOf === undefined ? undefined : parseDate(settings.asOf, today)?.end;
  return named ?? (verified.length > 0 ? Math.max(...verified) : today);
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

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
