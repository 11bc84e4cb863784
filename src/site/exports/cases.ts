/** Court cases. A probe is none: it stands in `proceedings` alone. */

import { z } from "zod";
import type { Row } from "../../shared/export/csv.ts";
import { textUnder } from "../../trackers/frontMatterText.ts";
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

export const CASES = records({
  name: "cases",
  means: "Court cases, with court, docket, parties, stage and its day.",
  record: z.strictObject({
    ...HEAD,
    court: words.describe("The court that hears it."),
    docket: words.describe("Its number at that court."),
    citation: words.describe("How it is cited."),
    ...COURSE,
    plaintiffs: wordings.describe("Who sues."),
    defendants: wordings.describe("Who is sued."),
    ...TIES,
  }),
  rows: cases,
  flat: flatStages,
});

function cases(context: SiteContext): Row[] {
  const { vault } = context;
  return vault.notes
    .filter(({ kind }) => kind === "case")
    .flatMap((note) =>
      proceedingsOf(vault, note)
        .filter(({ kind }) => kind !== "probe")
        .map((found) => ({
          ...headFields(context, found),
          court: textUnder(note, "court"),
          docket: found.number,
          citation: textUnder(note, "citation"),
          ...courseFields(context, found),
          plaintiffs: names(context, found.plaintiffs),
          defendants: names(context, found.defendants),
          ...tieFields(context, found),
        })),
    );
}
