/**
 * Faces for the letters beyond Western European ones, cut from the packages to those that the vault has:
 * a name in Polish, Greek or Chinese shows in its face on every machine, and weighs what its letters do.
 */

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import subset from "subset-font";

interface Face {
  readonly family: string;
  readonly style: "normal" | "italic";
  readonly package: string;
}

/** The faces of text and interface, with what they have of a letter. */
const FACES: readonly Face[] = [
  { family: "Source Serif 4 Variable", style: "normal", package: "source-serif-4" },
  { family: "Source Serif 4 Variable", style: "italic", package: "source-serif-4" },
  { family: "Inter Variable", style: "normal", package: "inter" },
];

/**
 * For letters that none of those has: each is taken from the first that lists it. The Chinese one lists
 * Arabic letters, too, and has no outlines for them: it is the last.
 */
const OTHERS: readonly Face[] = ["noto-sans-arabic", "noto-sans-sc"].map((name) => ({
  family: "Other scripts",
  style: "normal",
  package: name,
}));

/** From the project's folder: a built module stands elsewhere. */
const require = createRequire(resolve("package.json"));

/** One file of a face, and the letters that are wanted of it. */
interface Part {
  readonly face: Face;
  readonly file: string;
  readonly letters: readonly string[];
}

export interface FontFile {
  readonly type: "text/css" | "font/woff2";
  readonly body: string | Buffer;
}

/** The style sheet and its faces by their names; faces are named by what is in them. */
export async function otherScripts(letters: ReadonlySet<string>): Promise<Map<string, FontFile>> {
  const faces = await facesWith(letters);
  const css = faces.map(({ name, part }) => rule(name, part)).join("");
  return new Map<string, FontFile>([
    ["other-scripts.css", { type: "text/css", body: css }],
    ...faces.map(({ name, body }) => [name, { type: "font/woff2", body }] as const),
  ]);
}

/** The faces themselves, each with its letters. */
export async function facesWith(letters: ReadonlySet<string>) {
  const parts = await partsWith(letters);
  return (await Promise.all(parts.map(cut))).filter((face) => face !== undefined);
}

/** `undefined` where none of the letters has an outline: browsers refuse a face of spaces alone. */
async function cut(part: Part) {
  const text = part.letters.join("");
  const face = await subset(await readFile(part.file), text, {
    targetFormat: "truetype",
    noHinting: true,
    variationAxes: { wght: { min: 400, max: 700 } },
  });
  if (!hasOutlines(face)) return undefined;
  const body = await subset(face, text, { targetFormat: "woff2", noHinting: true });
  const digest = createHash("sha256").update(body).digest("hex").slice(0, 12);
  return { name: `${digest}.woff2`, body, part };
}

/**
 * Whether a TrueType face has an outline, which takes ten bytes of its table at least.
 * The directory of tables: OpenType 1.9, "Organization of an OpenType font".
 */
function hasOutlines(face: Buffer): boolean {
  const [count, start, size] = [face.readUInt16BE(4), 12, 16];
  return Array.from({ length: count }, (_, index) => start + index * size).some(
    (at) => face.toString("latin1", at, at + 4) === "glyf" && face.readUInt32BE(at + 12) >= 10,
  );
}

function rule(name: string, { face, letters }: Part): string {
  const range = letters.map((letter) => `U+${codeOf(letter).toString(16)}`).join(",");
  return `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:400 700;font-display:swap;src:url(${name}) format("woff2");unicode-range:${range}}\n`;
}

async function partsWith(letters: ReadonlySet<string>): Promise<Part[]> {
  const wanted = [...letters].sort((a, b) => codeOf(a) - codeOf(b));
  const parts: Part[] = [];
  const found = new Set<string>();
  for (const face of FACES) parts.push(...(await partsOf(face, wanted)));
  for (const { letters } of parts) for (const letter of letters) found.add(letter);
  for (const face of OTHERS) {
    const missing = wanted.filter((letter) => !found.has(letter));
    const others = await partsOf(face, missing);
    for (const { letters } of others) for (const letter of letters) found.add(letter);
    parts.push(...others);
  }
  return parts;
}

async function partsOf(face: Face, wanted: readonly string[]): Promise<Part[]> {
  return (await filesOf(face)).flatMap(({ file, has }) => {
    const letters = wanted.filter((letter) => has(codeOf(letter)));
    return letters.length > 0 ? { face, file, letters } : [];
  });
}

/** The files of a package with the characters of each: `{ "[4]": "U+1f1e9-1f1f5,U+1f21a" }`. */
async function filesOf({ package: name, style }: Face) {
  const index = require.resolve(`@fontsource-variable/${name}/unicode.json`);
  const ranges: Readonly<Record<string, string>> = JSON.parse(await readFile(index, "utf8"));
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
        `${name}-${part.replace(/[[\]]/g, "")}-wght-${style}.woff2`,
      ),
      has: (code: number) => spans.some(([from = -1, to = from]) => code >= from && code <= to),
    };
  });
}

function codeOf(letter: string): number {
  // absent: never, a letter is one character
  return letter.codePointAt(0) ?? -1;
}
