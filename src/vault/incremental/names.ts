/** The index of names updated: only what differs from the former state is computed. */

import { at } from "../../shared/assert.ts";
import type { Head } from "../core/note.ts";
import { assignAddresses } from "../links/addresses.ts";
import { indexNames } from "../links/nameIndex.ts";
import { secretNames } from "../links/resolve.ts";
import {
  type Nameable,
  type Names,
  namesAt,
  type RedactedHead,
  redactedHead,
  redactHeads,
  withAddress,
} from "../name.ts";
import { changedHeads, changedNames, type NamedState } from "./changes.ts";

/** The former names themselves where nothing has changed that they are made of. */
export function updateNames(nameable: Nameable, former: NamedState): Names {
  const { published, withheld, files } = nameable;
  const { secrets: formerSecrets, addresses: formerAddresses, notes } = former.names;
  if (changedNames(former.nameable, nameable).size === 0) {
    if (changedHeads(former.nameable.published, published).length === 0) return former.names;
    const isSecret = formerSecrets && secretNames(formerSecrets);
    return {
      ...former.names,
      notes: published.map((head, index) =>
        head === former.nameable.published[index]
          ? at(notes, index)
          : withAddress(redactedHead(head, isSecret), formerAddresses),
      ),
    };
  }
  const secrets = withheld.length > 0 ? indexNames(published, withheld, files) : undefined;
  const redacted = redactHeads(published, secrets);
  const addresses = haveSameAddresses(notes, redacted)
    ? formerAddresses
    : assignAddresses(redacted.map((note) => note.redacted));
  return namesAt(redacted, addresses, secrets, nameable);
}

function haveSameAddresses(former: readonly RedactedHead[], now: readonly RedactedHead[]): boolean {
  const asking = ({ path, url, aliases }: Head) => JSON.stringify([path, url, aliases]);
  const isSame = (a: Head, b: Head) => a === b || asking(a) === asking(b);
  return (
    former.length === now.length &&
    now.every(({ redacted }, index) => isSame(at(former, index).redacted, redacted))
  );
}
