/** The key moments of the timeline, as pages list them. */

import { areChosen, keyMoments } from "../../trackers/keyMoments.ts";
import type { SiteContext } from "../core/context.ts";
import { type Development, developmentOf } from "../core/development.ts";

export interface Moments {
  /** In the order of time, which is that of their numbers. */
  readonly moments: readonly MomentView[];
  /** Whether editors have chosen them. */
  readonly areChosen: boolean;
}

export interface MomentView extends Development {
  readonly number: number;
  readonly line: string;
  /** Why it is one, for readers; undefined where nobody says so. */
  readonly why: string | undefined;
}

/** Undefined where there are none. */
export function momentsOf(context: SiteContext): Moments | undefined {
  const moments = keyMoments(context.vault).map(
    ({ note, line, why }, index): MomentView => ({
      ...developmentOf(context, note),
      number: index + 1,
      line: context.typeset(line),
      why: why === undefined ? undefined : context.typeset(why),
    }),
  );
  if (moments.length === 0) return undefined;
  return { moments, areChosen: areChosen(context.vault) };
}
