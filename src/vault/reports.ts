/** What editors have to look at: MediaWiki's special pages, as data. */

import { kind } from "../record/kinds.ts";
import { compareText } from "../shared/compareText.ts";
import type { Day } from "../shared/dates/index.ts";
import type { Body } from "./body.ts";
import { type Problem, problem } from "./core/problems.ts";
import type { Redirect } from "./links/addresses.ts";
import { wantedUrl } from "./links/addresses.ts";
import type { Backlinks } from "./links/backlinks.ts";
import { type Link, leadsAway } from "./links/follow.ts";
import type { Source } from "./sources.ts";

/** A note that others link to and nobody has written. */
export interface Wanted {
  readonly url: string;
  /** The name as first written. */
  readonly target: string;
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
  /** Paths of attachments that no note shows, whether it is published or not. */
  readonly unusedFiles: readonly string[];
  /** Paths of events, claims, laws and cases without a source. */
  readonly unsourced: readonly string[];
  /** Paths of entries called confirmed on tier 3 sources alone. */
  readonly thin: readonly string[];
  /** Paths of notes whose facts were last checked long before the newest. */
  readonly stale: readonly string[];
  readonly redirects: readonly Redirect[];
}

/** Days after which a note's facts count as stale, against the site's own day. */
const STALE_DAYS = 180;

export function report(
  read: readonly Body[],
  backlinks: Backlinks,
  unusedFiles: readonly string[],
  redirects: readonly Redirect[],
  mayBeSecret: (path: string) => boolean,
  asOf: Day,
): { reports: Reports; problems: Problem[] } {
  const paths = (test: (note: Body) => boolean) =>
    read.filter(test).map(({ note: { path } }) => path);
  const unsourced = read.flatMap(({ note, sources }) =>
    kind(note.kind).sourced === true && sources.length === 0 ? [note] : [],
  );
  const thin = paths(({ note, sources }) => {
    if (note.kind !== "event" && note.kind !== "claim") return false;
    return note.status?.word === "confirmed" && isThin(sources);
  });
  const faulty = read.flatMap((note) => note.faulty);
  const reports: Reports = {
    wanted: wantedNotes(faulty),
    orphans: paths(({ note }) => !backlinks.has(note.path)),
    deadEnds: paths(({ note, links: own }) => note.kind !== "source" && !own.some(leadsAway)),
    ambiguous: faulty.filter(({ verdict }) => verdict === "ambiguous"),
    brokenAnchors: faulty.filter(({ verdict }) => verdict.startsWith("missing-")),
    unusedFiles: unusedFiles.filter((path) => !mayBeSecret(path)),
    unsourced: unsourced.map(({ path }) => path),
    thin,
    stale: paths(
      ({ note }) => note.verified !== undefined && asOf - note.verified.end > STALE_DAYS,
    ),
    redirects,
  };
  const problems = [
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
  return { reports, problems };
}

/** Confirmed takes one source of tier 1, or two of tier 2 by different publishers. */
function isThin(sources: readonly Source[]): boolean {
  if (sources.length === 0 || sources.some(({ tier }) => tier === 1 || tier === undefined))
    return false;
  const publishers = new Set(
    sources.flatMap(({ tier, publisher, title }) => (tier === 2 ? [publisher ?? title] : [])),
  );
  return publishers.size === 0;
}

function wantedNotes(links: readonly Link[]): Wanted[] {
  const wanted = new Map<string, { target: string; links: Link[] }>();
  for (const link of links) {
    if (link.verdict !== "wanted") continue;
    const url = wantedUrl(link.target);
    const entry = wanted.get(url);
    if (entry) entry.links.push(link);
    else wanted.set(url, { target: link.target, links: [link] });
  }
  return [...wanted]
    .map(([url, entry]) => ({ url, ...entry }))
    .sort((a, b) => b.links.length - a.links.length || compareText(a.url, b.url));
}
