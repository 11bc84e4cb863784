/**
 * A field with a list of options: arrows move through the options while the focus
 * stays in the field. Escape puts the list away, and an arrow brings it back; options that come
 * late leave it away, and leave the option that is active so.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */

import { make } from "../../client/dom.ts";
import { opened } from "../../client/escape.ts";

export interface Combobox {
  readonly field: HTMLInputElement;
  readonly list: HTMLElement;
  /** Puts groups of options in place of the former ones: links of `role=option`, by which they are known again. */
  readonly fill: (groups: readonly HTMLElement[]) => void;
  /** Until `bringBack`, a key in the field or an arrow, no list is shown. */
  readonly putAway: () => void;
  readonly bringBack: () => void;
}

/** The option that each key moves to, counted from the active one. */
const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
]);

/** `submit` is called at Enter where no option is active; an active option is clicked. */
export function combobox(submit: () => void): Combobox {
  const field = make("input", {
    id: "search_field",
    type: "text",
    role: "combobox",
    inputmode: "search",
    enterkeyhint: "search",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    placeholder: "A name, a number, words",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": "search_results",
    "aria-describedby": "search_keys",
  });
  const list = make("div", {
    id: "search_results",
    role: "listbox",
    "aria-label": "Results",
    hidden: true,
  });
  let active: HTMLElement | undefined;
  let isAway = false;
  let release: (() => void) | undefined;

  const options = () => [...list.querySelectorAll<HTMLElement>("[role=option]")];

  const activate = (option: HTMLElement | undefined): void => {
    active?.setAttribute("aria-selected", "false");
    active = option;
    option?.setAttribute("aria-selected", "true");
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  };

  /** Shows the list, or puts it away. */
  const expand = (isOpen: boolean): void => {
    release?.();
    release = isOpen ? opened(putAway) : undefined;
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", String(isOpen));
    activate(undefined);
  };

  const putAway = (): void => {
    isAway = true;
    expand(false);
  };

  const bringBack = (): void => {
    isAway = false;
    if (list.hidden) expand(options().length > 0);
  };

  field.addEventListener("input", () => {
    isAway = false;
    activate(undefined);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      if (active) active.click();
      else submit();
      return;
    }
    const step = STEPS.get(event.key);
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const all = options();
    bringBack();
    // Before the first and after the last there is the field itself.
    const index = active ? all.indexOf(active) : step === 1 ? -1 : all.length;
    activate(all[index + step]);
  });

  return {
    field,
    list,
    fill(groups) {
      const href = active?.getAttribute("href");
      list.replaceChildren(...groups);
      const all = options();
      all.forEach((option, index) => {
        option.id = `search_option_${index}`;
      });
      expand(all.length > 0 && !isAway);
      if (href) activate(all.find((option) => option.getAttribute("href") === href));
    },
    putAway,
    bringBack,
  };
}
