/** A change to the record as Markdown, for a reviewer: of a pull request, or in a terminal. */

import { at } from "../../shared/assert.ts";
import { compareText } from "../../shared/compareText.ts";
import { plural } from "../../shared/plural.ts";
import { printable } from "../../shared/printable.ts";
import { type Change, isEmpty, type NoteRef } from "./change.ts";

/** Characters of a comment on GitHub, less some for its frame. */
const MAX_CHARACTERS = 60_000;
/** Entries of one list that are shown; the rest is counted. */
const MAX_ENTRIES = 100;
/** Sources of one note that are named; the rest is counted. */
const MAX_SOURCES = 20;

/** Markdown of ours. Words get into it by `md` alone, and stay words there. */
class Markdown {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

function md(ours: TemplateStringsArray, ...values: readonly (string | number | Markdown)[]) {
  const parts = values.map((value, index) => {
    const source = value instanceof Markdown ? value.source : escaped(String(value));
    return source + at(ours, index + 1);
  });
  return new Markdown([at(ours, 0), ...parts].join(""));
}

/**
 * The one way of a change's words into Markdown: no markup, formula, picture or emoji of theirs,
 * no link or mention of a person, a team, an issue or a commit (all that GitHub makes of words),
 * and no second line.
 */
function escaped(text: string): string {
  return (
    printable(text)
      .replace(/\s+/g, " ")
      .trim()
      .replace(/[\\`*_[\]<>|~&$]/g, "\\$&")
      // A word joiner is not seen, and parts what GitHub would read as one.
      .replace(/[@#]/g, "$&\u2060")
      .replace(/:(?=\/\/)|(?:www|mailto|xmpp)(?=[.:])|GH(?=-\d)/gi, (start) =>
        start === ":" ? "\u2060:" : `${start}\u2060`,
      )
      .replace(/:(?=[\w+-]+:)/g, "$&\u2060")
      .replace(/(?<![\da-z])[\da-f]{7,}(?![\da-z])/gi, (hash) =>
        hash.replace(/.{6}(?=.)/g, "$&\u2060"),
      )
  );
}

export function changeMarkdown(change: Change): string {
  if (isEmpty(change)) return "## What this change does to the record\n\nNothing.\n";
  const { added, removed, renamed, edited, claims, stages, figures, links, timeline } = change;
  const stated = edited.filter(({ fields }) => fields.length > 0);
  const sourced = edited.filter((edit) => edit.sourcesGained.length + edit.sourcesLost.length > 0);
  const reworded = edited.filter((edit) => edit.textChanged);
  const sections: readonly Section[] = [
    ["Notes added", ["added"], added.map(named)],
    ["Notes removed", ["removed"], removed.map(named)],
    [
      "Notes renamed",
      ["renamed"],
      renamed.map(({ from, to }) => md`${named(from)} is now ${named(to)}`),
    ],
    [
      "Statuses, stages, dates and other facts",
      ["edited.fields"],
      stated.flatMap(({ note, fields }) =>
        fields.map(
          ({ name, before, after }) => md`${named(note)}: ${name} ${moved(before, after)}`,
        ),
      ),
    ],
    [
      "Sources gained and lost",
      [],
      sourced.map(({ note, sourcesGained, sourcesLost }) => {
        const lists = [listed(md`gained`, sourcesGained), listed(md`**lost**`, sourcesLost)];
        return md`${named(note)}: ${joined(lists.flat(), "; ")}`;
      }),
    ],
    [
      "Claims in tables",
      ["claims.changed", "claims.added", "claims.removed"],
      [
        ...claims.changed.map(
          ({ note, text, before, after }) =>
            md`${named(note)}: ${quoted(text)} ${moved(before, after)}`,
        ),
        ...claims.added.map(
          ({ note, text, status }) => md`${named(note)}: new, ${quoted(text)} (${status})`,
        ),
        ...claims.removed.map(
          ({ note, text, status }) => md`${named(note)}: gone, ${quoted(text)} (${status})`,
        ),
      ],
    ],
    ["Stages", ["stages.changed", "stages.added", "stages.removed"], rowsIn(stages)],
    ["Figures", ["figures.changed", "figures.added", "figures.removed"], rowsIn(figures)],
    [
      "Links broken",
      ["links.broken"],
      links.broken.map(
        ({ note, target, verdict, line }) =>
          md`${named(note)}, line ${line}: ${quoted(target)} (${faultOf(verdict)})`,
      ),
    ],
    [
      "Links fixed",
      ["links.mended"],
      links.mended.map(({ note, target }) => md`${named(note)}: ${quoted(target)}`),
    ],
    [
      "On the timeline",
      ["timeline.added", "timeline.removed", "timeline.reworded", "timeline.changed"],
      [
        ...timeline.added.toSorted(byDate).map((entry) => md`new: ${entryIn(entry)}`),
        ...timeline.removed.toSorted(byDate).map((entry) => md`gone: ${entryIn(entry)}`),
        ...timeline.reworded.map(
          ({ date, before, after }) =>
            md`reworded: ${date}, ${quoted(before)} is now ${quoted(after)}`,
        ),
        ...timeline.changed.map(
          ({ title, before, after }) => md`${quoted(title)}: date ${moved(before, after)}`,
        ),
      ],
    ],
    [
      "Text edited",
      ["edited"],
      reworded.map(({ note, words }) => {
        const more = words.after - words.before;
        const count =
          more === 0
            ? "as many words"
            : `${more > 0 ? "+" : "−"}${Math.abs(more)} word${Math.abs(more) === 1 ? "" : "s"}`;
        return md`${named(note)} (${count})`;
      }),
    ],
  ];
  const blocks = sections.flatMap(([title, lists, entries]) => {
    // absent: a list that was written whole
    const left = lists.reduce((sum, list) => sum + (change.leftOut?.[list] ?? 0), 0);
    const total = entries.length + left;
    if (total === 0) return [];
    const shown = entries.slice(0, MAX_ENTRIES).map(({ source }) => `- ${source}`);
    const more = total - shown.length;
    const lines = [...shown, ...(more > 0 ? [`- and ${more} more`] : [])];
    return [`### ${title} (${total})\n\n${lines.join("\n")}\n`];
  });
  return cut(["## What this change does to the record\n", ...blocks].join("\n"));
}

/** With the lists of the change that it shows, by their names in `leftOut`. */
type Section = readonly [title: string, lists: readonly string[], entries: readonly Markdown[]];

function rowsIn({ added, removed, changed }: Change["stages"]): Markdown[] {
  return [
    ...changed.map(
      ({ note, of, before, after }) => md`${named(note)}: ${quoted(of)} ${moved(before, after)}`,
    ),
    ...added.map(({ note, of, text }) => md`${named(note)}: ${quoted(of)} new, ${quoted(text)}`),
    ...removed.map(({ note, of, text }) => md`${named(note)}: ${quoted(of)} gone, ${quoted(text)}`),
  ];
}

const VERDICTS = new Map([
  ["wanted", "no note has this name"],
  ["ambiguous", "several notes have this name"],
  ["missing-heading", "the note has no such heading"],
  ["missing-block", "the note has no such block"],
  ["missing-file", "there is no such file"],
]);

function faultOf(verdict: string): string {
  // absent: a change made elsewhere may hold any word
  return VERDICTS.get(verdict) ?? verdict;
}

function byDate(a: { date: string; title: string }, b: { date: string; title: string }): number {
  return compareText(a.date, b.date) || compareText(a.title, b.title);
}

function entryIn({ date, title, status }: { date: string; title: string; status: string }) {
  return md`${date}, ${quoted(title)}${status === "" ? "" : md` (${status})`}`;
}

function named({ title, path }: NoteRef): Markdown {
  return md`${quoted(title)} (${code(path)})`;
}

function listed(verb: Markdown, titles: readonly string[]): Markdown[] {
  if (titles.length === 0) return [];
  const more = titles.length - MAX_SOURCES;
  const shown = titles.slice(0, MAX_SOURCES).map(quoted);
  return [md`${verb} ${joined([...shown, ...(more > 0 ? [md`and ${more} more`] : [])], ", ")}`];
}

function joined(list: readonly Markdown[], between: string): Markdown {
  return new Markdown(list.map(({ source }) => source).join(between));
}

function moved(before: string, after: string): Markdown {
  if (before === "") return md`now **${after}**`;
  if (after === "") return md`no longer **${before}**`;
  return md`from **${before}** to **${after}**`;
}

function quoted(text: string): Markdown {
  return md`“${text}”`;
}

/** In code no sign but its own end means anything. */
function code(text: string): Markdown {
  return new Markdown(
    `\`${printable(text).replace(/[`\s]/g, (sign) => (sign === "`" ? "'" : " "))}\``,
  );
}

function cut(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  const end = text.lastIndexOf("\n", MAX_CHARACTERS);
  const more = text
    .slice(end + 1)
    .trimEnd()
    .split("\n").length;
  return `${text.slice(0, end)}\n\nThe report is ${plural(more, "line")} longer; the whole of it is in the artifact.\n`;
}
