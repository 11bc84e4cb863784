/** What is measured of a page, the limits of it, and which it misses. */

import { MOST_SHIFT } from "../../tests/browser/shifts.ts";
import { MOST, pageBytes, type Weight } from "../weight.ts";

/** CSS pixels: a phone, and a desk. */
export const WIDTHS = [360, 1280] as const;

export type Width = (typeof WIDTHS)[number];

type AtWidths<T> = Readonly<Record<Width, T>>;

export interface Figures {
  readonly name: string;
  /** The height of what follows the article by its own; undefined on pages without one. */
  readonly after: AtWidths<number | undefined>;
  /** At 360 × 800: where the first sentence of the article begins, in pixels, and the lines of the title. */
  readonly first: { readonly y: number; readonly titleLines: number } | undefined;
  readonly shift: AtWidths<number>;
  /** Characters of a full line of the article's text at 1280, on average; undefined where there are few. */
  readonly line: number | undefined;
  /** Targets of under 24 pixels that stand too close to others (WCAG 2.5.8), by axe's words. */
  readonly smallTargets: AtWidths<readonly string[]>;
  /** Controls at 360 that are no 44 pixels high and wide. */
  readonly smallControls: readonly string[];
  readonly weight: Weight;
  /** Stops of the Tab key on the way to all connections, with all that is folded left folded. */
  readonly stops: AtWidths<number>;
}

interface Gate {
  readonly label: string;
  /** undefined where the gate is not for the page. */
  readonly of: (figures: Figures) => number | undefined;
  readonly least?: number;
  readonly most: number;
  /** The pages that it holds for; left out: all that have the figure. */
  readonly holds?: (figures: Figures) => boolean;
  /** Digits after the point. */
  readonly digits?: number;
  /** What is behind a number that is too high. */
  readonly details?: (figures: Figures) => readonly string[];
}

/** Interactive pages load scripts of their own. */
const isNote = ({ first }: Figures) => first !== undefined;

const named =
  (...names: readonly string[]) =>
  ({ name }: Figures) =>
    names.includes(name);

/** One gate at each width. */
function atWidths(gate: (width: Width) => Gate): Gate[] {
  return WIDTHS.map(gate);
}

export const GATES: readonly Gate[] = [
  ...atWidths((width) => ({
    label: `after ÷ article, ${width}`,
    of: ({ after }) => after[width],
    most: 1.5,
    holds: named("Anthropic", "DeepSeek", "H.R. 8283"),
    digits: 2,
  })),
  {
    label: "first sentence, y at 360",
    of: ({ first }) => first?.y,
    most: 300,
    holds: ({ first }) => first !== undefined && first.titleLines <= 3,
  },
  ...atWidths((width) => ({
    label: `moved while loading, ${width}`,
    of: ({ shift }) => shift[width],
    most: MOST_SHIFT,
    digits: 3,
  })),
  {
    label: "characters a line, 1280",
    of: ({ line }) => line,
    least: 60,
    most: 75,
    digits: 1,
  },
  ...atWidths((width) => ({
    label: `targets under 24 px, ${width}`,
    of: ({ smallTargets }) => smallTargets[width].length,
    most: 0,
    details: ({ smallTargets }) => smallTargets[width],
  })),
  {
    label: "controls under 44 px, 360",
    of: ({ smallControls }) => smallControls.length,
    most: 0,
    details: ({ smallControls }) => smallControls,
  },
  {
    label: "KB of the page",
    of: ({ weight }) => pageBytes(weight) / 1000,
    most: MOST.page / 1000,
    holds: isNote,
    digits: 1,
  },
  {
    label: "KB of script",
    of: ({ weight }) => (weight.script + weight.imported) / 1000,
    most: MOST.script / 1000,
    holds: isNote,
    digits: 1,
  },
  ...atWidths((width) => ({
    label: `tab stops, ${width}`,
    of: ({ stops }) => stops[width],
    // At a desk contents, facts and graph are unfolded.
    most: width === 360 ? 120 : 130,
    holds: named("DeepSeek"),
  })),
];

export interface Miss {
  readonly page: string;
  /** "tab stops, 1280 is 121, at most 120" */
  readonly says: string;
  readonly details: readonly string[];
}

/** The gates that a page misses. */
export function misses(figures: Figures): readonly Miss[] {
  return GATES.filter((gate) => isMissed(gate, figures)).map((gate) => ({
    page: figures.name,
    says: `${gate.label} is ${shown(gate, figures)}, ${limitOf(gate)}`,
    details: gate.details?.(figures) ?? [], // absent: the number says it all
  }));
}

/** "at most 300", "60 to 75" */
export function limitOf({ least, most }: Gate): string {
  return least === undefined ? `at most ${most}` : `${least} to ${most}`;
}

function isMissed({ of, least, most, holds }: Gate, figures: Figures): boolean {
  const value = of(figures);
  if (value === undefined || holds?.(figures) === false) return false;
  // A figure that is no number was not measured, which passes no gate.
  return !(value >= (least ?? 0) && value <= most);
}

function shown({ of, digits = 0 }: Gate, figures: Figures): string {
  return of(figures)?.toFixed(digits) ?? "–"; // absent: not for this page
}

/** A line for each gate, a column for each page; a missed figure with "!". */
export function table(pages: readonly Figures[]): readonly string[] {
  const first = Math.max(...GATES.map(({ label }) => label.length));
  const width = Math.max(...pages.map(({ name }) => name.length)) + 2;
  const row = (label: string, cells: readonly string[]) =>
    `${label.padEnd(first)}${cells.map((cell) => cell.padStart(width)).join("")}`;
  return [
    row(
      "",
      pages.map(({ name }) => `${name} `),
    ),
    ...GATES.map((gate) =>
      row(
        gate.label,
        pages.map((figures) => `${shown(gate, figures)}${isMissed(gate, figures) ? "!" : " "}`),
      ),
    ),
  ];
}
