/** What a reader who found a mistake does: the links under a note, with and without a selection. */

import { at, expect, NOTE, sites, test } from "./sites.ts";

const NEW = "https://github.com/example/record/issues/new";

test("the links under a note lead to its file, a form and a new note of its kind", async ({
  page,
}) => {
  await page.goto(at(sites().fixture, NOTE));
  const link = (name: string) => page.getByRole("link", { name, exact: true }).getAttribute("href");
  const report = new URL((await link("Report an error")) ?? "");
  expect(report.origin + report.pathname).toBe(NEW);
  expect(report.searchParams.get("template")).toBe("wrong-fact.yml");
  expect(report.searchParams.get("page")).toBe(
    `https://record.example/record${NOTE} (vault/companies/Everything Labs.md)`,
  );
  const another = new URL((await link("Add a note like this")) ?? "");
  expect(another.pathname).toBe("/example/record/new/main");
  expect(another.searchParams.get("filename")).toBe("vault/companies/New note.md");
  expect(another.searchParams.get("value")).toMatch(/^---\nkind: company\n/);
  expect(another.searchParams.get("value")).not.toContain("{{");
  expect(await link("Edit this note")).toContain("/edit/main/vault/companies/Everything%20Labs.md");
});

for (const how of ["mouse", "keyboard"] as const) {
  test(`a selection goes along, with the line it begins under: by ${how}`, async ({ page }) => {
    await page.route("https://github.com/**", (route) => route.fulfill({ body: "GitHub" }));
    await page.goto(at(sites().fixture, NOTE));
    const heading = page.locator(".prose h2[id]").first();
    const [id, words] = await heading.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element.nextElementSibling ?? element);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return [element.id, getSelection()?.toString().trim() ?? ""] as const;
    });
    const link = page.getByRole("link", { name: "Report an error" });
    const lines = ((await link.getAttribute("data-lines")) ?? "").split(" ");
    if (how === "mouse") await link.click();
    else {
      await link.evaluate((element) => element.focus({ preventScroll: true }));
      await page.keyboard.press("Enter");
    }
    await page.waitForURL(`${NEW}**`);
    const { searchParams } = new URL(page.url());
    expect(words).not.toBe("");
    expect(searchParams.get("words")).toBe(words.slice(0, 1000));
    expect(searchParams.get("page")).toContain(`, from line ${lines[lines.indexOf(id) + 1]}`);
  });
}

test("without a selection the form has the page alone, and without a repository there is no link", async ({
  page,
}) => {
  await page.route("https://github.com/**", (route) => route.fulfill({ body: "GitHub" }));
  await page.goto(at(sites().fixture, NOTE));
  await page.getByRole("link", { name: "Report an error" }).click();
  await page.waitForURL(`${NEW}**`);
  expect(new URL(page.url()).searchParams.has("words")).toBe(false);
  await page.goto(at(sites().root, "/companies/deepseek/"));
  await expect(page.locator("[data-report]")).toHaveCount(0);
});
