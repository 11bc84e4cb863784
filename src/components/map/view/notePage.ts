/** What the page of a note says: how it begins, and the words that tie each other note to it. */

import { expected } from "../../../shared/assert.ts";
import { reasonIn } from "../../graph/sentence.ts";

export interface NotePage {
  /** How it begins; undefined where it begins with no paragraph. */
  readonly lead: string | undefined;
  /** The words that tie a note to it, by the address of that note's page. */
  readonly ties: ReadonlyMap<string, string>;
}

const known = new Map<string, Promise<NotePage>>();

/** Of the page at an address, and of the pages on which all its connections stand. Rejects where it can't be read. */
export function readNotePage(address: string): Promise<NotePage> {
  const before = known.get(address);
  if (before) return before;
  const reading = readBoth(address);
  known.set(address, reading);
  // What failed may succeed the next time.
  reading.catch(() => known.delete(address));
  return reading;
}

async function readBoth(address: string): Promise<NotePage> {
  const page = await load(address);
  const all = page.querySelector<HTMLAnchorElement>(".connections-all > a[href*='/backlinks/']");
  const further = all ? await load(expected(all.getAttribute("href"), "an address")) : undefined;
  const ties = [page, ...(further ? [further] : [])].flatMap(tiesIn);
  return { lead: leadIn(page), ties: new Map(ties) };
}

async function load(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

function leadIn(page: Document): string | undefined {
  const lead = page.querySelector(".note-lead > p");
  if (!lead) return undefined;
  for (const extra of lead.querySelectorAll("sup, .citation")) extra.remove();
  return lead.textContent.trim();
}

function tiesIn(page: Document): [string, string][] {
  return [...page.querySelectorAll(".connections li")].flatMap((item): [string, string][] => {
    const href = item.querySelector("a.entry-title")?.getAttribute("href")?.split("#")[0];
    const reason = reasonIn(item);
    return href && reason !== "" ? [[href, reason]] : [];
  });
}
