/** The map of the record: what a reader does changes one state, which the picture, the list and the filters show. */

import { button } from "../../client/dom.ts";
import { at, expected } from "../../shared/assert.ts";
import { matching } from "../../shared/graph/find.ts";
import { headlineOf } from "../../shared/graph/headline.ts";
import { type Row, rowsOf } from "../../shared/graph/rows.ts";
import { EMPTY_SCOPE, scopeOf } from "../../shared/graph/scope.ts";
import type { Depth, State } from "../../shared/graph/state.ts";
import type { Graph } from "../../shared/graph/view.ts";
import { edgeDetails } from "./edgeDetails.ts";
import { Filters } from "./filters.ts";
import { Head } from "./head.ts";
import { StateHistory } from "./history.ts";
import { List } from "./list.ts";
import { part } from "./part.ts";
import type { Frame } from "./picture/frame.ts";
import { GraphPicture } from "./picture/picture.ts";
import { enableSearch } from "./search.ts";
import { enableTools } from "./tools.ts";
import { type UntilField, untilField } from "./untilField.ts";
import { keepInLinks } from "./viewLinks.ts";

export class GraphMap {
  readonly #root: HTMLElement;
  readonly #graph: Graph;
  /** Of the site: "/", or "/a/b/". */
  readonly #base: string;
  readonly #search: HTMLInputElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #history: StateHistory;
  readonly #picture: GraphPicture;
  readonly #list: List;
  readonly #head: Head;
  readonly #filters: Filters;
  readonly #until: UntilField;
  /** What of the graph the state shows. */
  #scope = EMPTY_SCOPE;
  /** What stands above the list, for those who hear it. */
  #summary = "";
  /** Whether the other end of a path is to be chosen. */
  #isPathAsked = false;

  constructor(root: HTMLElement, graph: Graph, base: string) {
    this.#root = root;
    this.#graph = graph;
    this.#base = base;
    this.#search = part(root, "find", HTMLInputElement);
    this.#canvas = part(root, "canvas", HTMLCanvasElement);
    this.#history = new StateHistory(graph, () => this.#onPop());
    this.#picture = new GraphPicture(this.#canvas, graph, {
      onNote: (note) => this.#choose(note),
      onEdge: (edge) => this.#openEdge(edge),
      onMove: (camera) => this.#history.replaceSoon({ camera }),
      onFrame: (frame) => this.#onFrame(frame),
    });
    this.#list = new List(part(root, "list", HTMLElement), {
      onRow: (row, position, count) => {
        this.#picture.hint(row.edges);
        this.#announce(`${this.#summary}, ${position} of ${count}: ${row.title}`);
      },
      onFollow: ({ note }) => this.#follow(note),
      onBack: () => this.#back(),
      detailsOf: (row) => this.#detailsOf(row),
    });
    this.#head = new Head(part(root, "head", HTMLElement), {
      onBack: () => this.#back(),
      onClose: () => {
        this.#isPathAsked = false;
        this.#push({ note: undefined, to: undefined });
      },
      onDepth: (depth) => this.#changeDepth(depth),
      onPath: () => {
        this.#isPathAsked = true;
        this.#render();
        this.#search.focus();
      },
      onShowAll: () => {
        const { kinds, relations } = graph.view;
        this.#replace({ kinds: new Set(kinds.keys()), relations: new Set(relations.keys()) });
      },
    });
    this.#filters = new Filters(root, graph, (shown) => {
      this.#replace(shown);
      this.#announce(this.#summary);
    });
    this.#until = untilField(root, (until) => {
      this.#replace({ until });
      this.#announce(this.#summary);
    });
    this.#enableSearch();
    enableTools(root, {
      graph,
      picture: this.#picture,
      scope: () => this.#scope,
      query: () => this.#history.query,
      onFit: () => {
        this.#picture.fit(this.#scope.notes);
        this.#replace({ camera: undefined });
      },
    });
    this.#open();
  }

  /** Takes the place of what stands on the page without a script. */
  #open(): void {
    for (const live of this.#root.querySelectorAll<HTMLElement>("[data-live-only]")) {
      live.hidden = false;
    }
    for (const still of this.#root.querySelectorAll("[data-still-only]")) still.remove();
    // A browser that loads the page again may have kept what was typed.
    this.#search.value = "";
    this.#render();
    const { camera } = this.#history.state;
    if (camera) this.#picture.moveTo(camera);
    // absent: without a chosen note there is no focus
    else this.#picture.fit(this.#scope.focus ?? this.#scope.notes);
    this.#root.dataset["ready"] = "";
  }

  #enableSearch(): void {
    enableSearch(this.#search, {
      onInput: () => {
        this.#render();
        this.#announce(this.#summary);
      },
      onEnter: () => {
        const [first] = matching(this.#graph, this.#search.value);
        if (first !== undefined) this.#follow(first);
      },
      onDown: () => this.#list.focus(),
      canCancel: () => this.#search.value !== "" || this.#isPathAsked,
      onCancel: () => {
        this.#search.value = "";
        this.#isPathAsked = false;
        this.#render();
      },
    });
  }

  #push(change: Partial<State>): void {
    this.#history.push(change);
    this.#render();
  }

  #replace(change: Partial<State>): void {
    this.#history.replace(change);
    this.#render();
  }

  #choose(note: number): void {
    const { note: chosen } = this.#history.state;
    const isEnd = this.#isPathAsked && chosen !== undefined && note !== chosen;
    this.#search.value = "";
    this.#isPathAsked = false;
    if (isEnd) {
      this.#push({ to: note });
      this.#fitFocus();
    } else {
      this.#push({ note, to: undefined });
      this.#picture.reveal(note);
    }
    this.#keepCamera();
    this.#announce(this.#summary);
  }

  /** Chooses a note for a reader who goes on in the list. */
  #follow(note: number): void {
    this.#choose(note);
    this.#list.focus();
  }

  #openEdge(edge: number): void {
    const source = at(this.#graph.source, edge);
    const { note, to } = this.#history.state;
    if (note !== source || to !== undefined) this.#choose(source);
    this.#list.open(edge);
  }

  #changeDepth(depth: Depth): void {
    this.#replace({ depth });
    this.#fitFocus();
    this.#keepCamera();
    this.#announce(this.#summary);
  }

  #fitFocus(): void {
    this.#picture.fit(expected(this.#scope.focus, "notes in focus"));
  }

  /** Where the map itself has moved to is in the address too, once the reader has moved it. */
  #keepCamera(): void {
    if (this.#history.state.camera) this.#history.replace({ camera: this.#picture.camera });
  }

  #back(): void {
    if (this.#history.canGoBack) this.#history.back();
    else if (this.#history.state.note !== undefined) {
      this.#replace({ note: undefined, to: undefined });
    }
  }

  #onPop(): void {
    const hadFocus = part(this.#root, "panel", HTMLElement).contains(document.activeElement);
    const { camera, note } = this.#history.state;
    this.#isPathAsked = false;
    this.#render();
    if (camera) this.#picture.moveTo(camera);
    else if (note !== undefined) this.#picture.reveal(note);
    if (hadFocus) this.#list.focus();
    this.#announce(this.#summary);
  }

  #render(): void {
    const { state } = this.#history;
    const { note, to, kinds, relations, depth } = state;
    const { view } = this.#graph;
    const query = this.#search.value;
    const scope = scopeOf(this.#graph, state);
    const matches = query.trim() === "" ? undefined : matching(this.#graph, query);
    const headline = headlineOf(this.#graph, {
      state,
      scope,
      matches,
      isPathAsked: this.#isPathAsked,
    });
    this.#scope = scope;
    this.#summary = headline.summary;
    this.#picture.show(
      scope,
      [note, to].filter((chosen) => chosen !== undefined),
    );
    this.#canvas.setAttribute(
      "aria-label",
      `Map of ${scope.notes.length} notes and ${scope.edges.length} links; the list holds the same.`,
    );
    this.#filters.show(state, scope);
    this.#until.show(state.until);
    keepInLinks(state, this.#graph);
    this.#head.show(headline, {
      href: note === undefined ? undefined : this.#hrefOf(note),
      depth,
      canShowMore: kinds.size < view.kinds.length || relations.size < view.relations.length,
    });
    this.#list.show(rowsOf(this.#graph, scope, state, matches));
  }

  #detailsOf({ edges, note }: Row): readonly Node[] {
    const title = at(this.#graph.view.title, note);
    return [
      ...edges.map((edge) => edgeDetails(this.#graph, edge, (other) => this.#hrefOf(other))),
      button(`Go to ${title}`, () => this.#follow(note)),
    ];
  }

  #hrefOf(note: number): string {
    return encodeURI(this.#base.slice(0, -1) + at(this.#graph.urls, note));
  }

  #onFrame({ detail, isCut }: Frame): void {
    performance.mark("graph-drawn");
    this.#root.dataset["detail"] = detail;
    const text = `${DETAILS[detail]}${isCut ? CUT : ""}`;
    part(this.#root, "detail", HTMLElement).textContent = text;
  }

  #announce(text: string): void {
    part(this.#root, "live", HTMLElement).textContent = text;
  }
}

const CUT = " There are more links than the picture holds: the list has all.";

const DETAILS = {
  groups: "From this far, notes are shown in groups. Zoom in for the notes themselves.",
  hubs: "Notes with most links are drawn; the others are dots. Zoom in for their names.",
  all: "",
} as const;
