/** Claims: notes, and rows of tables. */

import { z } from "zod";
import type { Row } from "../../shared/export/csv.ts";
import type { SiteContext } from "../core/context.ts";
import { standing } from "./dataFile.ts";
import {
  address,
  addresses,
  addressOrNone,
  contentStatus,
  madeStatus,
  place,
  someWords,
  wordOf,
  words,
} from "./shapes.ts";
import { statusFields, url, urls } from "./values.ts";

export const CLAIMS = standing({
  name: "claims",
  means: "Single assertions, each with who makes it and how far it is established.",
  record: z.strictObject({
    id: place.describe("The address of the claim: a note, or the row of a table."),
    text: someWords.describe("What is claimed."),
    status: wordOf("claim").describe("The first word of its status, as it is written."),
    made_status: madeStatus,
    content_status: contentStatus,
    statusText: words.describe("The whole wording of its status."),
    claimant: addressOrNone.describe("Who makes it."),
    about: addresses.describe("Whom or what it is about."),
    sources: addresses.describe("The sources that it cites."),
    url: address.describe("The page that it stands on."),
  }),
  rows: claims,
});

function claims(context: SiteContext): Row[] {
  return context.vault.harvest.claims.map((entry) => ({
    id: entry.id,
    text: entry.text,
    ...statusFields(entry.status),
    statusText: entry.statusText,
    claimant: url(context, entry.claimant),
    about: urls(context, entry.about),
    sources: urls(context, entry.sources),
    url: url(context, entry.note),
  }));
}
