/** Reads the files of a vault: the only file of the compiler that touches a disk. */

import { type BigIntStats, lstatSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { readLook } from "../intake/look.ts";
import { OBSIDIAN_FILES } from "../intake/obsidian.ts";
import { compareText } from "../shared/compareText.ts";
import { LIMITS } from "../shared/limits.ts";
import type { Attachment, Files, LookFile, NoteFile } from "./core/files.ts";
import { extension } from "./core/path.ts";
import { type Problem, problem } from "./core/problems.ts";
import { namesOfLook, readSettings, SETTINGS_FILE } from "./core/settings.ts";

/** Contributed notes are data; code is reviewed as code and stands in `src`. */
const REFUSED = new Map([
  ["mdx", "MDX runs code"],
  ["astro", "Astro components run code"],
  ["html", "HTML pages run scripts on the site's own address"],
  ["htm", "HTML pages run scripts on the site's own address"],
  ["xhtml", "HTML pages run scripts on the site's own address"],
  ...["js", "mjs", "cjs", "ts", "mts", "cts", "jsx", "tsx", "wasm", "sh"].map(
    (type) => [type, "scripts are code"] as const,
  ),
] as const);

const ATTACHMENTS = new Set(
  (
    "avif bmp gif jpeg jpg png svg webp 3gp flac m4a mp3 ogg opus wav " +
    "mkv mov mp4 ogv webm pdf csv txt canvas base json"
  ).split(" "),
);

/** Read where `site.yaml` names one. */
const OF_LOOK = new Set(["css", "woff2"]);

/** Texts of a former reading, by path: a note whose file has not changed since is not read again. */
export type ReadMemory = Map<string, { readonly stamp: string; readonly text: string }>;

/** Systems bound how many files may be open: some at 256, this process's other ones among them. */
const FILES_AT_ONCE = 100;

/** `site.yaml` of a folder, as checks and builds alike read it; a link is refused, and a folder of the name is none. */
export async function readSiteYaml(folder: string): Promise<Pick<Files, "settings" | "problems">> {
  const location = join(folder, SETTINGS_FILE);
  const entry = lstatSync(location, { throwIfNoEntry: false });
  if (!entry || entry.isDirectory()) return { settings: undefined, problems: [] };
  if (entry.isSymbolicLink())
    return { settings: undefined, problems: [refusedLink(SETTINGS_FILE)] };
  try {
    // Reading a pipe or a device would never end.
    if (!entry.isFile()) throw new Error("it is neither a file nor a folder");
    return { settings: decode(await readFile(location)), problems: [] };
  } catch (error) {
    return { settings: undefined, problems: [unreadableFile(SETTINGS_FILE, error as Error)] };
  }
}

function refusedLink(path: string): Problem {
  const message = `${path} is a symbolic link, which may lead out of the vault.`;
  const place = { file: path.normalize("NFC") };
  return problem("symlink-refused", place, message, "Put the file itself here.");
}

function unreadableFile(path: string, error: Error): Problem {
  const place = { file: path.normalize("NFC") };
  const message = `${path} can't be read: ${error.message}.`;
  const hint = "Check its permissions, and that it is a text in UTF-8.";
  return problem("file-unreadable", place, message, hint);
}

/** Reads a folder. Throws only when the folder itself can't be read. */
export async function readVault(folder: string, memory?: ReadMemory): Promise<Files> {
  const info = await stat(folder).catch(() => undefined);
  if (!info?.isDirectory()) throw new Error(`There is no folder at ${folder}.`);
  const notes: Found<NoteFile>[] = [];
  const attachments: Found<Attachment>[] = [];
  const look: Found<LookFile>[] = [];
  const refused: string[] = [];
  const { settings, problems: ofSettings } = await readSiteYaml(folder);
  const problems = [...ofSettings];
  const named = namesOfLook(readSettings(settings).settings);
  const limited = limitConcurrency(FILES_AT_ONCE);
  const bytesOf = (location: string) => limited(() => readFile(location));

  const visit = async (path: string): Promise<void> => {
    const location = join(folder, path);
    // The other way goes through threads, which takes three times as long as the look itself.
    const entry = lstatSync(location, { bigint: true });
    const place = { file: path.normalize("NFC") };
    if (path === SETTINGS_FILE && !entry.isDirectory()) return;
    if (entry.isSymbolicLink()) {
      problems.push(refusedLink(path));
      if (isNote(path)) refused.push(place.file);
    } else if (entry.isDirectory()) {
      await Promise.all(
        (await limited(() => names(location))).map((name) => attempt(`${path}/${name}`)),
      );
    } else if (!entry.isFile()) {
      // Reading a pipe or a device would never end.
      throw new Error("it is neither a file nor a folder");
    } else if (REFUSED.has(extension(path))) {
      const message = `${path} is refused: ${REFUSED.get(extension(path))}, and a vault holds data.`;
      const hint = "Write a Markdown note (.md); pages with code belong in src/pages.";
      problems.push(problem("file-refused", place, message, hint));
    } else if (isNote(path)) {
      if (entry.size > LIMITS.noteBytes) {
        const message = `The note has ${entry.size} bytes; ${LIMITS.noteBytes} is the limit. It is not published.`;
        problems.push(problem("note-too-large", place, message, "Split it into several notes."));
        refused.push(place.file);
      } else notes.push([path, { path: place.file, text: await textOf(path, location, entry) }]);
    } else if (ATTACHMENTS.has(extension(path))) {
      const isSvg = extension(path) === "svg" && entry.size <= LIMITS.svgBytes;
      // An SVG that nobody can look through is one that nobody should open.
      const svg =
        extension(path) !== "svg" ? {} : { svg: isSvg ? (await bytesOf(location)).toString() : "" };
      attachments.push([path, { path: place.file, bytes: Number(entry.size), location, ...svg }]);
    }
    if (entry.isFile() && (OF_LOOK.has(extension(path)) || named.has(place.file))) {
      const isRead = named.has(place.file) && entry.size <= LIMITS.lookBytes;
      const read = isRead ? readLook(extension(path), await bytesOf(location)) : {};
      look.push([path, { path: place.file, bytes: Number(entry.size), location, ...read }]);
    }
  };

  const textOf = async (path: string, location: string, entry: BigIntStats) => {
    const { mtimeNs, ctimeNs, size, ino } = entry;
    const stamp = [mtimeNs, ctimeNs, size, ino].join(" ");
    const known = memory?.get(path);
    if (known?.stamp === stamp) return known.text;
    const text = decode(await bytesOf(location));
    // A file that was written while it was read shows another stamp next time.
    memory?.set(path, { stamp, text });
    return text;
  };

  const attempt = (path: string): Promise<void> =>
    visit(path).catch((error: Error) => {
      problems.push(unreadableFile(path, error));
      if (isNote(path)) refused.push(path.normalize("NFC"));
    });
  await Promise.all((await names(folder)).map(attempt));
  return {
    name: basename(resolve(folder)),
    obsidian: await obsidianFiles(folder),
    notes: onePerPath(notes, problems),
    attachments: onePerPath(attachments, problems),
    look: onePerPath(look, []),
    settings,
    refused: refused.sort(compareText),
    problems,
  };
}

/** With the name as the disk spells it, which may compose its accents in another way. */
type Found<T> = readonly [spelling: string, file: T];

/** In order, without those whose name differs from another's in its spelling alone. */
function onePerPath<T extends { path: string }>(files: Found<T>[], problems: Problem[]): T[] {
  const byPath = new Map<string, T>();
  for (const [, file] of files.sort(([a], [b]) => compareText(a, b))) {
    const { path } = file;
    if (byPath.has(path)) {
      const message = `Two files are named ${path}, with accents composed in two ways; one is left out.`;
      problems.push(problem("collision", { file: path }, message, "Delete or rename one of them."));
    } else byPath.set(path, file);
  }
  return [...byPath.values()].sort((a, b) => compareText(a.path, b.path));
}

function isNote(path: string): boolean {
  return extension(path) === "md";
}

/** Lets so many pieces of work go on at once; the others wait, first come first served. */
function limitConcurrency(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free === 0) await new Promise<void>((begin) => waiting.push(begin));
    else free--;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}

/** Undefined where the vault is none of Obsidian's. What is no file of its own is not read. */
async function obsidianFiles(folder: string): Promise<Files["obsidian"]> {
  const isFolder = lstatSync(join(folder, ".obsidian"), { throwIfNoEntry: false })?.isDirectory();
  if (!isFolder) return undefined;
  const texts = OBSIDIAN_FILES.map(async (path): Promise<[string, string][]> => {
    const location = join(folder, path);
    if (!lstatSync(location, { throwIfNoEntry: false })?.isFile()) return [];
    return [[path, await readFile(location, "utf8").catch((error: Error) => error.message)]];
  });
  return Object.fromEntries((await Promise.all(texts)).flat());
}

/** Without hidden files, which are for tools: `.obsidian`, `.git`, `.trash`. */
async function names(folder: string): Promise<string[]> {
  const entries = await readdir(folder);
  return entries
    .filter((name) => !name.startsWith(".") && name !== "node_modules")
    .sort(compareText);
}

/** UTF-8, or UTF-16 where its mark says so; lines end in "\n". Throws on what is no text. */
function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString("hex");
  const encoding = mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  // NUL bytes would hide where the front matter ends.
  if (text.includes("\0")) throw new Error("it holds NUL bytes, and is no text in UTF-8");
  return text.replace(/^\uFEFF+/, "").replace(/\r\n?/g, "\n");
}
