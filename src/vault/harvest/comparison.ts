/** Which companies a table compares: those that its headers name. */

import type { Resolver } from "../links/resolve.ts";
import type { Address } from "../markdown/address.ts";

/** The words of a header and the links in it. */
interface Header {
  readonly text: string;
  readonly links: readonly Address[];
}

/** The path of the company of each column after the first; undefined where a header names none. */
export function comparedIn(
  headers: readonly Header[],
  from: string,
  resolve: Resolver["resolve"],
): (string | undefined)[] {
  const named = headers.map(({ text, links: [link, ...more] }, column) => {
    const target = text.replace(/\s*\([^)]*\)$/, "");
    // "[[Mill]] and [[Volt]]" is about neither alone.
    if (column === 0 || more.length > 0 || (!link && target === "")) return undefined;
    const address = link || { target, headings: [], block: undefined };
    const { note, verdict } = resolve(address, from);
    const isSure = link !== undefined || verdict === "resolved" || verdict === "folded";
    return note?.kind === "company" ? { path: note.path, isSure } : undefined;
  });
  // "VC" may be an alias of Volt; beside a second company it is meant as one.
  const paths = new Set(named.flatMap((found) => (found ? found.path : [])));
  return named.map((found) => (found && (found.isSure || paths.size > 1) ? found.path : undefined));
}
