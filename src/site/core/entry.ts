/** A note in a list: what every list of the site shows of it. */

import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "./context.ts";
import { shownSummary } from "./sentence.ts";
import { standingView } from "./standing.ts";
import { type DateView, dateView, kindInWords, type StatusView } from "./words.ts";

export interface Entry {
  readonly title: string;
  readonly href: string;
  readonly kind: string;
  readonly date: DateView | undefined;
  readonly status: StatusView | undefined;
  /** More about it in a few words: a docket, a publisher, who claims it. */
  readonly facts: readonly string[];
  readonly text: string;
}

export function entryOf(context: SiteContext, note: Note): Entry {
  const status = standingView(context.vault, note);
  return {
    title: context.typeset(note.title),
    href: context.href(note.url),
    kind: kindInWords(note),
    date: note.date && dateView(note.date),
    status,
    facts: FACTS.flatMap((key) => factOf(context, note, key, status?.text)),
    text: note.kind === "source" ? "" : context.typeset(shownSummary(context, note)),
  };
}

/** Keys of the front matter whose plain words stand in a list. */
const FACTS = ["citation", "number", "docket", "court", "publisher", "claimant"] as const;

function factOf(
  { vault, words, noteAt }: SiteContext,
  note: Note,
  key: (typeof FACTS)[number],
  status: string | undefined,
): string[] {
  const { [key]: value, citation } = note.data;
  if (typeof value !== "string" || value === "") return [];
  // "H.R. 6875, 119th Congress" has the number too.
  if (key === "number" && typeof citation === "string" && citation.includes(numberIn(value))) {
    return [];
  }
  if (key !== "claimant") return status?.endsWith(value) ? [] : [value];
  const claim = vault.harvest.claims.find((entry) => entry.note === note.path);
  const claimant = claim?.claimant === undefined ? undefined : noteAt(claim.claimant);
  // Who claims it is not said twice.
  const isSaid = claimant && status?.endsWith(` by ${claimant.title}`);
  return claimant && !isSaid ? [words.note.claimedBy(claimant.title)] : [];
}

/** "90 FR 4544" of "90 FR 4544 (doc. 2025-00636)" */
function numberIn(words: string): string {
  return words.replace(/\s*[(;,].*$/s, "");
}
