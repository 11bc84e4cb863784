/** What the front matter of a note says of its page, by properties of Obsidian: words, picture, classes. */

import { safeUrl } from "../../vault/core/html.ts";
import type { Note } from "../../vault/core/note.ts";
import { resolverOf } from "../../vault/index.ts";
import { bracketed, namesInString, stringsOf } from "../../vault/links/frontMatterNames.ts";
import { mediaOf } from "../../vault/markdown/address.ts";
import { parseWikiLink } from "../../vault/markdown/wikiLink.ts";
import type { SiteContext } from "../core/context.ts";

/** `description:` as plain words; undefined where the note has none. */
export function describedAs({ data }: Note): string | undefined {
  const written = data["description"];
  if (typeof written !== "string") return undefined;
  const words = bracketed(written).reduce((text, { inside }) => {
    const { alias, target } = parseWikiLink(inside);
    return text.replace(`[[${inside}]]`, () => alias || target);
  }, written);
  return words.replace(/\s+/g, " ").trim() || undefined;
}

/** The whole address of `image:` or `cover:`, a picture of the vault or of another site. */
export function pictureOf(context: SiteContext, note: Note): string | undefined {
  const { vault, fileHref, absoluteHref } = context;
  const published = new Set(vault.files.map(({ path }) => path));
  for (const key of ["image", "cover"]) {
    for (const { text } of stringsOf(note.data, key)) {
      if (/^https?:/i.test(text.trim())) return safeUrl(text);
      for (const { link } of namesInString(key, text)) {
        const { file } = resolverOf(vault).resolve(link, note.path);
        const media = file === undefined ? undefined : mediaOf(file);
        const isPicture = media === "image" || media === "svg";
        if (file !== undefined && isPicture && published.has(file)) {
          return absoluteHref(fileHref(file));
        }
      }
    }
  }
  return undefined;
}

/** `cssclasses:` with a prefix, so that none is a class of ours: "css-wide css-no-title". */
export function classesOf({ data }: Note): string | undefined {
  const names = [...stringsOf(data, "cssclasses"), ...stringsOf(data, "cssclass")]
    .flatMap(({ text }) => text.split(/[\s,]+/))
    .filter((name) => /^[a-z][\w-]{0,63}$/i.test(name));
  return names.length === 0 ? undefined : names.map((name) => `css-${name}`).join(" ");
}
