import { compareText } from "../src/shared/compareText.ts";
import type { Vault } from "../src/vault/index.ts";

/**
 * All of a vault that may reach the site, as plain data: maps as sorted lists,
 * sets likewise; without what links find notes by, and without the places of files on this
 * disk. The problems, which are the editors', only where they are asked for.
 */
export function plain(vault: Vault, { problems = false } = {}): unknown {
  const { targets: _, problems: reported, withheld, files, ...rest } = vault;
  const shown = files.map(({ location: _, ...file }) => file);
  return toPlain({ ...rest, files: shown, ...(problems ? { problems: reported, withheld } : {}) });
}

export function toPlain(value: unknown): unknown {
  if (value instanceof Map) {
    return [...value]
      .map(([key, item]) => [key, toPlain(item)] as const)
      .sort(([a], [b]) => compareText(String(a), String(b)));
  }
  if (value instanceof Set) return [...value].map(toPlain).sort();
  if (Array.isArray(value)) return value.map(toPlain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]));
}
