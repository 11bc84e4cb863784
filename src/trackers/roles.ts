/** The role of a company or person in a note: the first of a list that holds. */

import { ROLES, type Role } from "../record/roles.ts";
import { get } from "../shared/assert.ts";
import { memoize } from "../vault/core/memoize.ts";
import type { Vault } from "../vault/index.ts";
import { leadsAway } from "../vault/links/follow.ts";
import { charges } from "./charges.ts";
import { notesOf } from "./notesOf.ts";
import { pathsOf } from "./party.ts";

/** What a relation makes of those that it names; any other of the front matter names them. */
const ROLE_OF_RELATION = new Map<string, Role>([
  ["accuser", "accuser"],
  ["accused", "accused"],
  ...["plaintiffs", "defendants", "sponsors", "subjects"].map((key) => [key, "party"] as const),
  ["authority", "regulator"],
  ["mentions", "mentioned"],
  ["related", "mentioned"],
]);

/** The roles in each note, by its path: of each company and person, by theirs. */
export const roles = memoize((vault: Vault): ReadonlyMap<string, ReadonlyMap<string, Role>> => {
  const found = new Map(vault.notes.map(({ path }) => [path, new Map<string, Role>()]));
  const give = (note: string, of: string, role: Role) => {
    const { kind } = get(notesOf(vault), of);
    if (note === of || (kind !== "company" && kind !== "person")) return;
    const inNote = get(found, note);
    const before = inNote.get(of);
    if (before === undefined || ROLES.indexOf(role) < ROLES.indexOf(before)) inNote.set(of, role);
  };
  for (const { note, chargeNote, accusers, accused } of charges(vault)) {
    for (const place of new Set([note, ...(chargeNote === undefined ? [] : [chargeNote])])) {
      for (const path of pathsOf(accusers)) give(place, path, "accuser");
      for (const path of pathsOf(accused)) give(place, path, "accused");
    }
  }
  for (const [note, links] of vault.outgoing) {
    for (const { relation, to } of links.filter(leadsAway)) {
      // absent: most keys only name
      give(note, to, ROLE_OF_RELATION.get(relation) ?? "named");
    }
  }
  for (const { note, entities } of rowsOf(vault)) {
    for (const path of entities) give(note, path, "named");
  }
  return found;
});

/** The rows of all tables that are data. */
function rowsOf({ harvest }: Vault) {
  const { timeline, undated, claims, arguments: argued, stages, facts } = harvest;
  const { charges: charged, figures, replies, contributions } = harvest;
  const ofTables = [...timeline, ...undated].filter(({ from }) => from === "table");
  const stated = [...claims, ...argued].filter(({ id }) => id.includes("#"));
  return [ofTables, stated, stages, facts, charged, figures, replies, contributions].flat();
}

/** In how many notes a company or person has each role, by its path. */
export const roleCounts = memoize(
  (vault: Vault): ReadonlyMap<string, Readonly<Record<Role, number>>> => {
    const counts = new Map<string, Record<Role, number>>();
    for (const inNote of roles(vault).values()) {
      for (const [path, role] of inNote) {
        const count = counts.get(path) || noRoles();
        count[role] += 1;
        counts.set(path, count);
      }
    }
    return counts;
  },
);

/** Of one that no other note names. */
export function noRoles(): Record<Role, number> {
  return { accuser: 0, accused: 0, party: 0, regulator: 0, named: 0, mentioned: 0 };
}
