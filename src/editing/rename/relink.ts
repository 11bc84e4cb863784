/** The links of one text, so that each leads where it led before a note was renamed. */

import type { Edit } from "../edits.ts";
import { linkPlaces } from "../links/linkPlaces.ts";
import type { LinkPlace } from "../links/place.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { type LinkTargets, leadsTo } from "./linkTargets.ts";
import { newTarget } from "./newTarget.ts";

export interface RenameOptions {
  /** `[[Old]]` becomes `[[New|Old]]`: the reader sees the words that were there. */
  readonly keepWords?: boolean;
  /** Links by an alias get the new name too, with the alias as their words. */
  readonly aliases?: boolean;
}

/** A note that is renamed, with what links led to before and lead to after it. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly before: LinkTargets;
  readonly after: LinkTargets;
  readonly options: RenameOptions;
}

export interface LinkCounts {
  /** Links that were given the new name. */
  readonly links: number;
  /** Links by an alias, which stay as they are. */
  readonly byAlias: number;
  /** Links to other notes and files that were given a path. */
  readonly others: number;
}

export interface Relinked {
  readonly changes: readonly Omit<Edit, "file">[];
  readonly counts: LinkCounts;
  /** What the editor should know, one sentence each. */
  readonly remarks: readonly string[];
}

/** `file` is the path, before the move, of the file that the text stands in. */
export function relink(file: string, text: string, move: Move): Relinked | Refusal {
  const outcomes = linkPlaces(text).map((place) => relinkPlace(place, file, move));
  const refused = outcomes.find((outcome) => outcome.is === "refused");
  if (refused) return refused.refusal;
  const count = (counted: keyof LinkCounts) =>
    outcomes.filter((outcome) => outcome.is === counted).length;
  return {
    changes: outcomes.flatMap((outcome) => ("change" in outcome ? [outcome.change] : [])),
    counts: { links: count("links"), byAlias: count("byAlias"), others: count("others") },
    remarks: outcomes.flatMap((outcome) => (outcome.is === "caught" ? [outcome.remark] : [])),
  };
}

type Outcome =
  /** It gets another target, and is counted as one of the note or of another. */
  | { readonly is: "links" | "others"; readonly change: Omit<Edit, "file"> }
  | { readonly is: "kept" | "byAlias" }
  /** It led nowhere, and leads to the note now. */
  | { readonly is: "caught"; readonly remark: string }
  | { readonly is: "refused"; readonly refusal: Refusal };

function relinkPlace(place: LinkPlace, file: string, move: Move): Outcome {
  const { from, to, before, after, options } = move;
  const at = file === from ? to : file;
  const led = before.follow(place, file);
  const leads = after.follow(place, at);
  const former = leadsTo(led);
  if (former === undefined) {
    if (leads.note?.path !== to || place.plain) return { is: "kept" };
    return {
      is: "caught",
      remark: `${file}: the wanted link [[${place.target}]] leads to the note now.`,
    };
  }
  const goal = former === from ? to : former;
  const isMoved = goal === to && led.note !== undefined;
  const isByAlias = isMoved && led.verdict === "alias";
  const isKept = leadsTo(leads) === goal;
  if (isByAlias && isKept && options.aliases !== true) return { is: "byAlias" };
  if (!isMoved && isKept) return { is: "kept" };
  const target = newTarget(place, { from: file, to: former }, { from: at, to: goal }, after);
  if (target === undefined) {
    const refused = `${file}: no link to ${goal} could be written in the place of "${place.target}".`;
    return { is: "refused", refusal: refuse(refused, "Choose another name.") };
  }
  if (target === place.target && isKept) return { is: "kept" };
  const isName = !/^\.{0,2}\//.test(place.target);
  const keepsWords = options.keepWords || place.inHeading || isByAlias || (!isMoved && isName);
  const change = place.to(target, keepsWords ? place.impliedWords : undefined);
  return { is: isMoved ? "links" : "others", change };
}
