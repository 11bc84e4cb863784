/** The page of the search: the question in its address, results in pages, filters with counts. */

import { make } from "../../client/dom.ts";
import { readAddress, writeAddress } from "./address.ts";
import { facetList } from "./facetList.ts";
import { FACET_LABELS, FACET_NAMES, isChosen } from "./filters.ts";
import { addressOf, answerInWords, byNameInWords, factsOf, marked } from "./results.ts";
import {
  type Answer,
  type Found,
  type Named,
  type Names,
  openSearch,
  type Question,
  type Search,
  type Sort,
} from "./search.ts";

const PAUSE = 200;
const BY_NAME = 5;
const PAGE = 20;

const form = document.querySelector<HTMLFormElement>("[data-search-page]");
if (form) start(form, form.dataset["searchPage"] ?? "");

function start(form: HTMLFormElement, root: string): void {
  const part = <T extends HTMLElement>(name: string) => {
    const found = document.querySelector<T>(`[data-search-${name}]`);
    if (!found) throw new Error(`expected the ${name} of the search page`);
    return found;
  };
  const field = part<HTMLInputElement>("field");
  const results = part("results");
  const status = part("status");
  const sort = part<HTMLSelectElement>("sort");
  const chosen = part("chosen");
  const list = part("list");
  const filters = part("filters");
  const details = filters.closest("details");

  let search: Promise<Search> | undefined;
  let question: Question = readAddress(location.search);
  let asked = 0;
  let timer: number | undefined;
  const facets = facetList(filters, () => change({ ...question, choices: facets.choices() }));

  const ready = () => {
    search ??= openSearch(root);
    search.catch(() => {
      search = undefined;
    });
    return search;
  };

  /** Shows a question and asks it. Words are typed into the same address, choices make a new one. */
  const change = (next: Question, replace = false): void => {
    question = next;
    const address = root + writeAddress(question);
    if (replace) history.replaceState(null, "", address);
    else if (address !== location.pathname + location.search) history.pushState(null, "", address);
    ask();
  };

  const ask = async (): Promise<void> => {
    clearTimeout(timer);
    const own = ++asked;
    const isLate = () => own !== asked;
    await answer(isLate);
    if (!isLate()) list.setAttribute("aria-busy", "false");
  };

  const answer = async (isLate: () => boolean): Promise<void> => {
    const current = question;
    showChoices(current);
    const isNothing = current.text.trim() === "" && !isChosen(current.choices);
    results.hidden = false;
    list.setAttribute("aria-busy", "true");
    if (isNothing) {
      list.replaceChildren();
      status.textContent =
        "Type a name, a law, a bill or docket number, or words; or choose filters.";
      await showCounts(current, isLate);
      return;
    }
    try {
      const opened = await ready();
      const answering = opened.inText(current).catch(() => undefined);
      const names = await opened.byName(current);
      if (isLate()) return;
      if (names.found.length > 0) show(names, undefined, []);
      const answer = await answering;
      const found = (await answer?.results(0, PAGE)) ?? [];
      if (isLate()) return;
      show(names, answer, found);
      await showCounts(current, isLate);
    } catch {
      if (isLate()) return;
      list.replaceChildren();
      status.replaceChildren(
        "The search could not be loaded. ",
        make("a", { href: addressOf(root, "/all/") }, "All notes from A to Z"),
      );
    }
  };

  const showCounts = async (current: Question, isLate: () => boolean): Promise<void> => {
    // On a narrow screen the filters are closed, and nothing is fetched for them.
    if (!details?.open && !isChosen(current.choices)) return;
    const counts = await (await ready()).counts(current).catch(() => undefined);
    if (counts && !isLate()) facets.show(counts, current.choices);
  };

  const showChoices = ({ choices }: Question): void => {
    const items = FACET_NAMES.flatMap((name) =>
      [...(choices.get(name) ?? [])].map((value) => {
        const label = `${FACET_LABELS[name]}: ${value}`;
        const remove = make(
          "button",
          { type: "button", "aria-label": `Remove ${label}` },
          `${label} ✕`,
        );
        remove.addEventListener("click", () => {
          const left = new Set(question.choices.get(name) ?? []);
          left.delete(value);
          change({ ...question, choices: new Map([...question.choices, [name, left]]) });
          field.focus();
        });
        return make("li", {}, remove);
      }),
    );
    chosen.replaceChildren(...items);
  };

  const show = (names: Names, answer: Answer | undefined, found: readonly Found[]): void => {
    const named = names.found.slice(0, BY_NAME);
    const urls = new Set(named.map(({ url }) => url));
    const inText = make("ol", { class: "entries" });
    const add = (more: readonly Found[]) =>
      inText.append(
        ...more.filter(({ url }) => !urls.has(url)).map((note) => foundItem(root, note)),
      );
    add(found);
    const heading =
      question.text.trim() === ""
        ? "Notes"
        : answer?.relaxed
          ? "With all or most of these words"
          : "With these words";
    list.replaceChildren(
      ...(named.length > 0
        ? [
            make("h2", {}, "By name"),
            make("ol", { class: "entries" }, ...named.map((note) => namedItem(root, note))),
          ]
        : []),
      ...(found.length > 0 ? [make("h2", {}, heading), inText] : []),
    );
    if (answer && answer.total > PAGE) list.append(more(answer, add, inText));
    status.replaceChildren(...said(names, named.length, answer));
  };

  const more = (
    answer: Answer,
    add: (found: readonly Found[]) => void,
    inText: HTMLElement,
  ): HTMLElement => {
    let shown = PAGE;
    const button = make("button", { type: "button", class: "search-more" });
    const label = () => {
      button.textContent = `Show ${Math.min(PAGE, answer.total - shown)} more of ${answer.total.toLocaleString("en-US")}`;
    };
    label();
    button.addEventListener("click", async () => {
      const next = await answer.results(shown, shown + PAGE);
      const last = inText.lastElementChild;
      add(next);
      shown += PAGE;
      if (shown >= answer.total) button.remove();
      else label();
      const first = last?.nextElementSibling?.querySelector("a");
      first?.focus();
    });
    return button;
  };

  const said = (
    { corrected, found }: Names,
    named: number,
    answer: Answer | undefined,
  ): (Node | string)[] => {
    const parts: string[] = [];
    if (corrected !== undefined) parts.push(`Names like “${corrected}”.`);
    if (named > 0) parts.push(byNameInWords(named, found.length));
    if (!answer) {
      if (named === 0) parts.push("The words of the notes could not be searched.");
      return [parts.join(" ")];
    }
    const hasWords = question.text.trim() !== "";
    if (answer.total === 0 && named === 0) {
      parts.push(hasWords ? "No page has these words." : "No page fits.");
    }
    parts.push(...answerInWords(answer, hasWords));
    const help: (Node | string)[] = [parts.join(" ")];
    if (answer.total > 0 || named > 0) return help;
    const { instead } = answer;
    if (instead !== undefined) {
      const retry = make("button", { type: "button", class: "search-instead" }, instead);
      retry.addEventListener("click", () => {
        field.value = instead;
        field.focus();
        change({ ...question, text: instead });
      });
      help.push(" Did you mean ", retry, "?");
    }
    if (isChosen(question.choices)) help.push(" Fewer filters would leave more.");
    help.push(" ", make("a", { href: addressOf(root, "/all/") }, "All notes from A to Z"));
    return help;
  };

  const read = (): void => {
    question = readAddress(location.search);
    field.value = question.text;
    sort.value = question.sort;
    ask();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change({ ...question, text: field.value });
  });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => change({ ...question, text: field.value }, true), PAUSE);
  });
  sort.addEventListener("change", () => change({ ...question, sort: sort.value as Sort }));
  details?.addEventListener("toggle", () => showCounts(question, () => false));
  addEventListener("popstate", read);

  if (details) details.open = matchMedia("(min-width: 60rem)").matches;
  form.hidden = false;
  read();
  if (question.text === "" && !isChosen(question.choices)) field.focus();
}

function namedItem(root: string, { url, title, name, shown }: Named): HTMLElement {
  return make(
    "li",
    {},
    make("a", { class: "entry-title", href: addressOf(root, url) }, title),
    factsOf(shown, name),
  );
}

function foundItem(root: string, { url, title, shown, sentence, headings }: Found): HTMLElement {
  const links = headings.map(({ id, text }) =>
    make("li", {}, make("a", { href: addressOf(root, `${url}#${id}`) }, text)),
  );
  return make(
    "li",
    {},
    make("a", { class: "entry-title", href: addressOf(root, url) }, title),
    factsOf(shown),
    make("p", { class: "entry-text search-words" }, ...marked(sentence)),
    links.length > 0
      ? make("ul", { class: "search-headings", "aria-label": `In ${title}` }, ...links)
      : undefined,
  );
}
