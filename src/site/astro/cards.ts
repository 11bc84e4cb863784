/** The pictures of cards: drawn once for what they show, and kept beside the packages. */

import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Renderer } from "@takumi-rs/core";
import { CARD_SIZE, drawCard, FAMILIES } from "../cards/drawing.ts";
import type { Card } from "../cards/index.ts";
import { facesWith } from "./otherScripts.ts";

const KEPT = "node_modules/.cache/cards";
const FACES = "src/styles/fonts";

/** PNGs. `letters` are those of the vault that the text face has not. */
export function cardPainter(letters: ReadonlySet<string>, kept = resolve(KEPT)) {
  let renderer: Promise<Renderer> | undefined;
  return async (digest: string, card: Card): Promise<Uint8Array> => {
    const file = join(kept, `${digest}.png`);
    const known = await readFile(file).catch(() => undefined);
    if (known) return known;
    renderer ??= rendererWith(letters);
    const picture = await (await renderer).render(drawCard(card), { ...CARD_SIZE });
    await mkdir(kept, { recursive: true });
    // Two builds may draw the same card: neither reads half of it.
    await writeFile(`${file}.${process.pid}`, picture);
    await rename(`${file}.${process.pid}`, file);
    return picture;
  };
}

async function rendererWith(letters: ReadonlySet<string>): Promise<Renderer> {
  const renderer = new Renderer();
  const face = (name: string) => readFile(resolve(FACES, name));
  await renderer.registerFont({ name: FAMILIES.text, data: await face("source-serif-4.woff2") });
  await renderer.registerFont({ name: FAMILIES.interface, data: await face("inter.woff2") });
  for (const { body, part } of letters.size > 0 ? await facesWith(letters) : []) {
    const ranges = part.letters.map((letter): [number, number] => {
      // absent: never, a letter is one character
      const code = letter.codePointAt(0) ?? 0;
      return [code, code];
    });
    await renderer.registerFont({ name: FAMILIES.other, data: body, unicodeRange: ranges });
  }
  return renderer;
}
