/** The pictures that stand for notes where a link to one is shared, of the kinds that `site.yaml` names. */

import { createHash } from "node:crypto";
import { kind } from "../../record/kinds.ts";
import { legible } from "../../shared/contrast.ts";
import { dateInWords } from "../../shared/dates/index.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { standingInFull } from "../core/standing.ts";

/** What a card says; it is drawn by `drawing.ts`. */
export interface Card {
  /** "Event · Feb. 23, 2026" */
  readonly about: string;
  readonly title: string;
  /** Where the note stands, of a charge both statuses: a title alone might read as a fact. */
  readonly standing: readonly string[];
  readonly site: string;
  /** A color, "#8a3b12". */
  readonly accent: string;
  readonly direction: "ltr" | "rtl";
}

/** Raised when cards are drawn another way: pictures are kept by what they show. */
const DRAWING = 1;

/** That of the style sheets, on paper. */
const ACCENT = "#8a3b12";

/** Undefined for kinds that `site.yaml` does not name, and where no address is known that others could show it from. */
export function cardOf(context: SiteContext, note: Note): Card | undefined {
  const { vault, language, typeset } = context;
  const { settings } = vault;
  if (!settings.cards.includes(note.kind) || settings.url === undefined) return undefined;
  const standing = standingInFull(context, note)?.lines || [];
  const name = kind(note.kind).name;
  return {
    about: [name.charAt(0).toUpperCase() + name.slice(1), note.date && dateInWords(note.date)]
      .filter(Boolean)
      .join(" · "),
    title: typeset(note.title),
    standing: standing.map(({ label, status }) => `${label}: ${status.text}`),
    site: settings.title,
    accent: settings.accent === undefined ? ACCENT : legible(settings.accent, "light"),
    direction: language.dir,
  };
}

/** Its place among the files of the site, by what it shows: "/cards/1a2b3c4d5e6f.png". */
export function cardUrl(card: Card): string {
  return `/cards/${digestOf(card)}.png`;
}

function digestOf(card: Card): string {
  const drawn = JSON.stringify([DRAWING, card]);
  return createHash("sha256").update(drawn).digest("hex").slice(0, 16);
}

/** All cards, by their digests. */
export const cardsOf = memoize((context: SiteContext): ReadonlyMap<string, Card> => {
  const cards = context.vault.notes.map((note) => cardOf(context, note));
  return new Map(cards.flatMap((card) => (card ? [[digestOf(card), card]] : [])));
});
