/** Who accused whom, for guides: the documents in order of time, each with its parts. */

import { get } from "../../shared/assert.ts";
import { type Charge, charges } from "../../trackers/charges.ts";
import { figureInWords } from "../../trackers/figures.ts";
import { type Party, pathsOf } from "../../trackers/party.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { SiteContext } from "../core/context.ts";
import { type DateView, dateView, dayInWords, type StatusView, statusView } from "../core/words.ts";

/** Somebody who has a note, or words for somebody who has none. */
export interface PartyView {
  readonly title: string;
  readonly href: string | undefined;
}

export interface AccusationView {
  readonly href: string;
  /** The title of the note that has it. */
  readonly document: string;
  readonly date: DateView | undefined;
  readonly accusers: readonly PartyView[];
  readonly accused: readonly PartyView[];
  readonly text: string;
  /** Its figures as the accuser words them, and those of its parts with whom each is about. */
  readonly figures: readonly string[];
  readonly evidence: string;
  readonly status: StatusView | undefined;
  readonly replies: readonly ReplyView[];
  /** "No reply of X found in the sources read, as of …"; "" where each has answered, or nobody is named. */
  readonly noReply: string;
  readonly parts: readonly AccusationView[];
}

export interface ReplyView {
  readonly by: string;
  readonly date: DateView | undefined;
  readonly text: string;
  readonly href: string;
}

/** The charges that are no part of another, in order of time, each with its parts. */
export const accusations = memoize((context: SiteContext): readonly AccusationView[] => {
  const all = charges(context.vault);
  const parts = Map.groupBy(all, ({ partOf }) => partOf);
  const view = (charge: Charge): AccusationView => {
    // absent: a charge that is no document has no parts
    const ofIt = parts.get(charge.id) ?? [];
    return viewOf(context, charge, charge.partOf === undefined ? ofIt.map(view) : []);
  };
  return all.filter(({ partOf }) => partOf === undefined).map(view);
});

/** Of a country as `country:` of a company has it. */
export type Against = { readonly country: string } | { readonly notCountry: string } | "nobody";

/** Those that name a company of a country, those that name others alone, or those that name nobody. */
export function accusationsAgainst(context: SiteContext, against: Against): AccusationView[] {
  const countries = new Map(
    charges(context.vault).map(({ id, accused }) => [
      context.href(id),
      pathsOf(accused).map((path) => String(context.requireNote(path).data["country"])),
    ]),
  );
  return accusations(context).filter(({ href }) => {
    const named = get(countries, href);
    if (against === "nobody") return named.length === 0;
    if ("country" in against) return named.includes(against.country);
    return named.length > 0 && !named.includes(against.notCountry);
  });
}

function viewOf(
  context: SiteContext,
  charge: Charge,
  parts: readonly AccusationView[],
): AccusationView {
  const { date, content, made, statusText, noReply } = charge;
  const ofParts = parts.flatMap(({ accused, figures }) =>
    figures.map((figure) => `${accused.map(({ title }) => title).join(", ")}: ${figure}`),
  );
  return {
    href: context.href(charge.id),
    document: context.requireNote(charge.note).title,
    date: date && dateView(date),
    accusers: partyViews(context, charge.accusers),
    accused: partyViews(context, charge.accused),
    text: charge.text,
    figures: [...charge.figures.map(figureInWords), ...ofParts],
    evidence: charge.evidence,
    status:
      content === undefined
        ? undefined
        : statusView({
            ...{ scale: "claim", word: content, content, text: statusText },
            ...(made !== undefined && { made }),
          }),
    replies: charge.replies.map(({ by, date: day, text, url }) => ({
      by: context.words.charges.by(partyViews(context, by).map(({ title }) => title)),
      date: day && dateView(day),
      text,
      href: context.href(url),
    })),
    noReply: silence(context, noReply),
    parts,
  };
}

function silence({ words, requireNote }: SiteContext, noReply: Charge["noReply"]): string {
  const [first] = noReply;
  if (!first) return "";
  const names = noReply.map(({ party }) => requireNote(party).title).join(", ");
  return words.charges.silence(names, dayInWords(first.asOf));
}

export function partyViews(
  { requireNote, href }: SiteContext,
  parties: readonly Party[],
): PartyView[] {
  return parties.map((party) => {
    if ("text" in party) return { title: party.text, href: undefined };
    const { title, url } = requireNote(party.path);
    return { title, href: href(url) };
  });
}
