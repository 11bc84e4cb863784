/** The page of a note that others link to and nobody has written. */

import { type KindName, kind, kindNamed } from "../record/kinds.ts";
import { plural } from "../shared/plural.ts";
import type { Wanted } from "../vault/report.ts";
import { breadcrumbs, type Crumb, type Head } from "./head.ts";
import { writeUrl } from "./repository.ts";
import { shownSentence } from "./sentence.ts";
import { href, requireNote, vault } from "./vault.ts";

export interface WantedPage {
  readonly head: Head;
  readonly crumbs: readonly Crumb[];
  readonly title: string;
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

export function wantedPage(wanted: Wanted): WantedPage {
  const { target, url, links } = wanted;
  const byNote = Map.groupBy(links, ({ from }) => from);
  const crumbs = [
    { text: "Home", url: "/" },
    { text: "Maintenance", url: "/maintenance/" },
  ];
  const { path, kind: name } = draftOf(wanted);
  return {
    head: {
      title: target,
      description: `“${target}” has no note yet; ${plural(byNote.size, "note links", "notes link")} to it.`,
      url,
      type: "website",
      indexed: false,
      jsonLd: [breadcrumbs([...crumbs, { text: target, url }])],
    },
    crumbs,
    title: target,
    count: plural(byNote.size, "note links", "notes link"),
    wantedBy: [...byNote].map(([from, found]) => {
      const link = found.find(({ context }) => context !== undefined);
      const sentence = link?.context ? shownSentence(from, link.context, link.text) : "";
      const note = requireNote(from);
      return { title: note.title, href: href(note.url), sentence };
    }),
    writeUrl: writeUrl(path, name),
    path,
  };
}

/** Relations whose key tells what kind of note they lead to. */
const KIND_OF_KEY = new Map(
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
  }),
);

/** Where the note belongs by the relations that want it, and of what kind it is. */
function draftOf({ target, links }: Wanted): { path: string; kind: KindName } {
  const key = links
    .map(({ relation }) => KIND_OF_KEY.get(relation))
    .find((name) => name !== undefined);
  const name = kindNamed(key ?? "") ?? "concept";
  const { folder } = kind(name);
  const file = target.replace(/[\\:*?"<>|#^[\]]/g, "-");
  const hasFolders = vault.notes.some((note) => note.path.startsWith(`${folder}/`));
  return {
    path: hasFolders && !file.includes("/") ? `${folder}/${file}.md` : `${file}.md`,
    kind: name,
  };
}
