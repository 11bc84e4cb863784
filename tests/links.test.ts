/** Every link of every page leads to a page, a file or an id that is there, and nothing harmful is loaded. */

import assert from "node:assert/strict";
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import {
  addresses,
  allPages,
  attribute,
  brokenLinks,
  filesIn,
  idsOf,
  named,
  pageUrls,
  type SitePage,
} from "./fixtures/pages.ts";
import { siteAt } from "./fixtures/sites.ts";
import { dangersIn } from "./safety.ts";

const BASES = { record: "/", fixture: "/record/", recordBelow: "/a/b/" } as const;

for (const name of ["record", "fixture"] as const) {
  describe(`on the pages of the ${name}`, () => {
    const pagesOf = async (): Promise<SitePage[]> => [
      ...(await allPages(await siteAt(name))).values(),
    ];

    test("every link and every anchor leads somewhere", async () => {
      assert.deepEqual(await brokenLinks(await siteAt(name), BASES[name]), []);
    });

    test("ids are unique", async () => {
      const twice = (await pagesOf()).flatMap(({ url, root }) => {
        const seen = new Set<string>();
        return idsOf(root).flatMap((id) =>
          seen.size === seen.add(id).size ? [`${url}: ${id}`] : [],
        );
      });
      assert.deepEqual(twice, []);
    });

    test("links to other sites say so", async () => {
      const silent = (await pagesOf()).flatMap(({ url, root }) =>
        named(root, "a").flatMap((link) => {
          const [href = "", rel = ""] = [attribute(link, "href"), attribute(link, "rel")];
          return /^https?:/.test(href) && !/\bexternal\b.*\bnoopener\b/.test(rel)
            ? [`${url}: ${href}`]
            : [];
        }),
      );
      assert.deepEqual(silent, []);
    });

    test("nothing is loaded from another host", async () => {
      const far = (await pagesOf()).flatMap(({ url, root }) =>
        ["script", "img", "audio", "video", "iframe", "source", "object", "embed"]
          .flatMap((tag) => named(root, tag))
          .flatMap((element) => addresses({ type: "root", children: [element] }))
          .filter((address) => /^(?:[a-z]+:)?\/\//i.test(address))
          .map((address) => `${url}: ${address}`),
      );
      assert.deepEqual(far, []);
    });

    // In the browser a sample of the record's pages is silent; what would speak is on none of them.
    test("nothing is there that the policy of the page forbids", async () => {
      const found = (await pagesOf()).flatMap(({ url, html }) =>
        dangersIn(html, { page: true }).map((danger) => `${url}: ${danger}`),
      );
      assert.deepEqual(found, []);
    });
  });
}

/** Names of scripts and styles have a digest of their content, which may name the base. */
const withoutDigests = (html: string): string =>
  html.replace(/(\/_astro\/[\w.-]+?)[._-][\w-]{8}(?=\.(?:js|css))/g, "$1");

test("a page of the record below a base is the page at the top, with the base before each address", async () => {
  const [top, below] = [await siteAt("record"), await siteAt("recordBelow")];
  const urls = await pageUrls(top);
  assert.deepEqual(await pageUrls(below), urls);
  const outside: string[] = [];
  const differing: string[] = [];
  for (const url of urls) {
    const file = url.replace(/\/$/, "/index.html");
    const [here, there] = [
      await readFile(join(top, file), "utf8"),
      await readFile(join(below, file), "utf8"),
    ];
    for (const [address] of there.matchAll(
      /\b(?:href|src|action|content)="(?:0; url=)?\/(?!a\/b\/)[^"]*"/g,
    ))
      outside.push(`${url}: ${address}`);
    if (withoutDigests(there.replaceAll("/a/b/", "/")) !== withoutDigests(here))
      differing.push(url);
  }
  assert.deepEqual(outside, []);
  assert.deepEqual(differing, []);
});

for (const [name, base] of Object.entries(BASES) as [keyof typeof BASES, string][]) {
  test(`style sheets of the site "${name}" find their fonts`, async () => {
    const dir = await siteAt(name);
    const sheets = (await filesIn(dir)).filter((path) => path.endsWith(".css"));
    assert.ok(sheets.length > 0);
    for (const path of sheets) {
      const css = await readFile(join(dir, path), "utf8");
      for (const [, url = ""] of css.matchAll(/url\(["']?([^)"']+)["']?\)/g)) {
        if (url.startsWith("data:")) continue;
        const { pathname, host } = new URL(url, `http://site.invalid${base}${path}`);
        assert.equal(host, "site.invalid");
        await access(join(dir, pathname.slice(base.length)));
      }
    }
  });
}
