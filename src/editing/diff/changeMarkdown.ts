/** A change to the record as Markdown, for a reviewer: of a pull request, or in a terminal. */

import { compareText } from "../../shared/compareText.ts";
import { type Change, isEmpty, type NoteRef } from "./change.ts";

/** Characters of a comment on GitHub, less some for its frame. */
const MAX_CHARACTERS = 60_000;
/** Entries of one list that are shown; the rest is counted. */
const MAX_ENTRIES = 100;

export function changeMarkdown(change: Change): string {
  if (isEmpty(change)) return "## What this change does to the record\n\nNothing.\n";
  const { added, removed, renamed, edited, claims, links, timeline } = change;
  const stated = edited.filter(({ fields }) => fields.length > 0);
  const sourced = edited.filter((edit) => edit.sourcesGained.length + edit.sourcesLost.length > 0);
  const reworded = edited.filter((edit) => edit.textChanged);
  const sections: (readonly [title: string, lines: readonly string[]])[] = [
    ["Notes added", added.map((note) => `- ${named(note)}`)],
    ["Notes removed", removed.map((note) => `- ${named(note)}`)],
    ["Notes renamed", renamed.map(({ from, to }) => `- ${named(from)} is now ${named(to)}`)],
    [
      "Statuses, stages, dates and other facts",
      stated.flatMap(({ note, fields }) =>
        fields.map(
          ({ name, before, after }) => `- ${named(note)}: ${name} ${moved(before, after)}`,
        ),
      ),
    ],
    [
      "Sources gained and lost",
      sourced.map(({ note, sourcesGained, sourcesLost }) => {
        const lists = [listed("gained", sourcesGained), listed("**lost**", sourcesLost)];
        return `- ${named(note)}: ${lists.flat().join("; ")}`;
      }),
    ],
    [
      "Claims in tables",
      [
        ...claims.changed.map(
          ({ note, text, before, after }) =>
            `- ${named(note)}: ${quoted(text)} ${moved(before, after)}`,
        ),
        ...claims.added.map(
          ({ note, text, status }) => `- ${named(note)}: new, ${quoted(text)} (${plain(status)})`,
        ),
        ...claims.removed.map(
          ({ note, text, status }) => `- ${named(note)}: gone, ${quoted(text)} (${plain(status)})`,
        ),
      ],
    ],
    [
      "Links broken",
      links.broken.map(
        ({ note, target, verdict, line }) =>
          `- ${named(note)}, line ${line}: ${quoted(target)} (${faultOf(verdict)})`,
      ),
    ],
    ["Links fixed", links.mended.map(({ note, target }) => `- ${named(note)}: ${quoted(target)}`)],
    [
      "On the timeline",
      [
        ...timeline.added.toSorted(byDate).map((entry) => `- new: ${entryIn(entry)}`),
        ...timeline.removed.toSorted(byDate).map((entry) => `- gone: ${entryIn(entry)}`),
        ...timeline.reworded.map(
          ({ date, before, after }) =>
            `- reworded: ${plain(date)}, ${quoted(before)} is now ${quoted(after)}`,
        ),
        ...timeline.changed.map(
          ({ title, before, after }) => `- ${quoted(title)}: date ${moved(before, after)}`,
        ),
      ],
    ],
    [
      "Text edited",
      reworded.map(({ note, words }) => {
        const more = words.after - words.before;
        const count =
          more === 0
            ? "as many words"
            : `${more > 0 ? "+" : "−"}${Math.abs(more)} word${Math.abs(more) === 1 ? "" : "s"}`;
        return `- ${named(note)} (${count})`;
      }),
    ],
  ];
  const blocks = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => {
      const more = lines.length - MAX_ENTRIES;
      const shown = [...lines.slice(0, MAX_ENTRIES), ...(more > 0 ? [`- and ${more} more`] : [])];
      return `### ${title} (${lines.length})\n\n${shown.join("\n")}\n`;
    });
  return cut(["## What this change does to the record\n", ...blocks].join("\n"));
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
  return VERDICTS.get(verdict) ?? plain(verdict);
}

function byDate(a: { date: string; title: string }, b: { date: string; title: string }): number {
  return compareText(a.date, b.date) || compareText(a.title, b.title);
}

function entryIn({ date, title, status }: { date: string; title: string; status: string }): string {
  return `${plain(date)}, ${quoted(title)}${status === "" ? "" : ` (${plain(status)})`}`;
}

function named({ title, path }: NoteRef): string {
  return `${quoted(title)} (\`${code(path)}\`)`;
}

function listed(verb: string, titles: readonly string[]): string[] {
  return titles.length === 0 ? [] : [`${verb} ${titles.map(quoted).join(", ")}`];
}

function moved(before: string, after: string): string {
  if (before === "") return `now **${plain(after)}**`;
  if (after === "") return `no longer **${plain(before)}**`;
  return `from **${plain(before)}** to **${plain(after)}**`;
}

function quoted(text: string): string {
  return `“${plain(text)}”`;
}

/** Words that stay words: no markup, no link, no mention of a person or an issue. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>|~&]/g, "\\$&")
    .replace(/[@#]/g, "$&\u2060")
    .replace(/(https?|www)([:.])/gi, "$1\u2060$2");
}

function code(text: string): string {
  return text.replace(/[`\n\r]/g, "'");
}

function cut(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  return `${text.slice(0, text.lastIndexOf("\n", MAX_CHARACTERS))}\n\nThe report is longer; the whole of it is in the artifact.\n`;
}
