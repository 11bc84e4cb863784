/** The sentence that a link stands in, from the page that it stands on: no data holds all of them. */

import { expected } from "../../shared/assert.ts";
import { sentenceAt } from "../../shared/sentences.ts";

/** Where a link stands: in a sentence of the text, or in a list beside it. */
export type LinkPlace = SentencePlace | ListPlace;

interface SentencePlace {
  /** The address of the place. */
  readonly href: string;
  readonly sentence: Sentence;
}

interface ListPlace {
  readonly href: string;
  readonly list: "facts" | "sources";
}

/** In three parts; a sentence that only cites its target has the first alone. */
interface Sentence {
  readonly before: string;
  readonly link: string;
  readonly after: string;
}

const pages = new Map<string, Promise<Document>>();

/** Undefined where the page can't be loaded, or holds no such link. */
export async function findLink(page: string, target: string): Promise<LinkPlace | undefined> {
  const found = await load(page).catch(() => undefined);
  return found && placeOf(found, page, target);
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

function placeOf(page: Document, address: string, target: string): LinkPlace | undefined {
  const links = (within: string) =>
    [...page.querySelectorAll<HTMLAnchorElement>(`${within} a[href]`)].filter(
      (link) => link.getAttribute("href")?.split("#")[0] === target,
    );
  const [inText] = links(".prose");
  if (inText) return sentencePlace(inText, address);
  // A reason that ties two notes stands among the connections.
  const reasons = links(".connections li").flatMap((link) => {
    const before = reasonIn(expected(link.closest("li"), "a connection"));
    return before === "" ? [] : [{ before, link: "", after: "" }];
  });
  const [reason] = reasons;
  if (reason) return { href: `${address}#page_connections`, sentence: reason };
  const [source] = links(".sources-list");
  const item = source?.closest("li");
  const citation = item && page.querySelector(`.prose .citation a[href="#${CSS.escape(item.id)}"]`);
  if (citation) return sentencePlace(citation, address);
  if (item) return { href: `${address}#${item.id}`, list: "sources" };
  return links(".infobox").length > 0 ? { href: address, list: "facts" } : undefined;
}

/** What ties a note of the connections with the one whose page it is; "" where its kind and status are all. */
export function reasonIn(connection: Element): string {
  const words = connection.querySelector("p")?.cloneNode(true);
  if (!(words instanceof Element)) return "";
  for (const fact of words.querySelectorAll(".status, .relation")) fact.remove();
  return collapseSpace(expected(words.textContent, "text"))
    .replace(/^[ ·]+/, "")
    .trim();
}

/** A link of the text, or the number of a source in it. */
function sentencePlace(link: Element, address: string): SentencePlace {
  return { href: `${address}${headingBefore(link)}`, sentence: sentenceAround(link) };
}

/** What a sentence ends with at the latest. */
const BLOCKS = "p, li, td, th, blockquote, dd, h1, h2, h3, h4, h5, h6, figcaption, summary, div";

function sentenceAround(link: Element): Sentence {
  const isCitation = link.closest(".citation") !== null;
  const { text, offset } = textOf(expected(link.closest(BLOCKS), "a block around a link"), link);
  // The number of a source stands after its sentence.
  const whole = sentenceAt(text, Math.max(0, isCitation ? offset - 1 : offset));
  const words = isCitation ? "" : collapseSpace(link.textContent).trim();
  const start = words === "" ? -1 : whole.indexOf(words);
  if (start === -1) return { before: whole, link: "", after: "" };
  return { before: whole.slice(0, start), link: words, after: whole.slice(start + words.length) };
}

/** The text of a block without its numbers of sources, and where in it a link stands. */
function textOf(block: Element, link: Element): { text: string; offset: number } {
  let text = "";
  let offset = 0;
  const visit = (node: Node): void => {
    if (node === link) offset = text.length;
    if (node instanceof Text) {
      const words = collapseSpace(node.data);
      text += text.endsWith(" ") ? words.trimStart() : words;
    } else if (node instanceof Element) {
      if (node.matches("sup, .anchor, .visually-hidden") && !node.contains(link)) return;
      if (node.matches(".citation")) offset = text.length;
      else for (const child of node.childNodes) visit(child);
    }
  };
  visit(block);
  return { text, offset };
}

function collapseSpace(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** The nearest heading before a link as "#id", for the address to lead there; "" where there is none. */
function headingBefore(link: Element): string {
  const prose = expected(link.closest(".prose"), "the text around a link");
  const before = [...prose.querySelectorAll(":is(h2, h3, h4, h5, h6)[id]")].findLast(
    (heading) => heading.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before ? `#${before.id}` : "";
}
