/** What stands above the list: what it holds, and what can be done with the note that is chosen. */

import { button, make } from "../../client/dom.ts";
import type { Headline, HeadlineAction } from "../../shared/graph/headline.ts";
import type { Depth } from "../../shared/graph/state.ts";

export interface HeadEvents {
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onDepth: (depth: Depth) => void;
  readonly onPath: () => void;
  /** All kinds and links are to be shown. */
  readonly onShowAll: () => void;
}

export interface HeadOptions {
  /** The address of the chosen note. */
  readonly href: string | undefined;
  readonly depth: Depth;
  /** Whether there are kinds or relations that are not shown. */
  readonly canShowMore: boolean;
}

const DEPTHS: readonly Depth[] = [1, 2, 3];

export class Head {
  readonly #root: HTMLElement;
  readonly #events: HeadEvents;

  constructor(root: HTMLElement, events: HeadEvents) {
    this.#root = root;
    this.#events = events;
  }

  show(headline: Headline, { href, depth, canShowMore }: HeadOptions): void {
    const { heading, text, actions, hasDepth, hidesLinks } = headline;
    this.#replace(
      make("h2", { tabindex: -1 }, heading),
      text === undefined ? "" : make("p", {}, text),
      actions ? actionsOf(actions.map((action) => this.#action(action, href))) : "",
      hasDepth ? this.#depths(depth) : "",
      hidesLinks && canShowMore
        ? actionsOf([button("Show all kinds and links", this.#events.onShowAll)])
        : "",
    );
  }

  /** What had the focus may be gone; what reads the same takes it. */
  #replace(...parts: readonly (Node | string)[]): void {
    const root = this.#root;
    const { activeElement } = document;
    const focused = root.contains(activeElement) ? activeElement?.textContent : undefined;
    root.replaceChildren(...parts);
    if (!focused) return;
    const same = [...root.querySelectorAll<HTMLElement>("a, button")].find(
      ({ textContent }) => textContent === focused,
    );
    // absent: the new head offers no such thing
    (same ?? root.querySelector<HTMLElement>("h2"))?.focus();
  }

  #action(action: HeadlineAction, href: string | undefined): HTMLElement {
    const { onPath, onBack, onClose } = this.#events;
    switch (action) {
      case "read":
        return make("a", { href }, "Read the note");
      case "path":
        return button("Path to another note", onPath);
      case "back":
        return button("Back", onBack);
      case "close":
        return button("Close", onClose);
    }
  }

  #depths(chosen: Depth): HTMLElement {
    return make(
      "div",
      { class: "graph-depths", role: "group", "aria-label": "How far around it" },
      ...DEPTHS.map((depth) =>
        button(depth === 1 ? "1 link" : `${depth} links`, () => this.#events.onDepth(depth), {
          "aria-pressed": String(depth === chosen),
        }),
      ),
    );
  }
}

function actionsOf(children: readonly Node[]): HTMLElement {
  return make("p", { class: "graph-actions" }, ...children);
}
