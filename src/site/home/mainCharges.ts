/** Where the main charges stand: the most important claims, who says each before what is said, and the reply. */

import { get } from "../../shared/assert.ts";
import { charges } from "../../trackers/charges.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import { targetsOf } from "../../vault/links/follow.ts";
import type { SiteContext } from "../core/context.ts";
import { standingView } from "../core/standing.ts";
import { dateView, type StatusView } from "../core/words.ts";
import { namesOf, namesOfPaths } from "../tables/cell.ts";

export interface MainCharge {
  readonly title: string;
  readonly href: string;
  /** "alleged by OpenAI, Sept. 30, 2026" */
  readonly status: StatusView;
  /** "no reply found", "reply by Moonshot AI"; "" where nobody is named. */
  readonly reply: string;
}

/** The newest first. */
export const mainCharges = memoize((context: SiteContext): readonly MainCharge[] => {
  const { vault, words, href, typeset } = context;
  const byNote = new Map(charges(vault).map((charge) => [charge.chargeNote, charge]));
  const reply = ({ path }: Note) => {
    const found = byNote.get(path);
    const [first] = found?.replies || [];
    if (first) return words.home.reply(namesOf(context, first.by).map(({ title }) => title));
    const disputing = targetsOf(get(vault.outgoing, path), "disputed-by");
    if (disputing.length > 0) {
      return words.home.disputedBy(namesOfPaths(context, disputing).map(({ title }) => title));
    }
    return found && found.noReply.length > 0 ? words.home.noReply : "";
  };
  const saysWho = (path: string) =>
    byNote.has(path) || targetsOf(get(vault.outgoing, path), "claimant").length > 0;
  return vault.notes
    .filter(({ kind, importance, path }) => kind === "claim" && importance === 1 && saysWho(path))
    .sort((a, b) => (b.date && a.date ? b.date.start - a.date.start : 0))
    .flatMap((note) => {
      const status = standingView(vault, note);
      if (!status) return [];
      const text = [status.text, ...(note.date ? [dateView(note.date).words] : [])].join(", ");
      return [
        {
          title: typeset(note.title),
          href: href(note.url),
          status: { ...status, text },
          reply: reply(note),
        },
      ];
    });
});

/** How many of them stand at each status: "7 alleged, 1 disputed". */
export function tally(found: readonly MainCharge[]): { status: StatusView; count: number }[] {
  return [...Map.groupBy(found, ({ status }) => status.word)].flatMap(([word, alike]) => {
    const [first] = alike;
    return first ? [{ status: { ...first.status, text: word }, count: alike.length }] : [];
  });
}
