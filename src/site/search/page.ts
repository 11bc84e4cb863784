/** What the page of the search holds before anything is asked. */

import { DAY_BOUNDS, type FacetName, typedFilter } from "../../shared/search/facets.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Words } from "../../words/index.ts";
import type { SiteContext } from "../core/context.ts";
import { breadcrumbs, homeOf, type PageHead } from "../core/head.ts";
import { kindsInUse, topKinds } from "../core/kinds.ts";
import { type Legend, legendOf } from "../core/standing.ts";
import { type Facets, facetsOf } from "./facets.ts";
import { inRank } from "./items.ts";
import { namesOf } from "./names.ts";

interface Link {
  readonly label: string;
  readonly href: string;
}

export interface SearchPage extends PageHead {
  /** The address of the page, and of the folder of the search's files. */
  readonly root: string;
  readonly legend: Legend | undefined;
  /** What narrows a question down, as it is typed. */
  readonly hints: readonly string[];
  /** What can be asked, each with a question of that form that has an answer here. */
  readonly forms: readonly (Link & { readonly says: string })[];
  /** Questions to begin with, by kind of note. */
  readonly examples: readonly { readonly label: string; readonly questions: readonly Link[] }[];
  /** The editors' pages that lead into the rest. */
  readonly guides: readonly (Link & { readonly text: string })[];
  /** Where every note can be found without a search. */
  readonly lists: readonly Link[];
}

/** Examples of one kind. */
const EXAMPLES = 6;

/** Kinds that have examples: more would be a list of contents. */
const KINDS = 3;

export function searchPage(context: SiteContext): SearchPage {
  const { vault, essays, href } = context;
  const words = context.words.search;
  const notes = inRank(vault).filter((note) => note.kind !== "source");
  const facets = facetsOf(vault);
  const values = new Map(notes.map((note) => [note, facets(note)]));
  const asking = (text: string): Link => ({
    label: text,
    href: `${href("/search/")}?${new URLSearchParams({ q: text })}`,
  });
  return {
    head: {
      title: words.title,
      description: "",
      url: "/search/",
      type: "website",
      indexed: false,
      jsonLd: [breadcrumbs(context, [homeOf(context), { text: words.title, url: "/search/" }])],
    },
    crumbs: [homeOf(context)],
    root: href("/search/"),
    legend: legendOf(context, notes),
    hints: hintsOf(values),
    forms: formsOf(notes, values, words.form).map(({ says, text }) => ({ says, ...asking(text) })),
    examples: topKinds(context)
      .slice(0, KINDS)
      .flatMap(({ name, plural }) => {
        const questions = notes.filter((note) => note.kind === name).slice(0, EXAMPLES);
        return questions.length === 0
          ? []
          : { label: plural, questions: questions.map(({ title }) => asking(title)) };
      }),
    guides: essays
      .filter(({ url }) => /^\/guides\/.+/.test(url))
      .map(({ title, url, description }) => ({
        label: title,
        href: href(url),
        text: description,
      })),
    lists: [
      { label: words.all, href: href("/all/") },
      { label: words.tags, href: href("/tags/") },
      ...kindsInUse(context).map(({ plural, folder }) => ({
        label: plural,
        href: href(`/${folder}/`),
      })),
    ],
  };
}

/** The values of each note. */
type Values = ReadonlyMap<Note, Facets>;

/** Filters that the hint names, where notes have values of them. */
const HINTED: readonly FacetName[] = ["kind", "status", "accused", "party", "tag"];

function hintsOf(values: Values): string[] {
  const all = [...values.values()];
  const hasMany = (name: FacetName) => new Set(all.flatMap((facets) => facets[name])).size > 1;
  const days = hasMany("year") ? DAY_BOUNDS : [];
  const keys = [...HINTED.filter(hasMany), ...days];
  return [...keys.map((key) => typedFilter(key)), '"…"', "-", "OR"];
}

/** Forms of questions, each with one that notes of this vault answer; those that none answers are left out. */
function formsOf(
  notes: readonly Note[],
  values: Values,
  words: Words["search"]["form"],
): { says: string; text: string }[] {
  const [first] = notes;
  const [single, other] = notes.filter(({ title }) => /^\p{L}+$/u.test(title));
  const phrase = notes.find(({ title }) => /^\p{L}+ \p{L}+$/u.test(title));
  const numbered = notes.find((note) => note.kind !== "note" && numberOf(note) !== undefined);
  const number = numbered && numberOf(numbered);
  const of = (name: FacetName) =>
    [...values].flatMap(([, facets]) => facets[name].map((value) => ({ value, facets })));
  const [standing] = of("status");
  const [accused] = of("accused");
  const [year] = of("year");
  return [
    ...(first ? [{ says: words.name, text: first.title }] : []),
    ...(number ? [{ says: words.number, text: number }] : []),
    ...(phrase ? [{ says: words.phrase, text: `"${phrase.title}"` }] : []),
    ...(single && other ? [{ says: words.either, text: `${single.title} OR ${other.title}` }] : []),
    ...(standing
      ? [
          {
            says: words.filter,
            text: `${typedFilter("kind", standing.facets.kind[0])} ${typedFilter("status", standing.value)}`,
          },
        ]
      : []),
    ...(accused ? [{ says: words.role, text: typedFilter("accused", accused.value) }] : []),
    ...(year ? [{ says: words.days, text: `after:${Number(year.value) - 1}` }] : []),
    ...(single && other ? [{ says: words.without, text: `${single.title} -${other.title}` }] : []),
  ];
}

/** A name of a note that is a number: "H.R. 8283", "24-05417". */
function numberOf(note: Note): string | undefined {
  return namesOf(note).find(({ text, isTitle }) => !isTitle && /^[^\s]*\s?[\d-]{3,}$/.test(text))
    ?.text;
}
