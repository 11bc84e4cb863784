/** What a vault's `.obsidian` says that concerns its site. Nothing of that folder is published. */

import { z } from "zod";

/** Texts by their paths in the vault: as many of `OBSIDIAN_FILES` as are there. */
export type ObsidianFiles = Readonly<Record<string, string>>;

export interface ObsidianSettings {
  /** Whether a line break within a paragraph is shown; undefined where there is no `.obsidian`. */
  readonly lineBreaks: "strict" | "shown" | undefined;
  /** Paths, globs and `/regular expressions/` of what Obsidian leaves out of its lists. */
  readonly ignored: readonly string[];
  readonly templates: readonly string[];
}

/** A file, or a part of one, that can't be read. */
export interface ObsidianFault {
  readonly file: string;
  readonly reason: string;
}

const App = z.looseObject({
  strictLineBreaks: z.boolean().nullish(),
  userIgnoreFilters: z.array(z.string()).nullish(),
});
const Templates = z.looseObject({ folder: z.string().nullish() });
const Templater = z.looseObject({ templates_folder: z.string().nullish() });

const APP = ".obsidian/app.json";
const TEMPLATES = ".obsidian/templates.json";
const TEMPLATER = ".obsidian/plugins/templater-obsidian/data.json";
export const OBSIDIAN_FILES = [APP, TEMPLATES, TEMPLATER] as const;

/** What can't be read is as Obsidian has it by itself, and comes back among the faults. */
export function readObsidian(files: ObsidianFiles | undefined): {
  settings: ObsidianSettings;
  faults: ObsidianFault[];
} {
  if (!files)
    return { settings: { lineBreaks: undefined, ignored: [], templates: [] }, faults: [] };
  const faults: ObsidianFault[] = [];
  const read = <T>(file: string, shape: z.ZodType<T>): T | undefined => {
    const text = files[file];
    if (text === undefined || text.trim() === "") return undefined;
    const result = shape.safeParse(jsonIn(text));
    if (result.success) return result.data;
    const reasons = result.error.issues.map(({ path, message }) => [...path, message].join(": "));
    faults.push({ file, reason: reasons.join("; ") });
    return undefined;
  };
  const app = read(APP, App);
  const folders = [
    read(TEMPLATES, Templates)?.folder,
    read(TEMPLATER, Templater)?.templates_folder,
  ];
  const ignored = app?.userIgnoreFilters?.filter((filter) => {
    const pattern = patternOf(filter);
    if (typeof pattern !== "string") return true;
    faults.push({ file: APP, reason: pattern });
    return false;
  });
  return {
    settings: {
      lineBreaks: app?.strictLineBreaks === true ? "strict" : "shown",
      // absent: nothing is left out
      ignored: ignored ?? [],
      templates: folders.flatMap((folder) => {
        const path = folder?.replace(/^[./]+|[/\s]+$/g, "");
        return path ? [path] : [];
      }),
    },
    faults,
  };
}

/** Undefined for a text that is no JSON, which no shape takes. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** Whether one of the filters fits a path, whatever its case. */
export function isIgnored(path: string, filters: readonly string[]): boolean {
  return filters.some((filter) => {
    const pattern = patternOf(filter);
    return typeof pattern !== "string" && pattern.test(path);
  });
}

/** As Obsidian reads a filter: what a path begins with, or an expression between slashes; or why it is none. */
function patternOf(filter: string): RegExp | string {
  const written = filter.trim();
  const expression = /^\/(.+)\/$/s.exec(written)?.[1];
  try {
    if (expression !== undefined) return new RegExp(expression, "i");
  } catch (error) {
    return `userIgnoreFilters: ${(error as Error).message}`;
  }
  const path = written.replace(/^(?:\.?\/)+/, "").normalize("NFC");
  if (path === "") return "userIgnoreFilters: a filter is empty";
  const parts = path.split(/(\*\*\/?|[*?])/).map((part) => GLOBS[part] ?? escaped(part));
  const isGlob = parts.length > 1 && !path.endsWith("/");
  return new RegExp(`^${parts.join("")}${isGlob ? "(?:/|$)" : ""}`, "iu");
}

const GLOBS: Readonly<Record<string, string>> = {
  "**/": "(?:[^/]+/)*",
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]",
};

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
