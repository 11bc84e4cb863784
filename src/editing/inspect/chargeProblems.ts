/** What is missing in a charge or contradicts it, and replies that reply to nothing. */

import { get } from "../../shared/assert.ts";
import { type Charge, charges } from "../../trackers/charges.ts";
import type { Figure } from "../../trackers/figures.ts";
import { notesOf } from "../../trackers/notesOf.ts";
import { type Party, pathsOf } from "../../trackers/party.ts";
import { addressedReplies } from "../../trackers/replies.ts";
import { type Note, spotOf } from "../../vault/core/note.ts";
import { type Place, type Problem, type ProblemCode, problem } from "../../vault/core/problems.ts";
import type { Vault } from "../../vault/index.ts";
import { targetsOf } from "../../vault/links/follow.ts";

export function chargeProblems(vault: Vault): Problem[] {
  const made = charges(vault);
  return [
    ...made.flatMap((charge) => incomplete(vault, charge)),
    ...made.flatMap((charge) => figuresWithoutUnit(vault, charge)),
    ...partiesMissing(vault, made),
    ...repliesToNothing(vault, made),
  ];
}

/** Where a charge stands: the line of its row, or that of a key of its note. */
function placeOf(
  vault: Vault,
  { note, id, chargeNote, line }: Charge,
  ...keys: readonly string[]
): Place {
  const document = get(notesOf(vault), note);
  if (chargeNote !== note || id !== document.url) return { file: note, line };
  const key = keys.find((name) => document.places[name] !== undefined);
  return key === undefined ? { file: note } : { file: note, ...spotOf(document, key) };
}

function incomplete(vault: Vault, charge: Charge): Problem[] {
  const { accusers, accused, made, content, statusText, text } = charge;
  const found: Problem[] = [];
  const say = (code: ProblemCode, key: string, message: string, hint: string) =>
    found.push(problem(code, placeOf(vault, charge, key, "accuser", "accused"), message, hint));
  if (accusers.length === 0) {
    say(
      "charge-incomplete",
      "accused",
      `The charge "${brief(text)}" does not say who makes it.`,
      "Write accuser: with its note, or in plain words; in a table, in a column Accuser.",
    );
  }
  if (accused.length === 0) {
    say(
      "charge-incomplete",
      "accuser",
      `The charge "${brief(text)}" does not say whom it accuses.`,
      'Write accused: with its note, or in plain words, such as ["labs in China, none named"].',
    );
  }
  if (made === undefined || content === undefined) {
    say(
      "status-incomplete",
      "status",
      `The status of the charge "${brief(text)}" is ${statusText === "" ? "missing" : `"${statusText}", which says one thing alone`}.`,
      "Say both that it was said and whether it is so: confirmed (content alleged).",
    );
  }
  return found;
}

function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Measures whose number means nothing without a unit, with what one looks like. */
const UNITS: Readonly<
  Partial<Record<Figure["measure"], readonly [unit: RegExp, example: string]>>
> = {
  amount: [
    /[$€£¥]|\b(?:USD|EUR|GBP|CNY|RMB|dollars?|euros?|pounds?|yuan|renminbi)\b/i,
    "$600 billion",
  ],
  share: [
    /%|\bper ?cent\b|\bof\b|\bthirds?\b|\bhalf\b|\bquarters?\b/i,
    "80 percent of the traffic",
  ],
  period: [/\p{L}{3}|\d{4}/u, "46 days"],
};

function figuresWithoutUnit(vault: Vault, charge: Charge): Problem[] {
  return charge.figures.flatMap(({ measure, text }) => {
    const [unit, example] = UNITS[measure] || [];
    if (!unit || !example || !/\d/.test(text) || unit.test(text)) return [];
    return [
      problem(
        "figure-without-unit",
        placeOf(vault, charge, "accuser", "accused"),
        `The ${measure} "${text}" has no unit.`,
        `Write it with its unit, such as ${example}.`,
      ),
    ];
  });
}

/** The keys that name the companies and people of an event. */
const KEYS: readonly (readonly [Note["kind"], string])[] = [
  ["company", "companies"],
  ["person", "people"],
];

function partiesMissing(vault: Vault, made: readonly Charge[]): Problem[] {
  return [...Map.groupBy(made, ({ note }) => note)].flatMap(([path, inNote]) => {
    const note = get(notesOf(vault), path);
    if (note.kind !== "event") return [];
    const parties = new Set(
      inNote.flatMap(({ accusers, accused }) => pathsOf([...accusers, ...accused])),
    );
    return KEYS.flatMap(([kind, key]) => {
      const named = new Set(targetsOf(get(vault.outgoing, path), key));
      const missing = [...parties]
        .map((party) => get(notesOf(vault), party))
        .filter((party) => party.kind === kind && !named.has(party.path))
        .map(({ name }) => name);
      if (missing.length === 0) return [];
      return [
        problem(
          "party-missing",
          { file: path, ...spotOf(note, key) },
          `${key}: lacks ${missing.join(", ")}, ${missing.length === 1 ? "a party" : "parties"} of a charge in this note.`,
          `Add ${missing.map((name) => `"[[${name}]]"`).join(", ")} to ${key}:.`,
        ),
      ];
    });
  });
}

function repliesToNothing(vault: Vault, made: readonly Charge[]): Problem[] {
  return addressedReplies(vault, made)
    .filter(({ to }) => to.length === 0)
    .map(({ reply, note, line }) =>
      problem(
        "reply-to-nothing",
        { file: note, line },
        `${whose(vault, reply.by)} goes to no charge.`,
        "Lead to a note with accuser: or accused:, or to a row of its charges: [[Note#^a-019]].",
      ),
    );
}

/** A note that replies need not say for whom. */
function whose(vault: Vault, by: readonly Party[]): string {
  const names = by.map((party) =>
    "path" in party ? get(notesOf(vault), party.path).name : party.text,
  );
  return names.length === 0 ? "This reply" : `The reply of ${names.join(", ")}`;
}
