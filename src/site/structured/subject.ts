/** What a note is about, as schema.org has it, by its kind. */

import { stageScale } from "../../record/kinds.ts";
import { get } from "../../shared/assert.ts";
import { isoDay, type NoteDate } from "../../shared/dates/index.ts";
import { proceedingsByNote } from "../../trackers/proceedings.ts";
import type { Note } from "../../vault/core/note.ts";
import { targetsOf } from "../../vault/links/follow.ts";
import { sourceOfNote } from "../../vault/sources.ts";
import type { SiteContext } from "../core/context.ts";
import { standingInFull } from "../core/standing.ts";

type Properties = Readonly<Record<string, unknown>>;

/** Undefined for kinds that are about nothing but what they say: plain notes, legal arguments. */
export function subjectOf(context: SiteContext, note: Note): Properties | undefined {
  return SUBJECTS[note.kind]?.(context, note);
}

const SUBJECTS: Partial<Record<Note["kind"], (context: SiteContext, note: Note) => Properties>> = {
  event: (context, note) => ({
    ...named("Event", note),
    ...whole(standing(context, note)),
    ...(note.date && daysOf(note.date)),
  }),
  law: (context, note) => {
    const [first] = proceedingsByNote(context.vault).get(note.path) || [];
    return {
      ...named("Legislation", note),
      ...whole(standing(context, note)),
      legislationIdentifier: first?.number || undefined,
      legislationJurisdiction: first?.jurisdiction || undefined,
      legislationType: textOf(note, "type"),
      ...forceOf(note),
    };
  },
  // The vocabulary has no case: it is what goes on before a court, from one day on.
  case: (context, note) => ({
    ...named("Event", note),
    ...whole(standing(context, note)),
    additionalType:
      stageScale("case", note.data["type"]) === "probe" ? "Official inquiry" : "Court case",
    ...(note.date && { startDate: isoDay(note.date.start) }),
  }),
  claim: (context, note) => ({
    "@type": "Claim",
    text: note.title,
    ...whole(standing(context, note)),
    ...claimants(context, note),
  }),
  company: (_, note) => named("Organization", note),
  person: (_, note) => named("Person", note),
  product: (_, note) => named("Product", note),
  concept: (_, note) => named("DefinedTerm", note),
  source: (_, note) => {
    const { publisher, date, url } = sourceOfNote(note);
    return {
      ...named("CreativeWork", note),
      url,
      ...(publisher && { publisher: { "@type": "Organization", name: publisher } }),
      datePublished: note.date ? isoDay(note.date.start) : date,
    };
  },
};

function named(type: string, { title, aliases }: Note): Properties {
  return {
    "@type": type,
    name: title,
    ...(aliases.length > 0 && { alternateName: aliases }),
  };
}

/** Where the note stands in full, of a charge both statuses: "What it says: alleged by …. That it was said: confirmed." */
function standing(context: SiteContext, note: Note): string | undefined {
  const lines = standingInFull(context, note)?.lines || [];
  return lines.map(({ label, status }) => `${label}: ${status.text}.`).join(" ") || undefined;
}

function whole(description: string | undefined): Properties {
  return { description };
}

function daysOf({ start, end }: NoteDate): Properties {
  return { startDate: isoDay(start), ...(end !== start && { endDate: isoDay(end) }) };
}

/** Whether a law applies now; of an enacted one its stage alone does not say that. */
function forceOf({ stage }: Note): Properties {
  if (!stage || stage.word === "enacted") return {};
  const force = stage.word === "in force" ? "InForce" : "NotInForce";
  return { legislationLegalForce: `https://schema.org/${force}` };
}

function claimants({ vault, requireNote }: SiteContext, note: Note): Properties {
  const authors = targetsOf(get(vault.outgoing, note.path), "claimant").map((path) => {
    const { kind, title } = requireNote(path);
    return { "@type": kind === "person" ? "Person" : "Organization", name: title };
  });
  return authors.length === 0 ? {} : { author: authors };
}

function textOf({ data }: Note, key: string): string | undefined {
  const value = data[key];
  return typeof value === "string" ? value : undefined;
}
