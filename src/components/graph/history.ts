/** What the reader looks at, and the address of the page, which always holds it. */

import { queryOf, type State, stateOf } from "../../shared/graph/state.ts";
import type { Graph } from "../../shared/graph/view.ts";

/** Ms without a movement after which it is written: browsers allow only some hundred changes in a while. */
const WRITE_AFTER = 300;

export class StateHistory {
  readonly #graph: Graph;
  #state: State;
  /** Steps on this page that can be gone back. */
  #steps = 0;
  #timer: number | undefined;

  /** `onPop` is called when the reader has gone back or forward. */
  constructor(graph: Graph, onPop: () => void) {
    this.#graph = graph;
    this.#state = stateOf(location.search, graph);
    addEventListener("popstate", () => {
      this.#steps = Math.max(0, this.#steps - 1);
      this.#state = stateOf(location.search, graph);
      onPop();
    });
  }

  get state(): State {
    return this.#state;
  }

  /** The query of an address that shows the same. */
  get query(): string {
    return queryOf(this.#state, this.#graph);
  }

  get canGoBack(): boolean {
    return this.#steps > 0;
  }

  /** Goes a step back, which `onPop` reports. */
  back(): void {
    history.back();
  }

  /** Makes a step that Backspace and the browser's button go back over. */
  push(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    this.#steps++;
    history.pushState(null, "", this.#address);
  }

  replace(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    this.#write();
  }

  /** For changes that follow each other fast: the address is written after the last. */
  replaceSoon(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#write(), WRITE_AFTER);
  }

  get #address(): string {
    return `${location.pathname}${this.query}`;
  }

  #write(): void {
    history.replaceState(history.state, "", this.#address);
  }
}
