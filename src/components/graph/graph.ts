/** The map of the record: wires the picture, the list, the filters and the address of the page together. */

import { button } from "../../client/dom.ts";
import { edgesAt, type Graph, type GraphView, unpack } from "../../shared/graph/view.ts";
import { edgeWords } from "./edgeWords.ts";
import { createFilters } from "./filters.ts";
import { matching } from "./find.ts";
import { createHead } from "./head.ts";
import { createList } from "./list.ts";
import { part } from "./part.ts";
import { createPicture } from "./picture.ts";
import { edgesOf, rowOf, rowsAround, rowsOfAll, rowsOfPath } from "./rows.ts";
import { type Scope, scopeOf } from "./scope.ts";
import { queryOf, type State, stateOf } from "./state.ts";
import { createTools } from "./tools.ts";

for (const root of document.querySelectorAll<HTMLElement>("[data-graph]")) start(root);

async function start(root: HTMLElement): Promise<void> {
  try {
    const response = await fetch(root.dataset["graph"] ?? "");
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    run(root, unpack((await response.json()) as GraphView));
  } catch (error) {
    const failed = part(root, "failed", HTMLElement);
    failed.hidden = false;
    throw error;
  }
}

function run(root: HTMLElement, graph: Graph): void {
  const { view } = graph;
  const base = root.dataset["base"] ?? "/";
  const hrefOf = (note: number) => encodeURI(base.slice(0, -1) + (graph.urls[note] ?? "/"));
  const live = part(root, "live", HTMLElement);
  const find = part(root, "find", HTMLInputElement);
  const canvas = part(root, "canvas", HTMLCanvasElement);

  let state = stateOf(location.search, graph);
  let scope: Scope = scopeOf(graph, state);
  let isPathAsked = false;
  let steps = 0;
  let moving: number | undefined;

  const say = (words: string) => {
    live.textContent = words;
  };

  const tell = () => {
    history.replaceState(history.state, "", `${location.pathname}${queryOf(state, graph)}`);
  };
  /** `push` makes a step that Backspace and the browser's own button go back over. */
  const change = (next: Partial<State>, way: "push" | "replace" = "replace") => {
    state = { ...state, ...next };
    if (way === "push") {
      steps++;
      history.pushState(null, "", `${location.pathname}${queryOf(state, graph)}`);
    } else tell();
    render();
  };
  /** What the map itself moves to is in the address too, once the reader has moved it. */
  const move = (way: () => void) => {
    way();
    if (!state.camera) return;
    state = { ...state, camera: picture.camera() };
    tell();
  };
  const choose = (note: number) => {
    find.value = "";
    if (isPathAsked && state.note !== undefined && note !== state.note) {
      isPathAsked = false;
      change({ to: note }, "push");
      move(() => picture.fit([...(scope.focus ?? [])]));
    } else {
      isPathAsked = false;
      change({ note, to: undefined }, "push");
      move(() => picture.reveal(note));
    }
    say(head.words());
  };
  const back = () => {
    if (steps > 0) history.back();
    else if (state.note !== undefined) change({ note: undefined, to: undefined });
  };

  const picture = createPicture(canvas, graph, {
    onNote: choose,
    onEdge: (edge) => {
      const note = graph.source[edge] ?? 0;
      if (state.note !== note || state.to !== undefined) choose(note);
      list.open(edge);
    },
    onMove: (camera) => {
      state = { ...state, camera };
      clearTimeout(moving);
      // Browsers bear no more than some hundred changes of the address in a while.
      moving = window.setTimeout(tell, 300);
    },
    onFrame: ({ detail, isCut }) => {
      performance.mark("graph-drawn");
      root.dataset["detail"] = detail;
      note.textContent = `${DETAILS[detail]}${isCut ? CUT : ""}`;
    },
  });
  const note = part(root, "detail", HTMLElement);

  const list = createList(part(root, "list", HTMLElement), {
    onRow: (row, at, of) => {
      picture.hint(row.edges);
      say(`${head.words()}, ${at} of ${of}: ${row.title}`);
    },
    onFollow: ({ note: to }) => {
      choose(to);
      list.focus();
    },
    onBack: back,
    fill: ({ edges, note: to }, into) => {
      for (const edge of edges) into.append(edgeWords(graph, edge, hrefOf));
      const follow = () => {
        choose(to);
        list.focus();
      };
      into.append(button(`Go to ${view.title[to] ?? ""}`, follow));
    },
  });

  const head = createHead(part(root, "head", HTMLElement), graph, {
    hrefOf,
    onBack: back,
    onClear: () => {
      isPathAsked = false;
      change({ note: undefined, to: undefined }, "push");
    },
    onDepth: (depth) => {
      change({ depth });
      move(() => picture.fit([...(scope.focus ?? [])]));
      say(head.words());
    },
    onPath: () => {
      isPathAsked = true;
      render();
      find.focus();
    },
    onEverything: () => {
      change({
        kinds: new Set(view.kinds.keys()),
        relations: new Set(view.relations.keys()),
      });
    },
  });

  const filters = createFilters(root, graph, (kinds, relations) => {
    change({ kinds, relations });
    say(head.words());
  });

  function render(): void {
    scope = scopeOf(graph, state);
    const chosen = [state.note, state.to].filter((place) => place !== undefined);
    picture.show(scope, chosen);
    filters.show(state, scope);
    canvas.setAttribute(
      "aria-label",
      `Map of ${scope.notes.length} notes and ${scope.edges.length} links; the list holds the same.`,
    );
    const matches = find.value.trim() === "" ? undefined : matching(graph, find.value);
    const edges = state.note === undefined ? 0 : edgesOf(graph, scope, state, state.note).length;
    const all = state.note === undefined ? 0 : edgesAt(graph, state.note).length;
    head.show({ state, scope, matches, isPathAsked, edges, all });
    list.show(
      matches
        ? [{ heading: "", rows: matches.map((place) => rowOf(graph, place)) }]
        : scope.path
          ? rowsOfPath(graph, scope, state, scope.path)
          : state.note === undefined
            ? rowsOfAll(graph, scope.notes)
            : rowsAround(graph, scope, state),
    );
  }

  find.addEventListener("input", () => {
    render();
    say(head.words());
  });
  find.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && (find.value !== "" || isPathAsked)) {
      find.value = "";
      isPathAsked = false;
      event.preventDefault();
      render();
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      list.focus();
    } else if (event.key === "Enter") {
      event.preventDefault();
      const [first] = matching(graph, find.value);
      if (first === undefined) return;
      choose(first);
      list.focus();
    }
  });
  // On this page "/" looks for notes of the map, before the search of the site hears of it.
  document.addEventListener(
    "keydown",
    (event) => {
      const { target } = event;
      const isTyping = target instanceof HTMLElement && target.closest("input, textarea, select");
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      find.focus();
    },
    { capture: true },
  );
  createTools(root, graph, picture, {
    scope: () => scope,
    query: () => queryOf(state, graph),
    onAll: () => {
      picture.fit(scope.notes);
      change({ camera: undefined });
    },
  });
  addEventListener("popstate", () => {
    steps = Math.max(0, steps - 1);
    const hadFocus = part(root, "panel", HTMLElement).contains(document.activeElement);
    state = stateOf(location.search, graph);
    isPathAsked = false;
    render();
    if (state.camera) picture.turn(state.camera);
    else if (state.note !== undefined) picture.reveal(state.note);
    if (hadFocus) list.focus();
    say(head.words());
  });

  for (const shown of root.querySelectorAll<HTMLElement>("[data-live-only]")) shown.hidden = false;
  for (const still of root.querySelectorAll("[data-still-only]")) still.remove();
  // A browser that loads the page again may have kept what stood there.
  find.value = "";
  render();
  if (state.camera) picture.turn(state.camera);
  else picture.fit(scope.focus ? [...scope.focus] : scope.notes);
  root.dataset["ready"] = "";
}

const CUT = " There are more links than the picture holds: the list has all.";

const DETAILS = {
  groups: "From this far, notes are shown in groups. Zoom in for the notes themselves.",
  hubs: "Notes with most links are drawn; the others are dots. Zoom in for their names.",
  all: "",
} as const;
