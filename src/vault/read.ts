/** The only room of the compiler that touches a disk. */

import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { LIMITS } from "./limits.ts";
import { extension } from "./path.ts";
import { compareText, type Problem, problem } from "./problems.ts";
import { SETTINGS_FILE } from "./settings.ts";

/** A note with its text, as it stands on the disk. */
export interface NoteFile {
  readonly path: string;
  readonly text: string;
}

/** A file that notes may show; `location` is where its bytes are. */
export interface Attachment {
  readonly path: string;
  readonly bytes: number;
  readonly location: string;
  /** The text of an SVG, which has to be looked through before it is shown. */
  readonly svg?: string;
}

export interface Files {
  readonly notes: readonly NoteFile[];
  readonly attachments: readonly Attachment[];
  readonly settings: string | undefined;
  readonly problems: readonly Problem[];
}

/** Contributed notes are data; code is reviewed as code and stands in `src`. */
const REFUSED = new Map(
  [
    ["mdx", "MDX runs code"],
    ["astro", "Astro components run code"],
    ["html", "HTML pages run scripts on the site's own address"],
    ["htm", "HTML pages run scripts on the site's own address"],
    ["xhtml", "HTML pages run scripts on the site's own address"],
    ...["js", "mjs", "cjs", "ts", "mts", "cts", "jsx", "tsx", "wasm", "sh"].map(
      (type) => [type, "scripts are code"] as const,
    ),
  ] as const,
);

const ATTACHMENTS = new Set(
  (
    "avif bmp gif jpeg jpg png svg webp 3gp flac m4a mp3 ogg opus wav " +
    "mkv mov mp4 ogv webm pdf csv txt canvas base json"
  ).split(" "),
);

/** Reads a folder. Throws only when the folder itself can't be read. */
export async function readVault(folder: string): Promise<Files> {
  const info = await stat(folder).catch(() => undefined);
  if (!info?.isDirectory()) throw new Error(`There is no folder at ${folder}.`);
  const notes: NoteFile[] = [];
  const attachments: Attachment[] = [];
  const problems: Problem[] = [];
  let settings: string | undefined;

  const visit = async (path: string): Promise<void> => {
    const location = join(folder, path);
    const entry = await lstat(location);
    const place = { file: path.normalize("NFC") };
    if (entry.isSymbolicLink()) {
      const message = `${path} is a symbolic link, which may lead out of the vault.`;
      problems.push(problem("symlink-refused", place, message, "Put the file itself here."));
    } else if (entry.isDirectory()) {
      await Promise.all((await names(location)).map((name) => attempt(`${path}/${name}`)));
    } else if (path === SETTINGS_FILE) {
      settings = await readFile(location, "utf8");
    } else if (REFUSED.has(extension(path))) {
      const message = `${path} is refused: ${REFUSED.get(extension(path))}, and a vault holds data.`;
      const hint = "Write a Markdown note (.md); pages with code belong in src/pages.";
      problems.push(problem("file-refused", place, message, hint));
    } else if (extension(path) === "md") {
      if (entry.size > LIMITS.noteBytes) {
        const message = `The note has ${entry.size} bytes; ${LIMITS.noteBytes} is the limit. It is not published.`;
        problems.push(problem("note-too-large", place, message, "Split it into several notes."));
      } else notes.push({ path: place.file, text: decode(await readFile(location)) });
    } else if (ATTACHMENTS.has(extension(path))) {
      const svg = extension(path) === "svg" ? { svg: await readFile(location, "utf8") } : {};
      attachments.push({ path: place.file, bytes: entry.size, location, ...svg });
    }
  };

  const attempt = (path: string): Promise<void> =>
    visit(path).catch((error: Error) => {
      const message = `${path} can't be read: ${error.message}.`;
      problems.push(problem("file-unreadable", { file: path }, message, "Check its permissions."));
    });
  await Promise.all((await names(folder)).map(attempt));
  notes.sort((a, b) => compareText(a.path, b.path));
  attachments.sort((a, b) => compareText(a.path, b.path));
  return { notes, attachments, settings, problems };
}

/** Hidden files are the vault's own business: `.obsidian`, `.git`, `.trash`. */
async function names(folder: string): Promise<string[]> {
  const entries = await readdir(folder);
  return entries.filter((name) => !name.startsWith(".") && name !== "node_modules").sort(compareText);
}

function decode(bytes: Buffer): string {
  return new TextDecoder("utf-8", { ignoreBOM: false }).decode(bytes).replaceAll("\r\n", "\n");
}
