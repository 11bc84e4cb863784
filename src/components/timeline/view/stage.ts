/** The part of the page that takes the focus and the keys, with what describes it to those who hear it. */

import { make } from "../../../client/dom.ts";
import { KEYS_HELP } from "./keyboard.ts";

export interface Stage {
  readonly element: HTMLElement;
  /** Stands before the element. */
  readonly help: HTMLElement;
}

/** `host` is one of the timelines of the page, which may be several; `title` is its title. */
export function makeStage(host: HTMLElement, title: string, picture: SVGElement): Stage {
  const number = [...document.querySelectorAll(host.localName)].indexOf(host);
  const help = make(
    "p",
    { class: "visually-hidden", id: `page_timeline_help_${number}` },
    KEYS_HELP,
  );
  const element = make(
    "div",
    {
      class: "timeline-stage",
      tabindex: 0,
      role: "application",
      "aria-label": `Timeline: ${title}`,
      "aria-describedby": help.id,
    },
    picture,
  );
  return { element, help };
}
