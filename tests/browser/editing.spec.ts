/** Editing with the site open (`npm run dev`): what is wrong shows beside the page, and goes when it is fixed. */

import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { violations } from "./axe.ts";
import { expect, test } from "./sites.ts";

test.describe.configure({ mode: "serial" });

let vault = "";
let server: ChildProcess | undefined;
let address = "";

test.beforeAll(async () => {
  vault = await mkdtemp(join(tmpdir(), "editing-"));
  for (const folder of ["companies", "events", "sources"]) await mkdir(join(vault, folder));
  await write("site.yaml", "title: Notes\nrules: [sources, statuses]\n");
  await write("companies/DeepSeek.md", "A lab. See [[Not written]] and [[The letter]].\n");
  await write("sources/The letter.md", "---\ntier: 1\n---\n");
  await write("events/Hearing.md", BAD);
  const { VAULT: _vault, ...env } = process.env;
  server = spawn(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      "src/cli/main.ts",
      "dev",
      "--vault",
      vault,
      "--port",
      "4391",
      "--host",
      "127.0.0.1",
    ],
    {
      env: { ...env, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  address = await new Promise<string>((ready, failed) => {
    let output = "";
    server?.stdout?.setEncoding("utf8").on("data", (part: string) => {
      output += part;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (found) ready(found);
    });
    server?.on("close", () => failed(new Error(`the server ended:\n${output}`)));
  });
});

test.afterAll(async () => {
  const ended = new Promise((done) => server?.on("close", done));
  server?.kill();
  await ended;
  await rm(vault, { recursive: true, force: true });
});

const write = (path: string, text: string) => writeFile(join(vault, path), text);

const BAD = `---
kind: event
date: 02/03/2026
comapnies: [DeepSeak]
---

Words of the hearing.
`;

const GOOD = `---
kind: event
date: 2026-02-03
companies: ["[[DeepSeek]]"]
sources: ["[[The letter]]"]
---

Words of the hearing.
`;

test("the messages lead from a bad note to a clean one, without a reload by hand", async ({
  page,
}) => {
  await page.goto(`${address}/events/hearing/`);
  const panel = page.getByRole("complementary", { name: "For editors" });
  await expect(panel.getByText("3 problems")).toBeVisible();
  await expect(
    panel.getByText("It may be two days: write 2026-02-03 or 2026-03-02."),
  ).toBeVisible();
  await expect(panel.getByText("Did you mean `companies`? Write `companies:`.")).toBeVisible();
  await expect(panel.getByText("This event cites no source.")).toBeVisible();
  await expect(panel.getByRole("link", { name: "line 3" })).toHaveAttribute(
    "href",
    /__open-in-editor\?file=.*Hearing\.md%3A3%3A1$/,
  );
  await write(
    "events/Hearing.md",
    BAD.replace("comapnies", "companies").replace("02/03/2026", "2026-02-03"),
  );
  await expect(panel.getByText('Did you mean "DeepSeek"? Write [[DeepSeek]].')).toBeVisible();
  await write("events/Hearing.md", GOOD);
  await expect(panel.getByText("No problems")).toBeVisible();
});

test("a note that is saved while its page loads again is shown as it was saved last", async ({
  page,
}) => {
  const text = page.getByRole("article");
  await page.goto(`${address}/events/hearing/`);
  await page.waitForLoadState("networkidle");
  for (const pause of [60, 90, 120, 150, 180]) {
    await write("events/Hearing.md", `${GOOD}\nOnce.\n`);
    await expect(text.getByText("Once.")).toBeVisible();
    await write("events/Hearing.md", `${GOOD}\nTwice.\n`);
    await page.waitForTimeout(pause);
    await write("events/Hearing.md", `${GOOD}\nThrice after ${pause} ms.\n`);
    await expect(text.getByText(`Thrice after ${pause} ms.`)).toBeVisible();
  }
});

test("the links of a note stand by their verdict, and problems of other notes beside", async ({
  page,
}) => {
  await write("events/Hearing.md", GOOD.replace("date: 2026-02-03\n", ""));
  await page.goto(`${address}/companies/deepseek/`);
  const panel = page.getByRole("complementary", { name: "For editors" });
  await expect(panel.getByText("Problems elsewhere")).toBeVisible();
  await panel.getByText("No problems").click();
  await panel.getByText("2 links").click();
  await expect(panel.getByRole("heading", { name: "Not written yet 1" })).toBeVisible();
  await expect(panel.getByRole("heading", { name: "By name 1" })).toBeVisible();
  await panel.getByText("Problems elsewhere").click();
  await expect(panel.getByText('"Hearing" is an event and has no `date`.')).toBeVisible();
  expect(await violations(page, { within: ".editor-panel" })).toEqual([]);
  await page.reload();
  await expect(panel.getByRole("heading", { name: "By name 1" })).toBeVisible();
});

test("a note whose front matter can't be read keeps its page, with the problem beside", async ({
  page,
}) => {
  await write("events/Hearing.md", "---\ntitle: One: two\n---\nWords.\n");
  await page.goto(`${address}/events/hearing/`);
  const panel = page.getByRole("complementary", { name: "For editors" });
  await expect(panel.getByText(/The front matter can't be read/)).toBeVisible();
  await expect(page.getByText("Words.")).toBeVisible();
});

test("a note that is withheld has no page, and its problem stands where the page was", async ({
  page,
}) => {
  await write("events/Hearing.md", "---\ndraft: perhaps\n---\n");
  await page.goto(`${address}/events/hearing/`);
  const panel = page.getByRole("complementary", { name: "For editors" });
  await expect(panel.getByText(/`draft` is "perhaps"/)).toBeVisible();
});
