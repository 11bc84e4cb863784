/** `site.yaml`: what a vault says of its site. Every key is optional. */

import { z } from "zod";
import { KINDS, type KindName, kindNamed } from "../../record/kinds.ts";
import { at } from "../../shared/assert.ts";
import { readYaml, type Spot } from "./frontMatter.ts";
import { HOUSE_RULES, type HouseRule, type Problem, problem } from "./problems.ts";

export const SETTINGS_FILE = "site.yaml";

const kindName = z.string().transform((name, context): KindName => {
  const kind = kindNamed(name);
  if (kind) return kind;
  context.addIssue({
    code: "custom",
    message: `"${name}" is no kind; kinds are ${KINDS.map(({ name }) => name).join(", ")}`,
  });
  return z.NEVER;
});

const schema = z.strictObject({
  title: z.string().default("Notes"),
  description: z.string().default(""),
  /** The address of the site, e.g. `https://example.org`. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** The path that the site is served under. */
  base: z.string().startsWith("/").default("/"),
  lang: z.string().default("en"),
  /** The day of the facts, ISO; the newest `verified:` where it is missing. */
  asOf: z.iso.date().optional(),
  /** Where notes are edited: `{url, branch, folder}`. */
  repository: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }),
      branch: z.string().default("main"),
      folder: z.string().default(""),
    })
    .optional(),
  /** Kinds by top folder, beside the default folders. */
  kinds: z.record(z.string(), kindName).default({}),
  /** The house rules that its notes are held to: checks that only a record needs. */
  rules: z.array(z.enum(Object.keys(HOUSE_RULES) as HouseRule[])).default([]),
  /** Whether the editors' pages, in `src/essays`, belong to this vault. */
  essays: z.boolean().default(false),
  /** The folder of templates: what stands in it is for editors, and not published. */
  templates: z.string().optional(),
  /** The note that the first page begins with. */
  start: z.string().optional(),
  /** Whether a line break within a paragraph is shown; as Obsidian is set where it is missing. */
  lineBreaks: z.enum(["strict", "shown"]).optional(),
  /** Links of the header, each with a path of the site. */
  navigation: z.array(z.strictObject({ label: z.string(), path: z.string() })).optional(),
});

export type Settings = z.output<typeof schema>;

export const DEFAULT_SETTINGS: Settings = schema.parse({});

/** Of a key that is missing, the place of what lacks it. */
function placeOf(
  path: readonly PropertyKey[],
  places: Readonly<Record<string, Spot>>,
): Spot | undefined {
  if (path.length === 0) return undefined;
  // absent: YAML has no place for a key that is not there
  return places[path.map(String).join(".")] ?? placeOf(path.slice(0, -1), places);
}

/**
 * Reads `site.yaml`. A key that can't be used is a problem, and its default stands. `name` is the title
 * of a site that says none.
 */
export function readSettings(
  text: string | undefined,
  name = DEFAULT_SETTINGS.title,
): {
  settings: Settings;
  problems: Problem[];
} {
  const defaults = { ...DEFAULT_SETTINGS, title: name };
  if (text === undefined) return { settings: defaults, problems: [] };
  const yaml = readYaml(text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"));
  if ("reason" in yaml) {
    const place = { file: SETTINGS_FILE, line: yaml.line, column: yaml.column };
    const message = `${SETTINGS_FILE} can't be read: ${yaml.reason}.`;
    return {
      settings: defaults,
      problems: [problem("site-settings", place, message, "Fix the YAML at this place.")],
    };
  }
  const read = schema.safeParse({ title: name, ...yaml.data });
  if (read.success) return { settings: read.data, problems: [] };
  const bad = new Set<string>();
  const problems = read.error.issues.map((issue) => {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [String(at(issue.path, 0))];
    for (const key of keys) bad.add(key);
    const key = issue.code === "unrecognized_keys" ? keys.join(", ") : issue.path.join(".");
    const path = issue.code === "unrecognized_keys" ? keys.slice(0, 1) : issue.path;
    const place = { file: SETTINGS_FILE, ...placeOf(path, yaml.places) };
    return problem(
      "site-settings",
      place,
      `${SETTINGS_FILE}: ${key}: ${issue.message}.`,
      `Known keys: ${Object.keys(schema.shape).join(", ")}.`,
    );
  });
  const rest = Object.entries(yaml.data).filter(([key]) => !bad.has(key));
  return { settings: schema.parse({ title: name, ...Object.fromEntries(rest) }), problems };
}

/** Whether a file stands in the folder of templates: it is a form for notes, and no note. */
export function isTemplate(path: string, { templates }: Settings): boolean {
  return templates !== undefined && path.startsWith(`${templates}/`);
}
