/**
 * A note as schema.org has it (https://schema.org/docs/full.html): an article about something, by its
 * kind; a review only of a claim that is settled. `src/site/structured/vocabulary.test.ts` holds every
 * type and property to the vocabulary.
 */

import { kind } from "../../record/kinds.ts";
import { LICENSES } from "../../record/licenses.ts";
import { type Status, statusesOf } from "../../record/scales.ts";
import { isoDay } from "../../shared/dates/index.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { breadcrumbs, type Crumb } from "../core/head.ts";
import { subjectOf } from "./subject.ts";

/** Statuses that settle a claim. Anything else said of it is no review: an allegation stays one. */
const SETTLED = new Set(["confirmed", "refuted", "superseded"]);

/** `title` is that of the page as it stands alone, with its status where the note is no fact. */
export function jsonLdOf(
  context: SiteContext,
  note: Note,
  title: string,
  crumbs: readonly Crumb[],
): object[] {
  return [mainOf(context, note, title), breadcrumbs(context, crumbs), ...questionsOf(note)];
}

function mainOf(context: SiteContext, note: Note, title: string): object {
  const { vault, absolute } = context;
  const { settings } = vault;
  const publisher = { "@type": "Organization", name: settings.title };
  const editors = settings.about.editors.map((name) => ({ "@type": "Person", name }));
  const about = subjectOf(context, note);
  const page = {
    "@context": "https://schema.org",
    name: title,
    description: note.summary,
    url: absolute(note.url),
    inLanguage: settings.lang,
    author: publisher,
    publisher,
    ...(editors.length > 0 && { editor: editors }),
    ...(note.verified && { dateModified: isoDay(note.verified.end) }),
    ...(settings.license && { license: LICENSES[settings.license].address }),
  };
  if (note.kind === "claim" && note.status && isSettled(note.status)) {
    return {
      ...page,
      "@type": "ClaimReview",
      claimReviewed: note.title,
      itemReviewed: about,
      reviewRating: { "@type": "Rating", alternateName: statusesOf(note.status).content },
    };
  }
  return {
    ...page,
    "@type": "Article",
    headline: title,
    ...(about && { about }),
    articleSection: kind(note.kind).plural,
  };
}

function isSettled(status: Status): boolean {
  return SETTLED.has(statusesOf(status).content);
}

/** Questions that the note answers, from its FAQ callouts and headings. */
function questionsOf(note: Note): object[] {
  if (note.questions.length === 0) return [];
  return [
    {
      "@context": "https://schema.org",
      "@type": "FAQPage",
      mainEntity: note.questions.map(({ question, answer }) => ({
        "@type": "Question",
        name: question,
        acceptedAnswer: { "@type": "Answer", text: answer },
      })),
    },
  ];
}
