/** Whatever its name, a picture stands where its address leads, once decoded; tests/fixtures/oddNames.ts has such names in a built site. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { brokenLinks, siteFiles } from "../fixtures/siteFiles.ts";
import { cases, fc } from "../properties.ts";
import { htmlOf, vaultOf } from "../support.ts";

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
