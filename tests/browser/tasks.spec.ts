/**
 * What readers come for, each from the first page in at most two steps: a link, a choice of a filter, or a field.
 * The answers are those of the record's data; where its facts change, so do they. Citing a note is in citing.spec.ts,
 * the developments since a day in changes.spec.ts.
 */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright/test";
import { readCsv } from "../fixtures/csv.ts";
import { at, expect, sites, test } from "./sites.ts";
import { countedSteps } from "./steps.ts";

/** A reader on the first page, who takes no more steps than a task may need. */
async function reader(page: Page) {
  await page.goto(at(sites().root, "/"));
  const step = countedSteps();
  return {
    follow: (link: Locator) => step(() => link.click()),
    /** Of the lists that the first page counts: "Cases". */
    list: (name: string) =>
      step(() =>
        page
          .locator("main")
          .getByRole("link", { name: new RegExp(`^\\d+ ${name}$`) })
          .click(),
      ),
    choose: (label: string, value: string) =>
      step(async () => {
        await page
          .getByRole("group", { name: "Filter and sort" })
          .getByRole("combobox", { name: label, exact: true })
          .selectOption(value);
        await expect(page).toHaveURL(/\?/);
      }),
    ask: (field: Locator, words: string) =>
      step(async () => {
        await field.fill(words);
        await field.press("Enter");
      }),
  };
}

const main = (page: Page) => page.locator("main");
const rows = (page: Page, id: string) =>
  page.locator(`table[data-table="${id}"] tbody tr[data-href]`).filter({ visible: true });
const titles = (page: Page, id: string) =>
  rows(page, id).getByRole("rowheader").getByRole("link").allTextContents();

/** A data file of the record, as records by its header. */
async function data(name: string): Promise<Record<string, string>[]> {
  const text = await readFile(join(sites().root.dir, `data/${name}.csv`), "utf8");
  const [header = [], ...records] = readCsv(text.replace(/^\uFEFF/, ""));
  return records
    .filter(({ length }) => length > 1)
    .map((record) => Object.fromEntries(header.map((key, index) => [key, record[index] ?? ""])));
}

test("which bills are pending, at which stage, since when", async ({ page }) => {
  const { follow } = await reader(page);
  await follow(main(page).getByRole("link", { name: "Pending bills" }));
  const pending = (await data("proceedings")).filter(
    ({ kind, stage = "" }) =>
      kind === "bill" &&
      ["introduced", "reported", "passed one chamber", "passed both"].includes(stage),
  );
  await expect(rows(page, "bills")).toHaveCount(pending.length);
  await expect(page.locator("table[data-table]:visible")).toHaveCount(1);
  for (const row of await rows(page, "bills").all()) {
    await expect(row.locator(".step-word.current")).toHaveText(
      /^(?:introduced|reported|passed one chamber|passed both)$/,
    );
    await expect(row.locator(".step-day").first()).toHaveText(/\d{4}/);
  }
  await expect(rows(page, "bills").filter({ hasText: "H.R. 8283" })).toContainText(
    /reported\s*Apr\. 22, 2026/,
  );
  await expect(
    rows(page, "bills").filter({ hasText: "Remote Access Security Act" }).first(),
  ).toContainText(/passed one chamber\s*Jan\. 12, 2026/);
});

test("all court cases in one table, with court, docket, stage and last event", async ({ page }) => {
  const { list } = await reader(page);
  await list("Cases");
  const cases = (await data("proceedings")).filter(({ kind }) => kind === "case");
  const table = page.getByRole("table", { name: /^Court cases/ });
  for (const name of ["Case", "Stage", "Last event", "Court and docket", "Plaintiff", "Defendant"])
    await expect(table.getByRole("columnheader", { name, exact: true })).toBeVisible();
  await expect(rows(page, "cases")).toHaveCount(cases.length);
  const suit = rows(page, "cases").filter({ hasText: "New York Times v. OpenAI" });
  await expect(suit).toContainText("US District Court, Southern District of New York");
  await expect(suit).toContainText("1:23-cv-11195");
  await expect(suit).toContainText("pending, Sept. 1, 2026");
  await expect(rows(page, "cases").filter({ hasText: "House inquiry" })).toHaveCount(0);
  await expect(rows(page, "probes").filter({ hasText: "House inquiry" })).toHaveCount(1);
});

test("which cases are on appeal", async ({ page }) => {
  const { list, choose } = await reader(page);
  await list("Cases");
  await choose("Stage", "on appeal");
  expect((await titles(page, "cases")).toSorted()).toEqual([
    "GEMA v. OpenAI",
    "Getty Images v. Stability AI",
  ]);
});

test("who accused MiniMax of what, with which figures, and what it replied", async ({ page }) => {
  const { list, choose } = await reader(page);
  await list("Accusations");
  await choose("Accused", "MiniMax");
  const charges = (await data("accusations")).filter(({ accused = "" }) =>
    accused.split("|").includes("MiniMax"),
  );
  await expect(main(page).getByRole("status")).toHaveText(
    new RegExp(`^Showing ${charges.length} of \\d+$`),
  );
  for (const row of await rows(page, "charges").filter({ hasText: "MiniMax" }).all()) {
    await expect(row.locator(".is-status")).toContainText(/alleged|disputed|confirmed/);
    await expect(row.locator(".is-figures")).toHaveText(/\d|none given|half/);
    await expect(row.locator(".is-reply")).toContainText(/no reply found|\d{4}: /);
  }
  await expect(rows(page, "charges").filter({ hasText: "over 13 million" })).not.toHaveCount(0);
  await expect(rows(page, "charges").filter({ hasText: "Disney" })).toContainText(
    /MiniMax, Apr\. 10, 2026: moved to dismiss/,
  );
});

test("how many exchanges Anthropic alleges for each lab, and no sum of them", async ({ page }) => {
  const { list, choose } = await reader(page);
  await list("Accusations");
  await choose("Accuser", "Anthropic");
  for (const [day, lab, figure] of [
    ["Feb. 23, 2026", "DeepSeek", "over 150,000"],
    ["Feb. 23, 2026", "Moonshot AI", "over 3.4 million"],
    ["Feb. 23, 2026", "MiniMax", "over 13 million"],
    ["Sept. 10, 2026", "Alibaba", "over 151 million"],
    ["Sept. 10, 2026", "Moonshot AI", "over 23 million"],
    ["Sept. 10, 2026", "DeepSeek", "over 12.1 million"],
    ["Sept. 10, 2026", "Z.ai", "over 3.4 million"],
    ["Sept. 10, 2026", "Xiaomi", "over 400,000"],
  ] as const) {
    const row = rows(page, "charges")
      .filter({ has: page.locator(".is-date", { hasText: day }) })
      .filter({ has: page.locator(".is-accused", { hasText: lab }) })
      .filter({ has: page.locator(".is-figures", { hasText: figure }) });
    await expect(row.first(), `${day}, ${lab}`).toBeVisible();
  }
  await expect(main(page)).not.toContainText("190 million");
});

test("the note on Anthropic’s post of February 2026 is cited from where it stands", async ({
  page,
}) => {
  const { follow } = await reader(page);
  await follow(
    main(page)
      .getByRole("link", { name: /Anthropic accuses three labs/ })
      .first(),
  );
  await follow(page.getByText("Cite this note"));
  await expect(page.locator(".cite dd").filter({ hasText: "@misc{" })).toContainText(
    "Anthropic's February 2026 disclosure",
  );
});

test("a bill is followed by a feed of it", async ({ page }) => {
  const { follow } = await reader(page);
  await follow(
    main(page)
      .getByRole("link", { name: /^Deterring American AI Model Theft Act of 2026/ })
      .first(),
  );
  const link = page.getByRole("link", { name: /^Follow .*H\.R\.\s8283/ });
  await expect(link).toHaveAttribute("href", /^\/feeds\/notes\/laws\/.*\.xml$/);
});

for (const status of ["refuted", "disputed"]) {
  test(`which claims are ${status}`, async ({ page }) => {
    const { list, follow } = await reader(page);
    await list("Claims");
    const claims = (await data("claims")).filter(
      ({ content_status: content }) => content === status,
    );
    const score = main(page)
      .getByRole("region", { name: /^By status/ })
      .getByRole("link", { name: new RegExp(`^${status}`) });
    await expect(score).toContainText(String(claims.length));
    await follow(score);
    await expect(rows(page, "claims")).toHaveCount(claims.length);
    await expect(rows(page, "claims").filter({ hasText: status })).toHaveCount(claims.length);
  });
}

test("whether Kimi K2 may be used in a product, and what is alleged about its maker", async ({
  page,
}) => {
  const { follow } = await reader(page);
  await follow(main(page).getByRole("link", { name: /^Using a Chinese model in production/ }));
  const models = main(page).getByRole("table").filter({ hasText: "DeepSeek-R1" }).first();
  const row = models
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name: "Kimi K2", exact: true }) });
  for (const [column, words] of [
    ["License", /modified MIT/],
    ["Maker on a US list", /None found/],
    ["Access", /Limited.*US providers/],
    ["EU and UK", /No measure found/],
    ["Maker is accused of distilling", /GPT-4o for K2.*Claude.*Anthropic/],
  ] as const) {
    const heads = await models.getByRole("columnheader").allTextContents();
    const index = heads.findIndex((head) => head.startsWith(column));
    expect(index, column).toBeGreaterThan(-1);
    await expect(row.getByRole("cell").or(row.getByRole("rowheader")).nth(index)).toHaveText(words);
  }
});

test("DeepSeek and Moonshot AI side by side", async ({ page }) => {
  const { follow } = await reader(page);
  await follow(page.getByRole("contentinfo").getByRole("link", { name: "Compare two companies" }));
  await follow(main(page).getByRole("link", { name: "DeepSeek and Moonshot AI" }));
  await expect(main(page).locator(".compare-names h2")).toHaveText(["DeepSeek", "Moonshot AI"]);
  const charges = await data("accusations");
  const accusedIn = main(page).locator("section", {
    has: page.getByRole("heading", { name: "Accused in" }),
  });
  for (const [index, lab] of ["DeepSeek", "Moonshot AI"].entries()) {
    const against = charges.filter(({ accused = "" }) => accused.split("|").includes(lab));
    expect(against.length).toBeGreaterThan(5);
    const column = accusedIn.locator(".compare-row > *").nth(index);
    await expect(column.getByRole("row")).toHaveCount(against.length);
    await expect(column.getByRole("row").first().locator(".is-reply")).toHaveText(/\w/);
  }
  for (const title of ["Cases and probes", "Laws, rules and bills", "Products"])
    await expect(main(page).getByRole("heading", { level: 3, name: title })).toBeVisible();
});

test("which arguments rest on the Defend Trade Secrets Act, how strong, and what answers them", async ({
  page,
}) => {
  const { list, choose } = await reader(page);
  await list("Legal arguments");
  await choose("Laws", "Defend Trade Secrets Act");
  const found = (await data("arguments")).filter(({ laws = "" }) =>
    laws.includes("/laws/defend-trade-secrets-act/"),
  );
  expect(found.length).toBeGreaterThan(1);
  await expect(rows(page, "arguments")).toHaveCount(found.length);
  for (const row of await rows(page, "arguments").all()) {
    await expect(row.locator(".is-standing")).toHaveText(
      /plausible|untested|disputed|weak|overreach|speculation/,
    );
    await expect(row.locator(".is-answered")).toHaveText(/\w/);
  }
});

test("each source with its tier, and whether it was opened", async ({ page }) => {
  const { list, choose } = await reader(page);
  await list("Sources");
  await choose("Tier", "primary source");
  await expect(main(page).getByRole("status")).toHaveText(/^Showing \d+ of \d+$/);
  expect(await rows(page, "sources").count()).toBeGreaterThan(10);
  for (const words of await rows(page, "sources").locator(".is-tier").allTextContents())
    expect(words.trim()).toBe("primary source");
  for (const words of await rows(page, "sources").locator(".is-opened").allTextContents())
    expect(words.trim()).toMatch(/^not opened$|\d{4}$/);
});

test("has DeepSeek denied it", async ({ page }) => {
  const { follow } = await reader(page);
  await follow(main(page).getByRole("link", { name: "DeepSeek", exact: true }).first());
  await expect(main(page)).toContainText(
    /In\sSeptember\s2025 .*without intentionally adding OpenAI/,
  );
  await expect(main(page)).toContainText("That denial concerns the suspicions of 2025");
  await expect(main(page)).toContainText(
    /No public reply by DeepSeek to the accusations of 2026 was found as of/,
  );
});

test("all accusations as a file, with its schema", async ({ page, request }) => {
  const { follow } = await reader(page);
  await follow(page.getByRole("contentinfo").getByRole("link", { name: "Data", exact: true }));
  const section = main(page).locator("section", {
    has: page.getByRole("heading", { name: /^accusations/ }),
  });
  for (const [name, words] of [
    ["accusations.csv", "accuser"],
    ["JSON Schema", "accused"],
  ] as const) {
    const href = await section.getByRole("link", { name }).first().getAttribute("href");
    const file = await request.get(new URL(href ?? "", page.url()).href);
    expect(file.ok(), name).toBe(true);
    expect(await file.text()).toContain(words);
  }
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test("the key moments stand on the first page, in order", async ({ page }) => {
    const { follow } = await reader(page);
    const timeline = main(page).getByRole("region", { name: "Timeline" });
    await follow(timeline.locator("summary"));
    const moments = timeline.getByRole("listitem");
    const text = await readFile(join(sites().root.dir, "data/timeline/all.json"), "utf8");
    const { entries } = JSON.parse(text) as { entries: { key?: number }[] };
    const keys = entries.filter(({ key }) => key !== undefined);
    expect(keys.length).toBeGreaterThanOrEqual(12);
    await expect(moments).toHaveCount(keys.length);
    for (const moment of await moments.all()) {
      await expect(moment.getByRole("link")).toBeVisible();
      await expect(moment).toContainText("Event");
    }
    const days = await moments
      .locator("time")
      .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
    // A day of several days is no time of HTML.
    expect(days.length).toBeGreaterThan(9);
    expect(days).toEqual(days.toSorted());
  });
});

test("everything that runs against Anthropic, with stage and day", async ({ page }) => {
  const { list, choose } = await reader(page);
  await list("Cases");
  await choose("Concerns", "Anthropic");
  expect(await titles(page, "cases")).toEqual(
    expect.arrayContaining(["Bartz v. Anthropic", "Reddit v. Anthropic"]),
  );
  for (const words of await rows(page, "cases").locator(".is-stage").allTextContents())
    expect(words).toMatch(/[a-z]+, .*\d{4}/);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test("whether H.R. 8283 is law is in the first result of the search", async ({ page }) => {
    const { ask } = await reader(page);
    await ask(main(page).getByRole("textbox", { name: /^Search names/ }), "H.R. 8283");
    const first = page.locator("[data-search-list] li").first();
    await expect(first).toContainText("Deterring American AI Model Theft Act");
    await expect(first).toContainText(/ordered reported/i);
    await expect(first).toContainText("Apr. 22, 2026");
  });
});

test("which statements rest on a single source, the most important first", async ({ page }) => {
  const { list, follow } = await reader(page);
  await list("Sources");
  await follow(main(page).getByRole("link", { name: /^Statements that rest on a single source/ }));
  const heading = page.getByRole("heading", { name: /^Statements that rest on a single source/ });
  await expect(heading).toBeInViewport();
  const all = Number(await heading.locator("[data-count]").textContent());
  await expect(rows(page, "single")).toHaveCount(all);
  await expect(rows(page, "single").first().locator(".is-source")).not.toBeEmpty();
});
