/** "Cite this note": a button beside each format puts it on the clipboard. */

import { expected } from "../shared/assert.ts";
import { button, make } from "./dom.ts";

/** Called when the box is opened. */
export function enableCite(): void {
  const box = document.querySelector<HTMLElement>("[data-cite]");
  // A page without a safe connection may not write there.
  if (!box || !navigator.clipboard) return;
  const words = (key: string) => expected(box.dataset[key], "a word of the button");
  for (const term of box.querySelectorAll("dt")) {
    const name = make("span", { class: "visually-hidden" }, ` ${term.textContent}`);
    // absent: a term without a text has nothing to copy
    const text = term.nextElementSibling?.textContent ?? "";
    const copy = button(
      words("copy"),
      async () => {
        await navigator.clipboard.writeText(text);
        copy.replaceChildren(words("copied"), name);
      },
      { "aria-live": "polite" },
    );
    copy.append(name);
    term.append(copy);
  }
}
