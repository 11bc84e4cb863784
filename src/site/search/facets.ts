/** What results can be narrowed to: the values of each note, by facet. */

import { kind } from "../../record/kinds.ts";
import type { FilterRole } from "../../record/roles.ts";
import { statusesOf } from "../../record/scales.ts";
import { get } from "../../shared/assert.ts";
import { civil } from "../../shared/dates/index.ts";
import type { FacetName } from "../../shared/search/facets.ts";
import { roles } from "../../trackers/roles.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Vault } from "../../vault/index.ts";
import { sourceOfNote } from "../../vault/sources.ts";
import { tierInWords } from "../core/words.ts";

export type Facets = Readonly<Record<FacetName, readonly string[]>>;

/** A value for each facet, in their order. */
export function byFacet<Value>(of: (name: FacetName) => Value): Readonly<Record<FacetName, Value>> {
  return {
    company: of("company"),
    accuser: of("accuser"),
    accused: of("accused"),
    party: of("party"),
    regulator: of("regulator"),
    law: of("law"),
    kind: of("kind"),
    status: of("status"),
    year: of("year"),
    tier: of("tier"),
    tag: of("tag"),
  };
}

/** Years that one date counts for, at most: "1990s" is in ten of them. */
const YEARS = 10;

/**
 * The facets of every note, by its path. A note counts for a company or a law
 * when it links to it, has it in a relation, or is the note of it.
 */
export function facetsOf(vault: Vault): (note: Note) => Facets {
  const byPath = new Map(vault.notes.map((note) => [note.path, note]));
  return (note) => {
    const linked = [
      note,
      ...get(vault.outgoing, note.path).flatMap(({ to }) =>
        to === undefined ? [] : get(byPath, to),
      ),
    ];
    const titles = (name: Note["kind"]) =>
      unique(linked.flatMap((other) => (other.kind === name ? other.title : [])));
    const inRole = (role: FilterRole) =>
      [...get(roles(vault), note.path)].flatMap(([path, has]) =>
        has === role ? get(byPath, path).title : [],
      );
    return {
      company: titles("company"),
      accuser: inRole("accuser"),
      accused: inRole("accused"),
      party: inRole("party"),
      regulator: inRole("regulator"),
      law: titles("law"),
      kind: [kind(note.kind).singular],
      status: [note.status, note.stage].flatMap((status) =>
        status ? statusesOf(status).content : [],
      ),
      year: yearsOf(note),
      tier: tiersOf(vault, note),
      tag: note.tags,
    };
  };
}

function yearsOf({ date }: Note): string[] {
  if (!date) return [];
  const [first, last] = [civil(date.start).year, civil(date.end).year];
  const count = Math.min(last - first + 1, YEARS);
  return Array.from({ length: count }, (_, index) => String(first + index));
}

/** How firm the ground is: the tier of a source, or of the sources that a note relies on. */
function tiersOf(vault: Vault, note: Note): string[] {
  const sources = note.kind === "source" ? [sourceOfNote(note)] : get(vault.sources, note.path);
  const tiers = sources.flatMap(({ tier }) => (tier ? [tier] : [])).sort();
  return unique(tiers.map(tierInWords));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
