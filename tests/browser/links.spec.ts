/** Every link of every page leads to a page, a file or an id that is there. */

import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { addresses, attribute, brokenLinks, filesIn, idsOf, named } from "../fixtures/pages.ts";
import { testPages } from "./parts.ts";
import { expect, type Sites, sites, test } from "./sites.ts";

const NAMES = ["root", "below", "fixture"] as const satisfies (keyof Sites)[];

for (const name of NAMES) {
  const ids = new Map<string, ReadonlySet<string>>();

  testPages(name, "every link, every anchor and every id", async (pages) => {
    const { dir, base } = sites()[name];
    expect.soft(await brokenLinks(dir, base, pages, ids)).toEqual([]);

    const twice = pages.flatMap(({ url, root }) => {
      const seen = new Set<string>();
      return idsOf(root).flatMap((id) =>
        seen.size === seen.add(id).size ? [`${url}: ${id}`] : [],
      );
    });
    expect.soft(twice, "ids are unique on every page").toEqual([]);

    const silent = pages.flatMap(({ url, root }) =>
      named(root, "a").flatMap((link) => {
        const [href = "", rel = ""] = [attribute(link, "href"), attribute(link, "rel")];
        return /^https?:/.test(href) && !/\bexternal\b.*\bnoopener\b/.test(rel)
          ? [`${url}: ${href}`]
          : [];
      }),
    );
    expect.soft(silent, "links to other sites say so").toEqual([]);

    const far = pages.flatMap(({ url, root }) =>
      ["script", "img", "audio", "video", "iframe", "source", "object", "embed"]
        .flatMap((tag) => named(root, tag))
        .flatMap((element) => addresses({ type: "root", children: [element] }))
        .filter((address) => /^(?:[a-z]+:)?\/\//i.test(address))
        .map((address) => `${url}: ${address}`),
    );
    expect.soft(far, "nothing is loaded from another host").toEqual([]);
  });

  test(`${name}: style sheets find their fonts`, async () => {
    const { dir, base } = sites()[name];
    const sheets = (await filesIn(dir)).filter((path) => path.endsWith(".css"));
    expect(sheets.length).toBeGreaterThan(0);
    for (const path of sheets) {
      const css = await readFile(join(dir, path), "utf8");
      for (const [, url = ""] of css.matchAll(/url\(["']?([^)"']+)["']?\)/g)) {
        if (url.startsWith("data:")) continue;
        const { pathname, host } = new URL(url, `http://site.invalid${base}${path}`);
        expect(host).toBe("site.invalid");
        await access(join(dir, pathname.slice(base.length)));
      }
    }
  });
}
