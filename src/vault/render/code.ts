/** Blocks of code: in colours by classes, drawn, or folded where only Obsidian runs them. */

import type { Code } from "mdast";
import { colored } from "../../notation/colors.ts";
import { diagram } from "../../notation/diagram.ts";
import { refusedInSvg } from "../../notation/svg/index.ts";
import { LIMITS } from "../../shared/limits.ts";
import { type Attributes, element, type Html, join, text } from "../core/html.ts";
import { startOf } from "../markdown/tree.ts";
import { blockAttributes, type NodeContext, report } from "./context.ts";
import { written } from "./written.ts";

export function code(node: Code, context: NodeContext): Html {
  // "js", and what other programs write for it: "{js}", "{.js}", "js {1,3}", "js:title"
  const language = node.lang ? /^\{?\.?([\w+#.-]{1,30})/.exec(node.lang)?.[1] : undefined;
  const attributes = blockAttributes(node, context);
  if (language?.toLowerCase() === "mermaid") return drawing(node, attributes, context);
  const word = language && WORDS.get(language.toLowerCase());
  if (!word) return source(node.value, language, attributes);
  return folded(`${word} that runs in Obsidian (${language})`, node.value, language, attributes);
}

/** Mermaid as a picture, its text folded under it; as folded text alone where there is no picture. */
function drawing(node: Code, attributes: Attributes, context: NodeContext): Html {
  const { drawings } = context.page;
  const isShort = node.value.length <= LIMITS.drawingCharacters;
  const mayDraw = isShort && drawings.count < LIMITS.drawingsPerPage;
  const drawn = mayDraw ? diagram(node.value, `diagram_${++drawings.count}_`) : undefined;
  const picture = drawn && written([drawn.picture]);
  if (picture === undefined || refusedInSvg(picture)) {
    const message = "The diagram is not drawn: it is long, or holds what is not known here.";
    const hint = "Write it with the lines that docs/syntax.md lists; its text is shown folded.";
    report(context, startOf(node), "diagram-not-drawn", message, hint);
    return folded("Diagram that Obsidian draws (mermaid)", node.value, "mermaid", attributes);
  }
  const shown = element("div", { class: "diagram-picture", tabindex: 0 }, picture);
  const text = folded(`${drawn?.kind}, as text`, node.value, "mermaid", {});
  return element("figure", { ...attributes, class: "diagram" }, join([shown, text]));
}

function folded(
  words: string,
  value: string,
  language: string | undefined,
  attributes: Attributes,
) {
  const summary = element("summary", {}, text(words));
  const body = join([summary, source(value, language)]);
  return element("details", { ...attributes, class: "code-fold" }, body);
}

function source(value: string, language: string | undefined, attributes = {}): Html {
  const colored = element("code", { "data-language": language }, inColors(value, language));
  return element("pre", { ...attributes, class: "code", tabindex: 0 }, colored);
}

/** What Obsidian and its plugins run, by language. */
const WORDS = new Map(
  Object.entries({
    Query:
      "base bases datacore datacorejs datacorejsx datacorets datacoretsx dataview dataviewjs " +
      "folder-overview jsonql notes-explorer qb-query query query-table tasks todoist tracker",
    Button: "button buttons meta-bind-button",
    Chart: "advanced-chart chart chartsview contributiongraph heatmap-calendar",
    Block:
      "calendar-nav cardlink dice encounter excalidraw img-gallery initiative itinerary js-engine " +
      "kanban leaflet mapview meta-bind meta-bind-embed meta-bind-js-view note-gallery " +
      "simple-time-tracker statblock table-of-contents timeline timeline-labeled timekeep toc",
  }).flatMap(([word, languages]) => languages.split(" ").map((language) => [language, word])),
);

const LONG_LINE = new RegExp(`.{${LIMITS.coloredLine + 1}}`);

/** The same characters; plain in a language that is not known, and where they are many. */
function inColors(value: string, language: string | undefined): Html {
  const isShort = value.length <= LIMITS.coloredCharacters && !LONG_LINE.test(value);
  const tree = isShort && language !== undefined ? colored(value, language) : undefined;
  return tree ? written(tree) : text(value);
}
