/** The texts that the scripts of the map write. */

import { expected } from "../../../shared/assert.ts";
import type { Words as AllWords } from "../../../words/index.ts";

type Name = keyof AllWords["map"]["script"];

/** A text by its name, with what stands for the names in braces. */
export type Message = (name: Name, values?: Readonly<Record<string, string | number>>) => string;

/** Reads the texts from the attribute `data-words` of the component. */
export function messagesIn(root: HTMLElement): Message {
  const words = JSON.parse(expected(root.dataset["words"], "the words of a component")) as Readonly<
    Record<Name, string>
  >;
  return (name, values = {}) =>
    words[name].replace(/\{(\w+)\}/g, (_, key: string) => String(expected(values[key], key)));
}
