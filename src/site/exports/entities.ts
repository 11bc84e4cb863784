/** Companies and people, with the roles that they have in the notes of the record. */

import { z } from "zod";
import { ROLES, type Role } from "../../record/roles.ts";
import { isoDay } from "../../shared/dates/index.ts";
import type { Row } from "../../shared/export/csv.ts";
import { textsUnder, textUnder } from "../../trackers/frontMatterText.ts";
import { partiesUnder } from "../../trackers/party.ts";
import { noRoles, roleCounts } from "../../trackers/roles.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { records } from "./dataFile.ts";
import { names } from "./proceedings.ts";
import { address, dayOrNone, someWords, wordings, words } from "./shapes.ts";

const COUNTS: Readonly<Record<Role, string>> = {
  accuser: "In how many notes it makes a charge.",
  accused: "In how many it is accused, and no accuser.",
  party: "In how many it is a party, sponsor or subject, and none of these.",
  regulator: "In how many it is the authority, and none of these.",
  named: "In how many it is named as data, and none of these.",
  mentioned: "In how many the text alone links to it.",
};

const counts = Object.fromEntries(
  ROLES.map((role) => [`as_${role}`, z.int().nonnegative().describe(COUNTS[role])]),
);

const head = {
  url: address.describe("The address of its page."),
  title: someWords.describe("Its name."),
  aliases: wordings.describe("Its other names."),
  country: words.describe("Where its seat is, or the person's."),
};

const tail = {
  ...counts,
  links: z.int().nonnegative().describe("How many links of other notes lead to it."),
  updated: dayOrNone.describe("The day on which its facts were last checked."),
};

export const COMPANIES = records({
  name: "companies",
  means: "Companies and institutions, with the roles that they have in the notes.",
  record: z.strictObject({
    ...head,
    role: words.describe("The part that it plays, as its note has it."),
    parent: wordings.describe("The company that it belongs to."),
    ...tail,
  }),
  rows: (context) =>
    ofKind(context, "company", (note) => ({
      role: textsUnder(note, "role").join(", "),
      parent: names(context, partiesUnder(context.vault, note, "parent")),
    })),
});

export const PEOPLE = records({
  name: "people",
  means: "People in their public role, with the roles that they have in the notes.",
  record: z.strictObject({
    ...head,
    affiliation: wordings.describe("The company, agency or school that the person speaks for."),
    position: words.describe("The public role."),
    ...tail,
  }),
  rows: (context) =>
    ofKind(context, "person", (note) => ({
      affiliation: names(context, partiesUnder(context.vault, note, "affiliation")),
      position: textUnder(note, "position"),
    })),
});

function ofKind({ vault }: SiteContext, kind: Note["kind"], further: (note: Note) => Row): Row[] {
  return vault.notes
    .filter((note) => note.kind === kind)
    .map((note) => {
      const found = roleCounts(vault).get(note.path) || noRoles();
      return {
        url: note.url,
        title: note.title,
        aliases: note.aliases,
        country: textUnder(note, "country"),
        ...further(note),
        ...Object.fromEntries(ROLES.map((role) => [`as_${role}`, found[role]])),
        // absent: nobody links to it
        links: vault.backlinks.get(note.path)?.length ?? 0,
        updated: note.verified ? isoDay(note.verified.end) : "",
      };
    });
}
