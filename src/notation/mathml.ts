/**
 * KaTeX's tree as MathML Core, which is what browsers lay out. It has none of the attributes
 * that say how columns stand, where lines and frames are drawn and in which letters; classes
 * that `math.css` reads take their place, and letters become those of Unicode's alphabets.
 */

import type { Element, ElementContent } from "hast";
import { at } from "../shared/assert.ts";
import { inAlphabet } from "./alphabets.ts";
import { element, text } from "./tree.ts";

/** A node of KaTeX's tree: an element, a text, a space, or several nodes with nothing around them. */
export type MathNode =
  | MathElement
  | { readonly text: string }
  /** In em, with the characters that are as wide. */
  | { readonly width: number; readonly character: string | null }
  | { readonly children: readonly MathNode[] };

interface MathElement {
  readonly type: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MathNode[];
  readonly classes: readonly string[];
}

/** Those that MathML Core knows, of what KaTeX writes. */
const ATTRIBUTES = new Set(
  (
    "display displaystyle scriptlevel mathsize accent accentunder " +
    "fence separator stretchy symmetric largeop movablelimits minsize maxsize lspace rspace " +
    "linethickness width height depth voffset encoding"
  ).split(" "),
);

export function mathml(node: MathNode): readonly ElementContent[] {
  if ("text" in node) return [text(node.text)];
  if ("width" in node) {
    const { width, character } = node;
    if (character !== null) return [element("mtext", {}, [text(character)])];
    return [element("mspace", { width: within(`${width}em`, 20) }, [])];
  }
  if (!("type" in node)) return inside(node);
  return [(WRITERS[node.type] ?? plain)(node)];
}

type Writer = (node: MathElement) => Element;

const plain: Writer = (node) => {
  // absent: an element without a color of its own
  const tint = TINTS[node.attributes["mathcolor"]?.toLowerCase() ?? ""];
  return element(node.type, { ...kept(node), class: tint && `tint-${tint}` }, inside(node));
};

/** An author's colors as those of the theme, which are legible on its paper; any other is that of the text. */
const TINTS: Readonly<Record<string, string>> = {
  red: "red",
  crimson: "red",
  maroon: "red",
  orange: "orange",
  brown: "orange",
  green: "green",
  lime: "green",
  teal: "teal",
  cyan: "teal",
  blue: "blue",
  navy: "blue",
  purple: "purple",
  violet: "purple",
  magenta: "purple",
  gray: "gray",
  grey: "gray",
};

function inside({ children }: { readonly children: readonly MathNode[] }): ElementContent[] {
  return children.flatMap(mathml);
}

/** The characters right in an element. */
function characters({ children }: MathElement): string {
  return children.map((child) => ("text" in child ? child.text : "")).join("");
}

function kept({ attributes }: MathElement): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => ATTRIBUTES.has(name))
      .map(([name, value]) => [name, name === "voffset" ? within(value, 2) : within(value, 20)]),
  );
}

/** A length that pulls back no more than a sign's width, and pushes no more than `most` em. */
function within(value: string, most: number): string {
  const length = /^([+-]?\d*\.?\d+)em$/.exec(value)?.[1];
  if (length === undefined) return value;
  const bounded = Math.min(most, Math.max(-1, Number(length)));
  return bounded === Number(length) ? value : `${bounded}em`;
}

function list({ attributes }: MathElement, name: string): readonly string[] {
  // absent: a table without such a list
  return attributes[name]?.split(" ") ?? [];
}

/** Words, in the face of their class. */
const inFace: Writer = (node) =>
  element(node.type, { ...kept(node), class: node.attributes["mathvariant"] }, inside(node));

/** Bars that the tables of browsers know as brackets, for those that KaTeX writes. */
const BARS: Readonly<Record<string, string>> = { "∣": "|", "∥": "‖" };
/** Arrows with words over them: KaTeX has them stretched, which no browser does. */
const LONG: Readonly<Record<string, string>> = {
  "→": "⟶",
  "←": "⟵",
  "↔": "⟷",
  "⇒": "⟹",
  "⇐": "⟸",
  "⇔": "⟺",
  "↦": "⟼",
};
/** Accents in the characters that browsers stretch. */
const WIDE: Readonly<Record<string, string>> = {
  "^": "\u0302",
  "→": "\u20d7",
  "←": "\u20d6",
  "↔": "\u20e1",
};

const operator: Writer = (node) => {
  const { fence, stretchy, minsize, mathvariant } = node.attributes;
  const sign = characters(node);
  const isBracket = fence !== undefined || stretchy === "false";
  const shown = (isBracket && BARS[sign]) || (minsize === "3.0em" && LONG[sign]) || sign;
  // Arrows up and down would grow with what stands beside them.
  const isSteady = stretchy === undefined && /^[↑↓↕⇑⇓⇕]$/.test(sign);
  const more = isBracket
    ? { lspace: "0em", rspace: "0em", stretchy: "true" }
    : { stretchy: isSteady ? "false" : undefined };
  return element(node.type, { ...more, ...kept(node), class: mathvariant }, [text(shown)]);
};

const over: Writer = (node) => {
  const [base, mark] = node.children;
  const isStretched = mark && "type" in mark && mark.attributes["stretchy"] === "true";
  const wide = isStretched && node.attributes["accent"] ? WIDE[characters(mark)] : undefined;
  if (wide === undefined || base === undefined) return plain(node);
  return plain({
    ...node,
    children: [base, { ...mark, children: [{ text: wide }] } as MathElement],
  });
};

const letters: Writer = (node) => {
  const variant = node.attributes["mathvariant"];
  if (variant === undefined) return plain(node);
  if (variant === "normal") {
    return element(node.type, { ...kept(node), mathvariant: "normal" }, inside(node));
  }
  const shown = Array.from(characters(node), (letter) => inAlphabet(letter, variant)).join("");
  return element(node.type, kept(node), [text(shown)]);
};

const table: Writer = (node) => {
  const rows = node.children.filter((row) => "type" in row);
  // What \tag numbers: KaTeX's table as wide as the page, whose outer cells only push.
  if (node.attributes["width"] !== undefined) {
    const [, numbered, , tag] = at(rows, 0).children.map(mathml);
    const gap = element("mspace", { width: "2em" }, []);
    return element("mrow", {}, [...contents(numbered), gap, ...contents(tag)]);
  }
  const aligns = list(node, "columnalign");
  const spacings = list(node, "columnspacing");
  const columnLines = list(node, "columnlines");
  const rowLines = list(node, "rowlines");
  const cell = (child: MathElement, column: number, row: number): Element => {
    const spacing = spacings[Math.min(column, spacings.length) - 1];
    const isAfterLine = lineClass(columnLines[column - 1], "left") !== undefined;
    const align = aligns[column];
    const classes = [
      lineClass(columnLines[column], "right"),
      lineClass(rowLines[row], "bottom"),
      isAfterLine ? "gap-half" : column > 0 && spacing && GAPS[spacing],
      align !== undefined && align !== "center" && `align-${align}`,
    ].filter(Boolean);
    return element("mtd", { class: classes.join(" ") || undefined }, inside(child));
  };
  const written = rows.map(({ children }, row) => {
    // Empty cells with a class only push what stands between them to the middle of the page.
    const cells = children.filter((child) => "type" in child && child.classes.length === 0);
    const shown = cells.map((child, column) => cell(child as MathElement, column, row));
    return element("mtr", {}, shown);
  });
  const spacing = Number.parseFloat(node.attributes["rowspacing"] ?? "0.16em");
  const rowClass = spacing < 0.16 ? "rows-close" : spacing > 0.2 ? "rows-wide" : undefined;
  return element("mtable", { class: rowClass }, written);
};

function contents(cell: readonly ElementContent[] | undefined): ElementContent[] {
  // absent: KaTeX's table of a number has four cells
  return (cell ?? []).flatMap((node) => (node.type === "element" ? node.children : [node]));
}

/** What is not as wide as usual, which is 1em. */
const GAPS: Readonly<Record<string, string>> = {
  "0em": "gap-none",
  "0.2778em": "gap-small",
  "0.5em": "gap-half",
};

function lineClass(line: string | undefined, side: string): string | undefined {
  if (line === undefined || line === "none") return undefined;
  return line === "dashed" ? `line-${side} dashed` : `line-${side}`;
}

/** KaTeX takes the sides of a table for one another: a line above it is "left". */
const SIDES: Readonly<Record<string, string>> = {
  top: "left",
  bottom: "right",
  left: "top",
  right: "bottom",
};

const enclosed: Writer = (node) => {
  const [child] = node.children;
  const isTable = child && "type" in child && child.type === "mtable";
  const names = list(node, "notation").map(
    (name) => `enclosed-${(isTable && SIDES[name]) || name}`,
  );
  return element("mrow", { class: ["enclosed", ...names].join(" ") }, inside(node));
};

/** A width that is more than that of what is in it, which MathML Core can't say. */
const padded: Writer = (node) => {
  const { width, style } = node.attributes;
  if (!width?.startsWith("+")) return plain(node);
  const name = style === undefined ? "padded" : "padded enclosed-box";
  return element("mrow", { class: name }, inside(node));
};

const WRITERS: Readonly<Record<string, Writer>> = {
  mi: letters,
  mn: letters,
  mo: operator,
  mover: over,
  mtext: inFace,
  mtable: table,
  menclose: enclosed,
  mpadded: padded,
};
