/** The search: over any page, on its own page, by keyboard, and where something is missing. */

import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Page } from "playwright/test";
import { type IndexOptions, indexSearch } from "../../src/indexer/index.ts";
import { KNOWN_VERSIONS } from "../../src/indexer/versions.ts";
import { searchFiles } from "../../src/site/search/files.ts";
import { compile, readVault, type Vault } from "../../src/vault/index.ts";
import { makeRoom } from "../fixtures/build.ts";
import { ROOT } from "../fixtures/paths.ts";
import { violations } from "./axe.ts";
import { serve } from "./server.ts";
import { at, expect, overflow, type Site, sites, test, watch } from "./sites.ts";

const NOTE = "/companies/deepseek/";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Search all notes" });
const field = (page: Page) => dialog(page).getByRole("combobox", { name: "Search" });
const options = (page: Page) => dialog(page).getByRole("option");
const status = (page: Page) => dialog(page).getByRole("status");
const list = (page: Page) => page.locator("[data-search-list]");
const results = (page: Page) => list(page).locator("a.entry-title");
const pageStatus = (page: Page) => page.locator("main").getByRole("status");

/** Lets none of the index of the text through. Returns what lets all of it through. */
async function holdText(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/search/*/text/**", async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

async function open(page: Page, site: Site = sites().root): Promise<void> {
  await page.goto(at(site, NOTE));
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
}

/** The page of the search, once it has answered. */
async function ask(page: Page, query: string, site: Site = sites().root): Promise<void> {
  await page.goto(`${at(site, "/search/")}?${query}`);
  await answered(page);
}

async function answered(page: Page): Promise<void> {
  await expect(list(page)).toHaveAttribute("aria-busy", "false");
}

/** Opens the filters of one kind where they are folded. */
async function openFacet(page: Page, name: string): Promise<void> {
  const facet = page.locator(".search-facet", { has: page.locator("legend", { hasText: name }) });
  if ((await facet.getAttribute("open")) === null) await facet.locator("summary").click();
}

test.describe("over a page", () => {
  test("nothing of it is fetched before it is opened", async ({ page }) => {
    const urls: string[] = [];
    page.on("request", (request) => urls.push(new URL(request.url()).pathname));
    await page.goto(at(sites().root, NOTE));
    await page.waitForLoadState("networkidle");
    expect(urls.filter((url) => /\/search\/|dialog|pagefind|wasm/.test(url))).toEqual([]);
    await page.keyboard.press("/");
    await expect(field(page)).toBeFocused();
    await expect.poll(() => urls).toContain("/search/index.json");
  });

  test("its link, / and Ctrl K open it, and Escape gives the focus back", async ({ page }) => {
    await page.goto(at(sites().root, NOTE));
    const button = page.getByRole("banner").getByRole("link", { name: "Search" });
    await button.click();
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toBeHidden();
    await expect(button).toBeFocused();
    const link = page.locator(".prose a.note").first();
    for (const key of ["/", "Control+k", "Meta+k"]) {
      await link.focus();
      await page.keyboard.press(key);
      await expect(field(page), key).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(link, key).toBeFocused();
    }
  });

  for (const name of ["root", "below"] as const) {
    test(`${name}: from a page to a note by keyboard alone`, async ({ page }) => {
      const site = sites()[name];
      const { complaints } = watch(page, site.origin);
      await open(page, site);
      await page.keyboard.type("DTSA");
      await expect(options(page).first()).toContainText("Defend Trade Secrets Act");
      await expect(status(page)).toContainText(/1 page by name\. \d+ pages? with these words\./);
      await expect(field(page)).toHaveAttribute("aria-expanded", "true");
      await page.keyboard.press("ArrowDown");
      await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
      await expect(field(page)).toHaveAttribute(
        "aria-activedescendant",
        (await options(page).first().getAttribute("id")) ?? "none",
      );
      await expect(field(page)).toBeFocused();
      await page.keyboard.press("Enter");
      await page.waitForURL(at(site, "/laws/defend-trade-secrets-act/"));
      expect(complaints).toEqual([]);
    });
  }

  test("arrows go through all results, headings among them, and back to the field", async ({
    page,
  }) => {
    await open(page);
    await field(page).fill("distillation exchanges");
    await expect(status(page)).toContainText(/with (?:these|all or most of these) words/);
    const count = await options(page).count();
    expect(count).toBeGreaterThan(5);
    const hrefs = await options(page).evaluateAll((all) =>
      all.map((one) => one.getAttribute("href")),
    );
    expect(hrefs.some((href) => href?.includes("#"))).toBe(true);
    for (let index = 0; index < count; index++) {
      await page.keyboard.press("ArrowDown");
      await expect(options(page).nth(index)).toHaveAttribute("aria-selected", "true");
    }
    await page.keyboard.press("ArrowDown");
    await expect(field(page)).not.toHaveAttribute("aria-activedescendant", /./);
    await page.keyboard.press("ArrowUp");
    await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
  });

  test("every heading that is offered is on its page", async ({ page }) => {
    await open(page);
    await page.keyboard.type("distillation exchanges");
    await expect(status(page)).toContainText(/with (?:these|all or most of these) words/);
    const hrefs = await options(page).evaluateAll((all) =>
      all.map((one) => (one as HTMLAnchorElement).href).filter((href) => href.includes("#")),
    );
    for (const href of hrefs) {
      await page.goto(href);
      const id = decodeURIComponent(new URL(href).hash.slice(1));
      await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
    }
  });

  test("Enter without a choice leads to all results", async ({ page }) => {
    await open(page);
    await page.keyboard.type("trade secret");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${at(sites().root, "/search/")}?q=trade+secret`);
    await expect(page.getByRole("combobox", { name: /Names/ })).toHaveValue("trade secret");
  });

  test("Escape puts the list away, then closes the dialog; an arrow brings the list back", async ({
    page,
  }) => {
    await open(page);
    await page.keyboard.type("anthropic");
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(field(page)).toHaveAttribute("aria-expanded", "false");
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toBeHidden();
  });

  test("results that come after Escape leave the list away until a key or an arrow", async ({
    page,
  }) => {
    const release = await holdText(page);
    await open(page);
    await page.keyboard.type("anthropic");
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(field(page)).toHaveAttribute("aria-expanded", "false");
    release();
    await expect(status(page)).toContainText(/with (?:these|all or most of these) words/);
    await expect(field(page)).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("ArrowDown");
    await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Escape");
    await page.keyboard.type(" court");
    await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  });

  test("a result stays chosen while more come, until the question is another", async ({ page }) => {
    const release = await holdText(page);
    await open(page);
    await page.keyboard.type("anthropic");
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press("ArrowDown");
    release();
    await expect(status(page)).toContainText(/with (?:these|all or most of these) words/);
    await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
    await expect(field(page)).toHaveAttribute("aria-activedescendant", "search_option_0");
    await page.keyboard.type(" ");
    await expect(field(page)).not.toHaveAttribute("aria-activedescendant", /./);
  });

  test("a list that was open when the dialog closed takes no Escape, and comes back with it", async ({
    page,
  }) => {
    await open(page);
    await page.keyboard.type("anthropic");
    await expect(options(page).first()).toBeVisible();
    await dialog(page).getByRole("button", { name: "Close" }).click();
    await expect(dialog(page)).toBeHidden();
    const taken = await page.evaluate(
      () =>
        !document.body.dispatchEvent(
          new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }),
        ),
    );
    expect(taken).toBe(false);
    await page.keyboard.press("/");
    await expect(field(page)).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("Escape");
    await expect(field(page)).toHaveAttribute("aria-expanded", "false");
    await expect(dialog(page)).toBeVisible();
  });

  test("the keys of a page are listed, and f leads to what it has to filter", async ({ page }) => {
    const keys = page.getByRole("dialog", { name: "Keys" });
    for (const [url, find] of [
      ["/timeline/", "Filter the timeline"],
      ["/graph/free/", "Find a note on the map"],
      ["/search/?q=hydra", "Filter the results"],
    ] as const) {
      await page.goto(at(sites().root, url));
      const place = page.locator(`[data-find="${find}"]`);
      await expect(place).toBeVisible();
      await page.locator("main").focus();
      await page.keyboard.press("?");
      await expect(keys).toContainText(find);
      await page.keyboard.press("Escape");
      await expect(keys).toBeHidden();
      await page.keyboard.press("f");
      const isThere = () => place.evaluate((element) => element.matches(":focus, :focus-within"));
      await expect.poll(isThere, url).toBe(true);
    }
    await page.goto(at(sites().root, NOTE));
    await page.locator("main").focus();
    await page.keyboard.press("?");
    await expect(keys).toBeVisible();
    await expect(keys).not.toContainText("Filter");
  });

  test("an allegation stands with its status, in the words and the shape of it", async ({
    page,
  }) => {
    await open(page);
    await page.keyboard.type("16 million exchanges");
    await expect(options(page).first()).toContainText(/Claim.*alleged/s);
  });

  test("keys of one character leave fields alone, and can be turned off", async ({ page }) => {
    await page.goto(at(sites().root, NOTE));
    await page.getByRole("textbox", { name: /concern DeepSeek/ }).focus();
    await page.keyboard.type("and/or?");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.locator("main").focus();
    await page.keyboard.press("?");
    const keys = page.getByRole("dialog", { name: "Keys" });
    await expect(keys).toBeVisible();
    await keys.getByRole("checkbox", { name: /single character/ }).uncheck();
    await page.keyboard.press("Escape");
    // Once the search was open, its key has nothing to wait for.
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(field(page)).toBeHidden();
    await page.keyboard.press("/");
    await page.keyboard.press("?");
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    await expect(page.locator("dialog[open]")).toHaveCount(0);
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused();
  });

  test("a misspelling in a name is corrected, and reported", async ({ page }) => {
    await open(page);
    await page.keyboard.type("anthorpic");
    await expect(options(page).first()).toContainText("Anthropic");
    await expect(status(page)).toContainText("Searched for “anthropic” instead.");
  });

  test("where the index can't be had, it says so and leads on", async ({ page }) => {
    await page.route("**/search/index.json", (route) => route.fulfill({ status: 503 }));
    await open(page);
    await page.keyboard.type("deepseek");
    await expect(status(page)).toHaveText("The search could not be loaded. All notes, A to Z");
    await status(page).getByRole("link").click();
    await page.waitForURL(at(sites().root, "/all/"));
  });

  test("where only the names can be had, it finds those", async ({ page }) => {
    await page.route("**/pagefind.js", (route) => route.fulfill({ status: 404 }));
    await open(page);
    await page.keyboard.type("deepseek");
    await expect(options(page).first()).toContainText("DeepSeek");
    await page.keyboard.type(" exchanges");
    await expect(status(page)).toContainText("The words of the notes could not be searched.");
  });
});

test.describe("on its page", () => {
  test("words, filters and order are in the address, and come back from it", async ({ page }) => {
    await page.goto(at(sites().root, "/search/"));
    await page.getByRole("combobox", { name: /Names/ }).fill("distillation");
    await expect(page).toHaveURL(/\?q=distillation$/);
    await answered(page);
    const before = Number(
      /(\d+) pages with/.exec((await pageStatus(page).textContent()) ?? "")?.[1],
    );
    const company = page.getByRole("group", { name: "Company" });
    const box = company.getByRole("checkbox", { name: /^OpenAI/ });
    await expect(box).toBeVisible();
    await company.getByText("OpenAI", { exact: true }).click();
    await expect(page).toHaveURL(/\?q=distillation&company=OpenAI$/);
    await answered(page);
    const after = Number(
      /(\d+) pages with/.exec((await pageStatus(page).textContent()) ?? "")?.[1],
    );
    expect(after).toBeLessThan(before);
    await page.getByRole("combobox", { name: "Order" }).selectOption("newest");
    await expect(page).toHaveURL(/company=OpenAI&sort=newest$/);
    await answered(page);
    const first = await results(page).allTextContents();
    await page.reload();
    await answered(page);
    expect(await results(page).allTextContents()).toEqual(first);
    await expect(box).toBeChecked();
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(/\?q=distillation$/);
    await answered(page);
    await expect(box).not.toBeChecked();
  });

  test("a count beside a filter is how many results choosing it leaves", async ({ page }) => {
    await ask(page, "q=exchanges");
    for (const [name, value] of [
      ["Company", "Alibaba"],
      ["Kind", "Claim"],
      ["Status or stage", "alleged"],
    ] as const) {
      await ask(page, "q=exchanges");
      await openFacet(page, name);
      const label = page.getByRole("group", { name }).locator("label", { hasText: value }).first();
      await expect(label).toBeVisible();
      const count = await label.locator(".count").textContent();
      await label.click();
      await expect(page).toHaveURL(new RegExp(`=${value}`));
      await answered(page);
      await expect(pageStatus(page)).toContainText(`${count} page`);
    }
  });

  test("two companies are more than one, a company and a law are fewer", async ({ page }) => {
    const total = async (query: string) => {
      await ask(page, query);
      return Number(/(\d+) pages?\b/.exec((await pageStatus(page).textContent()) ?? "")?.[1] ?? 0);
    };
    const one = await total("company=DeepSeek");
    expect(await total("company=DeepSeek&company=OpenAI")).toBeGreaterThan(one);
    const law = "law=Deterring+American+AI+Model+Theft+Act+of+2026";
    const both = await total(`company=DeepSeek&${law}`);
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(one);
  });

  test("newest first is in order of time, and so is oldest first", async ({ page }) => {
    const days = async (sort: string) => {
      await ask(page, `q=distillation&kind=Event&sort=${sort}`);
      return list(page)
        .locator("time")
        .evaluateAll((all) => all.map((one) => one.getAttribute("datetime") ?? ""));
    };
    const newest = await days("newest");
    expect(newest.length).toBeGreaterThan(5);
    expect(newest).toEqual(newest.toSorted().reverse());
    const oldest = await days("oldest");
    expect(oldest).toEqual(oldest.toSorted());
  });

  test("a company's page and a law's search the notes that concern them", async ({ page }) => {
    for (const [url, facet, title] of [
      [NOTE, "Company", "DeepSeek"],
      ["/laws/defend-trade-secrets-act/", "Law", "Defend Trade Secrets Act"],
    ] as const) {
      await page.goto(at(sites().root, url));
      await page.getByRole("textbox", { name: new RegExp(`concern ${title}`) }).fill("secret");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/search\/\?/);
      await answered(page);
      await expect(pageStatus(page)).toContainText(/with (?:these|all or most of these) words/);
      const chosen = page.getByRole("list", { name: "Chosen filters" });
      await chosen.getByRole("button", { name: `Remove ${facet}: ${title}` }).click();
      await expect(page).toHaveURL(/\/search\/\?q=secret$/);
    }
  });

  test("exact words in quotes, and words that must not be there", async ({ page }) => {
    const texts = async (query: string) => {
      await ask(page, `q=${encodeURIComponent(query)}`);
      return list(page).locator(".search-words").allTextContents();
    };
    const exact = await texts('"hydra cluster"');
    expect(exact.length).toBeGreaterThan(5);
    for (const text of exact) expect(text).toMatch(/hydra clusters?/i);
    const urls = async (query: string) => {
      await ask(page, `q=${encodeURIComponent(query)}`);
      const total = Number(
        /(\d+) pages? with/.exec((await pageStatus(page).textContent()) ?? "")?.[1],
      );
      return {
        total,
        urls: await results(page).evaluateAll((all) =>
          all.map((a) => (a as HTMLAnchorElement).pathname),
        ),
      };
    };
    const all = await urls("hydra");
    const without = await urls("hydra -deepseek");
    expect(without.total).toBeLessThan(all.total);
    expect(without.urls).not.toContain(NOTE);
  });

  test("more results come on demand, with the focus on the first of them", async ({ page }) => {
    await ask(page, "q=distillation");
    const before = await results(page).count();
    // Results that are not shown yet outlive what was collected since they were found.
    const session = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    await page.getByRole("button", { name: /^Show 20 more of \d+/ }).click();
    await expect(results(page).nth(before)).toBeFocused();
    const hrefs = await results(page).evaluateAll((all) =>
      all.map((one) => one.getAttribute("href")),
    );
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });

  test("before a question it lists all notes, narrowed by the panel alone", async ({ page }) => {
    await page.goto(at(sites().root, "/search/"));
    await answered(page);
    await expect(results(page)).toHaveCount(20);
    const total = Number.parseInt((await pageStatus(page).textContent()) ?? "", 10);
    await page.getByRole("group", { name: "Kind" }).getByText("Case", { exact: true }).click();
    await expect(page).toHaveURL(/\?kind=Case$/);
    await answered(page);
    const left = Number.parseInt((await pageStatus(page).textContent()) ?? "", 10);
    expect(left).toBeGreaterThan(5);
    expect(left).toBeLessThan(total);
  });

  test("what can be typed stands under the field, each with results", async ({ page }) => {
    await page.goto(at(sites().root, "/search/"));
    await expect(page.locator(".search-hint")).toContainText(/kind:\s+status:\s+accused:/);
    await page.locator("[data-search-help] > summary").click();
    const questions = await page
      .locator(".search-start dd a")
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(questions.length).toBeGreaterThan(8);
    for (const question of questions) {
      await page.goto(question);
      await answered(page);
      await expect(results(page).first(), question).toBeVisible();
    }
  });

  test("filters among the words are those of the panel", async ({ page }) => {
    await ask(page, `q=${encodeURIComponent("kind:case copyright after:2023")}`);
    const first = await hrefs(page);
    expect(first.length).toBeGreaterThan(1);
    for (const href of first) expect(href).toContain("/cases/");
    const kind = page.getByRole("group", { name: "Kind" });
    await expect(kind.getByRole("checkbox", { name: /^Case/ })).toBeChecked();
    const chosen = page.getByRole("list", { name: "Chosen filters" });
    await expect(chosen.getByRole("button")).toHaveAccessibleName("Remove Kind: Case");
    // A choice of the panel takes them over: the words keep the days alone.
    await kind.getByText("Law", { exact: true }).click();
    await expect(page.getByRole("combobox", { name: /Names/ })).toHaveValue("copyright after:2023");
    await expect(page).toHaveURL(/kind=Case&kind=Law$|kind=Law&kind=Case$/);
    await answered(page);
    await chosen.getByRole("button", { name: "Remove Kind: Law" }).click();
    await answered(page);
    expect(await hrefs(page)).toEqual(first);
  });

  test("one of two words is enough with OR, and a filter that nothing fits says so", async ({
    page,
  }) => {
    const total = async (query: string) => {
      await ask(page, `q=${encodeURIComponent(query)}`);
      return Number(/(\d+) pages? with/.exec((await pageStatus(page).textContent()) ?? "")?.[1]);
    };
    const [one, other] = [await total("Vicuna"), await total("DistilBERT")];
    expect(await total("Vicuna OR DistilBERT")).toBeGreaterThanOrEqual(Math.max(one, other));
    await ask(page, `q=${encodeURIComponent("accused:nobody hydra")}`);
    await expect(pageStatus(page)).toContainText("Fewer filters would leave more.");
    await expect(page.locator("[data-search-help]")).toHaveAttribute("open", "");
  });

  test("a filter is completed while it is typed", async ({ page }) => {
    await page.goto(at(sites().root, "/search/"));
    const offered = () =>
      page
        .locator("#search_completing option")
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const input = page.getByRole("combobox", { name: /Names/ });
    await input.fill("copyright ki");
    await expect.poll(offered).toEqual(["copyright kind:"]);
    await input.fill("copyright kind:cas");
    await expect.poll(offered).toEqual(["copyright kind:Case "]);
    await input.fill("copyright");
    await expect.poll(offered).toEqual([]);
  });

  test("how a thing stands that is named, and what ties two, is answered by the record", async ({
    page,
  }) => {
    const answer = list(page).locator(".search-answer");
    await ask(page, `q=${encodeURIComponent("is H.R. 8283 law?")}`);
    await expect(answer).toContainText("ordered reported, Apr. 22, 2026");
    await expect(answer.getByRole("link")).toHaveAttribute(
      "href",
      "/laws/deterring-american-ai-model-theft-act-of-2026/",
    );
    await ask(page, "q=status+of+Bartz");
    await expect(answer).toContainText("Bartz v. Anthropic");
    await ask(page, "q=OpenAI+DeepSeek+laws");
    await answer.getByRole("link", { name: "What ties OpenAI and DeepSeek, on the map" }).click();
    await page.waitForURL(/\/graph\/ties\/\?note=\/companies\/openai\/&to=\/companies\/deepseek\//);
    await ask(page, "q=hydra");
    await expect(answer).toHaveCount(0);
  });

  test("a guide that answers is among the first, beside the note that is named", async ({
    page,
  }) => {
    await ask(page, "q=who+accused+deepseek");
    expect((await hrefs(page)).slice(0, 2)).toContain("/guides/who-accused-whom/");
  });

  test("nothing found says why, and what else there is", async ({ page }) => {
    await ask(page, "q=zzyzzx");
    await expect(pageStatus(page)).toHaveText("No page has these words. All notes, A to Z");
    await ask(page, "q=deepseek+zzyzzx");
    await expect(pageStatus(page)).toContainText("Not found: zzyzzx.");
    await ask(page, "q=what+is+the+hydra");
    await expect(pageStatus(page)).toContainText("Ignored: what, is, the.");
    await ask(page, `q=${encodeURIComponent('"deepseke" "moonshoot"')}`);
    await pageStatus(page).getByRole("button", { name: "deepseek moonshot" }).click();
    await answered(page);
    await expect(pageStatus(page)).toContainText(/with (?:these|all or most of these) words/);
    await ask(page, "q=hydra&kind=Person&year=1901");
    await expect(pageStatus(page)).toContainText("Fewer filters would leave more.");
  });

  test("a person is first by the last name, a case as a lawsuit, a day as it is said", async ({
    page,
  }) => {
    for (const [query, title] of [
      ["musk", "Elon Musk"],
      ["moolenaar", "John Moolenaar"],
      ["disney lawsuit", "Disney v. MiniMax"],
      ["october 1 2024", "OpenAI offers distillation as a product"],
    ] as const) {
      await ask(page, `q=${encodeURIComponent(query)}`);
      await expect(results(page).first(), query).toHaveText(title);
    }
  });

  test("a misspelling among other words is corrected, and reported", async ({ page }) => {
    await ask(page, "q=moonshoot+thailand");
    await expect(results(page).first()).toHaveText("Moonshot used GB300 servers in Thailand");
    await expect(pageStatus(page)).toContainText(
      "Nothing found for “moonshoot”. Searched for “thailand moonshot” instead.",
    );
  });

  test("no word is called missing that some note has", async ({ page }) => {
    await ask(page, "q=who+sued+openai");
    await expect(pageStatus(page)).not.toContainText("Not found");
  });

  test("a version is found without the name before it, and shown with it", async ({ page }) => {
    await ask(page, "q=k2p5");
    await expect(pageStatus(page)).not.toContainText("No page has these words");
    await expect(list(page).locator(".search-words").first()).toContainText("kimi-k2p5");
    await expect(list(page).locator(".search-words mark").first()).toHaveText("k2p5");
  });

  test("the sentence shown has the words, marked", async ({ page }) => {
    await ask(page, "q=disposable+emails");
    const marks = await list(page).locator(".search-words mark").allTextContents();
    expect(marks.join(" ").toLowerCase()).toContain("disposable");
  });

  test("guides are found by their titles and by their words, and are a kind of their own", async ({
    page,
  }) => {
    await ask(page, "q=is+distillation+illegal");
    await expect(page.locator("[data-search-list] .entry-title").first()).toHaveText(
      "Is distillation illegal?",
    );
    await ask(page, "q=false+accounts+stolen+keys&kind=Guide");
    // The guide of ten minutes has most of these words too.
    expect((await hrefs(page)).slice(0, 2).join(" ")).toContain("/guides/is-it-legal/");
    await expect(page.locator("[data-search-list] mark").first()).toBeVisible();
  });

  test("Chinese is found by name and by word", async ({ page }) => {
    await ask(page, "q=深度求索");
    await expect(results(page).first()).toHaveText("DeepSeek");
    await ask(page, "q=蒸馏", sites().fixture);
    await expect(results(page).first()).toHaveText("蒸馏 & Café");
  });

  for (const [language, title, queries] of [
    // A dictionary tells the words of a compound apart, for the note and for the query.
    ["Japanese", "日本語の解説", ["蒸留", "知識蒸留", "言語モデル", "裁判所", '"知識蒸留"']],
    // A word is found by how it begins, so that a noun finds itself with a particle after it.
    ["Korean", "한국어 해설", ["인공지능", "증류", "기업", "법원", "미국 기업"]],
    // The same finds endings and umlauts; stems are those of the site's language.
    ["German", "Deutsche Fassung", ["Oberlandesgericht", "Vertrag", "Sprachmodelle", "Behörde"]],
  ] as const) {
    test(`${language} is found by words within the text of an English site`, async ({ page }) => {
      for (const query of queries) {
        await ask(page, `q=${encodeURIComponent(query)}`, sites().fixture);
        await expect(results(page).first(), query).toHaveText(title);
        await expect(pageStatus(page), query).toContainText("1 page with these words.");
        await expect(list(page).locator("mark").first(), query).toBeVisible();
      }
    });
  }

  test("/ goes to its own field", async ({ page }) => {
    await ask(page, "q=hydra");
    await page.locator("main").focus();
    await page.keyboard.press("/");
    await expect(page.getByRole("combobox", { name: /Names/ })).toBeFocused();
  });
});

test("without scripts the search leads to lists of every note", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at(sites().root, NOTE));
  await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
  await page.waitForURL(at(sites().root, "/search/"));
  await page.goto(`${at(sites().root, "/search/")}?q=deepseek`);
  await expect(page.locator("main noscript p")).toBeVisible();
  await expect(page.getByRole("combobox", { name: /Names/ })).toBeHidden();
  await page.locator("main").getByRole("link", { name: "Laws" }).click();
  await page.waitForURL(at(sites().root, "/laws/"));
  await context.close();
});

/** The record's site with the search of another vault, in a folder. */
async function withSearchOf(vault: Vault, room: string, notesPerFile: number): Promise<void> {
  await cp(sites().root.dir, room, { recursive: true });
  await rm(join(room, "search"), { recursive: true });
  for (const [path, text] of searchFiles(vault, [], notesPerFile)) {
    const file = join(room, "search", path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await cp(join(sites().root.dir, "search/index.html"), join(room, "search/index.html"));
}

test("a note is found by each version that it names, with or without its name", async ({
  page,
}) => {
  const vault = compile(await readVault(join(ROOT, "tests/cases/model-names/vault")), {
    today: 20_000,
    base: "/",
  });
  const { site, remove } = await indexed(vault, 10);
  try {
    for (const query of ["R1", "4o", "K2.5", "4.1", "3.7", "Sonnet", "GPT-4o", '"Kimi-K2.5 and"']) {
      await ask(page, `q=${encodeURIComponent(query)}`, site);
      expect(await hrefs(page), query).toEqual(["/note/"]);
    }
  } finally {
    await remove();
  }
});

/** Versions of Pagefind that the indexer may be given, and what it makes of the records then. */
const INDEXES = {
  "notes indexed in several parts": KNOWN_VERSIONS,
  "notes of an index as Pagefind wrote it, whose version is not known": [],
};

for (const [name, knownVersions] of Object.entries(INDEXES)) {
  test(`${name} are found as those of one are`, async ({ page }) => {
    const content = process.env["CONTENT"] ?? join(ROOT, "content");
    const vault = compile(await readVault(content), { today: 20_000, base: "/" });
    const count = vault.notes.length;
    const whole = await indexed(vault, count);
    const parts = await indexed(vault, Math.ceil(count / 3), { knownVersions });
    try {
      expect(parts.warning !== undefined).toBe(knownVersions.length === 0);
      for (const query of [
        "q=exchanges&kind=Event",
        "q=hydra&kind=Claim",
        "company=Z.ai&sort=newest",
      ]) {
        await ask(page, query, whole.site);
        const answer = await pageStatus(page).textContent();
        const urls = await hrefs(page);
        expect(urls.length).toBeGreaterThan(0);
        await ask(page, query, parts.site);
        expect(await pageStatus(page).textContent()).toBe(answer);
        expect(await hrefs(page)).toEqual(urls);
      }
      await open(page, parts.site);
      await page.keyboard.type("16 million exchanges");
      await expect(options(page).first()).toContainText(/Claim.*alleged/s);
      await expect(status(page)).toContainText(/with (?:these|all or most of these) words/);
    } finally {
      await whole.remove();
      await parts.remove();
    }
  });
}

/** The record's site with the search of a vault, indexed so many notes at a time, on a server. */
async function indexed(vault: Vault, notesPerFile: number, options: IndexOptions = {}) {
  const room = await makeRoom();
  await withSearchOf(vault, room, notesPerFile);
  const { warning } = await indexSearch(room, options);
  const { origin, close } = await serve(room, "/");
  const site: Site = { dir: room, base: "/", origin };
  const remove = async () => {
    close();
    await rm(room, { recursive: true });
  };
  return { site, warning, remove };
}

const hrefs = (page: Page) =>
  results(page).evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));

test.describe("axe finds nothing", () => {
  const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    "an empty dialog": (page) => open(page),
    "a dialog with one result": async (page) => {
      await open(page);
      await page.keyboard.type("Landgericht");
      await expect(status(page)).toHaveText("1 page with these words.");
    },
    "a dialog with many results, one chosen": async (page) => {
      await open(page);
      await page.keyboard.type("kimi");
      await expect(status(page)).toContainText(/with (?:these|all or most of these) words/);
      await page.keyboard.press("ArrowDown");
    },
    "a dialog without results": async (page) => {
      await open(page);
      await page.keyboard.type("zzyzzx");
      await expect(status(page)).toContainText("No page");
    },
    "the page with nothing asked": (page) => page.goto(at(sites().root, "/search/")),
    "the page with many results": (page) => ask(page, "q=distillation&company=OpenAI"),
    "the page with one result": (page) => ask(page, "q=Landgericht"),
    "the page without results": (page) => ask(page, "q=zzyzzx"),
    "the list of keys": async (page) => {
      await page.goto(at(sites().root, NOTE));
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
    },
    "a search within": (page) => page.goto(at(sites().root, NOTE)),
  };
  for (const [name, reach] of Object.entries(states)) {
    test(`in ${name}, light and dark, at 320 and 1280 px, and it fits`, async ({ page }) => {
      for (const [width, colorScheme] of [
        [1280, "light"],
        [320, "dark"],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await reach(page);
        expect.soft(await violations(page), `${width} px, ${colorScheme}`).toEqual([]);
        expect.soft(await overflow(page), `${width} px`).toEqual([]);
      }
    });
  }
});
