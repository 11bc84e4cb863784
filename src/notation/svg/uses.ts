/**
 * How many elements a browser draws of an SVG, in which one element may show another (`<use>`, a
 * pattern, a mask, a marker), which may show others: ten of ten of ten, to any number.
 */

import type { SaxesTagNS } from "saxes";
import { at, expected } from "../../shared/assert.ts";
import { LIMITS } from "../../shared/limits.ts";
import { SVG } from "./allowed.ts";
import { idsInCss } from "./css.ts";

interface Drawn {
  readonly offset: number;
  readonly inside: Drawn[];
  /** The ids of what it shows. */
  readonly shows: readonly string[];
  /** By what a style sheet may name it: its element, `.class`, `#id`. */
  readonly names: readonly string[];
  /** Itself, what is inside it, and what they show; undefined until it is known. */
  count?: number;
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
  const root: Drawn = { offset: 0, inside: [], shows: [], names: [] };
  const around = [root];
  const byId = new Map<string, Drawn>();
  const all: Drawn[] = [];
  /** The ids that rules of style sheets show, by each name in their selectors. */
  const ruled = new Map<string, Set<string>>();

  const countOf = (drawn: Drawn, depth = 0): number => {
    if (drawn.count !== undefined) return drawn.count;
    if (depth > MAX_DEPTH) return Number.POSITIVE_INFINITY;
    // What shows itself is not drawn again.
    drawn.count = 0;
    let count = 1 + countOfIds(drawn.shows, depth);
    for (const part of drawn.inside) count += countOf(part, depth + 1);
    for (const name of drawn.names) count += countOfRules(name, depth);
    drawn.count = count;
    return count;
  };
  const countOfIds = (ids: Iterable<string>, depth: number): number => {
    let count = 0;
    for (const id of ids) {
      const part = byId.get(id);
      if (part) count += countOf(part, depth + 1);
    }
    return count;
  };
  const byRules = new Map<string, number>();
  const countOfRules = (name: string, depth: number): number => {
    const known = byRules.get(name);
    if (known !== undefined) return known;
    byRules.set(name, 0);
    // absent: no rule is of it
    const count = countOfIds(ruled.get(name) ?? [], depth);
    byRules.set(name, count);
    return count;
  };

  return {
    open: ({ uri, local: element, attributes }, offset) => {
      const values = uri === SVG ? Object.values(attributes) : [];
      const names = values.flatMap(({ local, value }) => {
        if (local === "class") return value.split(/\s+/).map((name) => `.${name}`);
        return local === "id" ? [`#${value}`] : [];
      });
      const drawn: Drawn = {
        offset,
        inside: [],
        shows: values.flatMap(({ local, value }) =>
          // A link shows nothing of where it leads.
          local === "href" && element === "a" ? [] : idsIn(local, value),
        ),
        names: [element, "*", ...names],
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
      for (const [, selectors = "", block = ""] of css.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
        const ids = idsInCss(block);
        if (ids.length === 0) continue;
        // What names no element, class or id may be of any.
        const written = selectors.match(/[.#]?[\w-]+/g);
        for (const name of /[[:\\]/.test(selectors) || !written ? ["*"] : written) {
          // absent: the first rule of this name
          const known = ruled.get(name) ?? new Set();
          for (const id of ids) known.add(id);
          ruled.set(name, known);
        }
      }
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

/** What an attribute shows: `#id` in `href`, `url(#id)` in a style. */
function idsIn(name: string, value: string): string[] {
  const trimmed = value.trim();
  if (name === "href") return trimmed.startsWith("#") ? [idOf(trimmed.slice(1))] : [];
  return value.includes("#") || value.includes("\\") ? idsInCss(value) : [];
}

function idOf(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
