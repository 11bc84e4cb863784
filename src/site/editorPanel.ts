/**
 * What an editor sees beside a page while notes are edited (`npm run dev`): what
 * is wrong with its note, where each of its links leads, what is wrong elsewhere.
 * No part of a built site.
 */

import { join } from "node:path";
import { inspect } from "../editing/inspect/index.ts";
import { get } from "../shared/assert.ts";
import { compareProblems, type Problem } from "../vault/core/problems.ts";
import type { Verdict } from "../vault/links/resolve.ts";
import type { Development, SiteContext } from "./core/context.ts";

export interface EditorPanel {
  /** The path of the page's note in the vault. */
  readonly file: string | undefined;
  /** Of which time the page is, in milliseconds since 1970. */
  readonly readAt: number;
  readonly problems: readonly ProblemView[];
  readonly remarks: readonly ProblemView[];
  readonly verdicts: readonly {
    readonly word: string;
    readonly links: readonly {
      readonly text: string;
      readonly line: number;
      readonly open: string;
    }[];
  }[];
  /** What the compiler found in other files; `npm run check` looks for more. */
  readonly elsewhere: readonly ProblemView[];
}

interface ProblemView {
  readonly code: string;
  readonly severity: Problem["severity"];
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly hint: string;
  /** Opens the place in the editor of the person who runs the server. */
  readonly open: string;
  /** The page of the note, where it has one. */
  readonly href: string | undefined;
}

/** What each verdict means, in the order of what needs a look. */
const WORDS: Readonly<Record<Exclude<Verdict, "external">, string>> = {
  wanted: "Not written yet",
  ambiguous: "Fit several notes",
  "missing-heading": "Lack their heading",
  "missing-block": "Lack their block",
  "missing-file": "Lack their file",
  unpublished: "Lead to drafts",
  folded: "Written in another case",
  alias: "By an alias",
  resolved: "By name",
};

/** Problems of other files that are listed; the rest `npm run check` has. */
const ELSEWHERE = 20;

export function editorPanel(
  context: SiteContext,
  { files, folder, readAt, today }: Development,
  url: string,
): EditorPanel {
  const { vault, noteAt, href } = context;
  const note = vault.notes.find((entry) => entry.url === url);
  const links = note ? get(vault.outgoing, note.path) : [];
  const found = note
    ? [
        ...vault.problems.filter(({ file }) => file === note.path),
        ...inspect(vault, files, today, note.path),
      ].sort(compareProblems)
    : [];
  // An address of Vite's server, which starts the editor.
  const openUrl = (file: string, line: number, column: number) => {
    const place = `${join(folder, file)}:${line}:${column}`;
    return `${vault.base}__open-in-editor?file=${encodeURIComponent(place)}`;
  };
  const view = ({ code, severity, file, line, column, message, hint }: Problem): ProblemView => {
    const page = noteAt(file);
    return {
      code,
      severity,
      file,
      line,
      message,
      hint,
      open: openUrl(file, line, column),
      href: page && href(page.url),
    };
  };
  return {
    file: note?.path,
    readAt,
    problems: found.filter(({ severity }) => severity !== "info").map(view),
    remarks: found.filter(({ severity }) => severity === "info").map(view),
    verdicts: Object.entries(WORDS).flatMap(([verdict, word]) => {
      const such = links.filter((link) => link.verdict === verdict);
      if (such.length === 0) return [];
      const shown = such.map(({ target, line, column, from }) => ({
        text: target || "this note",
        line,
        open: openUrl(from, line, column),
      }));
      return [{ word, links: shown }];
    }),
    elsewhere: vault.problems
      .filter(({ file, severity }) => file !== note?.path && severity !== "info")
      .slice(0, ELSEWHERE)
      .map(view),
  };
}
