/**
 * The search over any page: a dialog with a combobox, whose arrows move through
 * the results while the focus stays in the field.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */

import { make } from "../../client/dom.ts";
import { loadStyle } from "../../client/style.ts";
import { writeAddress } from "./address.ts";
import { addressOf, answerInWords, byNameInWords, factsOf, marked } from "./results.ts";
import style from "./search.css?url";
import {
  type Answer,
  type Found,
  type Named,
  type Names,
  openSearch,
  type Question,
  type Search,
} from "./search.ts";

/** Milliseconds without a key before a question is asked. */
const PAUSE = 80;
const BY_NAME = 5;
const IN_TEXT = 8;

const NOTHING: Names = { found: [], corrected: undefined };

let dialog: SearchDialog | undefined;

/** Opens the dialog; `root` is the address of the search's folder. */
export async function openDialog(root: string): Promise<void> {
  await loadStyle(style);
  dialog ??= new SearchDialog(root);
  dialog.open();
}

class SearchDialog {
  readonly #root: string;
  readonly #input = make("input", {
    id: "search_field",
    type: "text",
    role: "combobox",
    inputmode: "search",
    enterkeyhint: "search",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    placeholder: "A name, a law, a number, words",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": "search_results",
    "aria-describedby": "search_keys",
  });
  readonly #results = make("div", {
    id: "search_results",
    role: "listbox",
    "aria-label": "Results",
    hidden: true,
  });
  readonly #status = make("p", { class: "search-status", role: "status" });
  readonly #all = make("a", { class: "search-all" }, "All results, with filters");
  readonly #box: HTMLDialogElement;
  #search: Promise<Search> | undefined;
  #timer: number | undefined;
  /** The question that is on the screen; answers to earlier ones come too late. */
  #asked = 0;
  #active: HTMLElement | undefined;

  constructor(root: string) {
    this.#root = root;
    const close = make("button", { type: "button", class: "search-close" }, "Close");
    this.#box = make(
      "dialog",
      { class: "search-dialog", "aria-labelledby": "search_title" },
      make("h2", { id: "search_title", class: "visually-hidden" }, "Search the record"),
      make(
        "div",
        { class: "search-bar" },
        make("label", { for: "search_field" }, "Search"),
        this.#input,
        close,
      ),
      this.#results,
      this.#status,
      make(
        "p",
        { class: "search-foot" },
        this.#all,
        make("span", { id: "search_keys" }, "↓ ↑ to a result, Enter to open it, Esc to close"),
      ),
    );
    close.addEventListener("click", () => this.#box.close());
    this.#box.addEventListener("click", (event) => {
      // The backdrop is the dialog itself; all that is in it covers it.
      if (event.target === this.#box) this.#box.close();
    });
    this.#input.addEventListener("input", () => this.#later());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    document.body.append(this.#box);
    this.#show();
  }

  open(): void {
    if (!this.#box.open) this.#box.showModal();
    this.#input.focus();
    this.#input.select();
    this.#ready().then(
      (search) => search.warm(),
      () => undefined,
    );
  }

  #ready(): Promise<Search> {
    this.#search ??= openSearch(this.#root);
    this.#search.catch(() => {
      this.#search = undefined;
    });
    return this.#search;
  }

  #question(): Question {
    return { text: this.#input.value, choices: new Map(), sort: "relevance" };
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(), PAUSE);
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    const question = this.#question();
    this.#all.href = this.#address(question);
    if (question.text.trim() === "") return this.#show();
    const isLate = () => asked !== this.#asked;
    try {
      const search = await this.#ready();
      const answering = search.inText(question).catch(() => undefined);
      const names = await search.byName(question);
      if (isLate()) return;
      if (names.found.length > 0) this.#show(names);
      const answer = await answering;
      const found = await answer?.results(0, IN_TEXT);
      if (!isLate()) this.#show(names, answer, found);
    } catch {
      if (isLate()) return;
      this.#fill([]);
      this.#status.replaceChildren(
        "The search could not be loaded. ",
        make("a", { href: addressOf(this.#root, "/all/") }, "All notes from A to Z"),
      );
    }
  }

  #address(question: Question): string {
    return this.#root + writeAddress(question);
  }

  #show(names?: Names, answer?: Answer, found: readonly Found[] = []): void {
    const { found: named, corrected } = names ?? NOTHING;
    const byName = named.slice(0, BY_NAME);
    const urls = new Set(byName.map(({ url }) => url));
    const inText = found.filter(({ url }) => !urls.has(url));
    this.#fill([
      group(
        "By name",
        byName.map((note) => this.#named(note)),
      ),
      group(
        answer?.relaxed ? "With all or most of these words" : "With these words",
        inText.flatMap((note) => this.#found(note)),
      ),
    ]);
    this.#all.hidden = names === undefined;
    this.#status.replaceChildren(...this.#say(names, byName.length, corrected, answer));
  }

  #say(
    names: Names | undefined,
    named: number,
    corrected: string | undefined,
    answer: Answer | undefined,
  ): (Node | string)[] {
    if (!names)
      return ["Companies, people, laws, cases, claims, sources: all notes of this record."];
    const parts = [
      ...(corrected === undefined ? [] : [`Names like “${corrected}”.`]),
      ...(named > 0 ? [byNameInWords(named, names.found.length)] : []),
    ];
    if (!answer)
      return [
        parts.join(" "),
        ...(named > 0 ? [] : ["The words of the notes could not be searched."]),
      ];
    if (answer.total === 0 && named === 0) parts.push("No page has these words.");
    parts.push(...answerInWords(answer));
    const { instead } = answer;
    if (instead === undefined || named > 0) return [parts.join(" ")];
    const retry = make("button", { type: "button", class: "search-instead" }, instead);
    retry.addEventListener("click", () => {
      this.#input.value = instead;
      this.#input.focus();
      this.#ask();
    });
    return [`${parts.join(" ")} Did you mean `, retry, "?"];
  }

  #named({ url, title, name, shown }: Named): HTMLElement {
    return this.#option(url, make("span", { class: "entry-title" }, title), factsOf(shown, name));
  }

  /** A note with its words, and its best headings as results of their own. */
  #found({ url, title, shown, sentence, headings }: Found): HTMLElement[] {
    const note = this.#option(
      url,
      make("span", { class: "entry-title" }, title),
      factsOf(shown),
      make("span", { class: "search-words" }, ...marked(sentence)),
    );
    const parts = headings.map(({ id, text }) => {
      const option = this.#option(`${url}#${id}`, make("span", {}, text));
      option.classList.add("search-heading");
      option.setAttribute("aria-label", `${text}, in ${title}`);
      return option;
    });
    return [note, ...parts];
  }

  #option(url: string, ...children: (HTMLElement | undefined)[]): HTMLElement {
    const option = make(
      "a",
      {
        role: "option",
        class: "search-option",
        tabindex: "-1",
        "aria-selected": "false",
        href: addressOf(this.#root, url),
      },
      ...children,
    );
    // A link to a part of this very page goes there without leaving it.
    option.addEventListener("click", () => this.#box.close());
    return option;
  }

  #fill(groups: readonly (HTMLElement | undefined)[]): void {
    const all = groups.filter((part) => part !== undefined);
    this.#results.replaceChildren(...all);
    this.#options().forEach((option, index) => {
      option.id = `search_option_${index}`;
    });
    this.#results.hidden = all.length === 0;
    this.#input.setAttribute("aria-expanded", String(all.length > 0));
    this.#activate(undefined);
  }

  #options(): HTMLElement[] {
    return [...this.#results.querySelectorAll<HTMLElement>("[role=option]")];
  }

  #activate(option: HTMLElement | undefined): void {
    this.#active?.setAttribute("aria-selected", "false");
    this.#active = option;
    option?.setAttribute("aria-selected", "true");
    if (option) this.#input.setAttribute("aria-activedescendant", option.id);
    else this.#input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      if (this.#active) this.#active.click();
      else if (this.#input.value.trim() !== "") location.assign(this.#address(this.#question()));
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const options = this.#options();
    // Before the first and after the last there is the field itself.
    const at = this.#active ? options.indexOf(this.#active) : step === 1 ? -1 : options.length;
    this.#activate(options[at + step]);
  }
}

function group(label: string, options: readonly HTMLElement[]): HTMLElement | undefined {
  if (options.length === 0) return undefined;
  const id = `search_group_${label.toLowerCase().replaceAll(" ", "_")}`;
  return make(
    "div",
    { role: "group", "aria-labelledby": id },
    make("div", { id, class: "search-group", role: "presentation" }, label),
    ...options,
  );
}
