/** Claims as a table: those with notes and those of tables, the newest first. */

import { SCALES, statusesOf } from "../../record/scales.ts";
import { get } from "../../shared/assert.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { ClaimEntry } from "../../vault/harvest.ts";
import { targetsOf } from "../../vault/links/follow.ts";
import type { SiteContext } from "../core/context.ts";
import { shownRow } from "../core/sentence.ts";
import { type StatusView, scaleView, stepView, tierInWords } from "../core/words.ts";
import { anchorOf } from "./anchor.ts";
import { dateCell, namesCell, namesOf, namesOfPaths, numberCell, statusCell } from "./cell.ts";
import { type Tier, tierCounts } from "./sourceCounts.ts";
import { type Table, tableOf } from "./table.ts";

export const claimTable = memoize((context: SiteContext): Table => {
  const words = context.words.trackers.claims;
  const { vault } = context;
  const items = newestFirst(context, vault.harvest.claims);
  const date = (claim: ClaimEntry) => dateOf(context, claim);
  const content = ({ status }: ClaimEntry) => status && statusesOf(status).content;
  const claimants = ({ claimant }: ClaimEntry) =>
    namesOf(context, claimant === undefined ? [] : [{ path: claimant }]);
  const disputing = (claim: ClaimEntry) => namesOfPaths(context, disputedBy(context, claim));
  const tiers = ({ sources }: ClaimEntry) => tierCounts(context, sources);
  return tableOf<ClaimEntry>({
    id: "claims",
    title: words.all,
    says: "",
    items,
    place: ({ id }) => ({ anchor: anchorOf(id), href: context.href(id) }),
    columns: [
      {
        key: "status",
        label: words.status,
        cell: (claim) => statusCell(statusLines(claim)),
        order: (claim) => SCALES.claim.findIndex(({ word }) => word === content(claim)),
      },
      {
        key: "claim",
        label: words.claim,
        cell: ({ id, note, line, text, status }) => ({
          form: "title",
          title: context.typeset(id.includes("#") ? shownRow(context, note, line, text) : text),
          href: context.href(id),
          lines: statementOf(context, status),
        }),
        order: ({ text }) => text,
      },
      {
        key: "claimant",
        label: words.claimant,
        cell: (claim) => namesCell(claimants(claim), words.nobody),
        order: (claim) => claimants(claim).at(0)?.title,
      },
      {
        key: "about",
        label: words.about,
        cell: ({ about }) =>
          namesCell(
            namesOf(
              context,
              about.map((path) => ({ path })),
            ),
          ),
        order: ({ about }) => about.map((path) => context.requireNote(path).title).join(", "),
      },
      {
        key: "since",
        label: words.since,
        cell: (claim) => dateCell(date(claim), context.words.charges.undated),
        order: (claim) => date(claim)?.start,
        descends: true,
      },
      {
        key: "disputed",
        label: words.disputedBy,
        cell: (claim) => namesCell(disputing(claim), words.noOne),
        order: (claim) => disputing(claim).at(0)?.title,
      },
      ...([1, 2, 3] as const).map((tier) => ({
        key: `tier-${tier}`,
        label: [words.primary, words.press, words.other][tier - 1] ?? tierInWords(tier),
        group: words.sources,
        cell: (claim: ClaimEntry) => numberCell(tiers(claim)[tier]),
        order: (claim: ClaimEntry) => tiers(claim)[tier],
        descends: true,
      })),
      {
        key: "verified",
        label: words.verified,
        cell: ({ note }) => dateCell(context.requireNote(note).verified),
        order: ({ note }) => context.requireNote(note).verified?.end,
        descends: true,
      },
    ],
    filters: [
      {
        key: "status",
        label: words.status,
        values: (claim) => [content(claim)],
        choices: SCALES.claim.map(({ word }) => word),
      },
      {
        key: "claimant",
        label: words.claimant,
        values: (claim) => {
          const names = claimants(claim).map(({ title }) => title);
          return names.length > 0 ? names : [words.nobody];
        },
      },
      {
        key: "about",
        label: words.about,
        values: ({ about }) => about.map((path) => context.requireNote(path).title),
      },
      {
        key: "disputed",
        label: words.disputed,
        values: (claim) => [disputing(claim).length > 0 ? words.isDisputed : words.isNot],
      },
      {
        key: "tier",
        label: words.tier,
        values: (claim) => [bestTier(tiers(claim), words.noSource)],
        choices: [...([1, 2, 3] as const).map((tier) => tierInWords(tier)), words.noSource],
      },
    ],
    groupBy: ["status", "claimant", "tier"],
  });
});

function bestTier(counts: Record<Tier, number>, none: string): string {
  const best = ([1, 2, 3] as const).find((tier) => counts[tier] > 0);
  return best === undefined ? none : tierInWords(best);
}

/** A claim that has a note has that note's date. */
function dateOf({ requireNote }: SiteContext, { id, note }: ClaimEntry) {
  const found = requireNote(note);
  return found.url === id ? found.date : undefined;
}

function disputedBy({ vault, requireNote }: SiteContext, { id, note }: ClaimEntry): string[] {
  return requireNote(note).url === id ? targetsOf(get(vault.outgoing, note), "disputed-by") : [];
}

function newestFirst(context: SiteContext, claims: readonly ClaimEntry[]): readonly ClaimEntry[] {
  const day = (claim: ClaimEntry) => dateOf(context, claim)?.start ?? Number.NEGATIVE_INFINITY;
  return claims.toSorted((a, b) => day(b) - day(a) || 0);
}

function statusLines({ status }: ClaimEntry) {
  return status ? [{ label: "", status: stepView("claim", statusesOf(status).content) }] : [];
}

/** That it was said, where that has a status too. */
function statementOf({ words }: SiteContext, status: ClaimEntry["status"]): string[] {
  const made = status && statusesOf(status).made;
  return made === undefined ? [] : [words.trackers.claims.statement(made)];
}

/** How many claims stand at each status, in the order of the scale, with the way to them. */
export interface Score {
  readonly status: StatusView;
  readonly count: number;
  readonly href: string;
}

export const scoreboard = memoize((context: SiteContext): readonly Score[] => {
  const { claims } = context.vault.harvest;
  const counts = Map.groupBy(claims, ({ status }) => status && statusesOf(status).content);
  return scaleView("claim").flatMap((status) => {
    const count = counts.get(status.word)?.length;
    if (count === undefined) return [];
    const query = new URLSearchParams({ status: status.word });
    return [{ status, count, href: `${context.href("/claims/")}?${query}#claims` }];
  });
});
