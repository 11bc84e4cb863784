/**
 * A note as Markdown: its facts, its text and its sources, out of the same HTML that its page shows. So
 * nothing that the page leaves out is in it, and each link leads where that of the page does.
 */

import { htmlToMarkdown } from "@mdream/js";
import { kind } from "../../record/kinds.ts";
import { get } from "../../shared/assert.ts";
import { dateInWords } from "../../shared/dates/index.ts";
import { element, type Html, join, text, unsafeHtml } from "../../vault/core/html.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { standingInFull } from "../core/standing.ts";
import { dayInWords } from "../core/words.ts";

/** What a page says of a note beside its text. */
export interface Beside {
  readonly facts: readonly { readonly label: string; readonly values: readonly Value[] }[];
  readonly sources: readonly SourceLine[];
}

interface Value {
  readonly text: string;
  readonly href?: string | undefined;
}

interface SourceLine {
  readonly title: string;
  readonly href: string | undefined;
  readonly url: string | undefined;
  readonly publisher: string | undefined;
  readonly date: string | undefined;
  readonly tier: string | undefined;
  readonly read: string | undefined;
}

/** What is of use on a page alone: links to copy, words for whoever does not see it. */
const OF_PAGES = [".anchor", ".visually-hidden", "svg"];

export function noteMarkdown(context: SiteContext, note: Note, { facts, sources }: Beside): string {
  const { vault, words, href } = context;
  const { html } = get(vault.pages, note.path);
  const page = href(note.url);
  const whole = join([
    element("h1", {}, text(note.title)),
    list("ul", [...head(context, note), ...facts.map(fact)]),
    forMarkdown(html, page),
    ...(sources.length === 0
      ? []
      : [element("h2", {}, text(words.texts.sources)), list("ol", sources.map(source))]),
  ]);
  const { url } = vault.settings;
  const options = {
    ...(url !== undefined && { origin: new URL(url).origin }),
    plugins: { filter: { exclude: OF_PAGES } },
  };
  return `${htmlToMarkdown(whole, options).trim()}\n`;
}

/**
 * What Markdown has another way: a place within the page is one of the page at `href`, a task has a box,
 * code the name of its language. Within the words and values of our HTML no quote stands as it is.
 */
function forMarkdown(html: Html, href: string): Html {
  return unsafeHtml(
    html
      .replace(FORMULA, (_, tex) => `$<code>${tex}</code>$`)
      .replaceAll(' href="#', ` href="${href}#`)
      .replaceAll(' data-language="', ' class="language-')
      .replace(
        /<span class="task"[^>]*>([^<]*)<\/span>/g,
        (_, mark) => `${BOXES.get(mark) || mark} `,
      ),
  );
}

/** A formula is its TeX, as GitHub has it: $`x^2`$. */
const FORMULA = /<math\b[^>]*>.*?<annotation\b[^>]*>(.*?)<\/annotation>.*?<\/math>/gs;

const BOXES = new Map([
  [" ", "☐"],
  ["x", "☑"],
]);

/** Its kind, where it stands in full, and its days: of a charge both statuses. */
function head(context: SiteContext, note: Note): Html[] {
  const { vault, words, href, absolute } = context;
  const { texts } = words;
  const standing = standingInFull(context, note)?.lines || [];
  const facts: [label: string, value: Html][] = [
    [texts.kind, text(kind(note.kind).name)],
    ...standing.map(({ label, status }): [string, Html] => [label, text(status.text)]),
    ...(note.date ? [[texts.date, text(dateInWords(note.date))] as [string, Html]] : []),
    note.verified
      ? [texts.checked, text(dayInWords(note.verified.end))]
      : [texts.asOf, text(dayInWords(vault.asOf))],
    // absent: without an address of the site it is that within it
    [texts.page, link(absolute(note.url) ?? href(note.url), href(note.url))],
  ];
  return facts.map(([label, value]) => labelled(label, value));
}

function fact({ label, values }: Beside["facts"][number]): Html {
  return labelled(
    label,
    join(
      values.map((value) => link(value.text, value.href)),
      "; ",
    ),
  );
}

function labelled(label: string, value: Html): Html {
  return join([text(`${label}: `), value]);
}

function source({ title, href, url, publisher, date, tier, read }: SourceLine): Html {
  const about = [publisher, date, tier, read].filter((words) => words !== undefined);
  const parts = [link(title, href), ...about.map(text)];
  return join([...parts, ...(url === undefined ? [] : [link(url, url)])], ", ");
}

function link(words: string, href: string | undefined): Html {
  return href === undefined ? text(words) : element("a", { href }, text(words));
}

function list(name: "ul" | "ol", items: readonly Html[]): Html {
  return element(name, {}, join(items.map((item) => element("li", {}, item))));
}
