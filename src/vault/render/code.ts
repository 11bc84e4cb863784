/** Blocks of code: in colours by classes, with their language; folded where only Obsidian runs them. */

import type { Code } from "mdast";
import { colored } from "../../notation/colors.ts";
import { element, type Html, join, text } from "../core/html.ts";
import { LIMITS } from "../core/limits.ts";
import { blockAttributes, type NodeContext } from "./context.ts";
import { written } from "./written.ts";

export function code(node: Code, context: NodeContext): Html {
  // "js", and what other programs write for it: "{js}", "{.js}", "js {1,3}", "js:title"
  const language = node.lang ? /^\{?\.?([\w+#.-]{1,30})/.exec(node.lang)?.[1] : undefined;
  const attributes = blockAttributes(node, context);
  const word = language && WORDS.get(language.toLowerCase());
  if (!word) return source(node.value, language, attributes);
  const summary = element("summary", {}, text(`${word} that runs in Obsidian (${language})`));
  const body = source(node.value, language);
  return element("details", { ...attributes, class: "code-fold" }, join([summary, body]));
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
