/** A field that takes the name of a note: the browser completes it from the names that fit. */

import { make } from "../../../client/dom.ts";
import { at, expected } from "../../../shared/assert.ts";
import { matching } from "../../../shared/graph/find.ts";
import type { Graph } from "../../../shared/graph/view.ts";
import { plainLetters } from "../../../shared/search/letters.ts";

export interface NoteField {
  /** Shows the note that is chosen. */
  readonly show: (note: number | undefined) => void;
  /** Shows a name that no note has, and says so. */
  readonly refuse: (name: string) => void;
}

/** Names that are offered at once. */
const OFFERED = 20;

/** `onNote` is called with undefined where the reader has emptied the field; `unknown` is said of a name that no note has. */
export function noteField(
  input: HTMLInputElement,
  graph: Graph,
  unknown: string,
  onNote: (note: number | undefined) => void,
): NoteField {
  const list = make("datalist", {
    id: `page_names_${expected(input.dataset["part"], "the name of a field")}`,
  });
  input.after(list);
  input.setAttribute("list", list.id);
  const titleOf = (note: number) => at(graph.view.title, note);
  const refuse = () => {
    input.setCustomValidity(unknown);
    input.reportValidity();
  };
  const choose = () => {
    const note = named(graph, input.value);
    if (input.value.trim() !== "" && note === undefined) refuse();
    else onNote(note);
  };
  input.addEventListener("input", (event) => {
    input.setCustomValidity("");
    const offered = matching(graph, input.value).slice(0, OFFERED);
    list.replaceChildren(
      ...offered.map((note) =>
        make("option", { value: titleOf(note), label: otherName(graph, note, input.value) }),
      ),
    );
    if (isFromList(event) && exact(graph, input.value) !== undefined) choose();
  });
  input.addEventListener("change", choose);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") choose();
    if (event.key !== "Escape" || input.value === "") return;
    input.value = "";
    event.preventDefault();
  });
  return {
    show: (note) => {
      input.value = note === undefined ? "" : titleOf(note);
    },
    refuse: (name) => {
      input.value = name;
      refuse();
    },
  };
}

/** Whether a name was taken from the list: browsers say so, or say of nothing that was typed. */
function isFromList(event: Event): boolean {
  return !(event instanceof InputEvent) || event.inputType === "insertReplacementText";
}

/** The note with this title, else the first of those whose names hold its words; undefined without any. */
export function named(graph: Graph, name: string): number | undefined {
  // absent: no title is exactly this
  return exact(graph, name) ?? matching(graph, name)[0];
}

/** The note with exactly this title, or this other name; undefined without any. */
function exact({ view }: Graph, name: string): number | undefined {
  const wanted = plainLetters(name).trim();
  const isWanted = (one: string) => plainLetters(one) === wanted;
  const note = view.title.findIndex(isWanted);
  if (note !== -1) return note;
  const byOther = view.names.findIndex((names) => names.split("\n").some(isWanted));
  return byOther === -1 || wanted === "" ? undefined : byOther;
}

/** The other name that fits what is typed, where the title does not. */
function otherName({ view }: Graph, note: number, typed: string): string | undefined {
  const wanted = plainLetters(typed).trim();
  if (plainLetters(at(view.title, note)).includes(wanted)) return undefined;
  return at(view.names, note)
    .split("\n")
    .find((name) => plainLetters(name).includes(wanted));
}
