/**
 * KaTeX's tree as MathML Core, which is what browsers lay out. It has none of the attributes
 * that say how columns stand, where lines and frames are drawn and in which letters; classes
 * that `math.css` reads take their place, and letters become those of Unicode's alphabets.
 */

import { at } from "../../shared/assert.ts";
import { element, type Html, join, text } from "../core/html.ts";

/** A node of KaTeX's tree: an element, a text, a space, or several nodes without one around them. */
export interface MathNode {
  readonly type?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly MathNode[];
  readonly classes?: readonly string[];
  readonly text?: string;
  /** Of a space, in em, with the characters that are as wide. */
  readonly width?: number;
  readonly character?: string | null;
}

/** Those that MathML Core knows, of what KaTeX writes. */
const ATTRIBUTES = new Set(
  (
    "display displaystyle scriptlevel mathcolor mathbackground mathsize accent accentunder " +
    "fence separator stretchy symmetric largeop movablelimits minsize maxsize lspace rspace " +
    "linethickness width height depth voffset encoding"
  ).split(" "),
);

export function mathml(node: MathNode): Html {
  if (node.text !== undefined) return text(node.text);
  if (node.width !== undefined) {
    const { width, character } = node;
    return character
      ? element("mtext", {}, text(character))
      : element("mspace", { width: `${width}em` });
  }
  const { type } = node;
  if (type === undefined) return inside(node);
  return (WRITERS[type] ?? plain)(node, type);
}

type Writer = (node: MathNode, type: string) => Html;

const plain: Writer = (node, type) => element(type, kept(node), inside(node));

function inside({ children = [] }: MathNode): Html {
  return join(children.map(mathml));
}

function kept({ attributes = {} }: MathNode): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => ATTRIBUTES.has(name)));
}

function list(node: MathNode, name: string): readonly string[] {
  // absent: a table without such a list
  return node.attributes?.[name]?.split(" ") ?? [];
}

/** Words, in the face of their class. */
const inFace: Writer = (node, type) =>
  element(type, { ...kept(node), class: node.attributes?.["mathvariant"] }, inside(node));

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

const operator: Writer = (node, type) => {
  const { fence, stretchy, minsize, mathvariant } = node.attributes ?? {};
  const sign = (node.children ?? []).map(({ text = "" }) => text).join("");
  const isBracket = fence !== undefined || stretchy === "false";
  const shown = (isBracket && BARS[sign]) || (minsize === "3.0em" && LONG[sign]) || sign;
  const more = isBracket
    ? { lspace: "0em", rspace: "0em", stretchy: stretchy ?? "true" }
    : // Up and down they would grow with what stands beside them.
      { stretchy: stretchy ?? (/^[↑↓↕⇑⇓⇕]$/.test(sign) ? "false" : undefined) };
  const attributes = { ...more, ...kept(node), class: mathvariant };
  return element(type, attributes, text(shown));
};

const over: Writer = (node, type) => {
  const [base = {}, mark = {}] = node.children ?? [];
  const sign =
    mark.type === "mo" && mark.attributes?.["stretchy"] ? mark.children?.[0]?.text : undefined;
  const wide = sign !== undefined && node.attributes?.["accent"] ? WIDE[sign] : undefined;
  if (wide === undefined) return plain(node, type);
  return plain({ ...node, children: [base, { ...mark, children: [{ text: wide }] }] }, type);
};

const letters: Writer = (node, type) => {
  const variant = node.attributes?.["mathvariant"];
  if (variant === undefined) return plain(node, type);
  if (variant === "normal") {
    return element(type, { ...kept(node), mathvariant: "normal" }, inside(node));
  }
  const characters = (node.children ?? []).map(({ text = "" }) => text).join("");
  const shown = Array.from(characters, (character) => inAlphabet(character, variant)).join("");
  return element(type, kept(node), text(shown));
};

const table: Writer = (node) => {
  const rows = node.children ?? [];
  // What \tag numbers: KaTeX's table as wide as the page, whose outer cells only push.
  if (node.attributes?.["width"] !== undefined) {
    const [, numbered, , tag] = at(rows, 0).children ?? [];
    const gap = element("mspace", { width: "2em" });
    return element("mrow", {}, join([inside(numbered ?? {}), gap, inside(tag ?? {})]));
  }
  const aligns = list(node, "columnalign");
  const spacings = list(node, "columnspacing");
  const columnLines = list(node, "columnlines");
  const rowLines = list(node, "rowlines");
  const cell = (child: MathNode, column: number, row: number): Html => {
    const spacing = spacings[Math.min(column, spacings.length) - 1];
    const classes = [
      lineClass(columnLines[column], "right"),
      lineClass(rowLines[row], "bottom"),
      column === 0
        ? undefined
        : lineClass(columnLines[column - 1], "left")
          ? "gap-half"
          : spacing && GAPS[spacing],
      aligns[column] && aligns[column] !== "center" ? `align-${aligns[column]}` : undefined,
    ].filter((name) => name !== undefined);
    return element("mtd", { class: classes.join(" ") || undefined }, inside(child));
  };
  const written = rows.map(({ children = [] }, row) => {
    // Empty cells that only push what stands between them to the middle of the page.
    const cells = children.filter(({ classes = [] }) => classes.length === 0);
    return element("mtr", {}, join(cells.map((child, column) => cell(child, column, row))));
  });
  const spacing = Number.parseFloat(node.attributes?.["rowspacing"] ?? "0.16");
  const rowClass = spacing < 0.16 ? "rows-close" : spacing > 0.2 ? "rows-wide" : undefined;
  return element("mtable", { class: rowClass }, join(written));
};

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
  const isTable = node.children?.[0]?.type === "mtable";
  const notations = list(node, "notation").map((name) => (isTable && SIDES[name]) || name);
  const names = notations.map((name) => `enclosed-${name}`);
  return element("mrow", { class: ["enclosed", ...names].join(" ") }, inside(node));
};

/** A width that is more than that of what is in it, which MathML Core can't say. */
const padded: Writer = (node, type) => {
  const { width = "", mathbackground, style } = node.attributes ?? {};
  if (!width.startsWith("+")) return plain(node, type);
  const name = style === undefined ? "padded" : "padded enclosed-box";
  return element("mrow", { class: name, mathbackground }, inside(node));
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

/** Where the capital A, the capital alpha and the zero of an alphabet stand in Unicode. */
const ALPHABETS: Readonly<Record<string, readonly (number | undefined)[]>> = {
  bold: [0x1d400, 0x1d6a8, 0x1d7ce],
  italic: [0x1d434, 0x1d6e2],
  "bold-italic": [0x1d468, 0x1d71c, 0x1d7ce],
  script: [0x1d49c],
  "bold-script": [0x1d4d0],
  fraktur: [0x1d504],
  "double-struck": [0x1d538, undefined, 0x1d7d8],
  "bold-fraktur": [0x1d56c],
  "sans-serif": [0x1d5a0, undefined, 0x1d7e2],
  "bold-sans-serif": [0x1d5d4, 0x1d756, 0x1d7ec],
  "sans-serif-italic": [0x1d608],
  "sans-serif-bold-italic": [0x1d63c, 0x1d790, 0x1d7ec],
  monospace: [0x1d670, undefined, 0x1d7f6],
};

const LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const GREEK = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ";

/** Letters that Unicode had before it had their alphabets; the places there stay empty. */
const EARLIER = new Map(
  Object.entries({
    script: "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ",
    fraktur: "CℭHℌIℑRℜZℨ",
    "double-struck": "CℂHℍNℕPℙQℚRℝZℤ",
    italic: "hℎ",
  }).flatMap(([variant, pairs]) =>
    Array.from(
      pairs.matchAll(/(.)(.)/g),
      ([, letter, earlier]) => [`${variant} ${letter}`, earlier] as const,
    ),
  ),
);

/** A letter or digit in one of the alphabets of mathematics; itself where that has it not. */
function inAlphabet(character: string, variant: string): string {
  const earlier = EARLIER.get(`${variant} ${character}`);
  if (earlier !== undefined) return earlier;
  // absent: an alphabet that Unicode does not have
  const [latin, greek, digit] = ALPHABETS[variant] ?? [];
  const places = [
    [LATIN, latin],
    [GREEK, greek],
    ["0123456789", digit],
  ] as const;
  for (const [characters, start] of places) {
    const index = characters.indexOf(character);
    if (start !== undefined && index !== -1) return String.fromCodePoint(start + index);
  }
  return character;
}
