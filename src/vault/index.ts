/**
 * The compiler: a folder of notes to one plain value.
 *
 * read ─▶ open ─▶ redact ─▶ address ─▶ body ─▶ links ─▶ harvest ─▶ derive
 *
 * All front matter is opened before any text is read: the publish filter comes
 * first, and every name that a link can use is known when the first link is
 * met. So each text is parsed, looked through and rendered in one go.
 */

import { assignAddresses, fileUrl, tagUrl, wantedUrl } from "./addresses.ts";
import { type Body, readBody } from "./body.ts";
import { type Day, parseDate } from "./dates.ts";
import { extract } from "./extract.ts";
import { type Harvest, harvest } from "./harvest.ts";
import { followLinks, type Link } from "./links.ts";
import { parseMarkdown } from "./markdown/index.ts";
import type { Memory } from "./memory.ts";
import { findMentions, type Mention } from "./mentions.ts";
import { type Head, type Note, openNote, withheldAt } from "./note.ts";
import { fileName, fold } from "./path.ts";
import { compareProblems, compareText, type Problem, problem } from "./problems.ts";
import type { Attachment, Files, NoteFile } from "./read.ts";
import { type Bodies, redact } from "./redact.ts";
import type { Rendered, Surroundings } from "./render/index.ts";
import { type Reports, report, type Source } from "./reports.ts";
import { type Anchors, createResolver, type Resolver } from "./resolve.ts";
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
  /** For the editors alone: they may name what is not published, and never reach the site. */
  readonly problems: readonly Problem[];
  readonly resolver: Resolver;
  /** The day of the facts. */
  readonly asOf: Day;
  /** The base, with a slash at both ends. */
  readonly base: string;
}

/** With the `memory` of a former compile, only what changed since is read again. */
export function compile(files: Files, options: Options, memory?: Memory): Vault {
  const { settings, problems: settingsProblems } = readSettings(files.settings);
  const base = baseOf(options.base ?? settings.base);

  const opened = inOrder(files.notes).map((file) =>
    (memory?.open ?? openNote)(file, settings, options.today),
  );
  const published = opened.flatMap((note) => ("head" in note ? [note] : []));
  const withheld = [
    ...opened.flatMap((note) => ("withheld" in note ? [note.withheld] : [])),
    ...(files.refused ?? []).map((path) => withheldAt(path)),
  ];

  const { safe, problems: fileProblems } = safeFiles(inOrder(files.attachments));
  const safePaths = safe.map(({ path }) => path);
  const open = redact(
    published.map(({ head }) => head),
    new Map(published.map(({ head, body }) => [head.path, body])),
    withheld,
    safePaths,
  );
  const { bodies } = open;
  const addresses = assignAddresses(open.heads);
  const heads = open.heads.map((head) => addressed(head, addresses.urls));
  const resolver = createResolver(heads, withheld, safePaths, anchorsIn(bodies));
  memory?.meet(heads, withheld, safePaths);
  const { read, problems: pageProblems } = readBodies(heads, bodies, resolver, base, memory);
  const notes = read.map(({ note }) => note);
  const { links, problems: linkProblems } = followLinks(read, resolver);
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
        (relation === undefined || link.relation === relation)
          ? [link.to]
          : [],
      ),
    );
  const harvested = harvest(read, resolver, linked, options.today);
  const mentions = findMentions(read, (path) => linked(path), memory?.mentions());
  const sources = new Map(
    notes.map((note) => [
      note.path,
      sourcesOf(note, outgoing.get(note.path) ?? [], resolver.noteAt),
    ]),
  );
  const secrets = new Set(withheld.map(({ path }) => path));
  const mayBeSecret = secretFiles(
    files.notes.filter(({ path }) => secrets.has(path)),
    files.refused,
  );
  const asOf = factsAsOf(notes, settings, options.today);
  const { reports, problems: reportProblems } = report(
    notes,
    links,
    safePaths,
    addresses.redirects,
    mayBeSecret,
    (path) => sources.get(path) ?? [],
    asOf,
  );
  const shown = new Set(links.flatMap(({ file }) => file ?? []));

  return {
    settings,
    notes,
    pages: new Map(read.map(({ note, page }) => [note.path, page])),
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
      ...opened.flatMap(({ problems }) => problems),
      ...open.problems,
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

/** By path, so that no disk's order can change an output. */
function inOrder<T extends { readonly path: string }>(files: readonly T[]): readonly T[] {
  return files.toSorted((a, b) => compareText(a.path, b.path));
}

/** "a/b" => "/a/b/" */
function baseOf(base: string): string {
  const path = base.split("/").filter((segment) => segment !== "");
  return `/${path.map((segment) => `${segment}/`).join("")}`;
}

function addressed(head: Head, urls: ReadonlyMap<string, string>): Head {
  const url = urls.get(head.path) ?? head.url;
  return url === head.url ? head : { ...head, url };
}

/** Files that may be shown: an SVG that could run a script is left out. */
function safeFiles(attachments: readonly Attachment[]): {
  safe: Attachment[];
  problems: Problem[];
} {
  const unsafe = new Set(attachments.filter(({ svg }) => svg !== undefined && !isSafeSvg(svg)));
  return {
    safe: attachments.filter((file) => !unsafe.has(file)),
    problems: [...unsafe].map(({ path }) =>
      problem(
        "unsafe-svg",
        { file: path },
        `${path} holds a script, an event handler or foreign content, and is not published.`,
        "Save it as a plain SVG without scripts.",
      ),
    ),
  };
}

/**
 * The headings and blocks of a note, for links to them. Such links are few, and
 * may stand in a note that is read before the one they lead to: it is read ahead.
 */
function anchorsIn(bodies: Bodies): (path: string) => Anchors | undefined {
  const known = new Map<string, Anchors>();
  return (path) => {
    const body = bodies.get(path);
    if (!body) return undefined;
    const anchors = known.get(path);
    if (anchors) return anchors;
    const { headings, blockIds } = extract(parseMarkdown(body()).root);
    known.set(path, { headings, blockIds });
    return { headings, blockIds };
  };
}

function readBodies(
  heads: readonly Head[],
  bodies: Bodies,
  resolver: Resolver,
  base: string,
  memory: Memory | undefined,
): { read: Body[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const told = new Set<string>();
  const surroundings: Surroundings = {
    resolve: resolver.resolve,
    bodyOf: (path) => bodies.get(path)?.() ?? "",
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
  const read = heads.map((head) =>
    memory
      ? memory.read(head, bodies.get(head.path) ?? (() => ""), surroundings)
      : readBody(head, surroundings.bodyOf(head.path), surroundings),
  );
  return { read, problems };
}

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

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
