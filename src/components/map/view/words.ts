/** The words of the page for its script. */

import { expected } from "../../../shared/assert.ts";
import type { Words as AllWords } from "../../../words/index.ts";

type Name = keyof AllWords["map"]["script"];

/** A text by its name, with what stands for the names in braces. */
export type Say = (name: Name, values?: Readonly<Record<string, string | number>>) => string;

/** Reads them from the attribute `data-words` of the component. */
export function wordsIn(root: HTMLElement): Say {
  const words = JSON.parse(expected(root.dataset["words"], "the words of a component")) as Readonly<
    Record<Name, string>
  >;
  return (name, values = {}) =>
    words[name].replace(/\{(\w+)\}/g, (_, key: string) => String(expected(values[key], key)));
}
