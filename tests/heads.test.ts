/** What machines read of the pages: heads, structured data, sitemap, robots. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import {
  allPages,
  attribute,
  canonical,
  isIndexed,
  isRedirect,
  meta,
  named,
  type SitePage,
  textOf,
} from "./fixtures/pages.ts";
import { unknownTerms } from "./fixtures/schemaOrg.ts";
import { siteAt } from "./fixtures/sites.ts";

const BASES = { record: "/", fixture: "/record/" } as const;
const HOST = "https://record.example";

const pagesOf = async (name: keyof typeof BASES): Promise<SitePage[]> => [
  ...(await allPages(await siteAt(name))).values(),
];
const isPage = (page: SitePage): boolean => !isRedirect(page);

function titleOf({ root }: SitePage): string {
  return named(root, "title").map(textOf).join();
}

for (const name of ["record", "fixture"] as const) {
  describe(`of the ${name}`, () => {
    test("each page has one title, first heading and main, a language, Open Graph and structured data", async () => {
      for (const page of (await pagesOf(name)).filter(isPage)) {
        for (const tag of ["title", "h1", "main"])
          assert.equal(named(page.root, tag).length, 1, `${tag} of ${page.url}`);
        assert.notEqual(titleOf(page).trim(), "", page.url);
        const languages = named(page.root, "html").map((html) => attribute(html, "lang"));
        assert.deepEqual(languages, ["en"]);
        assertOpenGraph(page);
        assertStructuredData(page);
      }
    });

    test("redirects name their target, twice", async () => {
      const pages = await pagesOf(name);
      const urls = new Set(pages.map(({ url }) => url));
      for (const redirect of pages.filter(isRedirect)) {
        const target = /^0; url=(.+)$/.exec(meta(redirect, "refresh") ?? "")?.[1] ?? "";
        const url = `/${decodeURIComponent(target).slice(BASES[name].length)}`;
        assert.ok(urls.has(url), `${redirect.url} leads to ${url}`);
        assert.ok(canonical(redirect)?.endsWith(target), redirect.url);
        assert.equal(isIndexed(redirect), false, redirect.url);
        const links = named(redirect.root, "a").map((link) => attribute(link, "href"));
        assert.deepEqual(links, [target]);
      }
    });

    test("titles and descriptions of indexed pages are unique, and these of bearable length", async () => {
      const pages = await pagesOf(name);
      assert.ok(pages.some(isRedirect));
      const indexed = pages.filter((page) => isPage(page) && isIndexed(page));
      const byTitle = Map.groupBy(indexed, titleOf);
      const twice = [...byTitle].filter(([, pages]) => pages.length > 1);
      assert.deepEqual(
        twice.map(([title, pages]) => [title, ...pages.map(({ url }) => url)]),
        [],
      );
      const bad = indexed.filter((page) => {
        const description = meta(page, "description") ?? "";
        return description.trim() === "" || description.length > 330;
      });
      assert.deepEqual(
        bad.map(({ url }) => url),
        [],
      );
      const byDescription = Map.groupBy(indexed, (page) => meta(page, "description") ?? page.url);
      const alike = [...byDescription.values()].filter((pages) => pages.length > 1);
      assert.deepEqual(
        alike.map((pages) => pages.map(({ url }) => url)),
        [],
      );
    });
  });
}

/** Open Graph says what the page says. */
function assertOpenGraph(page: SitePage): void {
  assert.ok(titleOf(page).includes(meta(page, "og:title") ?? "no og:title"), page.url);
  assert.equal(meta(page, "og:description"), meta(page, "description"), page.url);
  assert.ok(["website", "article"].includes(meta(page, "og:type") ?? ""), page.url);
  assert.ok(meta(page, "og:site_name"), page.url);
}

/** Structured data can be read, and names what it is. */
function assertStructuredData(page: SitePage): void {
  const scripts = named(page.root, "script").filter(
    (script) => attribute(script, "type") === "application/ld+json",
  );
  if (isIndexed(page)) assert.ok(scripts.length > 0, page.url);
  for (const script of scripts) {
    const data = JSON.parse(textOf(script)) as Record<string, unknown>;
    assert.equal(data["@context"], "https://schema.org", page.url);
    assert.equal(typeof data["@type"], "string", page.url);
    assert.ok(!JSON.stringify(data).includes("undefined"), page.url);
    assert.deepEqual(unknownTerms(data), [], page.url);
    if (data["@type"] !== "BreadcrumbList") continue;
    const items = data["itemListElement"] as { position: number; name: string }[];
    assert.deepEqual(
      items.map(({ position }) => position),
      items.map((_, index) => index + 1),
      page.url,
    );
    assert.ok(
      items.every(({ name }) => name !== ""),
      page.url,
    );
  }
}

test("where site.yaml names the site, canonical addresses are whole and those of the page", async () => {
  for (const page of await pagesOf("fixture")) {
    if (isRedirect(page) || page.url === "/404.html") continue;
    const expected = HOST + BASES.fixture.slice(0, -1) + encodeURI(page.url);
    assert.equal(canonical(page), expected);
    assert.equal(meta(page, "og:url"), expected);
  }
});

test("where it does not, no page claims an address", async () => {
  for (const page of (await pagesOf("record")).filter(isPage))
    assert.equal(canonical(page), undefined, page.url);
});

test("a note leads to its file and its history, and a wanted one to the editor", async () => {
  const pages = await allPages(await siteAt("fixture"));
  const hrefs = (url: string) =>
    named(pages.get(url)?.root ?? { type: "root", children: [] }, "a").map(
      (link) => attribute(link, "href") ?? "",
    );
  const repository = "https://github.com/example/record";
  const file = "main/vault/companies/Everything%20Labs.md";
  assert.ok(hrefs("/companies/everything-labs/").includes(`${repository}/edit/${file}`));
  assert.ok(hrefs("/companies/everything-labs/").includes(`${repository}/commits/${file}`));
  const chinese = `main/vault/${encodeURI("concepts/蒸馏 & Café.md")}`;
  assert.ok(hrefs("/concepts/蒸馏-cafe/").includes(`${repository}/edit/${chinese}`));
  const write = hrefs("/wanted/unwritten-note/").find((href) => href.includes("/new/"));
  assert.ok(write);
  assert.ok(write.includes(`${repository}/new/main?`));
  const query = new URL(write).searchParams;
  assert.equal(query.get("filename"), "vault/concepts/Unwritten note.md");
  assert.match(query.get("value") ?? "", /^---\nkind: concept\n/);
});

test("the sitemap lists every indexed page, and no other", async () => {
  const xml = await readFile(join(await siteAt("fixture"), "sitemap.xml"), "utf8");
  const listed = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) =>
    (address ?? "").replaceAll("&amp;", "&"),
  );
  const indexed = (await pagesOf("fixture"))
    .filter((page) => isPage(page) && isIndexed(page))
    .map(({ url }) => HOST + BASES.fixture.slice(0, -1) + encodeURI(url));
  assert.deepEqual(listed.toSorted(), indexed.toSorted());
});

test("its days are days", async () => {
  const xml = await readFile(join(await siteAt("fixture"), "sitemap.xml"), "utf8");
  const days = [...xml.matchAll(/<lastmod>([^<]*)<\/lastmod>/g)].map(([, day]) => day ?? "");
  assert.ok(days.length > 10);
  for (const day of days) assert.match(day, /^\d{4}-\d\d-\d\d$/);
});

test("robots may see everything, and learn of the sitemap where its address is known", async () => {
  const robots = async (name: keyof typeof BASES) =>
    readFile(join(await siteAt(name), "robots.txt"), "utf8");
  assert.equal(
    await robots("fixture"),
    `User-agent: *\nAllow: /\n\nSitemap: ${HOST}/record/sitemap.xml\n`,
  );
  assert.equal(await robots("record"), "User-agent: *\nAllow: /\n");
});
