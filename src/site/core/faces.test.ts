import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readLook } from "../../intake/look.ts";
import type { VaultFace } from "../../vault/look.ts";
import { facesOf } from "./faces.ts";

const styles = new URL("../../styles/", import.meta.url);

function faceOf(name: string): VaultFace {
  const { face } = readLook("woff2", readFileSync(new URL(`fonts/${name}.woff2`, styles)));
  if (!face) throw new Error(`expected a face in ${name}`);
  return { path: `fonts/${name}.woff2`, ...face };
}

/** `src`, and the percentages, of each rule that a face of a system stands in by. */
function standIns(css: string): (readonly [string, readonly number[]])[] {
  return css.split("@font-face").flatMap((rule) => {
    const names = [...rule.matchAll(/local\("([^"]*)"\)/g)].map(([, name]) => name).join();
    const sizes = [...rule.matchAll(/([\d.]+)%/g)].map(([, size]) => Number(size));
    return names === "" ? [] : [[names, sizes] as const];
  });
}

test("what stands in for the site's faces would stand in for the same faces of a vault alike", () => {
  const sheet = standIns(readFileSync(new URL("fonts.css", styles), "utf8"));
  const { rules: text } = facesOf("text", [faceOf("source-serif-4")], (path) => `/${path}`);
  const { rules: around } = facesOf("interface", [faceOf("inter")], (path) => `/${path}`);
  const made = standIns(text + around);
  assert.deepEqual(
    made.map(([names]) => names),
    sheet.map(([names]) => names),
  );
  made.forEach(([names, sizes], index) => {
    sizes.forEach((size, at) => {
      const theirs = sheet[index]?.[1][at] ?? Number.NaN;
      assert.ok(Math.abs(size - theirs) < 0.5, `${names}: ${size} % and ${theirs} %`);
    });
  });
});

test("a face of one weight, one in italics and one for all weights say so", () => {
  const [all, italic] = [faceOf("source-serif-4"), faceOf("source-serif-4-italic")];
  const one = { ...all, weights: [600, 600] as const };
  const { rules, family } = facesOf("text", [all, italic, one], (path) => `/files/${path}`);
  assert.deepEqual(rules.match(/font-weight: .*|font-style: .*/g), [
    "font-weight: 400 700;",
    "font-style: normal;",
    "font-weight: 400 700;",
    "font-style: italic;",
    "font-weight: 600;",
    "font-style: normal;",
  ]);
  assert.match(rules, /src: url\("\/files\/fonts\/source-serif-4\.woff2"\) format\("woff2"\);/);
  assert.match(
    family,
    /^"Vault text", "Other scripts", "Vault text stand-in 1",.*, Georgia, serif$/,
  );
});

test("nothing stands in for a face without Latin letters but what systems have", () => {
  const { rules, family } = facesOf(
    "text",
    [{ ...faceOf("inter"), width: undefined }],
    (path) => path,
  );
  assert.deepEqual(standIns(rules), []);
  assert.equal(family, '"Vault text", "Other scripts", Georgia, serif');
});
