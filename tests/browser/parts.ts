/** Walks over many pages or queries, cut into cases that each see a bounded number of them. */

import { pageUrls, readPages, type SitePage } from "../fixtures/pages.ts";
import { type Sites, sites, test } from "./sites.ts";

/** Pages or queries of one case. */
const MAX_EACH = 48;

/**
 * Parts of the pages of each site. Playwright collects tests before there are sites, so the number of
 * parts is written down, and a case that would see too many pages asks for more of them.
 */
export const PARTS = { root: 30, below: 30, fixture: 14 } as const satisfies Readonly<
  Record<keyof Sites, number>
>;

/** The members whose index is `part` modulo `parts`. */
export function partOf<T>(all: readonly T[], part: number, parts: number): T[] {
  const chosen = all.filter((_, index) => index % parts === part);
  if (chosen.length > MAX_EACH) {
    const needed = Math.ceil(all.length / MAX_EACH);
    throw new Error(
      `${all.length} in ${parts} parts are over ${MAX_EACH} each: make it ${needed}.`,
    );
  }
  return chosen;
}

/** One test for each part of the pages of a site. */
export function testPages(
  name: keyof Sites,
  title: string,
  look: (pages: readonly SitePage[]) => unknown,
): void {
  for (let part = 0; part < PARTS[name]; part++) {
    test(`${name}: ${title}, part ${part + 1} of ${PARTS[name]}`, async () => {
      const { dir } = sites()[name];
      const chosen = new Set(partOf(await pageUrls(dir), part, PARTS[name]));
      await look([...(await readPages(dir, (url) => chosen.has(url))).values()]);
    });
  }
}
