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
  planOf,
  type RedactedHead,
  redactedHead,
  redactHeads,
  withAddress,
} from "../name.ts";
import { changedHeads, changedNames, type NamedState } from "./changes.ts";

/** The former names themselves where nothing has changed that they are made of. */
export function updateNames(nameable: Nameable, former: NamedState): Names {
  const { published, withheld, files, site } = nameable;
  const { secrets: formerSecrets, addresses: formerAddresses, notes } = former.names;
  const isSameSite = JSON.stringify(site) === JSON.stringify(former.nameable.site);
  if (isSameSite && changedNames(former.nameable, nameable).size === 0) {
    if (changedHeads(former.nameable.published, published).length === 0) return former.names;
    const isSecret = formerSecrets && secretNames(formerSecrets);
    return {
      ...former.names,
      notes: published.map((head, index) =>
        head === former.nameable.published[index]
          ? at(notes, index)
          : withAddress(redactedHead(head, isSecret), formerAddresses, site.title),
      ),
    };
  }
  const secrets = withheld.length > 0 ? indexNames(published, withheld, files) : undefined;
  const redacted = redactHeads(published, secrets);
  const plan = planOf(redacted, nameable);
  const isSamePlan = JSON.stringify(plan) === JSON.stringify(former.names.plan);
  const addresses =
    isSamePlan && haveSameAddresses(notes, redacted)
      ? formerAddresses
      : assignAddresses(
          redacted.map((note) => note.redacted),
          plan,
        );
  return namesAt(redacted, plan, addresses, secrets, nameable);
}

function haveSameAddresses(former: readonly RedactedHead[], now: readonly RedactedHead[]): boolean {
  const asking = ({ path, url, title, aliases, kind }: Head) =>
    JSON.stringify([path, url, title, aliases, kind]);
  const isSame = (a: Head, b: Head) => a === b || asking(a) === asking(b);
  return (
    former.length === now.length &&
    now.every(({ redacted }, index) => isSame(at(former, index).redacted, redacted))
  );
}
