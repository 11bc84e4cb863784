/** Reads the address of a page that is not there as a question, and offers the notes with names near it. */

import { make } from "../../client/dom.ts";
import { expected } from "../../shared/assert.ts";
import { plural } from "../../shared/plural.ts";
import { addressOf, factsOf } from "../search/results.ts";
import { type Named, openSearch } from "../search/search.ts";
import { questionsIn } from "./questions.ts";

/** Notes that are offered. */
const MAX = 4;

const root = document.querySelector<HTMLElement>("[data-not-found]");
if (root) start(root);

async function start(root: HTMLElement): Promise<void> {
  const part = (name: string) =>
    expected(root.querySelector<HTMLElement>(`[data-not-found-${name}]`), `the ${name}`);
  const search = expected(root.dataset["notFound"], "the address of the search");
  const home = expected(root.dataset["home"], "the address of the first page");
  const questions = questionsIn(location.pathname, home);
  const [first] = questions;
  if (first === undefined) return;
  part("address").textContent = readable();
  const field = part("field");
  if (field instanceof HTMLInputElement && field.value === "") field.value = first;
  const found = await near(search, questions).catch(() => []);
  if (found.length === 0) return;
  const count = plural(found.length, "name like it", "names like it");
  part("list").replaceChildren(...found.map((note) => itemOf(search, note)));
  part("count").textContent = count;
  part("near").hidden = false;
  part("status").textContent = `${count}: ${found.map(({ title }) => title).join(", ")}`;
}

function readable(): string {
  try {
    return decodeURI(location.pathname);
  } catch {
    return location.pathname;
  }
}

/** The notes of the first question that finds any. */
async function near(root: string, questions: readonly string[]): Promise<readonly Named[]> {
  const { byName } = await openSearch(root);
  for (const text of questions) {
    const { found } = await byName({ text, choices: new Map(), sort: "relevance" });
    if (found.length > 0) return found.slice(0, MAX);
  }
  return [];
}

function itemOf(root: string, { url, title, name, shown }: Named): HTMLElement {
  const href = addressOf(root, url);
  const facts = factsOf(shown, name);
  facts.append(make("span", { class: "not-found-url" }, decodeURI(href)));
  const text = make("p", { class: "entry-text" });
  sentenceOf(href).then(
    (sentence) => text.append(sentence),
    // The name leads there without it.
    () => text.remove(),
  );
  return make("li", {}, make("a", { class: "entry-title", href }, title), facts, text);
}

/** What a page says of itself in one sentence. */
async function sentenceOf(href: string): Promise<string> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const about = page.querySelector<HTMLMetaElement>('meta[name="description"]');
  return expected(about, `a description of ${href}`).content;
}
