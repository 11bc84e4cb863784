/** The front matter by kind, as a guide for people and as a JSON schema for their tools. */

import { choicesOf, type Field, fieldsOf, isRequired } from "../../record/fields.ts";
import { KINDS, type Kind, type KindName } from "../../record/kinds.ts";

const HOLDS: Readonly<Record<Field["holds"], string>> = {
  text: "words",
  name: "a note",
  names: "notes",
  date: "a date",
  words: "a list",
  status: "a word of the scale",
  stage: "a word of the scale",
  sources: "notes, addresses, descriptions",
  address: "an address",
  tier: "1, 2 or 3",
  importance: "1, 2 or 3",
  "yes or no": "true or false",
};

/** docs/front-matter.md */
export function frontMatterGuide(): string {
  const parts = KINDS.map((entry) => {
    const name = entry.name as KindName;
    const rows = fieldsOf(name).map((field) => {
      const choices = field.key === "kind" ? undefined : choicesOf(field, name);
      const isScale = field.holds === "status" || field.holds === "stage";
      const scale = isScale && choices ? ` ${choices.map((word) => `\`${word}\``).join(" ")}` : "";
      const must = isRequired(field, name) ? "**yes**" : "";
      return `| \`${field.key}\` | ${HOLDS[field.holds]} | ${must} | ${field.means}${scale} | \`${field.example.replaceAll("|", "\\|")}\` |`;
    });
    return [
      `## ${entry.singular}`,
      "",
      `${entry.covers} In \`${entry.folder}/\`.`,
      "",
      "| Key | Holds | Needed | What it says | Example |",
      "|---|---|---|---|---|",
      ...rows,
      "",
    ].join("\n");
  });
  return [
    "# Front matter by kind",
    "",
    "<!-- Made by `npm run docs` from src/record/fields.ts; a test holds the two together. -->",
    "",
    'Front matter is YAML between two lines of `---` at the top of a note. No key is needed but those marked, and keys that stand in no table are kept and shown; a key that is nearly one of these is reported as a misspelling (`key-misspelt`). Dates may be as vague as they are known: `2026-02-23`, `2026-02`, `Late 2025`, `Q3 2025`, `c. 2025`, `since 2025`, `2025-09/2026-04`. Values that name notes are written `"[[Name]]"`, with quotes; a plain name counts where a note has it.',
    "",
    "Where `sources` is needed, a source that the text cites, `([[Its title]])`, does as well.",
    "",
    "Tools that check front matter against a schema find one in [front-matter.schema.json](front-matter.schema.json).",
    "",
    ...parts,
  ].join("\n");
}

type Schema = Readonly<Record<string, unknown>>;

const LIST_OR_ONE = (item: Schema): Schema => ({ anyOf: [item, { type: "array", items: item }] });
/** Editors' YAML parsers make numbers and dates of what the record reads as text. */
const WORDS: Schema = { type: ["string", "number", "null"] };

const SHAPES: Readonly<Record<Field["holds"], Schema>> = {
  text: WORDS,
  date: WORDS,
  status: WORDS,
  stage: WORDS,
  name: LIST_OR_ONE({ type: ["string", "array", "null"] }),
  names: LIST_OR_ONE({ type: ["string", "array", "null"] }),
  words: LIST_OR_ONE(WORDS),
  sources: LIST_OR_ONE({ type: ["string", "array", "object", "null"] }),
  address: { type: "string", pattern: "^https?://" },
  tier: { enum: [1, 2, 3, "1", "2", "3"] },
  importance: { enum: [1, 2, 3, "1", "2", "3"] },
  "yes or no": { type: "boolean" },
};

/** docs/front-matter.schema.json, draft 2020-12. */
export function frontMatterSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Front matter of a note",
    description: "Made by `npm run docs` from src/record/fields.ts.",
    type: "object",
    properties: { kind: { enum: KINDS.map(({ name }) => name) } },
    allOf: KINDS.map((entry) => ({
      if: { properties: { kind: { const: entry.name } }, required: ["kind"] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON schema
      then: ofKind(entry),
    })),
  };
}

function ofKind(entry: Kind): Schema {
  const name = entry.name as KindName;
  const fields = fieldsOf(name);
  // A source may stand in the text, where no schema sees it.
  const needed = fields.filter((field) => isRequired(field, name) && field.key !== "sources");
  return {
    properties: Object.fromEntries(
      fields
        .filter(({ key }) => key !== "kind")
        .map((field) => [
          field.key,
          { ...shapeOf(field, name), description: field.means, examples: [field.example] },
        ]),
    ),
    ...(needed.length > 0 ? { required: needed.map(({ key }) => key) } : {}),
  };
}

/** A scale is read by how the wording begins, in any case: `Alleged (by two labs)`. */
function shapeOf(field: Field, name: KindName): Schema {
  const choices = choicesOf(field, name);
  if (choices && (field.holds === "status" || field.holds === "stage")) {
    return { type: ["string", "null"], description: `Begin with: ${choices.join(", ")}.` };
  }
  return SHAPES[field.holds];
}
