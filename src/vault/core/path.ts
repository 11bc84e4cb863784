/** POSIX paths inside a vault: no leading slash, `/` between segments, NFC. */

import { createHash } from "node:crypto";
import { windowsFault } from "../../intake/fileNames.ts";
import { LIMITS } from "../../shared/limits.ts";
import { slugOf } from "../../shared/slug.ts";

/** "a/b/c.md" => "a/b"; "" for a file at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** "a/b/c.md" => "c.md" */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** "c.tar.GZ" => "gz"; "" when there is none. */
export function extension(path: string): string {
  const name = fileName(path);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : "";
}

/** "a/b/c.md" => "a/b/c"; other files keep their extension. */
export function withoutMd(path: string): string {
  return path.replace(/\.md$/i, "");
}

/**
 * Resolves `target` against a folder, with `.` and `..` segments.
 * Returns undefined when it leads outside the vault.
 */
export function resolvePath(folder: string, target: string): string | undefined {
  const segments = target.startsWith("/") || folder === "" ? [] : folder.split("/");
  for (const segment of target.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.join("/");
}

const encoder = new TextEncoder();

/**
 * One segment of a URL: lower case, letters and digits of any script, "-"
 * between them. Latin letters lose their accents.
 * "Tramèr et al." => "tramer-et-al"; "深度求索" => "深度求索"; "📚" => "📚"; "???" => "untitled".
 */
export function slug(name: string): string {
  return boundedSegment(slugOf(name));
}

/**
 * A segment of a URL, as every disk can hold it: cut where it is too long, with a digest that tells it from
 * others cut alike; "con" as "~63~on", for to Windows that is a device.
 */
export function boundedSegment(text: string): string {
  if (windowsFault(text) !== undefined)
    return `~${text.charCodeAt(0).toString(16)}~${text.slice(1)}`;
  // A code unit has three bytes at most.
  if (text.length * 3 <= LIMITS.urlSegmentBytes) return text;
  if (encoder.encode(text).length <= LIMITS.urlSegmentBytes) return text;
  let cut = "";
  for (const character of text) {
    if (encoder.encode(cut + character).length > LIMITS.urlSegmentBytes - 9) break;
    cut += character;
  }
  return `${cut}-${digest(text)}`;
}

/** "events/DeepSeek day.md" => "/events/deepseek-day/" */
export function noteUrl(path: string): string {
  const segments = withoutMd(path).split("/").map(slug);
  return `/${segments.map((segment) => `${segment}/`).join("")}`;
}

/** "a/b/c.md" => "a"; "" for a file at the root. */
export function topFolderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "";
}

/** Eight signs that tell a text from others. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
