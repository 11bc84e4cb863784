/** What a published note says of itself before its text is read. */

import type { FrontMatter } from "../../intake/frontMatter.ts";
import { readable } from "../../intake/readable.ts";
import { kind, stageScale } from "../../record/kinds.ts";
import type { Day } from "../../shared/dates/index.ts";
import { LIMITS } from "../../shared/limits.ts";
import type { Head } from "../core/note.ts";
import { fileName, noteUrl, withoutMd } from "../core/path.ts";
import type { Settings } from "../core/settings.ts";
import { uniqueNames } from "../core/uniqueNames.ts";
import { checkDated, dateAt, dateKeyOf } from "./dates.ts";
import type { Fields } from "./fields.ts";
import { checkKind, kindOf } from "./kind.ts";
import { permalinkOf } from "./permalink.ts";
import type { ReportAt } from "./report.ts";
import { stepAt } from "./scales.ts";

/** Reports what is wrong with the fields, in the order in which they are read. */
export function headOf(
  path: string,
  fields: Fields,
  { data, places }: Omit<FrontMatter, "end">,
  settings: Settings,
  today: Day,
  report: ReportAt,
): Head {
  const { aliases, tags, importance = 3 } = fields;
  if (aliases.length > LIMITS.aliases) {
    report(
      "too-many-aliases",
      `The note has ${aliases.length} aliases; the first ${LIMITS.aliases} count.`,
      "Take out aliases that nobody writes.",
      // absent: the names may stand under either key, or at none that has a place
      places["aliases"] ?? places["alias"],
    );
  }
  const name = fileName(withoutMd(path));
  const kindName = kindOf(path, fields, settings);
  const { status } = kind(kindName);
  const stage = stageScale(kindName, data["type"]);
  checkKind(fields, places, report);
  const head: Head = {
    path,
    // absent: the address is made of the path
    url: permalinkOf({ data, places }, report) ?? noteUrl(path),
    name,
    title: fields.title || readable(name),
    kind: kindName,
    aliases: aliases.slice(0, LIMITS.aliases).filter((alias) => alias !== name),
    tags: uniqueNames(tags),
    data,
    places,
    date: dateAt(dateKeyOf(kindName, data), fields, kindName, today, places, report),
    verified: dateAt("verified", fields, kindName, today, places, report),
    status: stepAt("status", fields, status, places, report),
    stage: stepAt("stage", fields, stage, places, report),
    importance,
  };
  checkDated(head.title, fields, kindName, places, report);
  return head;
}
