/**
 * Faces for the scripts that the text face has not: cut from the packages to the letters of the vault,
 * so that a name in Chinese shows on a machine without a Chinese face, and weighs what its letters do.
 */

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import subset from "subset-font";

/**
 * Each letter is taken from the first that lists it. The Chinese one lists Arabic letters, too, and has
 * no outlines for them: it is the last.
 */
const PACKAGES = ["@fontsource-variable/noto-sans-arabic", "@fontsource-variable/noto-sans-sc"];

/** From the project's folder: a built module stands elsewhere. */
const require = createRequire(resolve("package.json"));

/** One file of a package, and the letters that are wanted of it. */
interface Part {
  readonly file: string;
  readonly letters: readonly string[];
}

export interface FontFile {
  readonly type: "text/css" | "font/woff2";
  readonly body: string | Buffer;
}

/** The style sheet and its faces by their names; faces are named by what is in them. */
export async function otherScripts(letters: ReadonlySet<string>): Promise<Map<string, FontFile>> {
  const parts = await partsWith(letters);
  const faces = await Promise.all(
    parts.map(async ({ file, letters }) => {
      const body = await subset(await readFile(file), letters.join(""), {
        targetFormat: "woff2",
        noHinting: true,
        variationAxes: { wght: { min: 400, max: 700 } },
      });
      const digest = createHash("sha256").update(body).digest("hex").slice(0, 12);
      return { name: `${digest}.woff2`, body, letters };
    }),
  );
  const css = faces.map(({ name, letters }) => rule(name, letters)).join("");
  return new Map<string, FontFile>([
    ["other-scripts.css", { type: "text/css", body: css }],
    ...faces.map(({ name, body }) => [name, { type: "font/woff2", body }] as const),
  ]);
}

function rule(name: string, letters: readonly string[]): string {
  const range = letters.map((letter) => `U+${codeOf(letter).toString(16)}`).join(",");
  return `@font-face{font-family:"Other scripts";font-weight:400 700;font-display:swap;src:url(${name}) format("woff2");unicode-range:${range}}\n`;
}

async function partsWith(letters: ReadonlySet<string>): Promise<Part[]> {
  const missing = new Set([...letters].sort((a, b) => codeOf(a) - codeOf(b)));
  const parts: Part[] = [];
  for (const name of PACKAGES) {
    for (const { file, has } of await filesOf(name)) {
      const found = [...missing].filter((letter) => has(codeOf(letter)));
      for (const letter of found) missing.delete(letter);
      if (found.length > 0) parts.push({ file, letters: found });
    }
  }
  return parts;
}

/** The files of a package with the characters of each: `{ "[4]": "U+1f1e9-1f1f5,U+1f21a" }`. */
async function filesOf(name: string) {
  const index = require.resolve(`${name}/unicode.json`);
  const ranges: Readonly<Record<string, string>> = JSON.parse(await readFile(index, "utf8"));
  const family = name.slice(name.indexOf("/") + 1);
  return Object.entries(ranges).map(([part, range]) => {
    const spans = range.split(",").map((span) =>
      span
        .slice(2)
        .split("-")
        .map((code) => Number.parseInt(code, 16)),
    );
    return {
      file: join(
        dirname(index),
        "files",
        `${family}-${part.replace(/[[\]]/g, "")}-wght-normal.woff2`,
      ),
      has: (code: number) => spans.some(([from = -1, to = from]) => code >= from && code <= to),
    };
  });
}

function codeOf(letter: string): number {
  // absent: never, a letter is one character
  return letter.codePointAt(0) ?? -1;
}
