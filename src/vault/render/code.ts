/** Blocks of code: in colours by classes, with their language; folded where only Obsidian runs them. */

import type { ElementContent, Root } from "hast";
import { common, createLowlight } from "lowlight";
import type { Code } from "mdast";
import { element, type Html, join, text } from "../core/html.ts";
import { LIMITS } from "../core/limits.ts";
import { blockAttributes, type NodeContext } from "./context.ts";

export function code(node: Code, context: NodeContext): Html {
  // "js", and what other programs write for it: "{js}", "{.js}", "js {1,3}", "js:title"
  const language = /^\{?\.?([\w+#.-]{1,30})/.exec(node.lang ?? "")?.[1];
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

const lowlight = createLowlight(common);

const LONG_LINE = new RegExp(`.{${LIMITS.coloredLine + 1}}`);

/** The same characters, each mark of the language in a `span`; plain in a language that is not known. */
function inColors(value: string, language: string | undefined): Html {
  const isKnown = language !== undefined && lowlight.registered(language);
  const isLong = value.length > LIMITS.coloredCharacters || LONG_LINE.test(value);
  if (!isKnown || isLong) return text(value);
  return spans(lowlight.highlight(language, value, { prefix: "" }).children);
}

function spans(nodes: readonly (ElementContent | Root["children"][number])[]): Html {
  return join(
    nodes.map((node) => {
      if (node.type === "text") return text(node.value);
      if (node.type !== "element") throw new Error(`expected no ${node.type} in colored code`);
      const [scope] = node.properties["className"] as string[];
      const color = scope && COLORS.get(scope);
      const inside = spans(node.children);
      return color ? element("span", { class: color }, inside) : inside;
    }),
  );
}

/** The class of each scope of highlight.js that has a colour of its own. */
const COLORS = new Map(
  Object.entries({
    "code-keyword": "keyword literal selector-tag tag template-tag doctag operator",
    "code-string": "string regexp char link symbol bullet",
    "code-number": "number",
    "code-name": "title section name selector-id selector-class",
    "code-type":
      "type built_in attr attribute property variable template-variable selector-attr selector-pseudo",
    "code-comment": "comment quote meta",
    "code-added": "addition",
    "code-removed": "deletion",
  }).flatMap(([color, scopes]) => scopes.split(" ").map((scope) => [scope, color])),
);
