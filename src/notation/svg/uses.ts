/**
 * How many elements a browser draws of an SVG, in which one element may show another (`<use>`, a
 * pattern, a mask, a marker), which may show others: ten of ten of ten, to any number.
 */

import type { SaxesTagNS } from "saxes";
import { at, expected } from "../../shared/assert.ts";
import { LIMITS } from "../../shared/limits.ts";
import { SVG } from "./allowed.ts";
import { declarationsIn, idsInCss } from "./css.ts";

/** A part of the file, or with no id a function of a filter, and how often an element that shows it draws it. */
interface Shown {
  readonly id: string | undefined;
  readonly way: Way;
}

/** Once; as a filter, which paints a whole region anew; once for each element inside; at each vertex of each. */
type Way = "once" | "filter" | "inside" | "vertex";

interface Drawn {
  readonly offset: number;
  readonly inside: Drawn[];
  readonly shows: readonly Shown[];
  /** By what a style sheet may name it: its element, `.class`, `#id`. */
  readonly names: readonly string[];
  /** Of its path; 1 of any other element. */
  readonly vertices: number;
  /** Itself, what is inside it, and what they show; undefined until it is known. */
  count?: number;
  /** Elements and vertices of itself, of what is inside it and of what it uses. */
  size?: Size;
}

interface Size {
  readonly elements: number;
  readonly vertices: number;
}

/** What rules draw of an element: by itself, and for each element and vertex inside. */
interface Ruled {
  readonly once: number;
  readonly inside: number;
  readonly vertex: number;
}

export interface Uses {
  readonly open: (tag: SaxesTagNS, offset: number) => void;
  readonly close: () => void;
  readonly style: (css: string) => void;
  /** Where the element stands that makes it too many, when all is read. */
  readonly tooMany: () => number | undefined;
}

/** Parts that show one another in a chain. */
const MAX_DEPTH = 1000;

export function countUses(): Uses {
  const root: Drawn = { offset: 0, inside: [], shows: [], names: [], vertices: 1 };
  const around = [root];
  const byId = new Map<string, Drawn>();
  const all: Drawn[] = [];
  /** What rules of style sheets show, by each name in their selectors. */
  const ruled = new Map<string, Map<string, Shown>>();

  const countOf = (drawn: Drawn, depth = 0): number => {
    if (drawn.count !== undefined) return drawn.count;
    if (depth > MAX_DEPTH) return Number.POSITIVE_INFINITY;
    // What shows itself is not drawn again.
    drawn.count = 0;
    const size = () => sizeOf(drawn);
    // A rule of all is one of each element inside, too.
    const alone = () => ({ elements: 1, vertices: drawn.vertices });
    let count = 1 + drawnBy(sumOf(drawn.shows, depth), size);
    for (const part of drawn.inside) count += countOf(part, depth + 1);
    for (const name of drawn.names) {
      count += drawnBy(sumOfRules(name, depth), name === "*" ? alone : size);
    }
    drawn.count = count;
    return count;
  };
  const sumOf = (shows: Iterable<Shown>, depth: number): Ruled => {
    const sum = { once: 0, inside: 0, vertex: 0 };
    for (const { id, way } of shows) {
      const part = id === undefined ? undefined : byId.get(id);
      // absent: a function of a filter, or an id that no element has
      const count = part ? countOf(part, depth + 1) : id === undefined ? 1 : 0;
      if (way === "filter") sum.once += count * LIMITS.svgFilterAs;
      else sum[way] += count;
    }
    return sum;
  };
  const byRules = new Map<string, Ruled>();
  const sumOfRules = (name: string, depth: number): Ruled => {
    const known = byRules.get(name);
    if (known !== undefined) return known;
    byRules.set(name, sumOf([], depth));
    // absent: no rule is of it
    const sum = sumOf(ruled.get(name)?.values() ?? [], depth);
    byRules.set(name, sum);
    return sum;
  };
  const drawnBy = ({ once, inside, vertex }: Ruled, size: () => Size): number => {
    if (inside === 0 && vertex === 0) return once;
    const { elements, vertices } = size();
    return once + inside * elements + vertex * vertices;
  };
  const sizeOf = (drawn: Drawn, depth = 0): Size => {
    if (drawn.size !== undefined) return drawn.size;
    if (depth > MAX_DEPTH) return { elements: LIMITS.svgRepeated, vertices: LIMITS.svgRepeated };
    drawn.size = { elements: 0, vertices: 0 };
    let [elements, vertices] = [1, drawn.vertices];
    const used = drawn.shows.flatMap(({ id, way }) =>
      // absent: an id that no element has
      way === "once" && id !== undefined ? (byId.get(id) ?? []) : [],
    );
    for (const part of [...drawn.inside, ...used]) {
      const size = sizeOf(part, depth + 1);
      elements += size.elements;
      vertices += size.vertices;
    }
    drawn.size = { elements, vertices };
    return drawn.size;
  };
  const rule = (name: string, shows: readonly Shown[]) => {
    // absent: the first rule of this name
    const known = ruled.get(name) ?? new Map<string, Shown>();
    for (const shown of shows) known.set(`${shown.way} ${shown.id ?? known.size}`, shown);
    ruled.set(name, known);
  };

  return {
    open: ({ uri, local: element, attributes }, offset) => {
      const values = uri === SVG ? Object.values(attributes) : [];
      const names = values.flatMap(({ local, value }) => {
        if (local === "class") return value.split(/\s+/).map((name) => `.${name}`);
        return local === "id" ? [`#${value}`] : [];
      });
      const path = values.find(({ local }) => local === "d" || local === "points");
      const drawn: Drawn = {
        offset,
        inside: [],
        shows: values.flatMap(({ local, value }) =>
          // A link shows nothing of where it leads.
          local === "href" && element === "a" ? [] : shownIn(local, value),
        ),
        names: [element, "*", ...names],
        vertices: path ? verticesIn(path.value) : 1,
      };
      at(around, -1).inside.push(drawn);
      around.push(drawn);
      all.push(drawn);
      for (const { local, value } of values) {
        if (local === "id" && !byId.has(value)) byId.set(value, drawn);
      }
    },
    close: () => {
      expected(around.pop(), "an element that is open");
    },
    style: (css) => {
      for (const [, selectors = "", block = ""] of css.matchAll(RULE)) {
        const shows = shownInStyle(block);
        if (shows.length === 0) continue;
        // What names no element, class or id, or those inside one, may be of any.
        const written = selectors.match(/[.#]?[\w-]+/g);
        for (const name of /[[:\\*&]/.test(selectors) || !written ? ["*"] : written) {
          rule(name, shows);
        }
      }
      // What stands in a rule around others, or among what looks like one, may be of any.
      rule("*", shownInStyle(css.replace(RULE, (_, selectors: string) => `${selectors};`)));
    },
    tooMany: () => {
      const most = all.length + LIMITS.svgRepeated;
      if (countOf(root) <= most) return undefined;
      const last = all.findLast((drawn) => countOf(drawn) > most);
      // Without one that is too much by itself, it is the whole.
      return last === undefined ? 0 : last.offset;
    },
  };
}

/** A rule with no other inside it. */
const RULE = /([^{}]*)\{([^{}]*)\}/g;

/** Two numbers are a vertex. */
function verticesIn(path: string): number {
  // absent: a path without a number
  return Math.max(1, (path.match(/\d*\.?\d+(?:e[-+]?\d+)?/gi)?.length ?? 0) / 2);
}

/** What an attribute shows: `#id` in `href`, `url(#id)` in a style. */
function shownIn(name: string, value: string): Shown[] {
  const trimmed = value.trim();
  if (name === "href") {
    return trimmed.startsWith("#") ? [{ id: idOf(trimmed.slice(1)), way: "once" }] : [];
  }
  return name === "style" ? shownInStyle(value) : shownBy(name, value);
}

function shownInStyle(css: string): Shown[] {
  return declarationsIn(css).flatMap(([property, value]) => shownBy(property, value));
}

function shownBy(property: string, value: string): Shown[] {
  const way = wayOf(property);
  const functions = way === "filter" ? value.matchAll(/[\w-]+\(/g) : [];
  return [
    ...Array.from(functions, () => ({ id: undefined, way })),
    ...(/[#\\]/.test(value) ? idsInCss(value).map((id) => ({ id, way })) : []),
  ];
}

/** Paints, markers and properties of an author's making come down to the elements inside. */
function wayOf(property: string): Way {
  if (property.endsWith("filter")) return "filter";
  if (/(?:^|[\s;{}])(?:marker|--)/.test(property)) return "vertex";
  return /(?:^|[\s;{}])(?:fill|stroke)$/.test(property) ? "inside" : "once";
}

function idOf(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
