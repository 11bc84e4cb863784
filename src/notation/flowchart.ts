/** Flowcharts: their lines read as Mermaid does, and written anew with a name of ours for each node. */

import { at, get } from "../shared/assert.ts";
import { type Label, Unreadable } from "./labels.ts";

const HEADER = /^(?:graph|flowchart)(?:\s+(TD|TB|LR|BT|RL))?\s*(?:;|$)/;
const PASSED_OVER = /^(?:classDef|class|style|linkStyle|click)\s/;
const DIRECTION = /^direction\s+(?:TD|TB|LR|BT|RL)$/;
const SUBGRAPH = /^subgraph\s+(?:([\p{L}\p{N}_-]+)\s*\[(.+)\]|(.+))$/u;

const ID = /[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*/uy;
/** Longer marks first. */
const SHAPES = [
  ["(((", ")))"],
  ["([", "])"],
  ["((", "))"],
  ["[[", "]]"],
  ["[(", ")]"],
  ["{{", "}}"],
  ["[", "]"],
  ["(", ")"],
  ["{", "}"],
  [">", "]"],
] as const;
const CLASS = /:::[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*/uy;
const AND = /\s*&\s*/y;
/** `-->`, `-.->|words|`, `<==>`; then `-- words -->` and its like. */
const LINK =
  /\s*(?<back><?)(?:(?<solid>-{2,})|(?<dotted>-\.+-)|={2,})(?<head>>?)\s*(?:\|(?<words>[^|]+)\|)?\s*/y;
const WORDED =
  /\s*(?<back><?)(?:--|-\.|==)\s*(?<words>[^\s|<>=.-](?:[^|<>]*?[^\s|<>=.-])?)\s*(?:(?<solid>-{2,})|(?<dotted>\.+-)|={2,})(?<head>>?)\s*/y;

/** Names of ours, the words and marks around them that an author gave last, and which stood already. */
interface Nodes {
  readonly names: Map<string, string>;
  readonly shapes: Map<string, readonly [open: string, words: string, close: string]>;
  groups: number;
}

/** Around a name where it stands first, and its shape with it. */
const FIRST = "\u0001";

export function flowchart(
  [header, ...lines]: readonly [string, ...string[]],
  label: Label,
): string[] {
  const direction = HEADER.exec(header);
  if (!direction) throw new Unreadable(header);
  const nodes: Nodes = { names: new Map(), shapes: new Map(), groups: 0 };
  const statements = [header.slice(direction[0].length), ...lines].flatMap(statementsOf);
  const written = statements.flatMap((line) => statement(line, label, nodes));
  return [
    `flowchart ${direction[1] ?? "TD"}`,
    ...written.map((line) =>
      line.replace(new RegExp(`${FIRST}(\\w+)${FIRST}`, "g"), (_, name: string) => {
        const [open, words, close] = get(nodes.shapes, name);
        return `${name}${open}${label(words)}${close}`;
      }),
    ),
  ];
}

/** Parts between the semicolons that stand in no quotes. */
function statementsOf(line: string): string[] {
  if (line.split('"').length % 2 === 0) throw new Unreadable(line);
  const parts = Array.from(line.matchAll(/(?:"[^"]*"|[^;"])+/g), ([part]) => part.trim());
  return parts.filter((part) => part !== "");
}

function statement(line: string, label: Label, nodes: Nodes): string[] {
  if (PASSED_OVER.test(line)) return [];
  if (DIRECTION.test(line) || line === "end") return [line];
  const group = SUBGRAPH.exec(line);
  if (group) return [`subgraph g${++nodes.groups} [${label(at(group, group[2] ? 2 : 3))}]`];
  const reader = new Reader(line, nodes);
  const written = [reader.nodes()];
  while (!reader.atEnd) {
    const { arrow, words } = reader.link();
    written.push(`${arrow}${words === undefined ? "" : `|${label(words)}|`}`, reader.nodes());
  }
  return [written.join(" ")];
}

/** Reads one line of nodes and links from the left. */
class Reader {
  readonly #line: string;
  readonly #nodes: Nodes;
  #place = 0;

  constructor(line: string, nodes: Nodes) {
    this.#line = line;
    this.#nodes = nodes;
  }

  get atEnd(): boolean {
    return this.#place >= this.#line.length;
  }

  /** `A & B` */
  nodes(): string {
    const found = [this.#node()];
    while (this.#take(AND)) found.push(this.#node());
    return found.join(" & ");
  }

  link(): { readonly arrow: string; readonly words: string | undefined } {
    const worded = this.#take(WORDED);
    const { back, solid, dotted, head, words } =
      (worded ?? this.#take(LINK))?.groups ?? this.#fail();
    // Two dashes and nothing after them are no link.
    if (!worded && !head && !dotted && (solid ?? "==").length < 3) this.#fail();
    const stem = solid ? "--" : dotted ? "-." : "==";
    const plainEnd = solid ? "-" : "=";
    return { arrow: `${back}${stem}${dotted ? "-" : head ? "" : plainEnd}${head}`, words };
  }

  #node(): string {
    const id = this.#take(ID)?.[0];
    if (id === undefined || id === "end") return this.#fail();
    const { names, shapes } = this.#nodes;
    const known = names.get(id);
    const name = known ?? `n${names.size}`;
    names.set(id, name);
    const shape = this.#shape();
    if (shape ?? !known) shapes.set(name, shape ?? ["[", id, "]"]);
    this.#take(CLASS);
    return known ? name : `${FIRST}${name}${FIRST}`;
  }

  /** The words of a node with the marks around them. */
  #shape(): readonly [open: string, words: string, close: string] | undefined {
    const line = this.#line;
    // absent: a name alone
    const [open, close] = SHAPES.find(([open]) => line.startsWith(open, this.#place)) ?? [];
    if (open === undefined || close === undefined) return undefined;
    const start = this.#place + open.length;
    const quote = line[start] === '"' ? '"' : "";
    const end = line.indexOf(quote + close, start + quote.length);
    const words = line.slice(start + quote.length, end);
    const isPlain = quote !== "" || !/^[/\\]|[/\\]$|[[\](){}"|]/.test(words);
    if (end === -1 || !isPlain) return this.#fail();
    this.#place = end + quote.length + close.length;
    return [open, words, close];
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#place;
    const found = pattern.exec(this.#line);
    if (!found) return undefined;
    this.#place = pattern.lastIndex;
    return found;
  }

  #fail(): never {
    throw new Unreadable(this.#line);
  }
}
