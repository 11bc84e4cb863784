/** Whatever its name, a picture stands where its address leads, once decoded; tests/fixtures/oddNames.ts has such names in a built site. */

import assert from "node:assert/strict";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { compile, readVault } from "../../src/vault/index.ts";
import { brokenLinks, siteFiles } from "../fixtures/siteFiles.ts";
import { cases, fc } from "../properties.ts";
import { htmlOf, TODAY, vaultOf } from "../support.ts";

const NAMES = [
  "a%41.png",
  "%00.png",
  "%2e%2e%2fx.png",
  "back\\slash.png",
  "a?b.png",
  "a#b.png",
  "a%.png",
  "%25.png",
  "a%2541.png",
  "con.png",
  "a:b.png",
  "index.html.png",
  " a.png",
  "ä.png",
  "深.png",
  "a&b.png",
  "a+b.png",
  "a;b.png",
  "\u2028.png",
  "__proto__.png",
];

function pictureAt(name: string): void {
  const path = `media/${name}`;
  const encoded = encodeURIComponent(name);
  const vault = vaultOf({ "A.md": `![[${name}]]\n\n![](<media/${encoded}>)\n`, [path]: "" });
  const site = siteFiles(vault);
  assert.deepEqual(brokenLinks(site), [], name);
  for (const [, src = ""] of htmlOf(vault, "A.md").matchAll(/src="([^"]*)"/g)) {
    const asked = decodeURIComponent(src.replaceAll("&amp;", "&"));
    assert.deepEqual(site.attachments, [asked.slice(1)], name);
    // Servers that decode once, twice or not at all give the same file.
    assert.equal(decodeURIComponent(asked), asked);
    assert.equal(
      new URL(src.replaceAll("&amp;", "&"), "https://x.example").pathname,
      encodeURI(asked),
    );
  }
}

describe("a picture", () => {
  for (const name of NAMES) test(JSON.stringify(name), () => pictureAt(name));
});

test("of any name", () => {
  const part = fc.constantFrom(
    ..."% %4 1 %00 %2e . .. \\ ? # : * < > \" a B ä 深 & + ; ' ~ _x3F_".split(" "),
    " ",
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const name = `${parts.join("")}.png`;
      const site = siteFiles(vaultOf({ "A.md": `![](<${encodeURIComponent(name)}>)`, [name]: "" }));
      assert.deepEqual(brokenLinks(site), [], name);
      assert.ok(
        site.attachments.every((path) => !/[%?#\\:*<>"|]/.test(path)),
        name,
      );
    }),
    { numRuns: cases(100) },
  );
});

test("of three gigabytes: check says what is wrong, and nothing leads to it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "large-"));
  try {
    await writeFile(join(folder, "A.md"), "![[film.mp4]] [f](film.mp4)");
    for (const name of ["film.mp4", "large.svg", "sheet.csv"]) {
      await writeFile(join(folder, name), "");
      // Without a byte on the disk.
      await truncate(join(folder, name), 3 * 2 ** 30);
    }
    const vault = compile(await readVault(folder), { today: TODAY });
    assert.deepEqual(
      vault.problems.flatMap(({ code, file }) => (code === "file-too-large" ? [file] : [])),
      ["film.mp4", "large.svg", "sheet.csv"],
    );
    const site = siteFiles(vault);
    assert.deepEqual([site.attachments, brokenLinks(site)], [[], []]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
