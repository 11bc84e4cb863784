/** The site of a vault that means harm, as Astro and Pagefind write it. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { ODD_NAMES } from "./fixtures/oddNames.ts";
import {
  allPages,
  attribute,
  brokenLinks,
  filesHolding,
  filesIn,
  named,
  textOf,
} from "./fixtures/pages.ts";
import { ROOT } from "./fixtures/paths.ts";
import { siteAt } from "./fixtures/sites.ts";
import { HOSTILE } from "./hostileVault.ts";
import { dangersIn } from "./safety.ts";

describe("the site of a hostile vault", () => {
  let site = "";
  before(async () => {
    site = await siteAt("hostile");
  });

  test("holds no danger on any page", async () => {
    const all = [...(await allPages(site)).values()];
    assert.ok(all.length > Object.keys(HOSTILE).length / 2);
    const found = all.flatMap(({ url, html }) =>
      dangersIn(html, { page: true }).map((danger) => `${url}: ${danger}`),
    );
    assert.deepEqual(found, []);
  });

  test("runs no script but its own", async () => {
    let found = 0;
    for (const { url, root } of (await allPages(site)).values()) {
      const inline = named(root, "script").flatMap((script) => {
        const [src, type] = [attribute(script, "src"), attribute(script, "type")];
        if (src === undefined) return type === "application/ld+json" ? [] : [textOf(script)];
        assert.match(src, /^\/_astro\//, url);
        return [];
      });
      assert.ok(inline.length <= 1, url);
      found += inline.length;
      for (const code of inline) {
        const hash = createHash("sha256").update(code).digest("base64");
        const policy = named(root, "meta").map((meta) => attribute(meta, "content"));
        assert.ok(
          policy.some((content) =>
            content?.includes(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`),
          ),
          url,
        );
      }
    }
    assert.ok(found > 0);
  });

  test("has structured data that a title cannot break out of", async () => {
    const page = (await allPages(site)).get("/names/title/");
    assert.ok(page);
    const data = named(page.root, "script").flatMap((script) =>
      attribute(script, "type") === "application/ld+json"
        ? [JSON.parse(textOf(script)) as Record<string, unknown>]
        : [],
    );
    assert.equal(data[0]?.["name"], "</script><script>alert(1)</script>");
  });

  test("says nothing of a draft, in no file and no file name", async () => {
    assert.deepEqual(await filesHolding(site, "canary"), []);
  });

  test("has no path of the machine in any file", async () => {
    assert.deepEqual(await filesHolding(site, ROOT.slice(0, -1)), []);
  });

  test("leaves out what no published note shows, and what runs scripts", async () => {
    const files = (await filesIn(site)).filter((path) => path.startsWith("files/"));
    assert.deepEqual(
      files.filter((path) => path.endsWith(".svg") || path.includes("anary")),
      [],
    );
  });

  test("gives each file at its link, whatever its name, to who decodes the address once", async () => {
    const page = (await allPages(site)).get("/odd/names/");
    assert.ok(page);
    const hrefs = named(page.root, "a").map((link) => String(attribute(link, "href")));
    const served = await Promise.all(
      hrefs
        .filter((href) => href.startsWith("/files/odd/"))
        .map((href) => readFile(join(site, decodeURIComponent(href)), "utf8")),
    );
    assert.deepEqual(
      served,
      ODD_NAMES.map((name) => name.normalize("NFC")),
    );
  });

  test("has no link that leads nowhere", async () => {
    assert.deepEqual(await brokenLinks(site, "/"), []);
  });

  test("keeps the site's own pages at their addresses", async () => {
    const found = await allPages(site);
    for (const [url, title] of [
      ["/all/", "All notes, A to Z"],
      ["/tags/", "Tags"],
      ["/events/", "Events"],
    ] as const) {
      const heading = named(found.get(url)?.root ?? { type: "root", children: [] }, "h1");
      assert.equal(heading.map(textOf).join(), title);
    }
  });

  test("has none of the editors' pages, which belong to another vault", async () => {
    const found = [...(await allPages(site)).keys()];
    assert.deepEqual(
      // The vault's own note, at the address that it asks for.
      found.filter((url) => /^\/(?:about|guides)\//.test(url)),
      ["/about/"],
    );
  });
});

test("is the same, byte by byte, in another place, time zone, language and order of files", async () => {
  const [a, b] = [await siteAt("hostile"), await siteAt("hostileElsewhere")];
  const paths = await filesIn(a);
  assert.deepEqual(await filesIn(b), paths);
  const differing: string[] = [];
  for (const path of paths) {
    const [here, there] = [await readFile(join(a, path)), await readFile(join(b, path))];
    if (!here.equals(there)) differing.push(path);
  }
  assert.deepEqual(differing, []);
});
