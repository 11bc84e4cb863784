/** What differs between two built sites: names of scripts and styles left out. */

export interface Difference {
  readonly path: string;
  readonly kind: "added" | "removed" | "changed";
  /** The first line that differs, from 1; undefined for files that are no text. */
  readonly line?: number;
  /** Of that line, what is around the first character that differs. */
  readonly before?: string;
  readonly after?: string;
}

/** "_astro/page.Ab3-x_9.js" => "_astro/*": bundlers name what they make by its content. */
const BUNDLE = /_astro\/[\w.[\]@~-]+/g;

/** "search/1c2364a898d0fd4e/" => "search/*\/": the digest of all that the search is made from. */
const SEARCH = /\bsearch\/[0-9a-f]{16}\//g;
const DIGEST = /"digest":"[0-9a-f]{16}"/g;

const TEXT = /\.(?:html|css|js|json|jsonl|csv|ics|xml|svg|txt)$/;

/** Characters shown on each side of the first that differs. */
const AROUND = 60;

/** Files by their paths under each site's folder, in the order of the paths; bundles are left out. */
export function differencesOf(
  siteBefore: ReadonlyMap<string, Buffer>,
  siteAfter: ReadonlyMap<string, Buffer>,
): readonly Difference[] {
  const [before, after] = [byPlainPath(siteBefore), byPlainPath(siteAfter)];
  const paths = [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => !path.startsWith("_astro/"))
    .sort();
  return paths.flatMap((path): readonly Difference[] => {
    const [a, b] = [before.get(path), after.get(path)];
    if (!a) return [{ path, kind: "added" }];
    if (!b) return [{ path, kind: "removed" }];
    if (a.equals(b)) return [];
    // What readers download as data is compared to the byte.
    const isExact = path.startsWith("data/") || !TEXT.test(path);
    return isExact ? [{ path, kind: "changed" }] : changedText(path, a.toString(), b.toString());
  });
}

function changedText(path: string, a: string, b: string): readonly Difference[] {
  const [before, after] = [linesOf(a), linesOf(b)];
  const index = before.findIndex((line, at) => line !== after[at]);
  if (index === -1 && before.length === after.length) return [];
  const at = index === -1 ? before.length : index;
  const [old = "(the end)", now = "(the end)"] = [before[at], after[at]];
  const column = [...old].findIndex((letter, place) => letter !== [...now][place]);
  const start = Math.max(0, (column === -1 ? old.length : column) - AROUND);
  const end = start + 2 * AROUND;
  return [
    {
      path,
      kind: "changed",
      line: at + 1,
      before: old.slice(start, end),
      after: now.slice(start, end),
    },
  ];
}

function byPlainPath(site: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  return new Map([...site].map(([path, content]) => [path.replace(SEARCH, "search/*/"), content]));
}

function linesOf(text: string): readonly string[] {
  return text
    .replace(BUNDLE, "_astro/*")
    .replace(SEARCH, "search/*/")
    .replace(DIGEST, '"digest":"*"')
    .split("\n");
}
