/** What the commands that make or serve the site share. */

import { statSync } from "node:fs";
import { resolve } from "node:path";
import { isBase, readSettings } from "../vault/core/settings.ts";
import { readSiteYaml } from "../vault/disk.ts";
import {
  number,
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

/** What a command tells Astro beside its configuration, which is read for the vault in `VAULT`. */
export interface SiteConfig {
  readonly vault: string;
  readonly outDir: string;
  /** Left out where that of `site.yaml` holds. */
  readonly base?: string;
}

/** Names the vault to `astro.config.mjs` and the site by the environment, where a bare `astro` finds it too. */
export function configureSite(values: Values): SiteConfig {
  const base = text(values, "base");
  if (base !== undefined && !isBase(base)) {
    throw new UsageError(
      `--base is "${base}"; it begins with a slash and holds no blanks or \`..\`, e.g. /record/.`,
    );
  }
  const vault = vaultFolder(values);
  if (!statSync(vault, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`There is no folder at ${vault}.`);
  }
  const outDir = resolve(text(values, "outDir") ?? "dist");
  process.env["VAULT"] = vault;
  return { vault, outDir, ...(base !== undefined && { base }) };
}

/** Throws where `site.yaml` leaves open where the site stands: another site than the one that is meant is none. */
export async function requirePlace({ vault, base }: SiteConfig): Promise<void> {
  const { settings, problems } = await readSiteYaml(vault);
  const { misplaced } = readSettings(settings);
  const refused = [
    ...problems,
    ...misplaced.filter(({ message }) => base === undefined || !message.includes(": base: ")),
  ];
  if (refused.length === 0) return;
  throw new UsageError(refused.map(({ message, hint }) => `${message} ${hint}`).join("\n"));
}

/** The path that a site is served under: as the command says, else as `site.yaml` does. */
export async function baseOf({ vault, base }: SiteConfig): Promise<string> {
  return base ?? readSettings((await readSiteYaml(vault)).settings).settings.base;
}

/** The address that a server is asked to listen on. */
export function serverConfig(values: Values): { port?: number; host?: string } {
  const port = number(values, "port", 1, 65535);
  const host = text(values, "host");
  return { ...(port && { port }), ...(host && { host }) };
}

/** Ends when the process is asked to. */
export async function serveUntilStopped(server: { stop(): Promise<void> }): Promise<void> {
  await new Promise((stop) => process.once("SIGINT", stop).once("SIGTERM", stop));
  await server.stop();
}
