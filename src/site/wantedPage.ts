/** The page of a note that others link to and nobody has written. */

import { type KindName, kind } from "../record/kinds.ts";
import { resolverOf } from "../vault/index.ts";
import type { Wanted } from "../vault/report.ts";
import type { SiteContext } from "./core/context.ts";
import { type Entry, entryOf } from "./core/entry.ts";
import { breadcrumbs, homeOf, type PageHead } from "./core/head.ts";
import { shownSentence } from "./core/sentence.ts";
import { writeUrl } from "./repository.ts";

export interface WantedPage extends PageHead {
  readonly title: string;
  /** The notes that have the name as an alias or title: none of them alone, or not in this case. */
  readonly means: readonly Entry[];
  /** How many notes link to it. */
  readonly count: number;
  readonly wantedBy: readonly {
    readonly title: string;
    readonly href: string;
    readonly sentence: string;
  }[];
  /** Of each name, where its note would stand in the vault, and GitHub's editor there with a template, where the repository is known. */
  readonly drafts: readonly { readonly path: string; readonly writeUrl: string | undefined }[];
}

export function wantedPage(context: SiteContext, wanted: Wanted): WantedPage {
  const { vault, words, href, requireNote } = context;
  const { names, url, links } = wanted;
  const title = names.join(", ");
  const { resolve } = resolverOf(vault);
  const means = names.flatMap((target) => {
    // absent: most names mean no note
    const { others = [] } = resolve({ target, headings: [], block: undefined }, "");
    return others;
  });
  const byNote = Map.groupBy(links, ({ from }) => from);
  const crumbs = [homeOf(context), { text: words.maintenance.title, url: "/maintenance/" }];
  return {
    head: {
      title,
      description: words.wanted.description(title, byNote.size),
      url,
      type: "website",
      indexed: false,
      jsonLd: [breadcrumbs(context, [...crumbs, { text: title, url }])],
    },
    crumbs,
    title,
    means: [...new Set(means)].map((path) => entryOf(context, requireNote(path))),
    count: byNote.size,
    wantedBy: [...byNote].map(([from, found]) => {
      const link = found.find(({ context }) => context !== undefined);
      const sentence = link?.context ? shownSentence(context, link, link.context) : "";
      const note = requireNote(from);
      return { title: note.title, href: href(note.url), sentence };
    }),
    drafts: names.map((target) => {
      const { path, kind: name } = draftOf(context, target, links);
      return { path, writeUrl: writeUrl(context, path, name) };
    }),
  };
}

/** Relations whose key tells what kind of note they lead to. */
const KIND_OF_KEY = new Map<string, KindName>(
  Object.entries({
    companies: "company",
    parent: "company",
    maker: "company",
    claimant: "company",
    affiliation: "company",
    people: "person",
    sponsors: "person",
    laws: "law",
    supports: "argument",
    answers: "argument",
    sources: "source",
  } as const),
);

/** Where the note belongs by the relations that want it, and of what kind it is. */
function draftOf(
  { vault }: SiteContext,
  target: string,
  links: Wanted["links"],
): { path: string; kind: KindName } {
  // absent: most relations lead to notes of any kind
  const [name = "concept"] = links.flatMap(({ relation }) => KIND_OF_KEY.get(relation) ?? []);
  const { folder } = kind(name);
  const file = target.replace(/[\\:*?"<>|#^[\]]/g, "-");
  const hasFolders = vault.notes.some((note) => note.path.startsWith(`${folder}/`));
  return {
    path: hasFolders && !file.includes("/") ? `${folder}/${file}.md` : `${file}.md`,
    kind: name,
  };
}
