/** Every link of every page leads to a page, a file or an id that is there. */

import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { addresses, attribute, brokenLinks, filesIn, named, readPages } from "../fixtures/pages.ts";
import { expect, type Sites, sites, test } from "./sites.ts";

const NAMES = ["root", "below", "fixture"] as const satisfies (keyof Sites)[];

for (const name of NAMES) {
  test(`${name}: every link and every anchor`, async () => {
    const { dir, base } = sites()[name];
    expect(await brokenLinks(dir, base)).toEqual([]);
  });

  test(`${name}: ids are unique on every page`, async () => {
    const twice = [...(await readPages(sites()[name].dir)).values()].flatMap(({ url, root }) => {
      const seen = new Set<string>();
      return idsOf(root).flatMap((id) =>
        seen.size === seen.add(id).size ? [`${url}: ${id}`] : [],
      );
    });
    expect(twice).toEqual([]);
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

  test(`${name}: links to other sites say so`, async () => {
    const silent = [...(await readPages(sites()[name].dir)).values()].flatMap(({ url, root }) =>
      named(root, "a").flatMap((link) => {
        const [href = "", rel = ""] = [attribute(link, "href"), attribute(link, "rel")];
        return /^https?:/.test(href) && !/\bexternal\b.*\bnoopener\b/.test(rel)
          ? [`${url}: ${href}`]
          : [];
      }),
    );
    expect(silent).toEqual([]);
  });

  test(`${name}: nothing is loaded from another host`, async () => {
    const far = [...(await readPages(sites()[name].dir)).values()].flatMap(({ url, root }) =>
      ["script", "img", "audio", "video", "iframe", "source", "object", "embed"]
        .flatMap((tag) => named(root, tag))
        .flatMap((element) => addresses({ type: "root", children: [element] }))
        .filter((address) => /^(?:[a-z]+:)?\/\//i.test(address))
        .map((address) => `${url}: ${address}`),
    );
    expect(far).toEqual([]);
  });
}

function idsOf(root: Parameters<typeof named>[0]): string[] {
  const own = root.type === "element" ? (attribute(root, "id") ?? []) : [];
  const children = "children" in root ? root.children : [];
  return [...[own].flat(), ...children.flatMap((child) => idsOf(child as typeof root))];
}
