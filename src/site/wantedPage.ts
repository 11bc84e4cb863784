/** The page of a note that others link to and nobody has written. */

import { type KindName, kind } from "../record/kinds.ts";
import { plural } from "../shared/plural.ts";
import { resolverOf } from "../vault/index.ts";
import type { Wanted } from "../vault/report.ts";
import type { SiteContext } from "./core/context.ts";
import { type Entry, entryOf } from "./core/entry.ts";
import { breadcrumbs, HOME, type PageHead } from "./core/head.ts";
import { shownSentence } from "./core/sentence.ts";
import { writeUrl } from "./repository.ts";

export interface WantedPage extends PageHead {
  readonly title: string;
  /** The notes that have the name as an alias or title: none of them alone, or not in this case. */
  readonly means: readonly Entry[];
  readonly count: string;
  readonly wantedBy: readonly {
    readonly title: string;
    readonly href: string;
    readonly sentence: string;
  }[];
  /** GitHub's editor with the right path and a template, where the repository is known. */
  readonly writeUrl: string | undefined;
  /** Where the note would stand in the vault. */
  readonly path: string;
}

export function wantedPage(context: SiteContext, wanted: Wanted): WantedPage {
  const { vault, href, requireNote } = context;
  const { target, url, links } = wanted;
  // absent: most names mean no note
  const { others = [] } = resolverOf(vault).resolve({ target, headings: [], block: undefined }, "");
  const byNote = Map.groupBy(links, ({ from }) => from);
  const crumbs = [HOME, { text: "Maintenance", url: "/maintenance/" }];
  const { path, kind: name } = draftOf(context, wanted);
  return {
    head: {
      title: target,
      description: `“${target}” has no note yet; ${plural(byNote.size, "note links", "notes link")} to it.`,
      url,
      type: "website",
      indexed: false,
      jsonLd: [breadcrumbs(context, [...crumbs, { text: target, url }])],
    },
    crumbs,
    title: target,
    means: others.map((path) => entryOf(context, requireNote(path))),
    count: plural(byNote.size, "note links", "notes link"),
    wantedBy: [...byNote].map(([from, found]) => {
      const link = found.find(({ context }) => context !== undefined);
      const sentence = link?.context ? shownSentence(context, link, link.context) : "";
      const note = requireNote(from);
      return { title: note.title, href: href(note.url), sentence };
    }),
    writeUrl: writeUrl(context, path, name),
    path,
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
  { target, links }: Wanted,
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
