/** Reads and renders the texts, each once: what it says, where it leads, and how it looks. */

import { at, expected, get } from "../shared/assert.ts";
import { LIMITS } from "../shared/limits.ts";
import { memoize } from "./core/memoize.ts";
import type { Head, Heading, Note } from "./core/note.ts";
import { bodyOf, type NoteText } from "./core/noteText.ts";
import { type Problem, problem } from "./core/problems.ts";
import { uniqueNames } from "./core/uniqueNames.ts";
import { harvestNote, type NoteHarvest } from "./harvest.ts";
import type { Anchors } from "./links/anchors.ts";
import { type Followed, followLinks } from "./links/follow.ts";
import { boundPages } from "./links/pagesCaused.ts";
import { asPlainText, type Markdown, parseMarkdown } from "./markdown/index.ts";
import { contextOf, type NoteContext } from "./noteContext.ts";
import type { Redacted } from "./redact.ts";
import { type Rendered, renderNote } from "./render/index.ts";
import { type Source, sourcesOf } from "./sources.ts";
import { dividedLinks } from "./text/dividedLinks.ts";
import { extract, type ReadNote } from "./text/extract.ts";
import { raggedRows } from "./text/raggedRows.ts";
import { datedAnchors } from "./text/rowAnchors.ts";
import { unusedFootnotes } from "./text/unusedFootnotes.ts";

export interface Read extends Redacted {
  /** In the order of their paths. */
  readonly bodies: readonly Body[];
}

/** What one note gives: its text read, followed, rendered. */
export interface Body extends ReadNote, Followed {
  readonly page: Rendered;
  readonly sources: readonly Source[];
  readonly harvest: NoteHarvest;
  /** What only shows when the page is made, some of it in notes that it embeds. */
  readonly pageProblems: readonly Problem[];
}

/** The work on one text. */
export interface Reading {
  readonly readOne: (head: Head, text: NoteText, context: NoteContext) => Body;
  /**
   * The headings and blocks of a text, for links to them. Such links are few, and may stand
   * in a note that is read before the one they lead to: it is read ahead.
   */
  readonly anchorsIn: (text: NoteText) => Anchors;
}

/** Reports what is wrong with links, with tables, and with what pages show; the latter once a place. */
export function read(
  vault: Redacted,
  { readOne, anchorsIn }: Reading = { readOne: readNote, anchorsIn: memoize(readAnchors) },
): Read {
  const context = contextOf(vault, anchorsIn);
  const bodies = vault.names.notes.map(({ head }) =>
    readOne(head, get(vault.texts, head.path), context),
  );
  return {
    ...vault,
    bodies,
    problems: [
      ...vault.problems,
      ...bodies.flatMap((body) => [...body.problems, ...body.harvest.problems]),
      ...oncePerPlace(bodies.flatMap(({ pageProblems }) => pageProblems)),
    ],
  };
}

/**
 * The tree is not returned: the trees of a whole vault would fill the memory. A note on which
 * our reading fails is shown as plain text, and all others are read.
 */
export function readNote(head: Head, text: NoteText, context: NoteContext): Body {
  const body = bodyOf(text);
  try {
    return readTree(head, body, parseMarkdown(body), context);
  } catch (error) {
    return readTree(head, body, asPlainText(body, error), context);
  }
}

function readTree(head: Head, body: string, markdown: Markdown, context: NoteContext): Body {
  const pageProblems: Problem[] = [];
  if (markdown.fault !== undefined) {
    pageProblems.push(
      problem(
        "note-too-large",
        { file: head.path },
        `The note is too large or too deeply nested to be read (${markdown.fault}). It is shown as plain text.`,
        "Split it into several notes, or nest less inside its links, quotes and lists.",
      ),
    );
  }
  if (markdown.unclosedComment !== undefined) {
    pageProblems.push(
      problem(
        "comment-unclosed",
        { file: head.path, ...placeAt(body, markdown.unclosedComment) },
        "A comment opens with `%%` here and nothing closes it; all after it is hidden.",
        "Write a second `%%` where the comment ends, or put the first in `code`.",
      ),
    );
  }
  for (const offset of markdown.unclosedFormulas) {
    pageProblems.push(
      problem(
        "math-unreadable",
        { file: head.path, ...placeAt(body, offset) },
        "A formula begins with `$$` here and nothing closes it; it is shown as text.",
        "Write a second `$$` before the next blank line, or `\\$$` for two dollar signs.",
      ),
    );
  }
  if (markdown.tooDeep !== undefined) {
    pageProblems.push(
      problem(
        "nesting-too-deep",
        { file: head.path, line: markdown.tooDeep },
        `A block or a link is nested more than ${LIMITS.blockDepth} levels deep; what lies deeper is shown as text.`,
        "Write it with fewer levels of quotes, lists or links.",
      ),
    );
  }
  for (const { line, column, target, words } of dividedLinks(markdown.root)) {
    pageProblems.push(
      problem(
        "link-divided",
        { file: head.path, line, column },
        `The link [[${target}|${words}]] is cut in two: in a table, its \`|\` ends the cell.`,
        `Write [[${target}\\|${words}]].`,
      ),
    );
  }
  for (const { line, columns, cells, cut } of raggedRows(markdown.root)) {
    const lost = cut.map((words) => `"${words}"`).join(", ");
    pageProblems.push(
      problem(
        "table-ragged",
        { file: head.path, line },
        `The table has ${columns} columns and this row ${cells} ${cells === 1 ? "cell" : "cells"}${lost && `; left out: ${lost}`}.`,
        "Write a cell for each column, `\\|` for a `|` in a cell, and a blank line after a table.",
      ),
    );
  }
  for (const { label, identifier, position } of unusedFootnotes(markdown.root)) {
    const { line, column } = expected(position, "a place of a footnote").start;
    pageProblems.push(
      problem(
        "footnote-unused",
        { file: head.path, line, column },
        `Nothing refers to the footnote [^${label ?? identifier}]; it is shown after the others.`,
        `Write [^${label ?? identifier}] where it belongs; each footnote needs a name of its own.`,
      ),
    );
  }
  const pages = boundPages(head, markdown.root, context.resolve);
  const extracted = extract(markdown.root, body, head.data["story"] === true);
  const { headings, summary, words, questions } = extracted;
  const tags = uniqueNames([...pages.tags, ...extracted.tags]);
  const anchors = datedAnchors(extracted, context.today);
  const page = renderNote(head, markdown.root, {
    ...context,
    datedAnchors: anchors,
    report: (...reported) => pageProblems.push(problem(...reported)),
  });
  const shown = page.isCut ? headings.filter(isIn(page)) : headings;
  const note: Note = { ...head, tags, headings: shown, summary, words, questions };
  const followed = followLinks({ note, extract: extracted }, context.resolve, pages.admits);
  if (pages.isOver()) {
    pageProblems.push(
      problem(
        "too-many-pages",
        { file: head.path },
        `The note has tags and names notes that don't exist for more than ${LIMITS.pagesPerNote} pages; the rest of them are words.`,
        "Use fewer tags, or write the notes that it names.",
      ),
    );
  }
  const harvest = harvestNote(
    { note, extract: extracted },
    followed.links,
    context,
    context.today,
    anchors,
  );
  return {
    note: { ...note, date: harvest.date },
    extract: extracted,
    page,
    ...followed,
    sources: sourcesOf(note, followed.links, context.noteAt),
    harvest,
    pageProblems,
  };
}

/** Whether a heading stands on its page, of which the end may be left out. */
function isIn({ html, titleId }: Rendered): (heading: Heading) => boolean {
  const ids = new Set(Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id));
  return ({ id }) => ids.has(id) || id === titleId;
}

function placeAt(body: string, offset: number): { line: number; column: number } {
  const before = body.slice(0, offset).split("\n");
  return { line: before.length, column: at(before, -1).length + 1 };
}

export function readAnchors(text: NoteText): Anchors {
  const body = bodyOf(text);
  try {
    const { headings, blockIds } = extract(parseMarkdown(body).root, body);
    return { headings, blockIds };
  } catch {
    // It is shown as plain text, which has none; reading the note itself reports it.
    return { headings: [], blockIds: new Set() };
  }
}

/** A note that others embed is rendered more than once. */
function oncePerPlace(problems: readonly Problem[]): Problem[] {
  const byPlace = new Map<string, Problem>();
  for (const reported of problems) {
    const { code, file, line, column, message } = reported;
    const place = [code, file, line, column, message].join("\n");
    if (!byPlace.has(place)) byPlace.set(place, reported);
  }
  return [...byPlace.values()];
}
