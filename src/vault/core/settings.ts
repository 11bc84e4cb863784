/** `site.yaml`: what a vault says of its site. Every key is optional. */

import { z } from "zod";
import { readYaml, readYamlByKey, type Spot } from "../../intake/frontMatter.ts";
import { isIgnored, type ObsidianSettings, readObsidian } from "../../intake/obsidian.ts";
import { parseWhatCanBe } from "../../intake/parseWhatCanBe.ts";
import { KINDS, type KindName, kindNamed } from "../../record/kinds.ts";
import { LICENSES, type LicenseName } from "../../record/licenses.ts";
import { at } from "../../shared/assert.ts";
import { contrast, LEGIBLE, legible, PAPERS } from "../../shared/contrast.ts";
import { fold } from "../../shared/fold.ts";
import { languageOf } from "../../shared/language.ts";
import type { Files } from "./files.ts";
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

/** Whether a site can be served under a path: "/", "/a/b/", "/Ä/". */
export function isBase(path: string): boolean {
  return /^(?:\/(?!\.{1,2}(?:\/|$))[^\s/\\?#%:;"'<>`{}|^[\]]+)*\/?$/u.test(path) && path !== "";
}

/** Whether a path leads to a page of the site, whatever the base before it. */
function isPath(path: string): boolean {
  const [way = ""] = path.split(/[?#]/, 1);
  return /^\/(?![\\/])[^\\\s]*$/.test(path) && !/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(way);
}

function said(message: (value: string) => string) {
  return { error: ({ input }: { input?: unknown }) => message(String(input)) };
}

/** What keeps a color from being an accent. */
function faultOf(color: string): string | undefined {
  if (!/^#[0-9a-f]{6}$/.test(color)) return `"${color}" is no color of six digits, such as #1a5f3a`;
  const found = contrast(color, PAPERS.light);
  if (found >= LEGIBLE) return undefined;
  return `"${color}" stands out from the paper by ${found.toFixed(1)} to 1, and letters need ${LEGIBLE}: ${legible(color, "light")} does`;
}

/** One, or a list. */
const paths = z
  .union([z.string(), z.array(z.string())], { error: "expected a path, or a list of them" })
  .transform((written) => [written].flat());

const schema = z.strictObject({
  title: z.string().default("Notes"),
  description: z.string().default(""),
  /** What the first page asks or says above the description; the title where it is missing. */
  headline: z.string().optional(),
  /** The address of the site, e.g. `https://example.org`, with its path where it has one. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** The path that the site is served under; that of `url` where it is missing. */
  base: z
    .string()
    .refine(
      isBase,
      said((base) => `"${base}" is no path that a site can be served under`),
    )
    .optional(),
  /** The language of the notes and of the interface, as a tag: "de", "pt-BR". */
  lang: z
    .string()
    .refine(
      (tag) => languageOf(tag) !== undefined,
      said((tag) => `"${tag}" is no tag of a language`),
    )
    .default("en"),
  /** The color of what stands out, as "#1a5f3a"; in the dark it is lighter. */
  accent: z
    .string()
    .toLowerCase()
    .superRefine((color, context) => {
      const message = faultOf(color);
      if (message !== undefined) context.addIssue({ code: "custom", message });
    })
    .optional(),
  /** The picture that stands in the header in place of the title: a path in the vault. */
  logo: z.string().optional(),
  /** The faces of the text and of what is around it: paths of WOFF2 files in the vault, one a weight or style. */
  fonts: z.strictObject({ text: paths.optional(), interface: paths.optional() }).optional(),
  /** A style sheet after all others: a path in the vault. */
  css: z.string().optional(),
  /** The day of the facts, ISO; the newest `verified:` where it is missing. */
  asOf: z.iso.date().optional(),
  /** By the keys of rows, the addresses that calendars know them by since before they had keys. */
  calendarIds: z.record(z.string(), z.string()).default({}),
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
  /** The kinds of which each note has a feed of what happens in it. */
  follow: z.array(kindName).default([]),
  /** The house rules that its notes are held to: checks that only a record needs. */
  rules: z.array(z.enum(Object.keys(HOUSE_RULES) as HouseRule[])).default([]),
  /** Under which others may use the text and the data of the site. */
  license: z.enum(Object.keys(LICENSES) as LicenseName[]).optional(),
  /** The kinds of notes that have a picture for links to them that others share. */
  cards: z.array(kindName).default([]),
  /** Who answers for the site: what `/about/` says of that. */
  about: z
    .strictObject({
      editors: z.array(z.string()).default([]),
      funding: z.string().optional(),
      interests: z.string().optional(),
      /** An address of mail or of a page. */
      contact: z.string().optional(),
      /** How to correct a fact or reply to what is said. */
      corrections: z.string().optional(),
    })
    .prefault({}),
  /** Whether the editors' pages, in `src/essays`, belong to this vault. */
  essays: z.boolean().default(false),
  /** The folder of templates: what stands in it is for editors, and not published. */
  templates: z.string().optional(),
  /** What the timeline opens on, its lanes, and the spans that a reader can choose. */
  timeline: z
    .strictObject({
      /** The first day of what it opens on; where most entries are where it is missing. */
      from: z.iso.date().optional(),
      /** From top to bottom. A note stands in the lane that its `lane` names, else in the first that has one of its tags, or its kind. */
      lanes: z
        .array(
          z.strictObject({
            name: z.string(),
            tags: z.array(z.string()).default([]),
            kinds: z.array(kindName).default([]),
          }),
        )
        .default([]),
      spans: z
        .array(
          z.strictObject({ name: z.string(), from: z.iso.date(), to: z.iso.date().optional() }),
        )
        .default([]),
    })
    .prefault({}),
  /** The note that the first page begins with, as links name it, with their brackets or without. */
  start: z
    .string()
    .transform((written) => written.trim().replace(/^!?\[\[(.*)\]\]$/s, "$1"))
    .optional(),
  /** Whether a line break within a paragraph is shown; as Obsidian is set where it is missing. */
  lineBreaks: z.enum(["strict", "shown"]).optional(),
  /** Links of the header, each with a path of the site. */
  navigation: z
    .array(
      z.strictObject({
        label: z.string(),
        path: z.string().refine(
          isPath,
          said((path) => `"${path}" is no path of this site`),
        ),
      }),
    )
    .optional(),
});

/** What to type in place of a value that can't be used. */
const HINTS = new Map<PropertyKey | undefined, string>([
  ["base", "Write a path without blanks, `..` or signs of addresses, such as /record/."],
  ["url", "Write the address with its scheme, such as https://example.org."],
  ["lang", "Write the tag of the language, such as en, de, pt-BR or ar."],
  ["accent", 'Write a color as six digits that can be read on paper, such as "#1a5f3a".'],
  ["logo", "Write the path of a picture in the vault, such as media/logo.svg."],
  [
    "fonts",
    "Write `text:`, `interface:` or both, each with the path of a WOFF2 file in the vault.",
  ],
  ["css", "Write the path of a style sheet in the vault, such as custom.css."],
  ["navigation", "Write paths of this site, such as /timeline/ or /companies/#labs."],
]);

/** The keys that say where the site stands: with a default in place of one it would be another site. */
const OF_ADDRESS = new Set<PropertyKey | undefined>(["base", "url"]);

export interface Settings extends z.output<typeof schema> {
  readonly lineBreaks: "strict" | "shown";
  readonly obsidian: ObsidianSettings;
}

export const DEFAULT_SETTINGS: Settings = readSettings(undefined).settings;

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
 * Reads `site.yaml`, and what Obsidian is set to where that says nothing. A key that can't be used is a
 * problem, and its default stands; one inside another costs no more than itself where the rest can do without.
 * `name` is the title of a site that says none; `misplaced` are the problems that leave open where the site stands.
 */
export function readSettings(
  text: string | undefined,
  { obsidian: files, name }: Partial<Pick<Files, "obsidian" | "name">> = {},
): { settings: Settings; problems: Problem[]; misplaced: readonly Problem[] } {
  const { settings: obsidian, faults } = readObsidian(files);
  const { settings, problems, misplaced } = readSiteYaml(text, name);
  return {
    misplaced,
    settings: {
      ...settings,
      // absent: site.yaml says nothing, and the vault is not Obsidian's, which shows them by itself
      lineBreaks: settings.lineBreaks ?? obsidian.lineBreaks ?? "shown",
      obsidian,
    },
    problems: [
      ...problems,
      ...faults.map(({ file, reason }) =>
        problem(
          "obsidian-settings",
          { file },
          `${file} can't be read: ${reason}.`,
          "Change that setting in Obsidian, which then writes the file anew, or delete the file.",
        ),
      ),
    ],
  };
}

function readSiteYaml(
  text: string | undefined,
  name?: string,
): {
  settings: z.output<typeof schema>;
  problems: Problem[];
  misplaced: readonly Problem[];
} {
  const defaults = name === undefined ? {} : { title: name };
  if (text === undefined) {
    return { settings: schema.parse(defaults), problems: [], misplaced: [] };
  }
  const yaml = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const read = readYaml(yaml);
  const keys = "reason" in read ? readYamlByKey(yaml.split("\n"), 0) : read;
  const { value, issues } = parseWhatCanBe(schema, { ...defaults, ...keys.data });
  const found = issues.map((issue) => {
    const unknown = issue.code === "unrecognized_keys" ? issue.keys : [];
    const [path, key] =
      unknown.length > 0
        ? [[...issue.path, at(unknown, 0)], [...issue.path, unknown.join(", ")].join(".")]
        : [issue.path, issue.path.join(".")];
    const place = { file: SETTINGS_FILE, ...placeOf(path, keys.places) };
    // absent: of most keys, which ones there are says most
    const hint = HINTS.get(path[0]) ?? `Known keys: ${Object.keys(schema.shape).join(", ")}.`;
    const message = `${SETTINGS_FILE}: ${key}: ${issue.message}.`;
    return { key: path[0], problem: problem("site-settings", place, message, hint) };
  });
  const replaced = keys.replaced.map((spot) =>
    problem(
      "site-settings",
      { file: SETTINGS_FILE, ...spot },
      `${SETTINGS_FILE}: a control character or half a character stands here; � stands for it.`,
      "Delete it, or write the character that is meant.",
    ),
  );
  const misplaced = found.filter(({ key }) => OF_ADDRESS.has(key)).map(({ problem }) => problem);
  const problems = [...found.map(({ problem }) => problem), ...replaced];
  if (!("reason" in read)) return { settings: value, problems, misplaced };
  const place = { file: SETTINGS_FILE, line: read.line, column: read.column };
  const message = `${SETTINGS_FILE} can't be read: ${read.reason}.`;
  const whole = problem("site-settings", place, message, "Fix the YAML at this place.");
  return { settings: value, problems: [whole], misplaced };
}

/** The files that a look is made of, as `site.yaml` names them. */
export function namesOfLook({ logo, fonts, css }: Settings): ReadonlySet<string> {
  const names = [logo, fonts?.text, fonts?.interface, css].flat();
  return new Set(names.flatMap((name) => (name === undefined ? [] : [name.normalize("NFC")])));
}

/** Where each key of `site.yaml` stands, by its path, as "navigation.0.path"; none of one that can't be read. */
export function placesOfKeys(text: string | undefined): Readonly<Record<string, Spot>> {
  // absent: no file, no places
  const read = readYaml((text ?? "").replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"));
  return "reason" in read ? {} : read.places;
}

/** Whether a file stands in a folder of templates: it is a form for notes, and no note. */
export function isTemplate(path: string, { templates, obsidian }: Settings): boolean {
  return [templates, ...obsidian.templates].some(
    (folder) =>
      folder !== undefined && fold(path).startsWith(`${fold(folder).replace(/\/+$/, "")}/`),
  );
}

/** Whether Obsidian leaves a file out of its lists, and the site too. */
export function isExcluded(path: string, { obsidian }: Settings): boolean {
  return isIgnored(path, obsidian.ignored);
}
