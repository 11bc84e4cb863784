/** Settles what a vault is compiled with: its `site.yaml`, the base of its addresses, the day. */

import type { Day } from "../shared/dates/index.ts";
import type { Files } from "./core/files.ts";
import type { Problem } from "./core/problems.ts";
import { readSettings, type Settings } from "./core/settings.ts";

export interface Options {
  /** Days since 1970; "present" ends here. The caller reads the clock, not the compiler. */
  readonly today: Day;
  /** The path that the site is served under, "/" or "/a/b/"; `base` of site.yaml otherwise. */
  readonly base?: string | undefined;
  /** The address of the site; `url` of site.yaml otherwise. */
  readonly url?: string | undefined;
}

export interface Configured {
  readonly files: Files;
  readonly settings: Settings;
  /** The base, with a slash at both ends. */
  readonly base: string;
  readonly today: Day;
  /** All that is wrong with the vault, as far as the stages have come. */
  readonly problems: readonly Problem[];
}

/** Reports what is wrong with `site.yaml`, beside what the reading of the files reported. */
export function configure(files: Files, { today, base, url }: Options): Configured {
  const { settings, problems } = readSettings(files.settings, files);
  return {
    files,
    // absent: the caller leaves it to site.yaml
    settings: { ...settings, url: url ?? settings.url },
    // absent: neither does site.yaml say it
    base: withSlashes(base ?? settings.base ?? "/"),
    today,
    problems: [...files.problems, ...problems],
  };
}

/** "a/b" => "/a/b/" */
function withSlashes(base: string): string {
  const path = base.split("/").filter((segment) => segment !== "");
  return `/${path.map((segment) => `${segment}/`).join("")}`;
}
