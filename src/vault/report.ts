/** What editors have to look at: MediaWiki's special pages, as data. */

import { kind } from "../record/kinds.ts";
import { compareText } from "../shared/compareText.ts";
import { plural } from "../shared/plural.ts";
import type { Head } from "./core/note.ts";
import { isAsked, type Problem, type ProblemCode, problem } from "./core/problems.ts";
import { isExcluded, isTemplate } from "./core/settings.ts";
import { uniqueNames } from "./core/uniqueNames.ts";
import type { Gathered } from "./gather.ts";
import { type Redirect, wantedName, wantedUrl } from "./links/addresses.ts";
import { type Link, leadsAway } from "./links/follow.ts";
import { isForEditors } from "./markdown/address.ts";
import type { Body } from "./read.ts";
import type { Source } from "./sources.ts";

/** A note that others link to and nobody has written. */
export interface Wanted {
  readonly url: string;
  /** Its names: as first written, and others of the same address, as "C+" beside "C++". */
  readonly names: readonly string[];
  readonly links: readonly Link[];
}

export interface Reports {
  readonly wanted: readonly Wanted[];
  /** Paths of notes that nothing links to. */
  readonly orphans: readonly string[];
  /** Paths of notes that link to nothing. */
  readonly deadEnds: readonly string[];
  readonly ambiguous: readonly Link[];
  readonly brokenAnchors: readonly Link[];
  /** Paths of attachments that no note shows; none where a note is withheld, for they may tell of it. */
  readonly unusedFiles: readonly string[];
  /** Paths of events, claims, laws and cases without a source. */
  readonly unsourced: readonly string[];
  /** Paths of entries called confirmed on tier 3 sources alone. */
  readonly thin: readonly string[];
  /** Paths of notes whose facts were last checked long before the newest. */
  readonly stale: readonly string[];
  readonly redirects: readonly Redirect[];
}

/** Days after which a note's facts count as stale, against the day of the facts. */
const STALE_DAYS = 180;

export interface Reported extends Gathered {
  readonly reports: Reports;
  /** The paths of the attachments that published notes or the look show. */
  readonly shown: ReadonlySet<string>;
}

/**
 * Reports `importance-scale`, `unsourced`, `thin` and `unused-file`; lists what a house rule is
 * about where it is asked for.
 */
export function report(vault: Gathered): Reported {
  const { bodies, backlinks, asOf, names, settings } = vault;
  const isListed = (path: string) => !isExcluded(path, settings) && !isTemplate(path, settings);
  const asks = (code: ProblemCode) => isAsked(code, settings.rules);
  const shown = new Set([
    ...bodies.flatMap(({ files }) => files).filter((path) => !isForEditors(path)),
    ...vault.look.files.map(({ path }) => path),
  ]);
  const unusedFiles = vault.attachments
    .map(({ path }) => path)
    .filter((path) => !shown.has(path) && !isForEditors(path));
  const paths = (test: (body: Body) => boolean) =>
    bodies.filter(test).map(({ note: { path } }) => path);
  const unsourced = bodies.flatMap(({ note, sources }) =>
    asks("unsourced") && kind(note.kind).sourced === true && sources.length === 0 ? [note] : [],
  );
  const thin = paths(({ note, sources }) => {
    if (!asks("thin") || (note.kind !== "event" && note.kind !== "claim")) return false;
    return note.status?.word === "confirmed" && isThin(sources);
  });
  const faulty = bodies.flatMap((body) => body.faulty);
  const reports: Reports = {
    wanted: wantedNotes(faulty),
    orphans: paths(({ note }) => !backlinks.has(note.path)),
    deadEnds: paths(({ note, links }) => note.kind !== "source" && !links.some(leadsAway)),
    ambiguous: faulty.filter(({ verdict }) => verdict === "ambiguous"),
    brokenAnchors: faulty.filter(({ verdict }) => verdict.startsWith("missing-")),
    // What no note shows may belong to one that is withheld, and be called like it.
    unusedFiles: vault.withheld.length > 0 ? [] : unusedFiles.filter(isListed),
    unsourced: unsourced.map(({ path }) => path),
    thin,
    stale: paths(
      ({ note }) =>
        settings.rules.includes("sources") &&
        note.verified !== undefined &&
        asOf - note.verified.end > STALE_DAYS,
    ),
    redirects: names.addresses.redirects,
  };
  const problems = [
    ...foreignScale(bodies.map(({ note }) => note)),
    ...unsourced.map(({ path: file, kind: name }) =>
      problem(
        "unsourced",
        { file },
        `This ${kind(name).singular.toLowerCase()} cites no source.`,
        "Cite a source note where the fact stands: ([[Its title]]), or in `sources:`.",
      ),
    ),
    ...thin.map((file) =>
      problem(
        "thin",
        { file },
        "The status is confirmed, and every source is of tier 3.",
        "Add a source of tier 1, or two independent ones of tier 2; or write `status: unverified`.",
      ),
    ),
    ...unusedFiles.map((file) =>
      problem(
        "unused-file",
        { file },
        `No published note shows ${file}; it is not copied to the site.`,
        "Embed it, or take it out of the vault.",
      ),
    ),
  ];
  return { ...vault, reports, shown, problems: [...vault.problems, ...problems] };
}

/** A vault may rate its notes on a scale of its own: that is said once, at the first of them. */
function foreignScale(notes: readonly Head[]): Problem[] {
  const rated = notes.filter(isRatedOtherwise);
  return rated
    .slice(0, 1)
    .map(({ path: file, places }) =>
      problem(
        "importance-scale",
        { file, ...places["importance"] },
        `${plural(rated.length, "note has", "notes have")} an \`importance\` that is not 1, 2 or 3.`,
        "It is shown as it is written, and the notes count as 3. Write 1, 2 or 3 where it should count.",
      ),
    );
}

/** Whether an `importance` is of another scale than ours. */
export function isRatedOtherwise({ data, importance }: Head): boolean {
  const written = data["importance"];
  return typeof written === "string" && written !== "" && Number(written) !== importance;
}

/** Confirmed takes one source of tier 1, or two of tier 2 by different publishers. */
function isThin(sources: readonly Source[]): boolean {
  if (sources.length === 0 || sources.some(({ tier }) => tier === 1 || tier === undefined))
    return false;
  const publishers = new Set(
    // absent: a source without a publisher counts as one that nobody else published
    sources.flatMap(({ tier, publisher, title }) => (tier === 2 ? [publisher ?? title] : [])),
  );
  return publishers.size === 0;
}

function wantedNotes(links: readonly Link[]): Wanted[] {
  const wanted = links.filter(({ verdict }) => verdict === "wanted");
  return [...Map.groupBy(wanted, ({ target }) => wantedUrl(target))]
    .map(([url, links]) => ({
      url,
      names: uniqueNames(links.map(({ target }) => wantedName(target))),
      links,
    }))
    .sort((a, b) => b.links.length - a.links.length || compareText(a.url, b.url));
}
