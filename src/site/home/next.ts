/** What moves next: the dates that are set, what is open without one, and what has stood longest without an action. */

import { dateInWords } from "../../shared/dates/index.ts";
import { inWholeWords, sentenceAt } from "../../shared/sentences.ts";
import { isPending, latestFirst, type Proceeding } from "../../trackers/proceedings.ts";
import type { SiteContext } from "../core/context.ts";
import { shownRow } from "../core/sentence.ts";

export interface NextItem {
  /** "Nov. 10, 2026", "no date set" */
  readonly when: string;
  readonly title: string;
  readonly href: string;
  readonly text: string;
}

export interface WhatMovesNext {
  /** Whether a next date is known of any. */
  readonly hasDates: boolean;
  readonly items: readonly NextItem[];
  /** Those that have stood longest without an action, with its day. */
  readonly longest: readonly NextItem[];
}

const OPEN = new Set(["filed", "pending", "on appeal", "opened", "findings"]);
const UNDATED = 2;
const LONGEST = 3;

export function whatMovesNext(context: SiteContext): WhatMovesNext {
  const { vault, words } = context;
  const all = latestFirst(context.vault);
  const dated = all
    .flatMap((one) => (one.next ? [{ one, next: one.next }] : []))
    .sort((a, b) => a.next.start - b.next.start);
  const open = all.filter(
    (one) => !one.next && one.current && (isPending(one) || OPEN.has(String(one.current.word))),
  );
  const important = open.filter(({ note }) => context.requireNote(note).importance === 1);
  const without = open
    .flatMap((one) => (one.latest?.date ? [{ one, day: one.latest.date }] : []))
    .sort((a, b) => a.day.start - b.day.start);
  return {
    hasDates: dated.length > 0,
    items: [
      ...dated.map(({ one, next }) => {
        const passed = next.end < vault.asOf ? words.home.passed : "";
        const text = one.nextText.replace(/^[^:]*:\s*/, "");
        return itemOf(context, one, dateInWords(next), [text, passed].filter(Boolean).join("; "));
      }),
      ...important
        .slice(0, UNDATED)
        .map((one) => itemOf(context, one, words.home.noDate, latestIn(context, one))),
    ],
    longest: without
      .slice(0, LONGEST)
      .map(({ one, day }) => itemOf(context, one, dateInWords(day), "")),
  };
}

function itemOf(context: SiteContext, { note, number }: Proceeding, when: string, text: string) {
  const { title, url } = context.requireNote(note);
  const name = title.includes(number) ? title : `${title} (${number})`;
  return {
    when,
    title: context.typeset(name),
    href: context.href(url),
    text: context.typeset(text),
  };
}

const CHARACTERS = 90;

function latestIn(context: SiteContext, { latest, note }: Proceeding): string {
  if (!latest) return "";
  const words = inWholeWords(
    sentenceAt(shownRow(context, note, latest.line, latest.text), 0, CHARACTERS),
  );
  return latest.date ? `${dateInWords(latest.date)}: ${words}` : words;
}
