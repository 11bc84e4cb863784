/** What editors have to look at. */

import { z } from "zod";
import type { Row } from "../../shared/export/csv.ts";
import { fold } from "../../shared/fold.ts";
import { wantedName } from "../../vault/links/addresses.ts";
import type { SiteContext } from "../core/context.ts";
import type { DataFile } from "./dataFile.ts";
import { address, addresses, someWords, verdict, words } from "./shapes.ts";
import { url, urls } from "./values.ts";

const unsure = z.array(
  z.strictObject({ from: address, target: words, line: z.int().positive(), verdict }),
);

export const REPORTS: DataFile = {
  name: "reports",
  means: "What the editors have to look at: links that lead nowhere, notes without a source.",
  body: z.strictObject({
    wanted: z.array(
      z.strictObject({ url: address, target: someWords, from: z.array(address).min(1) }),
    ),
    orphans: addresses,
    deadEnds: addresses,
    ambiguous: unsure,
    brokenAnchors: unsure,
    unusedFiles: z.array(words),
    unsourced: addresses,
    thin: addresses,
    stale: addresses,
    redirects: z.array(z.strictObject({ from: address, to: address })),
  }),
  content: reports,
  table: undefined,
};

function reports(context: SiteContext): Row {
  const { reports: found } = context.vault;
  const brief = (list: typeof found.ambiguous) =>
    list.map(({ from, target, line, verdict }) => ({
      from: url(context, from),
      target,
      line,
      verdict,
    }));
  return {
    wanted: found.wanted.flatMap(({ url: page, names, links }) =>
      names.map((target) => ({
        url: page,
        target,
        from: [
          ...new Set(
            urls(
              context,
              links.flatMap((link) =>
                fold(wantedName(link.target)) === fold(target) ? [link.from] : [],
              ),
            ),
          ),
        ],
      })),
    ),
    orphans: urls(context, found.orphans),
    deadEnds: urls(context, found.deadEnds),
    ambiguous: brief(found.ambiguous),
    brokenAnchors: brief(found.brokenAnchors),
    unusedFiles: found.unusedFiles,
    unsourced: urls(context, found.unsourced),
    thin: urls(context, found.thin),
    stale: urls(context, found.stale),
    redirects: found.redirects.map(({ from, to }) => ({ from, to: url(context, to) })),
  };
}
