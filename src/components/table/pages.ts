/** The rows of the other pages of a list, as those pages have them. */

import { expected } from "../../shared/assert.ts";

interface OtherTable {
  /** The number of its page. */
  readonly page: number;
  readonly id: string;
  readonly section: HTMLElement;
  /** The names of its columns. */
  readonly columns: readonly string[];
  readonly rows: HTMLTableRowElement[];
}

/** In the order of the pages. Rejects where one can't be read. */
export async function readOtherPages(addresses: readonly string[]): Promise<OtherTable[]> {
  const texts = await Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.text();
    }),
  );
  return texts.flatMap((text) => tablesIn(new DOMParser().parseFromString(text, "text/html")));
}

function tablesIn(page: Document): OtherTable[] {
  const number = Number(page.querySelector("[data-pager] [aria-current]")?.textContent);
  return [...page.querySelectorAll<HTMLTableElement>("table[data-table]")].map((table) => ({
    page: number,
    id: expected(table.dataset["table"], "the name of a table"),
    section: document.adoptNode(expected(table.closest("section"), "the section of a table")),
    columns: [...(table.tHead?.querySelectorAll("tr:last-child > *") || [])].map(
      ({ textContent }) => (textContent || "").trim(),
    ),
    rows: [...(table.tBodies[0]?.rows || [])],
  }));
}
