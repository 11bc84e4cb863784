/**
 * What the map and the timeline answer, each from the page as it opens in at most two steps: a link, a choice,
 * or a field. The answers are those of the record's facts.
 */

import type { Locator, Page } from "playwright/test";
import { at, expect, sites, test } from "./sites.ts";
import { countedSteps } from "./steps.ts";

/** A reader on a page, who takes no more steps than a task may need. */
async function reader(page: Page, url: string) {
  await page.goto(at(sites().root, url));
  const ready = url === "/graph/" ? "[data-matrix][data-ready]" : "timeline-view.ready";
  await expect(page.locator(ready)).toBeVisible();
  const step = countedSteps();
  return {
    follow: (link: Locator) => step(() => link.click()),
    tick: (group: string, label: RegExp) =>
      step(async () => {
        const drawer = page.locator(".timeline-filter");
        if ((await drawer.getAttribute("open")) === null) await drawer.locator("summary").click();
        await page
          .getByRole("group", { name: group, exact: true })
          .getByRole("checkbox", { name: label })
          .check();
      }),
    choose: (label: string, value: string) =>
      step(() => page.getByRole("combobox", { name: new RegExp(`^${label}`) }).selectOption(value)),
    fill: (label: string, value: string) =>
      step(async () => {
        const field = page.getByLabel(label, { exact: true });
        await field.fill(value);
        await field.press("Enter");
      }),
  };
}

const panel = (page: Page) => page.locator(".map-panel");
const documents = (page: Page) => panel(page).locator("li");
const section = (page: Page, heading: RegExp) =>
  page.locator(".map-columns > section").filter({
    has: page.getByRole("heading", { level: 3, name: heading }),
  });
const titles = (within: Locator) => within.locator(".map-title a:not(.map-read)").allTextContents();
const entries = (page: Page) =>
  page
    .locator("#page_entries .entry-title, .timeline-matches .entry-title")
    .filter({ visible: true });
/** The titles of the list, their spaces as one types them. */
const listed = async (page: Page) =>
  (await entries(page).allTextContents()).map((title) => title.replace(/\s/g, " "));

test("1: who has accused Moonshot AI, when, and what did it reply?", async ({ page }) => {
  const { follow } = await reader(page, "/graph/");
  await follow(page.getByRole("columnheader", { name: "Moonshot AI" }).getByRole("link"));
  await expect(panel(page).getByRole("heading")).toHaveText("Who has accused Moonshot AI");
  const kimi = documents(page).filter({ hasText: "Kimi K3 was built by distilling Fable 5" });
  await expect(kimi).toContainText("July 22, 2026");
  await expect(kimi).toContainText("Michael Kratsios, White House OSTP");
  await expect(kimi).toContainText("Moonshot AI, July 21–23, 2026: Denied it");
  const advisory = documents(page).filter({ hasText: "Joint advisory AA26-251A" });
  await expect(advisory).toContainText("NSA, CISA and FBI");
  await expect(advisory).toContainText("Moonshot AI");
  await expect(advisory).toContainText("no reply found in the sources read");
  const count = await documents(page).count();
  await expect(panel(page)).toContainText(new RegExp(`^×?${count} of \\d+ documents`));
  const days = await documents(page)
    .locator("p:first-child time")
    .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
  expect(days).toHaveLength(count);
  expect(days, "in order of time").toEqual(days.toSorted());
  await expect(page).toHaveURL(/\/graph\/\?accused=Moonshot\+AI$/);
});

test("2: what ties Alibaba and the Entity List?", async ({ page }) => {
  const { fill } = await reader(page, "/graph/");
  await fill("Note", "Alibaba");
  await expect(page.locator(".map-note h2")).toHaveText("Alibaba");
  await fill("What ties it with", "Entity List");
  await expect(page.locator(".map-ties h2")).toContainText(
    "from Alibaba to Export Administration Regulations",
  );
  const first = page.locator(".map-chains > li").first();
  await expect(first).toContainText("Alibaba on the 1260H list");
  await expect(first.locator(".map-tie").last()).toContainText("Entity List");
  await expect(section(page, /^Cases that concern both/)).toContainText("None.");
  await expect(section(page, /^Laws that concern both/)).toContainText("Model Theft Act");
});

test("3: which laws are at stake in what involves both OpenAI and DeepSeek?", async ({ page }) => {
  const { fill } = await reader(page, "/graph/");
  await fill("Note", "OpenAI");
  await expect(page.locator(".map-note h2")).toHaveText("OpenAI");
  await fill("What ties it with", "DeepSeek");
  const laws = section(page, /^Laws that concern both/);
  await expect(laws).toContainText("through");
  expect((await titles(laws)).toSorted()).toEqual([
    "Deterring American AI Model Theft Act of 2026",
    "Export Administration Regulations",
    "NSTM-4",
    "Terms of service",
  ]);
});

test("4: which arguments rest on the Defend Trade Secrets Act, and what answers them?", async ({
  page,
}) => {
  const { fill } = await reader(page, "/graph/");
  await fill("Note", "Defend Trade Secrets Act");
  const invoked = section(page, /^Invoked by/);
  const borders = invoked.locator("li", { hasText: "Near-unenforceable across borders" });
  await expect(borders).toContainText(
    "Answered by: Export control of model access, Sanctions and listing for distillation",
  );
  await expect(invoked).toContainText("Trade-secret misappropriation");
});

test("5: how is Liang Wenfeng connected with NSTM-4?", async ({ page }) => {
  const { fill } = await reader(page, "/graph/");
  await fill("Note", "Liang Wenfeng");
  await expect(page.locator(".map-note h2")).toHaveText("Liang Wenfeng");
  await fill("What ties it with", "NSTM-4");
  const first = page.locator(".map-chains > li").first();
  await expect(first.getByRole("heading", { name: "Through DeepSeek" })).toBeVisible();
  await expect(first.locator(".map-tie").first()).toContainText("founded it in 2023");
  await expect(first.locator(".map-tie").last()).toContainText("DeepSeek");
});

test("6: which companies are connected through court cases?", async ({ page }) => {
  const { follow } = await reader(page, "/graph/");
  await follow(page.getByRole("link", { name: "What ties two notes" }));
  await follow(page.getByRole("link", { name: "cases and probes", exact: true }));
  await expect(page.locator("[data-part='result'] h2")).toHaveText(
    /^\d+ companies and institutions are connected through \d+ cases and probes$/,
  );
  const disney = page.locator(".map-connecting > li", { hasText: "Disney v. MiniMax" });
  await expect(disney).toContainText("Plaintiffs: Disney, Universal, Warner Bros. Discovery");
  await expect(disney).toContainText("Defendants: MiniMax");
  await expect(page).toHaveURL(/\/graph\/ties\/\?through=case$/);
});

test("7: what concerned MiniMax between the vote of April 22 and the advisory of September 2026?", async ({
  page,
}) => {
  const { tick } = await reader(page, "/timeline/");
  await tick("Company or institution", /^MiniMax \d+$/);
  await expect
    .poll(async () => (await listed(page)).join("\n"))
    .not.toContain("DeepSeek-R1 released");
  const found = await listed(page);
  const places = [
    "State Department cable on distillation",
    "House probe of Airbnb and Anysphere",
    "MiniMax loses motion to dismiss",
    "Joint advisory AA26-251A published",
  ].map((title) => found.findIndex((entry) => entry.includes(title)));
  expect(places).not.toContain(-1);
  expect(places, "in order of time").toEqual(places.toSorted((a, b) => a - b));
});

test("8: which accusations have had no reply?", async ({ page }) => {
  const { choose } = await reader(page, "/graph/");
  await choose("Charges", "Without a reply");
  await expect(panel(page).getByRole("heading")).toHaveText("Accusations without a reply");
  const silent = documents(page).filter({ hasText: "OpenAI discloses a Moonshot-linked campaign" });
  await expect(silent).toContainText("no reply found in the sources read");
  await expect(documents(page).filter({ hasText: "Kimi K3 was built" })).toHaveCount(0);
  const count = await documents(page).count();
  expect(count).toBeGreaterThan(5);
  await expect(documents(page).locator(".map-reply a")).toHaveCount(0);
  // The matrix counts the same.
  await expect(page.locator(".matrix tfoot td").last()).toHaveText(String(count));
});

test("9: what did the US government do after each disclosure of a lab?", async ({ page }) => {
  const { tick } = await reader(page, "/timeline/");
  await tick("Lane", /^US labs \d+$/);
  await tick("Lane", /^US government \d+$/);
  await expect
    .poll(async () => (await listed(page)).join("\n"))
    .not.toContain("DeepSeek-R1 released");
  const found = await listed(page);
  const place = (title: string) => found.findIndex((entry) => entry.includes(title));
  const [disclosure, memo] = [place("February 2026 disclosure"), place("NSTM-4 issued")];
  const [letter, advisory] = [
    place("Anthropic letter on Alibaba"),
    place("Joint advisory AA26-251A"),
  ];
  expect([disclosure, memo, letter, advisory]).not.toContain(-1);
  const order = [disclosure, memo, letter, advisory];
  expect(order, "in order of time").toEqual(order.toSorted((a, b) => a - b));
});

test("10: what was on record on April 1, 2026?", async ({ page }) => {
  const { fill } = await reader(page, "/graph/");
  await fill("Until", "2026-04-01");
  await expect(panel(page).getByRole("heading")).toHaveText("Accusations");
  const days = await documents(page)
    .locator("p:first-child time")
    .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
  expect(days.length).toBeGreaterThan(5);
  for (const day of days) expect(day.slice(0, 10) <= "2026-04-01", day).toBe(true);
  await expect(documents(page).filter({ hasText: "February 2026 disclosure" })).toHaveCount(1);
  await expect(documents(page).filter({ hasText: "Kimi K3 was built" })).toHaveCount(0);
});

test("10: and on the timeline", async ({ page }) => {
  await page.goto(at(sites().root, "/timeline/"));
  await expect(page.locator("timeline-view.ready")).toBeVisible();
  await page.locator(".timeline-filter summary").click();
  await page.getByLabel("On record by").fill("2026-04-01");
  await expect(
    page.getByRole("button", { name: "Remove filter: On record by 2026-04-01" }),
  ).toBeVisible();
  await expect(page).toHaveURL(/until=2026-04-01/);
  await expect(entries(page).filter({ hasText: "NSTM-4 issued" })).toHaveCount(0);
  await expect(entries(page).filter({ hasText: "DeepSeek-R1 released" }).first()).toBeVisible();
});
