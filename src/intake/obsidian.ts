/** What a vault's `.obsidian` says that concerns its site. Nothing of that folder is published. */

import { z } from "zod";
import { linearPattern, type Pattern } from "./pattern.ts";

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

const Settings = z.looseObject({});
const Flag = z.boolean().nullish();
const Text = z.string().nullish();
/** One filter alone counts as a list of it. */
const Filters = z.preprocess(
  (value) => (typeof value === "string" ? [value] : value),
  z.array(z.unknown()).nullish(),
);

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
  const read = <T>(
    file: string,
    key: string,
    shape: z.ZodType<T>,
    value: unknown,
  ): T | undefined => {
    const result = shape.safeParse(value);
    if (result.success) return result.data;
    const reason = result.error.issues.map(({ message }) => message).join("; ");
    faults.push({ file, reason: key === "" ? reason : `${key}: ${reason}` });
    return undefined;
  };
  const settingsIn = (file: string) => {
    const text = files[file];
    const isMissing = text === undefined || text.trim() === "";
    // absent: Obsidian writes what differs from its defaults
    return (isMissing ? undefined : read(file, "", Settings, jsonIn(text))) ?? {};
  };
  // Each key by itself: a fault in one must not publish what another leaves out.
  const app = settingsIn(APP);
  const isStrict = read(APP, "strictLineBreaks", Flag, app["strictLineBreaks"]);
  const filters = read(APP, "userIgnoreFilters", Filters, app["userIgnoreFilters"]);
  const folders = [
    read(TEMPLATES, "folder", Text, settingsIn(TEMPLATES)["folder"]),
    read(TEMPLATER, "templates_folder", Text, settingsIn(TEMPLATER)["templates_folder"]),
  ];
  const ignored = filters?.flatMap((filter) => {
    const pattern =
      typeof filter === "string" ? patternOf(filter) : "userIgnoreFilters: a filter is no text";
    if (typeof pattern !== "string") return [String(filter)];
    faults.push({ file: APP, reason: pattern });
    return [];
  });
  return {
    settings: {
      lineBreaks: isStrict === true ? "strict" : "shown",
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
  const patterns = known.get(filters) ?? filters.map(patternOf);
  known.set(filters, patterns);
  return patterns.some((pattern) => typeof pattern !== "string" && pattern(path));
}

/** Of filters that many paths are held against. */
const known = new WeakMap<readonly string[], readonly (Pattern | string)[]>();

/** As Obsidian reads a filter: what a path begins with, or an expression between slashes; or why it is none. */
function patternOf(filter: string): Pattern | string {
  const written = filter.trim();
  const expression = /^\/(.+)\/$/s.exec(written)?.[1];
  try {
    return linearPattern(expression ?? expressionOf(written));
  } catch (error) {
    return `userIgnoreFilters: ${(error as Error).message}`;
  }
}

/** The expression of what a path begins with. */
function expressionOf(written: string): string {
  const path = written.replace(/^(?:\.?\/)+/, "").normalize("NFC");
  if (path === "") throw new Error("a filter is empty");
  const parts = path.split(/(\*\*\/?|[*?])/).map((part) => GLOBS[part] ?? escaped(part));
  const isGlob = parts.length > 1 && !path.endsWith("/");
  return `^${parts.join("")}${isGlob ? "(?:/|$)" : ""}`;
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
