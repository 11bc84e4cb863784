/** What axe finds on a page: each violation with the element and what is wrong with it. */

import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";

/** `aria-dialog-name` and others that readers need are in `best-practice` alone. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that colors decide; nothing else changes with the scheme. */
export const OF_COLORS = ["color-contrast", "link-in-text-block"];

/** All rules, or some of them; in the whole page, or within an element. */
export async function violations(
  page: Page,
  { rules, within = "html" }: { rules?: readonly string[]; within?: string } = {},
): Promise<string[]> {
  // No page holds a frame, so axe needs no second page to bring the results of frames together.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .include(within)
    .setLegacyMode();
  const chosen = rules ? axe.withRules([...rules]) : axe.withTags(TAGS);
  const { violations: found } = await chosen.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const messages = [...any, ...all, ...none].map(({ message }) => message);
      return `${id}: ${target.join(" ")}: ${messages.join(" ")}`;
    }),
  );
}
