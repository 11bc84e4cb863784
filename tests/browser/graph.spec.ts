/** The map of the record: what a reader does with it, by pointer, by key, and without a script. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Download, Page } from "playwright/test";
import { readCsv } from "../fixtures/csv.ts";
import { violations } from "./axe.ts";
import { at, expect, overflow, type Site, sites, test, WIDTHS, watch } from "./sites.ts";

interface Data {
  readonly nodes: readonly { url: string; title: string; kind: string; degree: number }[];
  readonly edges: readonly (readonly [number, number, string])[];
}

async function data({ dir }: Site): Promise<Data> {
  return JSON.parse(await readFile(join(dir, "data/graph.json"), "utf8")) as Data;
}

async function open(
  page: Page,
  query = "",
  site = sites().root,
  path = "/graph/free/",
): Promise<void> {
  await page.goto(at(site, path) + query);
  await expect(page.locator("[data-graph][data-ready]")).toBeVisible();
}

const rows = (page: Page) => page.locator(".graph-row");
const heading = (page: Page) => page.locator(".graph-panel h2");
const live = (page: Page) => page.getByRole("status");
const find = (page: Page) => page.getByRole("searchbox", { name: "Find a note" });

async function saved(page: Page, name: string): Promise<string> {
  const menu = page.locator(".graph-menu");
  if ((await menu.getAttribute("open")) === null) await menu.locator("summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  return textOf(download);
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

test.describe("the map", () => {
  test("opens on companies, laws and events, in silence", async ({ page }) => {
    const { complaints } = watch(page, sites().root.origin);
    await open(page);
    const { nodes } = await data(sites().root);
    const shown = nodes.filter(({ kind }) => ["company", "law", "event"].includes(kind));
    await expect(page.locator(".graph-panel")).toContainText(`${shown.length} notes and `);
    const most = shown.toSorted((a, b) => b.degree - a.degree)[0];
    await expect(rows(page).first()).toContainText(most?.title ?? "?");
    await expect(page.getByRole("checkbox", { name: "Claims" })).not.toBeChecked();
    expect(complaints).toEqual([]);
  });

  test("works below a base, and its links stay there", async ({ page }) => {
    const { complaints } = watch(page, sites().below.origin);
    await open(page, "?note=/companies/deepseek/", sites().below);
    const read = page.getByRole("link", { name: "Read the note" });
    await expect(read).toHaveAttribute("href", "/a/b/companies/deepseek/");
    await rows(page).first().click();
    await expect(page.locator(".graph-sentence")).not.toHaveText(/Looking/);
    expect(complaints).toEqual([]);
  });

  for (const width of WIDTHS) {
    test(`fits ${width} px in every state`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const query of [
        "",
        "?note=/companies/openai/&depth=3",
        "?note=/companies/openai/&to=/companies/deepseek/",
        "?kinds=all&links=all",
      ]) {
        await open(page, query);
        await page.locator(".graph-relations summary").click();
        expect.soft(await overflow(page), query).toEqual([]);
      }
    });
  }

  test("says what to do where its data can't be had", async ({ page }) => {
    await page.route("**/graph/view.json", (route) => route.fulfill({ status: 500, body: "" }));
    await page.goto(at(sites().root, "/graph/free/"));
    await expect(page.getByText("The map could not be loaded.")).toBeVisible();
    await expect(page.locator(".graph-still-list a", { hasText: /^DeepSeek$/ })).toBeVisible();
  });

  test("is drawn again in the colors that the reader switches to", async ({ page }) => {
    await open(page);
    const corner = () =>
      page
        .locator("canvas")
        .evaluate((canvas: HTMLCanvasElement) => [
          ...(canvas.getContext("2d")?.getImageData(2, 2, 1, 1).data ?? []),
        ]);
    await expect.poll(async () => (await corner())[0]).toBeGreaterThan(200);
    await page.getByRole("button", { name: "Switch to dark colors" }).click();
    await expect.poll(async () => (await corner())[0]).toBeLessThan(60);
    await page.emulateMedia({ forcedColors: "active" });
    await expect
      .poll(async () => (await corner()).slice(0, 3).join())
      .toMatch(/^(0,0,0|255,255,255)$/);
  });
});

test("prints in the colors of paper", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page);
  const brightness = () =>
    page
      .locator("canvas")
      .evaluate(
        (canvas: HTMLCanvasElement) =>
          canvas.getContext("2d")?.getImageData(2, 2, 1, 1).data[0] ?? Number.NaN,
      );
  await expect.poll(brightness).toBeLessThan(60);
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  await expect.poll(brightness).toBeGreaterThan(200);
  await expect(page.locator(".graph-panel")).toBeVisible();
  await expect(page.locator(".graph-bar")).toBeHidden();
});

test("a map of nothing says so", async ({ page }) => {
  const { complaints } = watch(page, sites().root.origin);
  await open(page);
  for (const box of ["Events", "Companies and institutions", "Laws"]) {
    await page.getByRole("checkbox", { name: box }).uncheck();
  }
  await page.getByRole("button", { name: "Zoom to all that is shown" }).click();
  await expect(page.locator(".graph-panel")).toContainText("0 notes and 0 links shown");
  await page.getByRole("checkbox", { name: "People" }).check();
  await page.getByRole("button", { name: "Zoom to all that is shown" }).click();
  await expect(rows(page).first()).toBeVisible();
  expect(page.url()).not.toContain("NaN");
  expect(complaints).toEqual([]);
});

test.describe("by key", () => {
  test("arrows walk through the neighbors, and the live region says where", async ({ page }) => {
    await open(page, "?note=/companies/anthropic/");
    const count = await rows(page).count();
    await rows(page).first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(rows(page).nth(2)).toBeFocused();
    const third = await rows(page).nth(2).locator(".graph-row-words > span").textContent();
    await expect(live(page)).toHaveText(
      new RegExp(
        `^Anthropic, company, \\d+ links of the kinds shown, \\d+ in all, 3 of \\d+: ${third}$`,
      ),
    );
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowUp");
    await expect(rows(page).nth(count - 1)).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(rows(page).first()).toBeFocused();
  });

  test("Enter follows, Backspace goes back, the list has one stop", async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: "Zoom to all that is shown" }).focus();
    await page.keyboard.press("Tab");
    await expect(rows(page).first()).toBeFocused();
    const name = (await rows(page).first().locator(".graph-row-words > span").textContent()) ?? "";
    await page.keyboard.press("Enter");
    await expect(heading(page)).toHaveText(name);
    await expect(rows(page).first()).toBeFocused();
    const next = (await rows(page).first().locator(".graph-row-words > span").textContent()) ?? "";
    await page.keyboard.press("Enter");
    await expect(heading(page)).toHaveText(next);
    await page.keyboard.press("Backspace");
    await expect(heading(page)).toHaveText(name);
    await page.keyboard.press("Backspace");
    await expect(heading(page)).toHaveText("Notes on the map");
    await rows(page).first().focus();
    await page.keyboard.press("Shift+Tab");
    await expect(page.locator(".graph-row:focus")).toHaveCount(0);
  });

  test("f finds a note, Enter chooses the first, a slash opens the search as everywhere", async ({
    page,
  }) => {
    await open(page);
    await page.keyboard.press("/");
    await expect(page.getByRole("dialog", { name: "Search all notes" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("f");
    await expect(find(page)).toBeFocused();
    await page.keyboard.type("anthropic");
    await expect(heading(page)).toHaveText(/^\d+ notes found$/);
    await expect(rows(page).first()).toContainText("Anthropic");
    await page.keyboard.press("Enter");
    await expect(heading(page)).toHaveText("Anthropic");
    await expect(find(page)).toHaveValue("");
    await page.locator("main").focus();
    await page.keyboard.press("f");
    await page.keyboard.type("a/b");
    await expect(find(page)).toHaveValue("a/b");
    await expect(heading(page)).toHaveText("0 notes found");
    await page.keyboard.press("Escape");
    await expect(find(page)).toHaveValue("");
    await expect(heading(page)).toHaveText("Anthropic");
  });

  test("every note of the map can be reached", async ({ page }) => {
    const site = sites().fixture;
    const { nodes } = await data(site);
    await open(page, "?kinds=all&links=all", site);
    const more = page.locator(".graph-more");
    while ((await more.count()) > 0) {
      await more.focus();
      await page.keyboard.press("Enter");
    }
    await expect(rows(page)).toHaveCount(nodes.length);
    const names = await rows(page).locator(".graph-row-words > span").allTextContents();
    expect(names.toSorted()).toEqual(nodes.map(({ title }) => title).toSorted());
    await rows(page).first().focus();
    await page.keyboard.press("End");
    await expect(rows(page).last()).toBeFocused();
  });

  test("every link of a note can be reached", async ({ page }) => {
    const site = sites().fixture;
    const { nodes, edges } = await data(site);
    for (const url of [
      "/companies/everything-labs/",
      "/events/launch/",
      "/claims/the-lab-copied-answers/",
    ]) {
      await open(page, `?kinds=all&links=all&note=${url}`, site);
      const place = nodes.findIndex((node) => node.url === url);
      const own = edges.filter(([from, to]) => from === place || to === place);
      const others = own.map(([from, to]) => nodes[from === place ? to : from]?.title);
      expect(own.length).toBeGreaterThan(2);
      const names = await rows(page).locator(".graph-row-words > span").allTextContents();
      expect(names.toSorted(), url).toEqual(others.toSorted());
    }
  });
});

test.describe("what is chosen", () => {
  test("is in the address, and the same link shows the same", async ({ page }) => {
    await open(page);
    await find(page).fill("DeepSeek");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "2 links", exact: true }).click();
    await page.getByRole("checkbox", { name: "Claims" }).check();
    await expect(page).toHaveURL(
      /\?kinds=event,company,law,claim&note=\/companies\/deepseek\/&depth=2/,
    );
    const before = await rows(page).allTextContents();
    await page.reload();
    await expect(heading(page)).toHaveText("DeepSeek");
    await expect(rows(page)).toHaveText(before);
    await expect(page.getByRole("button", { name: "2 links", exact: true })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await expect(page.getByRole("checkbox", { name: "Claims" })).toBeChecked();
  });

  test("answers what ties two notes, and on what each tie rests", async ({ page }) => {
    const { nodes, edges } = await data(sites().root);
    await open(page, "?note=/companies/openai/");
    await page.getByRole("button", { name: "Path to another note" }).click();
    await expect(find(page)).toBeFocused();
    await page.keyboard.type("DeepSeek");
    await page.keyboard.press("Enter");
    await expect(heading(page)).toHaveText("OpenAI and DeepSeek");
    await expect(page).toHaveURL(/to=\/companies\/deepseek\//);
    const place = (title: string) => nodes.findIndex((node) => node.title === title);
    const linked = (to: number) =>
      new Set(
        edges.flatMap(([from, target, name]) =>
          target === to && name === "companies" ? [from] : [],
        ),
      );
    const [first, second] = [linked(place("OpenAI")), linked(place("DeepSeek"))];
    const both = [...first].filter((note) => second.has(note) && nodes[note]?.kind === "event");
    const names = await rows(page).locator(".graph-row-words > span").allTextContents();
    expect(names.toSorted()).toEqual(both.map((note) => nodes[note]?.title).toSorted());
    await rows(page).filter({ hasText: "AI distillation wars" }).click();
    await expect(page.locator(".graph-edge:visible .graph-edge-text")).toHaveText([
      / involves OpenAI$/,
      / involves DeepSeek$/,
    ]);
  });

  test("says where nothing ties two notes, and offers more", async ({ page }) => {
    await open(
      page,
      "?note=/companies/openai/&to=/companies/deepseek/&kinds=person&links=sponsors",
    );
    await expect(page.locator(".graph-panel")).toContainText("Nothing shown connects them.");
    await page.getByRole("button", { name: "Show all kinds and links" }).click();
    await expect(page.locator(".graph-panel")).toContainText(/\d+ notes linked with both/);
  });

  test("a link leads to the sentence that it stands in", async ({ page }) => {
    await open(page, "?kinds=all&links=mentions&note=/companies/minimax/");
    const row = rows(page).filter({ hasText: "SenseTime" }).first();
    await row.focus();
    await page.keyboard.press("Space");
    await expect(row).toHaveAttribute("aria-expanded", "true");
    const edge = page.locator(".graph-edge:visible");
    await expect(edge.locator(".graph-edge-text")).toHaveText("MiniMax mentions SenseTime");
    await expect(edge.locator(".graph-sentence")).toContainText("formerly of SenseTime");
    await expect(edge.locator("mark")).toHaveText("SenseTime");
    await edge.getByRole("link", { name: "Read it in “MiniMax”" }).click();
    await expect(page).toHaveURL(/\/companies\/minimax\//);
    await expect(page.locator(".note-article")).toContainText("formerly of SenseTime");
  });

  test("a link to a source leads to the sentence that cites it", async ({ page }) => {
    await open(page, "?kinds=all&links=mentions&note=/companies/minimax/");
    await rows(page).filter({ hasText: "AI双雄 in Hong Kong" }).first().click();
    await expect(page.locator(".graph-edge:visible .graph-sentence")).toContainText(
      "closed the first day up about 109 percent",
    );
  });

  test("a link of the front matter says that it stands in the facts", async ({ page }) => {
    await open(page, "?kinds=all&links=claimant&note=/companies/anthropic/");
    await rows(page).first().click();
    await expect(page.locator(".graph-edge:visible .graph-edge-text")).toHaveText(
      /^Anthropic claims /,
    );
    await expect(page.locator(".graph-edge:visible .graph-sentence")).not.toHaveText(/Looking/);
  });

  test("is picked in the picture", async ({ page }) => {
    await open(page);
    const canvas = page.locator("canvas");
    await canvas.scrollIntoViewIfNeeded();
    const svg = await saved(page, "SVG picture");
    await page.locator(".graph-menu summary").click();
    const [, x = "0", y = "0"] =
      /<text x="([\d.]+)" y="([\d.]+)" text-anchor="start">DeepSeek</.exec(svg) ?? [];
    await canvas.click({ position: { x: Number(x) - 10, y: Number(y) } });
    await expect(heading(page)).toHaveText("DeepSeek");
    await page.getByRole("button", { name: "Close" }).click();
    await expect(heading(page)).toHaveText("Notes on the map");
  });

  test("keeps to its place on the map until the reader moves it, and then says where", async ({
    page,
  }) => {
    await open(page);
    expect(new URL(page.url()).search).toBe("");
    const canvas = page.locator("canvas");
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    if (!box) throw new Error("expected a picture");
    await page.mouse.move(box.x + 300, box.y + 300);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 250, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/\?at=-?\d+,-?\d+,[\d.]+$/);
    const moved = page.url();
    const scrolled = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(scrolled - 1);
    expect(page.url()).toBe(moved);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect(page).not.toHaveURL(moved);
    await page.getByRole("button", { name: "Zoom to all that is shown" }).click();
    await expect(page).toHaveURL(/\/graph\/free\/$/);
  });
});

test.describe("what is shown", () => {
  test("is the same in the picture, the list and what is saved", async ({ page }) => {
    await open(page);
    for (const box of ["Claims", "Sources"])
      await page.getByRole("checkbox", { name: box }).check();
    await page.locator(".graph-relations summary").click();
    await page.getByRole("checkbox", { name: /^is about/ }).check();
    const panel = (await page.locator(".graph-panel").textContent()) ?? "";
    const [, notes = "", links = ""] = /([\d,]+) notes and ([\d,]+) links shown/.exec(panel) ?? [];
    await expect(page.locator("canvas")).toHaveAttribute(
      "aria-label",
      `Map of ${notes} notes and ${links} links; the list holds the same.`,
    );
    const json = JSON.parse(await saved(page, "JSON")) as { nodes: object[]; edges: object[] };
    expect([json.nodes.length, json.edges.length]).toEqual([Number(notes), Number(links)]);
    const csv = readCsv(await saved(page, "CSV of the links"));
    expect(csv.length - 1).toBe(json.edges.length);
    const graphml = await saved(page, "GraphML");
    expect(graphml.match(/<node /g)).toHaveLength(json.nodes.length);
    expect(graphml.match(/<edge /g)).toHaveLength(json.edges.length);
  });

  test("has a count for each kind of link, of those among the notes shown", async ({ page }) => {
    const { nodes, edges } = await data(sites().root);
    await open(page);
    await page.locator(".graph-relations summary").click();
    const shown = new Set(["event", "company", "law"]);
    const count = edges.filter(
      ([from, to, name]) =>
        name === "laws" && shown.has(nodes[from]?.kind ?? "") && shown.has(nodes[to]?.kind ?? ""),
    ).length;
    await expect(page.locator("label", { hasText: /^\s*invokes/ }).locator(".count")).toHaveText(
      String(count),
    );
  });

  for (const [name, query] of [
    ["as it opens", ""],
    ["everything", "?kinds=all&links=all"],
    ["near", "?kinds=all&at=0,0,1"],
    ["around a note", "?note=/companies/openai/&kinds=all&links=all"],
  ] as const) {
    test(`has names that never overlap: ${name}`, async ({ page, context }) => {
      await open(page, query);
      const svg = await saved(page, "SVG picture");
      const other = await context.newPage();
      // The face of the interface must be there for the widths to be those of the picture.
      await other.goto(at(sites().root, "/tags/"));
      const overlapping = await other.evaluate(async (markup) => {
        await document.fonts.ready;
        const holder = document.createElement("div");
        holder.innerHTML = markup;
        document.body.append(holder);
        const names = [...holder.querySelectorAll("g text")] as SVGTextElement[];
        const boxes = names.map((text) => ({
          words: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        const shrink = 1.5;
        const pairs = boxes.flatMap((a, index) =>
          boxes
            .slice(index + 1)
            .filter(
              (b) =>
                a.box.left + shrink < b.box.right &&
                b.box.left + shrink < a.box.right &&
                a.box.top + shrink < b.box.bottom &&
                b.box.top + shrink < a.box.bottom,
            )
            .map((b) => `${a.words} / ${b.words}`),
        );
        return { count: names.length, pairs };
      }, svg);
      expect(overlapping.count).toBeGreaterThan(15);
      expect(overlapping.pairs).toEqual([]);
    });
  }
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the map as it opens and the notes with most links are there", async ({ page }) => {
    await page.goto(at(sites().root, "/graph/free/"));
    await expect(page.getByRole("img", { name: /^Map of \d+ notes and \d+ links/ })).toBeVisible();
    await expect(page.locator(".graph-still text", { hasText: /^DeepSeek$/ })).toBeVisible();
    await expect(page.getByRole("checkbox")).toHaveCount(0);
    await page
      .locator(".graph-still-list")
      .getByRole("link", { name: "DeepSeek", exact: true })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("DeepSeek");
  });

  test("a note shows what it is linked with, with real links", async ({ page }) => {
    await page.goto(at(sites().root, "/companies/minimax/"));
    const local = page.getByRole("complementary", { name: "Around this note" });
    await expect(local).toBeVisible();
    await local.getByRole("link", { name: "Yan Junjie" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Yan Junjie");
  });
});

test.describe("around a note", () => {
  test("its titles are whole, and a mark stands at the first line of each", async ({ page }) => {
    await page.goto(at(sites().root, "/companies/minimax/"));
    const rows = await page.locator(".local-tree ul > li").evaluateAll((items) =>
      items.map((item) => {
        const [mark, link] = [item.querySelector("svg"), item.querySelector("a")];
        if (!mark || !link) throw new Error("expected both");
        const [first] = link.getClientRects();
        const { top, bottom } = mark.getBoundingClientRect();
        return {
          isWhole: link.scrollWidth <= Math.max(link.clientWidth, item.clientWidth),
          isBeside: first !== undefined && first.top < bottom && first.bottom > top,
        };
      }),
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.length).toBeLessThanOrEqual(12);
    for (const row of rows) expect(row).toEqual({ isWhole: true, isBeside: true });
  });

  test("leads to the map with all of its links, one and two away", async ({ page }) => {
    const { nodes, edges } = await data(sites().root);
    const place = nodes.findIndex(({ url }) => url === "/companies/minimax/");
    const linked = edges.flatMap(([from, to]) =>
      from === place ? [to] : to === place ? [from] : [],
    );
    const count = new Set(linked).size;
    await page.goto(at(sites().root, "/companies/minimax/"));
    await page.locator(".local-graph").getByRole("link", { name: "On the map" }).click();
    await expect(page.locator(".map-note h2")).toHaveText("MiniMax");
    await expect(page.locator(".map-note")).toContainText(`company · ${count} linked notes`);
    await page.goBack();
    await page.getByRole("link", { name: "Two links away" }).click();
    await expect(page.getByRole("button", { name: "2 links", exact: true })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  });

  test("stands in the margin where there is one, and elsewhere the connections say the same", async ({
    page,
  }) => {
    for (const [width, isBeside] of [
      [1600, true],
      [1280, true],
      [360, false],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(at(sites().root, "/companies/minimax/"));
      const local = await page.locator(".local-graph").boundingBox();
      const text = await page.locator(".note-lead p").boundingBox();
      if (!text) throw new Error("expected a first paragraph");
      expect(local !== null && local.x >= text.x + text.width, `at ${width} px`).toBe(isBeside);
      await expect(
        page.locator(".connections").getByRole("link", { name: "Yan Junjie" }).first(),
      ).toBeVisible();
    }
  });
});

test("embedded, the map has no frame of the site and leads back to it", async ({ page }) => {
  await open(page, "?note=/companies/openai/", sites().root, "/embed/graph/");
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(heading(page)).toHaveText("OpenAI");
  const head = page.getByRole("main").locator(".note-head");
  await expect(head.getByRole("link", { name: "The Distillation Wars" })).toHaveAttribute(
    "href",
    "/graph/free/",
  );
  await expect(head).toContainText("Facts as of Oct. 10, 2026");
  await expect(page.locator(".graph-panel")).toContainText("alleged · statement confirmed");
  await rows(page).first().press("Enter");
  await expect(page).toHaveURL(/\/embed\/graph\/\?note=/);
});

test.describe("accessibility:", () => {
  const STATES: Readonly<
    Record<string, readonly [query: string, act: (page: Page) => Promise<void>]>
  > = {
    "as it opens": ["", async () => {}],
    "a note": ["?note=/companies/openai/&depth=2", async () => {}],
    "a link unfolded": [
      "?note=/companies/openai/&links=all",
      async (page) => {
        await rows(page).first().click();
        await expect(page.locator(".graph-edge:visible .graph-sentence")).not.toHaveText(/Looking/);
      },
    ],
    "a path": ["?note=/companies/openai/&to=/companies/deepseek/", async () => {}],
    "no path": ["?note=/companies/openai/&to=/companies/deepseek/&kinds=person", async () => {}],
    "a search": ["", (page) => find(page).fill("deep")],
    "everything unfolded": [
      "?kinds=all&links=all",
      async (page) => {
        await page.locator(".graph-relations summary").click();
        await page.locator(".graph-menu summary").click();
      },
    ],
  };
  for (const [name, [query, act]] of Object.entries(STATES)) {
    test(name, async ({ page }) => {
      await open(page, query);
      await act(page);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          expect.soft(await violations(page), `${colorScheme}, ${width} px`).toEqual([]);
        }
      }
    });
  }
});
