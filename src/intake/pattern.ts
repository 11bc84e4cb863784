/**
 * Regular expressions whose time grows with the text and no faster. JavaScript tries one way after another,
 * which `(a+)+$` makes endless; here all ways are followed at once, so an expression from a vault can't
 * stop its build. What only trying can decide, back-references and looking around, is refused.
 */

import { at, expected } from "../shared/assert.ts";
import { LIMITS } from "../shared/limits.ts";

/** Whether an expression fits anywhere in a text. */
export type Pattern = (text: string) => boolean;

/** A step of an expression: it takes a character, asks where it stands, or only leads on. */
interface State {
  readonly takes?: RegExp;
  readonly asks?: (before: string | undefined, after: string | undefined) => boolean;
  readonly next: State[];
}

/** Makes the steps of a part of an expression, which lead to those after it. */
type Part = (after: State) => State;

const isWord = (character: string | undefined) => character !== undefined && /^\w/.test(character);

/** Where an expression may stand, by its sign. */
const PLACES: Readonly<Record<string, NonNullable<State["asks"]>>> = {
  "^": (before) => before === undefined,
  $: (_, after) => after === undefined,
  "\\b": (before, after) => isWord(before) !== isWord(after),
  "\\B": (before, after) => isWord(before) === isWord(after),
};

/** Throws what is wrong with an expression, in words for its author. Case plays no part. */
export function linearPattern(source: string): Pattern {
  // The engine knows which expressions are none.
  new RegExp(source, "i");
  const end: State = { next: [] };
  const start = partsOf(source)(end);
  return (text) => {
    const characters = [...text];
    let reached: readonly State[] = [];
    for (let place = 0; place <= characters.length; place++) {
      const [before, after] = [characters[place - 1], characters[place]];
      // An expression may begin at every character.
      const states = leadingOn([...reached, start], before, after);
      if (states.has(end)) return true;
      if (after === undefined) return false;
      reached = [...states].flatMap((state) => (state.takes?.test(after) ? state.next : []));
    }
    return false;
  };
}

/** All states that are reached without taking a character, each once. */
function leadingOn(
  from: readonly State[],
  before: string | undefined,
  after: string | undefined,
): ReadonlySet<State> {
  const found = new Set(from);
  for (const { takes, asks, next } of found) {
    if (takes || (asks && !asks(before, after))) continue;
    for (const state of next) found.add(state);
  }
  return found;
}

/** The signs of an expression: a group's begin, a set of characters, an escape, a repetition, any other. */
const SIGN =
  /\(\?(?:<?[=!]|[-\w]+:|:|<[^>]*>)|\[(?:[^\]\\]|\\.)*\]|\\(?:x[\dA-F]{2}|u[\dA-F]{4}|u\{[\dA-F]+\}|c[A-Z]|[pP]\{[^}]*\}|k<[^>]*>|\d+|.)|(?:[*+?]|\{\d+(?:,\d*)?\})\??|./gisu;

const REPETITION = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??$/;

function partsOf(source: string): Part {
  const signs = source.match(SIGN) ?? []; // absent: it is empty
  let index = 0;
  let states = 0;
  const state = (made: State): State => {
    if (++states > LIMITS.patternStates) throw new Error("the expression is too large");
    return made;
  };

  /** Up to the end of a group, or of all. */
  const choice = (): Part => {
    const ways = [sequence()];
    while (signs[index] === "|") {
      index++;
      ways.push(sequence());
    }
    index++;
    return (after) => state({ next: ways.map((way) => way(after)) });
  };

  const sequence = (): Part => {
    const parts: Part[] = [];
    for (let sign = signs[index]; sign !== undefined && !/^[|)]$/.test(sign); sign = signs[index]) {
      index++;
      const part = one(sign);
      const repetition = signs[index];
      if (repetition !== undefined && REPETITION.test(repetition)) {
        index++;
        parts.push(repeated(part, repetition));
      } else parts.push(part);
    }
    return (after) => parts.reduceRight((next, part) => part(next), after);
  };

  const one = (sign: string): Part => {
    if (/^\((?:\?:|\?<[^=!].*)?$/s.test(sign)) return choice();
    if (/^\(\?|^\\(?:k<|0\d|[1-9])/.test(sign)) {
      throw new Error(`${sign} is not read here; write the expression without it`);
    }
    const asks = PLACES[sign];
    if (asks) return (after) => state({ asks, next: [after] });
    const takes = characterOf(sign);
    return (after) => state({ takes, next: [after] });
  };

  const repeated = (part: Part, repetition: string): Part => {
    const [least, most] = timesOf(repetition);
    return (after) => {
      let first = after;
      if (most === Number.POSITIVE_INFINITY) {
        first = state({ next: [after] });
        first.next.push(part(first));
      } else {
        for (let time = least; time < most; time++) {
          first = state({ next: [part(first), after] });
        }
      }
      for (let time = 0; time < least; time++) first = part(first);
      return first;
    };
  };

  return choice();
}

/** One character of an expression; signs that `u` refuses, such as `\-`, are read without. */
function characterOf(sign: string): RegExp {
  try {
    return new RegExp(`^(?:${sign})$`, "iu");
  } catch {
    return new RegExp(`^(?:${sign})$`, "i");
  }
}

const TIMES: Readonly<Record<string, string>> = { "*": "{0,}", "+": "{1,}", "?": "{0,1}" };

/** "{2,}" => [2, Infinity] */
function timesOf(repetition: string): readonly [least: number, most: number] {
  const written = TIMES[at(repetition, 0)] ?? repetition;
  const [least, most] = [...written.matchAll(/\d+/g)].map(([number]) => Number(number));
  const endless = written.includes(",") ? Number.POSITIVE_INFINITY : least;
  return [expected(least, "a number of times"), expected(most ?? endless, "a number of times")];
}
