/** The address of a view: read when its page opens, kept as the view changes, given to others. */

import { expected } from "../../../shared/assert.ts";
import { type ViewState, writeState } from "../../../shared/timeline/state.ts";

/** Milliseconds after the last change until it stands in the address. */
const SETTLED = 250;

export class ViewAddress {
  /** The address of the page of this timeline, and of its frame for other sites, if it has one. */
  readonly page: string;
  readonly #frame: string | undefined;
  /** Whether the address of the page that is open says what is in view. */
  readonly #isKept: boolean;
  #timer = 0;

  constructor(host: HTMLElement) {
    this.page = expected(host.dataset["page"], "the page of the timeline");
    this.#frame = host.dataset["embed"];
    this.#isKept = host.hasAttribute("data-state");
  }

  /** The query that the page was opened with; "" where it says nothing of the view. */
  get query(): string {
    return this.#isKept ? location.search : "";
  }

  /** Puts a view into the page's address, once it has settled. */
  keep(state: ViewState): void {
    if (!this.#isKept) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const query = writeState(state);
      const url = `${location.pathname}${query === "" ? "" : `?${query}`}${location.hash}`;
      if (url !== location.pathname + location.search + location.hash)
        history.replaceState(null, "", url);
    }, SETTLED);
  }

  /** The whole address of a view. */
  ofPage(state: ViewState): string {
    return withState(this.page, state);
  }

  /** The whole address of a view in a frame; undefined where it has none. */
  ofFrame(state: ViewState): string | undefined {
    return this.#frame === undefined ? undefined : withState(this.#frame, state);
  }
}

function withState(address: string, state: ViewState): string {
  const url = new URL(address, location.href);
  url.search = writeState(state);
  return url.href;
}
