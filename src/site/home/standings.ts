/** Where accusations, laws, cases and arguments stand, in short. */

import { isCopying } from "../../record/charges.ts";
import { SCALES } from "../../record/scales.ts";
import { dateInWords } from "../../shared/dates/index.ts";
import { inWholeWords, sentenceAt } from "../../shared/sentences.ts";
import { documents } from "../../trackers/charges.ts";
import { pathsOf } from "../../trackers/party.ts";
import { isPending, latestFirst, type Proceeding } from "../../trackers/proceedings.ts";
import type { SiteContext } from "../core/context.ts";
import { shownRow } from "../core/sentence.ts";
import { type StatusView, stepView } from "../core/words.ts";
import { matrixOf } from "../tables/accusationMatrix.ts";
import { type Name, nameOf } from "../tables/cell.ts";
import { lawTable } from "../tables/laws.ts";
import type { Matrix } from "../tables/matrix.ts";
import { inPart, type TableView } from "../tables/table.ts";

export interface Standings {
  /** Documents on copying that name somebody; undefined where there are none. */
  readonly matrix: Matrix | undefined;
  /** Bills with an action in the last year before the day of the facts; undefined where there are none. */
  readonly laws: TableView | undefined;
  readonly cases: readonly CaseInShort[];
  readonly arguments: readonly { readonly standing: StatusView; readonly names: readonly Name[] }[];
  readonly links: {
    readonly accusations: string;
    readonly laws: string;
    readonly pending: string;
    readonly cases: string;
    readonly arguments: string;
  };
}

interface CaseInShort extends Name {
  /** "decided, Sept. 29, 2026" */
  readonly stage: string;
  readonly text: string;
}

/** Columns of laws in short, beside the steps. */
const SHORT = new Set(["title", "latest"]);
const YEAR = 366;
const BILLS = 8;
const CASES = 6;
const CHARACTERS = 120;

export function standings(context: SiteContext): Standings {
  const { href } = context;
  return {
    matrix: copying(context),
    laws: lawsInMotion(context),
    cases: casesInShort(context),
    arguments: argumentsByStanding(context),
    links: {
      accusations: href("/accusations/"),
      laws: href("/laws/"),
      pending: `${href("/laws/")}?pending=${context.words.trackers.proceedings.isPending}`,
      cases: href("/cases/"),
      arguments: href("/arguments/"),
    },
  };
}

function copying(context: SiteContext): Matrix | undefined {
  const found = documents(context.vault).filter(
    ({ topic, accused, accusers }) =>
      isCopying(topic) && pathsOf(accused).length > 0 && accusers.length > 0,
  );
  const { copying: all } = context.words.trackers.accusations;
  return found.length === 0 ? undefined : matrixOf(context, found, all);
}

function lawsInMotion(context: SiteContext): TableView | undefined {
  const since = context.vault.asOf - YEAR;
  const items = latestFirst(context.vault).filter(
    (one) =>
      one.kind === "bill" &&
      one.current !== undefined &&
      one.latest?.date !== undefined &&
      one.latest.date.start >= since,
  );
  if (items.length === 0) return undefined;
  const { bill, motion } = context.words.trackers.proceedings;
  const enacted = items.filter(({ current }) => current?.word === "enacted");
  const says = motion(items.length, items.filter(isPending).length, enacted.length);
  const table = lawTable(context, { id: "bills", title: "", says, what: bill, items });
  return inPart(table.view(0, BILLS), ({ key, form }) => SHORT.has(key) || form === "step");
}

/** The latest steps that are dated, in a court. */
function casesInShort(context: SiteContext): CaseInShort[] {
  const { requireNote, href, typeset } = context;
  const inCourt = latestFirst(context.vault).filter(
    ({ kind, current, latest }) => kind === "case" && current?.date && latest?.date,
  );
  return inCourt.slice(0, CASES).map((one) => {
    const { title, url } = requireNote(one.note);
    return {
      title: typeset(title),
      href: href(url),
      stage: stageIn(one),
      text: textIn(context, one),
    };
  });
}

function stageIn({ current }: Proceeding): string {
  return current
    ? [current.stageText, ...(current.date ? [dateInWords(current.date)] : [])].join(", ")
    : "";
}

function textIn(context: SiteContext, { latest, note }: Proceeding): string {
  if (!latest) return "";
  const words = shownRow(context, note, latest.line, latest.text);
  return context.typeset(inWholeWords(sentenceAt(words, 0, CHARACTERS)));
}

function argumentsByStanding(context: SiteContext): Standings["arguments"] {
  const notes = context.vault.notes.filter(({ kind, status }) => kind === "argument" && status);
  const byWord = Map.groupBy(notes, ({ status }) => status?.word);
  return SCALES.argument.flatMap(({ word }) => {
    const found = byWord.get(word);
    if (!found) return [];
    return [
      {
        standing: stepView("argument", word),
        names: found.map(({ path }) => nameOf(context, path)),
      },
    ];
  });
}
