/** The charges and the proceedings that concern a company or a person. */

import { memoize } from "../vault/core/memoize.ts";
import type { Note } from "../vault/core/note.ts";
import type { Vault } from "../vault/index.ts";
import { charges } from "./charges.ts";
import { type Party, pathsOf } from "./party.ts";
import { type Proceeding, proceedings } from "./proceedings.ts";

/** The charges that concern each party, by its path. A part stands for its document where it names the party. */
const chargesAbout = memoize((vault: Vault) => ({
  against: byParty(charges(vault), ({ accused }) => accused),
  by: byParty(charges(vault), ({ accusers }) => accusers),
}));

const proceedingsAbout = memoize((vault: Vault) =>
  byParty(proceedings(vault), (one) => [
    ...one.plaintiffs,
    ...one.defendants,
    ...one.sponsors,
    ...one.authority,
    ...one.subjects,
  ]),
);

function byParty<Item>(items: readonly Item[], partiesOf: (item: Item) => readonly Party[]) {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    for (const path of new Set(pathsOf(partiesOf(item)))) {
      const before = found.get(path);
      if (before) before.push(item);
      else found.set(path, [item]);
    }
  }
  return found;
}

/** The documents and rows that accuse a party, and the documents by which it accuses. */
export function chargesOn(vault: Vault, { path }: Pick<Note, "path">) {
  const about = chargesAbout(vault);
  // absent: nobody accuses the party
  const against = about.against.get(path) ?? [];
  // absent: the party accuses nobody
  const by = about.by.get(path) ?? [];
  const wholes = new Set(against.map(({ partOf }) => partOf));
  return {
    against: against.filter(({ id }) => !wholes.has(id)),
    by: by.filter(({ partOf }) => partOf === undefined),
  };
}

/** The proceedings that name a party. */
export function proceedingsOn(vault: Vault, { path }: Pick<Note, "path">): readonly Proceeding[] {
  // absent: a party to none
  return proceedingsAbout(vault).get(path) ?? [];
}
