/** The sentence that a link stands in, from the page that it stands on: no data holds all of them. */

import { sentenceAt } from "../../shared/sentences.ts";

export interface Sentence {
  /** The words around the link, in three parts; empty where it stands in the facts of the note. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** The address of the place. */
  readonly href: string;
  /** The list of facts or of sources that the link stands in, where it stands in no sentence. */
  readonly list: "facts" | "sources" | undefined;
}

const pages = new Map<string, Promise<Document>>();

/** Undefined where the page can't be loaded, or holds no such link. */
export async function findSentence(page: string, target: string): Promise<Sentence | undefined> {
  const found = await load(page).catch(() => undefined);
  return found && sentenceIn(found, page, target);
}

function load(address: string): Promise<Document> {
  const known = pages.get(address);
  if (known) return known;
  const loading = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return new DOMParser().parseFromString(await response.text(), "text/html");
  });
  pages.set(address, loading);
  // What failed may succeed the next time.
  loading.catch(() => pages.delete(address));
  return loading;
}

function sentenceIn(page: Document, address: string, target: string): Sentence | undefined {
  const links = (within: string) =>
    [...page.querySelectorAll<HTMLAnchorElement>(`${within} a[href]`)].filter(
      (link) => link.getAttribute("href")?.split("#")[0] === target,
    );
  const [inText] = links(".prose");
  if (inText) return around(inText, address);
  const [source] = links(".sources-list");
  const item = source?.closest("li");
  const citation = item && page.querySelector(`.prose .citation a[href="#${CSS.escape(item.id)}"]`);
  if (citation) return around(citation, address);
  const nothing = { before: "", words: "", after: "" };
  if (item) return { ...nothing, href: `${address}#${item.id}`, list: "sources" };
  return links(".infobox").length > 0 ? { ...nothing, href: address, list: "facts" } : undefined;
}

/** What a sentence of its own stands in. */
const BLOCKS = "p, li, td, th, blockquote, dd, h1, h2, h3, h4, h5, h6, figcaption, summary, div";

function around(link: Element, address: string): Sentence {
  const block = link.closest(BLOCKS) ?? link;
  const isCitation = link.closest(".citation") !== null;
  const copy = textOf(block, link);
  const whole = sentenceAt(copy.text, Math.max(0, isCitation ? copy.at - 1 : copy.at));
  const words = isCitation ? "" : tidy(link.textContent ?? "");
  const at = words === "" ? -1 : whole.indexOf(words);
  return {
    before: at === -1 ? whole : whole.slice(0, at),
    words: at === -1 ? "" : words,
    after: at === -1 ? "" : whole.slice(at + words.length),
    href: `${address}${placeOf(link)}`,
    list: undefined,
  };
}

/** The text of a block without its numbers of sources, and where in it a link stands. */
function textOf(block: Element, link: Element): { text: string; at: number } {
  let text = "";
  let at = 0;
  const visit = (node: Node): void => {
    if (node === link) at = text.length;
    if (node.nodeType === Node.TEXT_NODE) {
      const words = (node.textContent ?? "").replace(/\s+/g, " ");
      text += text.endsWith(" ") ? words.trimStart() : words;
    } else if (node instanceof Element) {
      if (node.matches("sup, .anchor, .visually-hidden") && !node.contains(link)) return;
      if (node.matches(".citation")) at = text.length;
      else for (const child of node.childNodes) visit(child);
    }
  };
  visit(block);
  return { text, at };
}

function tidy(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

/** The nearest heading before a link, for the address to lead there. */
function placeOf(link: Element): string {
  const prose = link.closest(".prose");
  const headings = [...(prose?.querySelectorAll(":is(h2, h3, h4, h5, h6)[id]") ?? [])];
  const before = headings.findLast(
    (heading) => heading.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before ? `#${before.id}` : "";
}
