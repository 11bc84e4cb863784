/** Where the site will stand: its origin and the path below it, and who says so. */

import { isBase, type Settings } from "../../vault/core/settings.ts";

export interface SiteAddress {
  /** With the path, "https://example.org/record/"; undefined where nobody names it. */
  readonly url: string | undefined;
  /** The path alone, with a slash at both ends. */
  readonly base: string;
  /** What names it: "--url", "SITE_URL", "site.yaml"; undefined where nothing does. */
  readonly from: string | undefined;
}

/** What a command or the environment says cannot be the address of a site. */
export class NoAddress extends Error {}

export interface AddressSources {
  /** `--url` of a command. */
  readonly url?: string | undefined;
  /** `--base` of a command. */
  readonly base?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly settings: Pick<Settings, "url" | "base">;
}

/** Set by hosts that build a site: Netlify's, and Cloudflare Pages'. Many a shell has a `URL` that is none. */
const OF_HOSTS = ["URL", "CF_PAGES_URL"];

/**
 * The first that is named of: the command's, `SITE_URL`, that of `site.yaml`, that of the host. The path
 * is `--base`, else that of the address where it has one (of a project page of GitHub, say), else `base:`.
 * Throws `NoAddress` for an option or a `SITE_URL` that is no address.
 */
export function siteAddress({ url, base, env, settings }: AddressSources): SiteAddress {
  const hosts = OF_HOSTS.map((name) => [name, env[name]] as const);
  const named: (readonly [from: string, address: string | undefined])[] = [
    ["--url", url],
    ["SITE_URL", env["SITE_URL"]],
    ["site.yaml", settings.url],
    ...hosts.filter(([, address]) => address !== undefined && isAddress(address)),
  ];
  const found = named.find(([, address]) => address !== undefined && address !== "");
  // absent: nobody names an address
  const [from, address = ""] = found ?? [undefined];
  if (from === undefined) {
    // absent: nobody names a path either
    return { url: undefined, base: withSlashes(base ?? settings.base ?? "/"), from };
  }
  if (!isAddress(address)) {
    throw new NoAddress(`${from} is "${address}"; write an address such as https://example.org.`);
  }
  const { origin, pathname } = new URL(address);
  const ownPath = pathname === "/" ? undefined : decodeURI(pathname);
  // absent: nobody names a path
  const path = withSlashes(base ?? ownPath ?? settings.base ?? "/");
  return { url: origin + encodeURI(path), base: path, from };
}

/** "a/b" => "/a/b/" */
function withSlashes(path: string): string {
  return `/${path
    .split("/")
    .filter(Boolean)
    .map((segment) => `${segment}/`)
    .join("")}`;
}

/** Whether a site can stand there: by HTTP, without a query, under a path that can be a base. */
function isAddress(written: string): boolean {
  if (!URL.canParse(written)) return false;
  const { protocol, username, search, hash, pathname } = new URL(written);
  return /^https?:$/.test(protocol) && username + search + hash === "" && isBase(decoded(pathname));
}

/** A path that can't be decoded is no base either. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return "";
  }
}
