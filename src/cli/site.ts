/** What the commands that make or serve the site share. */

import { statSync } from "node:fs";
import { resolve } from "node:path";
import {
  type AddressSources,
  NoAddress,
  type SiteAddress,
  siteAddress,
} from "../site/astro/address.ts";
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
    help: "the path it is served under (default: that of its address, else of site.yaml, else /)",
  },
  url: {
    type: "string",
    value: "ADDRESS",
    help: "where it will stand (default: $SITE_URL, else of site.yaml, else the host's $URL or $CF_PAGES_URL)",
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
  /** Left out where the address or `site.yaml` says it. */
  readonly base?: string;
  /** Where the site will stand, as the command says. */
  readonly url?: string;
}

/** Names the vault to `astro.config.mjs` and the site by the environment, where a bare `astro` finds it too. */
export function configureSite(values: Values): SiteConfig {
  const base = text(values, "base");
  if (base !== undefined && !isBase(base)) {
    throw new UsageError(
      `--base is "${base}"; it begins with a slash and holds no blanks or \`..\`, e.g. /record/.`,
    );
  }
  const url = text(values, "url");
  const vault = vaultFolder(values);
  if (!statSync(vault, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`There is no folder at ${vault}.`);
  }
  const outDir = resolve(text(values, "outDir") ?? "dist");
  process.env["VAULT"] = vault;
  if (url !== undefined) process.env["SITE_URL"] = url;
  return { vault, outDir, ...(base !== undefined && { base }), ...(url !== undefined && { url }) };
}

/**
 * Where the site will stand. Throws where `site.yaml` leaves that open, and for an option or a variable
 * that can't be an address: another site than the one that is meant is none.
 */
export async function requirePlace({
  vault,
  base,
  url,
}: Omit<SiteConfig, "outDir">): Promise<SiteAddress> {
  const { settings, problems } = await readSiteYaml(vault);
  const read = readSettings(settings);
  const isSaid = { base: base !== undefined, url: url !== undefined };
  const refused = [
    ...problems,
    ...read.misplaced.filter(
      ({ message }) =>
        !(isSaid.base && message.includes(": base: ")) &&
        !(isSaid.url && message.includes(": url: ")),
    ),
  ];
  if (refused.length > 0) {
    throw new UsageError(refused.map(({ message, hint }) => `${message} ${hint}`).join("\n"));
  }
  return addressOf({ base, url, settings: read.settings });
}

/** The path that a site is served under: as the command says, else as its address or `site.yaml` does. */
export async function baseOf({ vault, base, url }: SiteConfig): Promise<string> {
  const { settings } = readSettings((await readSiteYaml(vault)).settings);
  return addressOf({ base, url, settings }).base;
}

function addressOf(sources: Omit<AddressSources, "env">): SiteAddress {
  try {
    return siteAddress({ ...sources, env: process.env });
  } catch (error) {
    throw error instanceof NoAddress ? new UsageError(error.message) : error;
  }
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
