/** Laws: bills, statutes, rules, orders, treaties. */

import { z } from "zod";
import type { Row } from "../../shared/export/csv.ts";
import { textUnder } from "../../trackers/frontMatterText.ts";
import { partiesUnder } from "../../trackers/party.ts";
import { proceedingsOf } from "../../trackers/proceedings.ts";
import type { SiteContext } from "../core/context.ts";
import { records } from "./dataFile.ts";
import {
  COURSE,
  courseFields,
  flatStages,
  HEAD,
  headFields,
  names,
  TIES,
  tieFields,
} from "./proceedings.ts";
import { wordings, words } from "./shapes.ts";

export const LAWS = records({
  name: "laws",
  means: "Statutes, rules, bills, orders and treaties, with their stage and its day.",
  record: z.strictObject({
    ...HEAD,
    type: words.describe("The type as its note has it."),
    citation: words.describe("How it is cited."),
    ...COURSE,
    parties: wordings.describe("Those who brought it in, or whom it concerns."),
    authority: wordings.describe("Who issues it."),
    ...TIES,
  }),
  rows: laws,
  flat: flatStages,
});

function laws(context: SiteContext): Row[] {
  const { vault } = context;
  return vault.notes
    .filter(({ kind }) => kind === "law")
    .flatMap((note) =>
      proceedingsOf(vault, note).map((found) => ({
        ...headFields(context, found),
        type: textUnder(note, "type"),
        citation: textUnder(note, "citation"),
        ...courseFields(context, found),
        parties: names(context, [
          ...partiesUnder(vault, note, "sponsors"),
          ...partiesUnder(vault, note, "subjects"),
        ]),
        authority: names(context, found.authority),
        ...tieFields(context, found),
      })),
    );
}
