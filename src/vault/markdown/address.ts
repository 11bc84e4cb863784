import { extension } from "../core/path.ts";
import type { WikiLink } from "./tree.ts";

/** Where a link leads inside the vault, before it is resolved. */
export type Address = Pick<WikiLink, "target" | "headings" | "block">;

/**
 * Reads the URL of a Markdown link as an address inside the vault:
 * `../laws/DTSA.md#Stage`, `Note%20name`, `#Heading`. Returns undefined for an
 * address with a scheme or a host, which leads out.
 */
export function internalAddress(url: string): Address | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || /^[\\/]{2}/.test(url) || url === "") return undefined;
  const hash = url.indexOf("#");
  const path = decode((hash === -1 ? url : url.slice(0, hash)).replace(/\?.*$/, ""));
  const anchor = hash === -1 ? "" : decode(url.slice(hash + 1));
  const target = path.replace(/\.md$/i, "").trim();
  if (anchor.startsWith("^")) return { target, headings: [], block: anchor.slice(1) };
  const headings = anchor.split("#").map((part) => part.trim());
  return { target, headings: headings.filter((part) => part !== ""), block: undefined };
}

/** Where HTML leads inside the vault: to a file, by its whole name; other addresses are none of a note's. */
export function fileAddress(url: string): Address | undefined {
  return /\.[a-z0-9]{1,10}$/i.test(url.trim().replace(/[?#].*$/, ""))
    ? internalAddress(url.trim())
    : undefined;
}

/** A stray "%" is a percent sign, not half an escape. */
function decode(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

export type Media = "image" | "svg" | "audio" | "video" | "pdf" | "editor" | "other";

const MEDIA: Readonly<Record<string, Media>> = Object.fromEntries(
  (
    [
      ["image", "avif bmp gif jpeg jpg png webp"],
      ["svg", "svg"],
      ["audio", "3gp flac m4a mp3 ogg opus wav"],
      ["video", "mkv mov mp4 ogv webm"],
      ["pdf", "pdf"],
      ["editor", "canvas base"],
      ["other", "csv txt json"],
    ] as const
  ).flatMap(([media, types]) => types.split(" ").map((type) => [type, media] as const)),
);

/** What a file is, by its extension; undefined for a note, whose name may hold dots. */
export function mediaOf(target: string): Media | undefined {
  const type = extension(target);
  return Object.hasOwn(MEDIA, type) ? MEDIA[type] : undefined;
}

/** Whether a file is what an editor works with: it names any note, drafts too, and is on no site. */
export function isForEditors(path: string): boolean {
  return mediaOf(path) === "editor";
}

/** Files that no page shows, and that no note is named like. */
const NEVER_SHOWN =
  /\.(?:7z|aac|aiff?|avi|docx?|dmg|epub|exe|gz|heic|heif|key|m4v|mobi|numbers|od[pst]|pages|pptx?|psd|rar|rtf|tar|tiff?|wm[av]|xlsx?|zip)$/i;

/** Whether a name without a note is that of a file; in Markdown, every ending says so. */
export function namesFile(target: string, markdown: boolean): boolean {
  const isKnown = mediaOf(target) !== undefined || NEVER_SHOWN.test(target);
  return isKnown || (markdown && /\.[a-z0-9]{1,5}$/i.test(target));
}

/**
 * The part of a file that a link names, as its address ends: "#page=3" of a document, "#t=30" or
 * "#t=1:30,2:00" of sound and film, whatever other options stand beside it; "" where it names none.
 */
export function filePart(file: string, [anchor = ""]: readonly string[]): string {
  const option = PARTS[mediaOf(file) ?? "other"];
  const part = anchor.split("&").find((one) => option?.test(one));
  return part === undefined ? "" : `#${part}`;
}

const TIME = /^t=[\d:.,]{1,40}$/;
const PARTS: { readonly [M in Media]?: RegExp } = {
  pdf: /^page=\d{1,5}$/,
  audio: TIME,
  video: TIME,
};

/** "300" or "300x200" in pixels, as after the divider of an image; undefined otherwise. */
export function imageSize(
  text: string | undefined,
): { width: number; height?: number } | undefined {
  if (text === undefined) return undefined;
  const size = /^\s*(\d{1,4})(?:x(\d{1,4}))?\s*$/.exec(text);
  if (!size) return undefined;
  return size[2] ? { width: Number(size[1]), height: Number(size[2]) } : { width: Number(size[1]) };
}

/** "alt|300" => ["alt", "300"]; a description may hold dividers too. */
export function splitSize(words: string): [words: string, size: string | undefined] {
  const divider = words.lastIndexOf("|");
  const size = words.slice(divider + 1);
  if (!imageSize(size)) return [words, undefined];
  return [words.slice(0, Math.max(0, divider)), size];
}
