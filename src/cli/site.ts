/** What the commands that make or serve the site share. */

import { readdirSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import {
  type Option,
  text,
  UsageError,
  VAULT_OPTION,
  type Values,
  vaultFolder,
} from "./command.ts";

export const SITE_OPTIONS = {
  vault: VAULT_OPTION,
  outDir: { type: "string", value: "DIR", help: "where the site goes (default: dist)" },
  base: {
    type: "string",
    value: "PATH",
    help: "the path it is served under (default: of site.yaml, else /)",
  },
} as const satisfies Record<string, Option>;

export const SERVER_OPTIONS = {
  port: {
    type: "string",
    value: "PORT",
    help: "the port to listen on (default: 4321, or the next free)",
  },
  host: {
    type: "string",
    value: "HOST",
    help: "the address to listen on (default: localhost)",
  },
} as const satisfies Record<string, Option>;

/** Hands the options on to `astro.config.mjs`, which a bare `astro` reads as well. */
export function configureSite(values: Values): { vault: string; outDir: string } {
  const base = text(values, "base");
  if (base !== undefined && !/^\/[^?#]*$/.test(base)) {
    throw new UsageError(`--base is "${base}"; it begins with a slash, e.g. /record/.`);
  }
  const vault = vaultFolder(values);
  if (!statSync(vault, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`There is no folder at ${vault}.`);
  }
  const outDir = resolve(text(values, "outDir") ?? "dist");
  process.env["VAULT"] = vault;
  process.env["SITE_OUT_DIR"] = outDir;
  if (base !== undefined) process.env["SITE_BASE"] = base;
  return { vault, outDir };
}

/** A build replaces its folder: only one that is empty, or holds a site of ours, may be replaced. */
export function requireReplaceable(outDir: string, vault: string): void {
  const inside = relative(outDir, vault);
  if (inside === "" || !inside.startsWith("..")) {
    throw new UsageError(`--outDir is ${outDir}, which holds the vault; a build would delete it.`);
  }
  const info = statSync(outDir, { throwIfNoEntry: false });
  if (!info) return;
  const names = info.isDirectory() ? readdirSync(outDir) : [""];
  const isSite =
    names.includes("data") && readdirSync(resolve(outDir, "data")).includes("notes.json");
  if (names.length > 0 && !isSite) {
    throw new UsageError(`--outDir is ${outDir}, which holds other things than a site.`);
  }
}
