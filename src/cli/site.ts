/** What the commands that make or serve the site share. */

import { resolve } from "node:path";
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
  host: { type: "string", value: "HOST", help: "the address to listen on (default: localhost)" },
} as const satisfies Record<string, Option>;

/** Hands the options on to `astro.config.mjs`, which a bare `astro` reads as well. */
export function configureSite(values: Values): { outDir: string } {
  const base = text(values, "base");
  if (base !== undefined && !/^\/[^?#]*$/.test(base)) {
    throw new UsageError(`--base is "${base}"; it begins with a slash, e.g. /record/.`);
  }
  const outDir = resolve(text(values, "outDir") ?? "dist");
  process.env["VAULT"] = vaultFolder(values);
  process.env["SITE_OUT_DIR"] = outDir;
  if (base !== undefined) process.env["SITE_BASE"] = base;
  return { outDir };
}
