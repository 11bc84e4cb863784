/** The texts of the site: each note as Markdown, and what https://llmstxt.org has at the top of a site. */

import { compareText } from "../../shared/compareText.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { kindsInUse } from "../core/kinds.ts";
import { standingView } from "../core/standing.ts";
import { dayInWords } from "../core/words.ts";
import { type Beside, noteMarkdown } from "./noteMarkdown.ts";

type Texts = ReadonlyMap<string, () => string>;
type BesideOf = (note: Note) => Beside;

/** Notes that `llms.txt` names: the central ones, by path. */
const MOST_NAMED = 100;

/** Where the Markdown of a note stands: "/companies/deepseek/" => "/companies/deepseek/index.md". No page's address ends so. */
export function markdownUrl({ url }: Pick<Note, "url">): string {
  return `${url}index.md`;
}

/** By their paths: "companies/deepseek/index.md". */
export function noteTexts(context: SiteContext, beside: BesideOf): Texts {
  return new Map(
    context.vault.notes.map((note) => [
      markdownUrl(note).slice(1),
      () => noteMarkdown(context, note, beside(note)),
    ]),
  );
}

/** `llms.txt`, and the texts of a kind in one file each: "llms-event.txt". */
export function llmsTexts(context: SiteContext, beside: BesideOf): Texts {
  const { notes } = context.vault;
  const kinds = kindsInUse(context).map(({ name }): [string, () => string] => [
    kindFile(name),
    () =>
      notes
        .filter(({ kind }) => kind === name)
        .map((note) => noteMarkdown(context, note, beside(note)))
        .join("\n---\n\n"),
  ]);
  return new Map([["llms.txt", () => llmsTxt(context)], ...kinds]);
}

function kindFile(name: string): string {
  return `llms-${name}.txt`;
}

function llmsTxt(context: SiteContext): string {
  const { vault, words } = context;
  const { texts } = words;
  const { title, description } = vault.settings;
  const central = vault.notes
    .filter(({ importance }) => importance === 1)
    .toSorted((a, b) => compareText(a.path, b.path))
    .slice(0, MOST_NAMED);
  const kinds = kindsInUse(context).map(({ name, plural }) => {
    const many = vault.notes.filter(({ kind }) => kind === name).length;
    return line(context, plural, `/${kindFile(name)}`, texts.notes(many));
  });
  const starts = central.map((note) =>
    line(context, note.title, markdownUrl(note), inShort(context, note)),
  );
  const blocks = [
    `# ${plain(title)}`,
    ...(description === "" ? [] : [`> ${plain(description)}`]),
    texts.about(dayInWords(vault.asOf)),
    section(texts.start, starts),
    section(texts.wholeTexts, kinds),
    section(texts.data, [line(context, words.data.title, "/data/", texts.dataPage)]),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** How a note stands, without which its title might read as a fact, and what it is about. */
function inShort({ vault }: SiteContext, note: Note): string {
  return [standingView(vault, note)?.text, note.summary].filter(Boolean).join(". ");
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [`## ${title}`, "", ...lines].join("\n");
}

function line(context: SiteContext, title: string, url: string, words: string): string {
  // absent: without an address of the site it is that within it
  const address = context.absolute(url) ?? context.href(url);
  return `- [${plain(title)}](${address})${words === "" ? "" : `: ${plain(words)}`}`;
}

/** Words on one line that are no markup. */
function plain(words: string): string {
  return words.replace(/\s+/g, " ").replace(/[\\[\]<>*_`]/g, "\\$&");
}
