/** What the tests of the compiler and of the site share: a vault out of strings. */

import { readLook } from "../src/intake/look.ts";
import { compareText } from "../src/shared/compareText.ts";
import { createContext, type SiteContext, type SiteOptions } from "../src/site/core/context.ts";
import { createSite, type Site } from "../src/site/index.ts";
import type { Files } from "../src/vault/core/files.ts";
import { extension } from "../src/vault/core/path.ts";
import { SETTINGS_FILE } from "../src/vault/core/settings.ts";
import { compile, type Options, type Vault } from "../src/vault/index.ts";

/** The day of every test: 2026-06-01, in days since 1970. */
export const TODAY = Date.UTC(2026, 5, 1) / 86_400_000;

/** Files by their paths, as `readVault` gives them: `.md` are notes, `site.yaml` the settings. */
export function filesOf(files: Readonly<Record<string, string>>): Files {
  const all = Object.entries(files).sort(([a], [b]) => compareText(a, b));
  const [entries, obsidian] = [
    all.filter(([path]) => !path.startsWith(".obsidian/")),
    all.filter(([path]) => path.startsWith(".obsidian/")),
  ];
  return {
    notes: entries
      .filter(([path]) => extension(path) === "md")
      .map(([path, text]) => ({ path, text: text.replaceAll("\r\n", "\n") })),
    attachments: entries
      .filter(([path]) => !["md", "css"].includes(extension(path)) && path !== SETTINGS_FILE)
      .map(([path, text]) => ({
        path,
        bytes: text.length,
        location: `/vault/${path}`,
        ...(extension(path) === "svg" ? { svg: text } : {}),
      })),
    look: entries
      .filter(([path]) => ["css", "svg"].includes(extension(path)))
      .map(([path, text]) => ({
        path,
        bytes: text.length,
        location: `/vault/${path}`,
        ...readLook(extension(path), Buffer.from(text)),
      })),
    settings: files[SETTINGS_FILE],
    obsidian: obsidian.length > 0 ? Object.fromEntries(obsidian) : undefined,
    refused: [],
    problems: [],
  };
}

export function vaultOf(
  files: Readonly<Record<string, string>>,
  options: Partial<Options> = {},
): Vault {
  return compile(filesOf(files), { today: TODAY, ...options });
}

/** The HTML of the body of one note of a vault. */
export function htmlOf(vault: Vault, path: string): string {
  const page = vault.pages.get(path);
  if (!page) throw new Error(`expected a page for ${path}`);
  return page.html;
}

/** What the functions of the site work from, of a vault of strings. */
export function contextOf(
  files: Readonly<Record<string, string>>,
  options: SiteOptions = {},
): SiteContext {
  return createContext(vaultOf(files), options);
}

/** The site of a vault of strings. */
export function siteOf(files: Readonly<Record<string, string>>, options: SiteOptions = {}): Site {
  return createSite(vaultOf(files), options);
}
