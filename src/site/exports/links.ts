/** Links from note to note. */

import { z } from "zod";
import type { Row } from "../../shared/export/csv.ts";
import { linksIn } from "../../vault/links/backlinks.ts";
import type { SiteContext } from "../core/context.ts";
import { standing } from "./dataFile.ts";
import { address, addressOrNone, someWords, verdict, words } from "./shapes.ts";
import { url } from "./values.ts";

export const LINKS = standing({
  name: "links",
  means: "Every link of a note's text and front matter, with where it leads.",
  record: z.strictObject({
    from: address.describe("The note that it stands in."),
    to: addressOrNone.describe("The note that it leads to; empty where nobody has written it."),
    relation: someWords.describe("“mentions”, “related”, or the key of the front matter."),
    verdict: verdict.describe("How surely it leads there."),
    text: words.describe("The words of the link."),
    line: z.int().positive().describe("Its line in the file."),
  }),
  rows: links,
});

function links(context: SiteContext): Row[] {
  return linksIn(context.vault.outgoing).map((link) => ({
    from: url(context, link.from),
    to: url(context, link.to),
    relation: link.relation,
    verdict: link.verdict,
    text: link.text,
    line: link.line,
  }));
}
