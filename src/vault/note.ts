/** One note: what its path and its front matter say, before its text is read. */

import { z } from "zod";
import { KINDS, type KindName, kind, kindNamed, kindOfFolder } from "../record/kinds.ts";
import { readStatus, SCALES, type ScaleName } from "../record/scales.ts";
import { type Day, parseDate } from "../shared/dates/index.ts";
import { closest } from "./core/closeNames.ts";
import { dateHint } from "./core/dateHint.ts";
import type { NoteFile } from "./core/files.ts";
import { bodyAfter, readFrontMatter, type Spot, type Value } from "./core/frontMatter.ts";
import { LIMITS } from "./core/limits.ts";
import type { Head, Opened, Withheld } from "./core/note.ts";
import { fileName, fold, folderOf, noteUrl, withoutMd } from "./core/path.ts";
import { type Problem, type ProblemCode, problem } from "./core/problems.ts";
import type { Settings } from "./core/settings.ts";
import { readable } from "./markdown/mask.ts";

/** Whether a file stands in the folder of templates: it is a form for notes, and no note. */
export function isTemplate(path: string, { templates }: Settings): boolean {
  return templates !== undefined && path.startsWith(`${templates}/`);
}

/**
 * Opens one file. The body is made when it is asked for, with the front matter
 * blanked, so that its lines are those of the file. `today` is the day that
 * "present" means, in days since 1970. The publish filter comes first: of a note
 * that is withheld nothing is read but the names that links may use for it.
 */
export function openNote(file: NoteFile, settings: Settings, today: Day): Opened {
  const problems: Problem[] = [];
  const report = (code: ProblemCode, message: string, hint: string, spot?: Spot) =>
    problems.push(problem(code, { file: file.path, ...spot }, message, hint));

  // What stands among the templates is for editors, whatever it says.
  if (isTemplate(file.path, settings)) {
    return { withheld: withheldAt(file.path), problems };
  }
  const source = readable(file.text);
  const front = readFrontMatter(source);
  if ("reason" in front) {
    report(
      "front-matter-unreadable",
      `The front matter can't be read: ${front.reason}. The note is not published.`,
      "Mend the YAML at this place, or quote the value.",
      front,
    );
    const said = readFields(front.data, () => {});
    return { withheld: withheldAt(file.path, namesOf(said)), problems };
  }
  const fields = readFields(front.data, (key, expected) =>
    report(
      "field-invalid",
      `\`${key}\` is ${shown(front.data[key])}, which is not ${expected}.`,
      `Write ${expected}, or take the line out.`,
      front.places[key],
    ),
  );
  const publication = Object.entries(front.data).filter(([key]) => PUBLISHED_AT.has(fold(key)));
  for (const [key, value] of publication) {
    if (value === null || typeof value === "boolean") continue;
    report(
      "draft-not-boolean",
      `\`${key}\` is ${shown(value)}, which is neither true nor false. The note is not published.`,
      `Write \`${key}: true\` or \`${key}: false\`, without quotes.`,
      front.places[key],
    );
  }
  // Anything but a plain yes to publication withholds the note: a slip must not publish a draft.
  const isPublished = publication.every(
    ([key, value]) => value === null || value === PUBLISHED_AT.get(fold(key)),
  );
  if (!isPublished) return { withheld: withheldAt(file.path, namesOf(fields)), problems };
  const { aliases } = fields;
  if (beforeReferences(source) > LIMITS.referenceCharacters) {
    report(
      "note-too-large",
      "A paragraph of the note has too many character references (`&amp;`). It is not published.",
      "Write the characters themselves, or split the paragraph.",
    );
    return { withheld: withheldAt(file.path, namesOf(fields)), problems };
  }
  if (aliases.length > LIMITS.aliases) {
    report(
      "too-many-aliases",
      `The note has ${aliases.length} aliases; the first ${LIMITS.aliases} count.`,
      "Take out aliases that nobody writes.",
      front.places["aliases"] ?? front.places["alias"],
    );
  }

  const name = fileName(withoutMd(file.path));
  const kindName = kindOf(file.path, fields, settings);
  if (fields.kind !== undefined && !kindNamed(fields.kind)) {
    report(
      "kind-unknown",
      `\`kind\` is "${fields.kind}", which is no kind of note.`,
      didYouMean(
        fields.kind,
        KINDS.map((entry) => entry.name),
      ) ?? "See docs/syntax.md for the kinds.",
      front.places["kind"],
    );
  }
  const date = (key: "date" | "verified") => {
    const text = fields[key];
    if (text === undefined || text === "") return undefined;
    const read = parseDate(text, today);
    if (!read && (key === "verified" || kindName !== "note")) {
      report(
        "date-unreadable",
        `\`${key}\` is "${text}", which can't be read as a date.`,
        dateHint(text, today) ??
          "Write 2026-02-23, 2026-02, Late 2025, Q3 2025, c. 2025 or 2025-09/2026-04.",
        front.places[key],
      );
    }
    return read;
  };
  const scaled = (key: "status" | "stage", scale: ScaleName | undefined) => {
    const text = fields[key];
    if (text === undefined || text === "" || scale === undefined) return undefined;
    const read = readStatus(text, scale);
    if (!read) {
      const words = SCALES[scale].map(({ word }) => word);
      report(
        `${key}-unknown`,
        `\`${key}\` is "${text}", which is not on the scale.`,
        [didYouMean(text.split(/[\s(]/)[0] ?? "", words), `Begin with one of: ${words.join(", ")}.`]
          .filter(Boolean)
          .join(" "),
        front.places[key],
      );
    }
    return read;
  };
  const head: Head = {
    path: file.path,
    url: noteUrl(file.path),
    name,
    title: fields.title || name,
    kind: kindName,
    aliases: aliases.slice(0, LIMITS.aliases).filter((alias) => alias !== name),
    tags: uniqueNames(fields.tags),
    data: front.data,
    places: front.places,
    date: date("date"),
    verified: date("verified"),
    status: scaled("status", kind(kindName).status),
    stage: scaled("stage", kind(kindName).stage),
    importance: fields.importance ?? 3,
  };
  if (kind(kindName).dated && !fields.date) {
    report(
      "date-missing",
      `"${head.title}" is an event and has no \`date\`.`,
      "Write `date: 2026-02-23`, or what is known of it: `date: Late 2025`.",
      front.places["date"],
    );
  }
  return { head, body: () => bodyAfter(source, front.end), problems };
}

/** The keys that decide on publication, whatever their case, with the value that allows it. */
const PUBLISHED_AT = new Map([
  ["draft", false],
  ["private", false],
  ["publish", true],
]);

/** The characters before each character reference of a paragraph, summed up over all. */
function beforeReferences(source: string): number {
  if (!source.includes("&")) return 0;
  let sum = 0;
  let start = 0;
  for (const { 0: found, index } of source.matchAll(/&[#\w]+;|\n[ \t]*\n/g)) {
    if (found.startsWith("&")) sum += index - start;
    else start = index;
  }
  return sum;
}

/** A note that is withheld without a look into it is known by its file name. */
export function withheldAt(path: string, names: readonly string[] = []): Withheld {
  return { path, names: [fileName(withoutMd(path)), ...names].filter((name) => name !== "") };
}

function namesOf({ title = "", aliases }: Fields): string[] {
  return [title, ...aliases];
}

const text = z.string().transform((value) => value.replace(/\s+/g, " ").trim());
const list = z.preprocess(
  (value) => (value === null ? [] : typeof value === "string" ? [value] : value),
  z.array(z.preprocess((value) => (value === null ? "" : value), z.string())),
);

/** Keys that the compiler reads itself, and what it expects of each. */
const FIELDS = {
  title: [text, "text"],
  kind: [text, "text"],
  aliases: [list, "a list of names"],
  alias: [list, "a name"],
  tags: [list, "a list of tags"],
  tag: [list, "a tag"],
  date: [text, "a date"],
  verified: [text, "a date"],
  status: [text, "a word of the scale"],
  stage: [text, "a word of the scale"],
  importance: [z.coerce.number().int().min(1).max(3), "1, 2 or 3"],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

type FieldName = keyof typeof FIELDS;
type FieldValues = { [K in FieldName]?: z.output<(typeof FIELDS)[K][0]> };

interface Fields extends Omit<FieldValues, "aliases" | "alias" | "tags" | "tag"> {
  readonly aliases: string[];
  readonly tags: string[];
}

function readFields(
  data: Readonly<Record<string, Value>>,
  invalid: (key: string, expected: string) => void,
): Fields {
  const values: Record<string, unknown> = {};
  for (const [key, [schema, expected]] of Object.entries(FIELDS)) {
    if (!Object.hasOwn(data, key) || data[key] === null) continue;
    const read = schema.safeParse(data[key]);
    if (read.success) values[key] = read.data;
    else invalid(key, expected);
  }
  const { aliases = [], alias = [], tags = [], tag = [], ...rest } = values as FieldValues;
  const names = [...aliases, ...alias].map((name) => name.trim());
  const words = [...tags, ...tag]
    .filter((value) => !value.includes("[["))
    .flatMap((value) => value.split(/[\s,]+/));
  return {
    ...rest,
    aliases: [...new Set(names.filter((name) => name !== ""))],
    tags: words.map((word) => word.replace(/^#|\/+$/g, "")).filter((word) => word !== ""),
  };
}

function kindOf(path: string, fields: Fields, settings: Settings): KindName {
  const folder = folderOf(path).split("/")[0] ?? "";
  const byTag = () => fields.tags.map(kindNamed).find((kind) => kind !== undefined);
  return (
    (fields.kind === undefined ? undefined : kindNamed(fields.kind)) ??
    (Object.hasOwn(settings.kinds, folder) ? settings.kinds[folder] : undefined) ??
    kindOfFolder(folder) ??
    byTag() ??
    "note"
  );
}

/** Each name once, as first written, whatever its case. */
export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(fold(name))) seen.set(fold(name), name);
  return [...seen.values()];
}

function didYouMean(written: string, words: readonly string[]): string | undefined {
  const meant = closest(written, words);
  return meant && `Did you mean "${meant}"?`;
}

function shown(value: Value | undefined): string {
  const json = JSON.stringify(value) ?? "nothing";
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}
