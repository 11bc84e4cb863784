/** The vault that this site is built from, compiled once for all pages. What is marked, `bench live` reads. */

import { resolve } from "node:path";
import type { Note } from "../vault/core/note.ts";
import { compile, readVault } from "../vault/index.ts";
import { readMemory, stages } from "./memory.ts";

export const folder = resolve(process.env["VAULT"] ?? "content");
export const today = Math.floor(Date.now() / 86_400_000);

/** When the reading of this vault began, in milliseconds since 1970: what is saved later is not in it. */
export const readAt = Date.now();

export const files = await readVault(folder, readMemory);
performance.mark("read");

export const vault = compile(files, { today, base: import.meta.env.BASE_URL }, stages);
performance.mark("compiled");

const byPath = new Map(vault.notes.map((note) => [note.path, note]));

/** A published note by its path in the vault. */
export function noteAt(path: string): Note | undefined {
  return byPath.get(path);
}

/** The note of a path that is known to be published. */
export function requireNote(path: string): Note {
  const note = byPath.get(path);
  if (!note) throw new Error(`expected a published note at ${path}`);
  return note;
}

/** An address of the site as it stands in `href`: with the base, encoded. */
export function href(url: string): string {
  return encodeURI(vault.base.slice(0, -1) + url);
}

/** The whole address, where `site.yaml` says where the site is. */
export function absolute(url: string): string | undefined {
  const { url: site } = vault.settings;
  return site === undefined ? undefined : new URL(href(url), site).href;
}
