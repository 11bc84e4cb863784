/**
 * Diagrams in Mermaid's words as pictures. beautiful-mermaid draws them, and passes over or misreads
 * what it does not know: `A-->B` without blanks, half of the arrows. So each line is read here, by the
 * tables below, and written anew in the words that it knows; of a diagram with any other line there is
 * no picture. What an author says of colours and clicks is left out.
 */

import { renderMermaidSVG } from "beautiful-mermaid";
import type { Element } from "hast";
import { flowchart } from "./flowchart.ts";
import { decoded, type Label, label, Unreadable } from "./labels.ts";
import { svgTree } from "./svgTree.ts";

interface Diagram {
  /** "Flowchart" */
  readonly kind: string;
  readonly picture: Element;
}

/** Undefined where it can't be drawn. The ids of the picture begin with `prefix`. */
export function diagram(source: string, prefix: string): Diagram | undefined {
  const lines = source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("%%"));
  const [header = "", ...body] = lines;
  const kind = KINDS.find(({ opens }) => opens.test(header));
  if (kind === undefined) return undefined;
  const labels: string[] = [];
  try {
    const written = kind.write([header, ...body], (words) => label(words, labels));
    const svg = renderMermaidSVG(written.join("\n"), { transparent: true, padding: 8 });
    const picture = svgTree(svg, prefix, (words) =>
      decoded(words === "(no attributes)" ? "" : words),
    );
    Object.assign(picture.properties, {
      role: "img",
      "aria-label": `${kind.name}: ${labels.map(decoded).join(", ")}`,
    });
    return saysAll(picture, labels) ? { kind: kind.name, picture } : undefined;
  } catch {
    // A line that is not read here, or one that the renderer gives up on, whose errors have no class.
    return undefined;
  }
}

/** Every label stands in the picture, and there are words at all. */
function saysAll(picture: Element, labels: readonly string[]): boolean {
  const shown = wordsOf(picture).replace(/\s/g, "");
  return (
    shown !== "" && labels.every((words) => shown.includes(decoded(words).replace(/<br>|\s/g, "")))
  );
}

function wordsOf({ children }: Element): string {
  return children
    .map((child) =>
      child.type === "text" ? child.value : child.type === "element" ? wordsOf(child) : "",
    )
    .join("");
}

interface Kind {
  readonly name: string;
  readonly opens: RegExp;
  readonly write: (lines: readonly [string, ...string[]], label: Label) => readonly string[];
}

const ID = String.raw`[\p{L}\p{N}_]+`;

/** A kind whose lines are read one by one: each by the first pattern that it has. */
function lineByLine(name: string, opens: RegExp, patterns: Patterns): Kind {
  const rules = Object.entries(patterns).map(
    ([pattern, write]) => [new RegExp(`^${pattern.replaceAll("ID", ID)}$`, "u"), write] as const,
  );
  const write = ([header, ...lines]: readonly [string, ...string[]], label: Label) => [
    header,
    ...lines.flatMap((line) => {
      for (const [pattern, write] of rules) {
        const found = pattern.exec(line);
        // absent: a part that the pattern lets be missing
        if (found) return write(label, ...found.slice(1).map((part) => part ?? ""));
      }
      throw new Unreadable(line);
    }),
  ];
  return { name, opens, write };
}

type Patterns = Readonly<Record<string, (label: Label, ...parts: string[]) => string[]>>;

const MULTIPLICITY = String.raw`(?:\s*"([^"]+)")?\s*`;
const WORDS = "(.+)";

const KINDS: readonly Kind[] = [
  { name: "Flowchart", opens: /^(?:graph|flowchart)\b/, write: flowchart },
  lineByLine("Sequence diagram", /^sequenceDiagram$/, {
    "(participant|actor)\\s+(ID)": (_, type, id) => [`${type} ${id}`],
    [`(participant|actor)\\s+(ID)\\s+as\\s+${WORDS}`]: (label, type, id, words) => [
      `${type} ${id} as ${label(words)}`,
    ],
    [`(ID)\\s*(-{1,2}>>|-{1,2}\\))\\s*([+-]?)(ID)\\s*:\\s*${WORDS}`]: (
      label,
      from,
      arrow,
      mark,
      to,
      words,
    ) => [`${from} ${arrow} ${mark}${to}: ${label(words)}`],
    [`[Nn]ote\\s+(left of|right of|over)\\s+(ID(?:\\s*,\\s*ID)?)\\s*:\\s*${WORDS}`]: (
      label,
      side,
      ids,
      words,
    ) => [`Note ${side} ${ids}: ${label(words)}`],
    "(?:activate|deactivate)\\s+ID": () => [],
    [`(loop|alt|opt|par|critical|break|else|and)\\s+${WORDS}`]: (label, type, words) => [
      `${type} ${label(words)}`,
    ],
    "(end|else)": (_, word) => [word],
  }),
  lineByLine("State diagram", /^stateDiagram(?:-v2)?$/, {
    [`(\\[\\*\\]|ID)\\s*-->\\s*(\\[\\*\\]|ID)(?:\\s*:\\s*${WORDS})?`]: (label, from, to, words) => [
      `${from} --> ${to}${words ? ` : ${label(words)}` : ""}`,
    ],
    'state\\s+"([^"]+)"\\s+as\\s+(ID)( \\{)?': (label, words, id, open) => [
      `state "${label(words)}" as ${id}${open}`,
    ],
    "state\\s+(ID)\\s*\\{": (label, id) => [`state "${label(id)}" as ${id} {`],
    "(\\}|direction (?:TD|TB|LR|BT|RL))": (_, line) => [line],
  }),
  lineByLine("Class diagram", /^classDiagram$/, {
    [`(ID)${MULTIPLICITY}(<\\|--|\\*--|o--|-->|--|\\.\\.>|\\.\\.\\|>|--\\|>|--\\*|--o|<\\|\\.\\.)${MULTIPLICITY}(ID)(?:\\s*:\\s*${WORDS})?`]:
      (label, from, one, link, other, to, words) => {
        const count = (words: string | undefined) => (words ? `"${label(words)}" ` : "");
        const said = words ? ` : ${label(words)}` : "";
        return [`${from} ${count(one)}${link} ${count(other)}${to}${said}`];
      },
    "class\\s+(ID)(\\s*\\{)?": (_, id, open) => [`class ${id}${open ? " {" : ""}`],
    "\\}": () => ["}"],
    "(ID)\\s*:\\s*([+#~-]?[\\p{L}\\p{N}_ ]+(?:\\([\\p{L}\\p{N}_ ,]*\\))?(?: ID)?)": (
      _,
      id,
      member,
    ) => [`${id} : ${member}`],
    "([+#~-]?[\\p{L}\\p{N}_ ]+(?:\\([\\p{L}\\p{N}_ ,]*\\))?(?: ID)?)": (_, member) => [member],
  }),
  lineByLine("Entity relationship diagram", /^erDiagram$/, {
    [`(ID)\\s+([|}][|o](?:--|\\.\\.)[|o][|{])\\s+(ID)\\s*:\\s*${WORDS}`]: (
      label,
      from,
      link,
      to,
      words,
    ) => [`${from} ${link} ${to} : ${label(words)}`],
    "(ID)\\s*\\{": (_, id) => [`${id} {`],
    "\\}": () => ["}"],
    "(ID\\s+ID(?:\\s+(?:PK|FK|UK))?)": (_, line) => [line],
  }),
];
