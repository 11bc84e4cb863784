/** What machines read of the pages: heads, structured data, sitemap, robots. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  attribute,
  canonical,
  isIndexed,
  isRedirect,
  meta,
  named,
  pageUrls,
  readPages,
  type SitePage,
  textOf,
} from "../fixtures/pages.ts";
import { testPages } from "./parts.ts";
import { expect, type Site, type Sites, sites, test } from "./sites.ts";

const NAMES = ["root", "fixture"] as const satisfies (keyof Sites)[];
const HOST = "https://record.example";

async function pagesOf({ dir }: Site): Promise<SitePage[]> {
  return [...(await readPages(dir)).values()].filter((page) => !isRedirect(page));
}

function titleOf({ root }: SitePage): string {
  return named(root, "title").map(textOf).join();
}

for (const name of NAMES) {
  testPages(
    name,
    "one title, first heading and main, a language, Open Graph and structured data",
    (pages) => {
      for (const page of pages.filter((page) => !isRedirect(page))) {
        for (const tag of ["title", "h1", "main"])
          expect(named(page.root, tag), `${tag} of ${page.url}`).toHaveLength(1);
        expect(titleOf(page).trim(), page.url).not.toBe("");
        expect(named(page.root, "html").map((html) => attribute(html, "lang"))).toEqual(["en"]);
        expectOpenGraph(page);
        expectStructuredData(page);
      }
    },
  );

  testPages(name, "redirects name their target, twice", async (pages) => {
    const site = sites()[name];
    const urls = new Set(await pageUrls(site.dir));
    for (const redirect of pages.filter(isRedirect)) {
      const target = /^0; url=(.+)$/.exec(meta(redirect, "refresh") ?? "")?.[1] ?? "";
      const url = `/${decodeURIComponent(target).slice(site.base.length)}`;
      expect(urls.has(url), `${redirect.url} leads to ${url}`).toBe(true);
      expect(canonical(redirect)?.endsWith(target), redirect.url).toBe(true);
      expect(isIndexed(redirect), redirect.url).toBe(false);
      expect(named(redirect.root, "a").map((link) => attribute(link, "href"))).toEqual([target]);
    }
  });

  test(`${name}: titles and descriptions of indexed pages are unique, and these of bearable length`, async () => {
    const site = sites()[name];
    const pages = [...(await readPages(site.dir)).values()];
    expect(pages.some(isRedirect)).toBe(true);
    const indexed = pages.filter((page) => !isRedirect(page) && isIndexed(page));
    const byTitle = Map.groupBy(indexed, titleOf);
    const twice = [...byTitle].filter(([, pages]) => pages.length > 1);
    expect.soft(twice.map(([title, pages]) => [title, ...pages.map(({ url }) => url)])).toEqual([]);
    const bad = indexed.filter((page) => {
      const description = meta(page, "description") ?? "";
      return description.trim() === "" || description.length > 330;
    });
    expect.soft(bad.map(({ url }) => url)).toEqual([]);
    const byDescription = Map.groupBy(indexed, (page) => meta(page, "description") ?? page.url);
    const alike = [...byDescription.values()].filter((pages) => pages.length > 1);
    expect(alike.map((pages) => pages.map(({ url }) => url))).toEqual([]);
  });
}

/** Open Graph says what the page says. */
function expectOpenGraph(page: SitePage): void {
  expect(titleOf(page), page.url).toContain(meta(page, "og:title") ?? "no og:title");
  expect(meta(page, "og:description"), page.url).toBe(meta(page, "description"));
  expect(["website", "article"], page.url).toContain(meta(page, "og:type"));
  expect(meta(page, "og:site_name"), page.url).toBeTruthy();
}

/** Structured data can be read, and names what it is. */
function expectStructuredData(page: SitePage): void {
  const scripts = named(page.root, "script").filter(
    (script) => attribute(script, "type") === "application/ld+json",
  );
  if (isIndexed(page)) expect(scripts.length, page.url).toBeGreaterThan(0);
  for (const script of scripts) {
    const data = JSON.parse(textOf(script)) as Record<string, unknown>;
    expect(data["@context"], page.url).toBe("https://schema.org");
    expect(data["@type"], page.url).toEqual(expect.any(String));
    expect(JSON.stringify(data), page.url).not.toContain("undefined");
    if (data["@type"] !== "BreadcrumbList") continue;
    const items = data["itemListElement"] as { position: number; name: string }[];
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
    expect(
      items.every(({ name }) => name !== ""),
      page.url,
    ).toBe(true);
  }
}

testPages(
  "fixture",
  "where site.yaml names the site, canonical addresses are whole and those of the page",
  (pages) => {
    const { base } = sites().fixture;
    for (const page of pages) {
      if (isRedirect(page) || page.url === "/404.html") continue;
      const expected = HOST + base.slice(0, -1) + encodeURI(page.url);
      expect(canonical(page)).toBe(expected);
      expect(meta(page, "og:url")).toBe(expected);
    }
  },
);

testPages("root", "where it does not, no page claims an address", (pages) => {
  for (const page of pages.filter((page) => !isRedirect(page)))
    expect(canonical(page), page.url).toBeUndefined();
});

test("a note leads to its file and its history, and a wanted one to the editor", async () => {
  const looked = ["/companies/everything-labs/", "/concepts/蒸馏-cafe/", "/wanted/unwritten-note/"];
  const pages = await readPages(sites().fixture.dir, (url) => looked.includes(url));
  const hrefs = (url: string) =>
    named(pages.get(url)?.root ?? { type: "root", children: [] }, "a").map(
      (link) => attribute(link, "href") ?? "",
    );
  const file = "main/vault/companies/Everything%20Labs.md";
  expect(hrefs("/companies/everything-labs/")).toContain(
    `https://github.com/example/record/edit/${file}`,
  );
  expect(hrefs("/companies/everything-labs/")).toContain(
    `https://github.com/example/record/commits/${file}`,
  );
  expect(hrefs("/concepts/蒸馏-cafe/")).toContain(
    `https://github.com/example/record/edit/main/vault/${encodeURI("concepts/蒸馏 & Café.md")}`,
  );
  const write = hrefs("/wanted/unwritten-note/").find((href) => href.includes("/new/"));
  expect(write).toContain("https://github.com/example/record/new/main?");
  const query = new URL(write ?? "").searchParams;
  expect(query.get("filename")).toBe("vault/concepts/Unwritten note.md");
  expect(query.get("value")).toMatch(/^---\nkind: concept\n/);
});

test("the sitemap lists every indexed page, and no other", async () => {
  const site = sites().fixture;
  const listed = await locations(site);
  const indexed = (await pagesOf(site))
    .filter(isIndexed)
    .map(({ url }) => HOST + site.base.slice(0, -1) + encodeURI(url));
  expect(listed.toSorted()).toEqual(indexed.toSorted());
});

test("its days are days", async () => {
  const xml = await readFile(join(sites().fixture.dir, "sitemap.xml"), "utf8");
  const days = [...xml.matchAll(/<lastmod>([^<]*)<\/lastmod>/g)].map(([, day]) => day ?? "");
  expect(days.length).toBeGreaterThan(10);
  for (const day of days) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test("robots may see everything, and learn of the sitemap where its address is known", async () => {
  const robots = (site: Site) => readFile(join(site.dir, "robots.txt"), "utf8");
  expect(await robots(sites().fixture)).toBe(
    `User-agent: *\nAllow: /\n\nSitemap: ${HOST}/record/sitemap.xml\n`,
  );
  expect(await robots(sites().root)).toBe("User-agent: *\nAllow: /\n");
});

async function locations({ dir }: Site): Promise<string[]> {
  const xml = await readFile(join(dir, "sitemap.xml"), "utf8");
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) =>
    (address ?? "").replaceAll("&amp;", "&"),
  );
}
