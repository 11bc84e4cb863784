/** The data of the timeline of a company, with what charges count and which entries only mention it. */

import { FILTER_ROLES } from "../../record/roles.ts";
import type { FigureData, TimelineData } from "../../shared/timeline/data.ts";
import { figuresOn } from "../../trackers/figuresOn.ts";
import { roles } from "../../trackers/roles.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Vault } from "../../vault/index.ts";
import type { SiteContext } from "../core/context.ts";

/** As it is for a note of another kind. */
export function withCompany(
  { vault, requireNote }: SiteContext,
  company: Note,
  data: TimelineData,
): TimelineData {
  if (company.kind !== "company") return data;
  const concerning = notesConcerning(vault, company);
  const mentioning = new Set(
    vault.harvest.timeline.flatMap(({ id, from, note }) =>
      from === "note" && !concerning.has(note) ? id : [],
    ),
  );
  const figures = figuresOn(vault, company).map(
    ({ note, measure, text, value, accusers }): FigureData => ({
      entry: requireNote(note).url,
      measure,
      text,
      ...(value !== undefined && { value }),
      by: accusers
        .map((party) => ("path" in party ? requireNote(party.path).title : party.text))
        .join(", "),
    }),
  );
  return {
    ...data,
    entries: data.entries.map((entry) =>
      mentioning.has(entry.id) ? { ...entry, mentions: true } : entry,
    ),
    ...(figures.length > 0 && { figures }),
  };
}

/** The paths of the notes whose front matter names a company, or in which it makes a charge, is accused or a party. */
function notesConcerning(vault: Vault, { path }: Note): ReadonlySet<string> {
  // absent: no note links to it
  const named = (vault.backlinks.get(path) ?? []).flatMap(({ from, relation }) =>
    relation === "mentions" || relation === "related" ? [] : from,
  );
  const inRole = [...roles(vault)].flatMap(([note, inNote]) => {
    const role = inNote.get(path);
    return FILTER_ROLES.some((known) => known === role) ? note : [];
  });
  return new Set([...named, ...inRole]);
}
