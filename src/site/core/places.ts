/** Countries in words. */

import { memoize } from "../../vault/core/memoize.ts";
import type { SiteContext } from "./context.ts";

const regionsIn = memoize(
  ({ vault }: SiteContext) =>
    new Intl.DisplayNames([vault.settings.lang, "en"], { type: "region" }),
);

/** "CN" => "China"; any other wording stays. */
export function placeInWords(context: SiteContext, value: string): string {
  const code = value.trim();
  // absent: two letters that are no country stay as they are
  return /^[A-Z]{2}$/.test(code) ? (regionsIn(context).of(code) ?? code) : value;
}
