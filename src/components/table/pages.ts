/** The rows of pages of a list, as those pages have them. */

import { expected } from "../../shared/assert.ts";

interface TableOnPage {
  readonly id: string;
  readonly section: HTMLElement;
  readonly rows: HTMLTableRowElement[];
}

/** In the order of the pages. Rejects where one can't be read. */
export async function readPages(addresses: readonly string[]): Promise<TableOnPage[]> {
  const texts = await Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.text();
    }),
  );
  return texts.flatMap((text) => tablesIn(new DOMParser().parseFromString(text, "text/html")));
}

function tablesIn(page: Document): TableOnPage[] {
  return [...page.querySelectorAll<HTMLTableElement>("table[data-table]")].map((table) => ({
    id: expected(table.dataset["table"], "the name of a table"),
    section: document.adoptNode(expected(table.closest("section"), "the section of a table")),
    rows: [...(table.tBodies[0]?.rows || [])],
  }));
}
