import assert from "node:assert/strict";
import { test } from "node:test";
import { otherScripts } from "./otherScripts.ts";

test("letters are in faces of a few kilobytes, each named once by the style sheet", async () => {
  const files = await otherScripts(new Set([..."深度求索のعرب"]));
  const css = String(files.get("other-scripts.css")?.body);
  const named = [...css.matchAll(/url\(([0-9a-f]{12}\.woff2)\)/g)].map(([, name]) => name);
  assert.deepEqual(
    named.sort(),
    [...files.keys()].filter((name) => name.endsWith(".woff2")).sort(),
  );
  // A face without an outline has some 800 bytes.
  for (const [name, { body }] of files) {
    assert.ok(name.endsWith(".css") || body.length > 1000, `${name}: ${body.length}`);
    assert.ok(body.length < 10_000, `${name}: ${body.length}`);
  }
  const codes = [...css.matchAll(/U\+([0-9a-f]+)/g)].map(([, code = ""]) =>
    Number.parseInt(code, 16),
  );
  assert.equal(
    String.fromCodePoint(...codes.sort((a, b) => a - b)),
    [..."深度求索のعرب"].sort().join(""),
  );
});

test("a letter that no package has is left to the system, and the same letters give the same files", async () => {
  assert.deepEqual([...(await otherScripts(new Set(["Ⲁ"]))).keys()], ["other-scripts.css"]);
  const names = async (letters: string) => [...(await otherScripts(new Set(letters))).keys()];
  assert.deepEqual(await names("深度"), await names("度深"));
});

test("letters without an outline get no face", async () => {
  for (const letter of ["\u2003", "\u3000", "\u2800", "\u3164"]) {
    const names = [...(await otherScripts(new Set([letter]))).keys()];
    assert.deepEqual(names, ["other-scripts.css"], `U+${letter.codePointAt(0)?.toString(16)}`);
  }
});

test("what the text face has of other scripts is in the text face, upright and italic", async () => {
  const css = String((await otherScripts(new Set([..."žщλ"]))).get("other-scripts.css")?.body);
  const families = [...css.matchAll(/family:"([^"]+)";font-style:(\w+)/g)].map(
    ([, ...face]) => face,
  );
  assert.deepEqual(
    [...new Set(families.map((face) => face.join(" ")))],
    ["Source Serif 4 Variable normal", "Source Serif 4 Variable italic", "Inter Variable normal"],
  );
});
