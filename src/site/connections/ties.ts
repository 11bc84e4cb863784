/** How a note is tied to another: by a reason, a relation or a sentence, whichever says most. */

import { relation } from "../../record/relations.ts";
import { at, get } from "../../shared/assert.ts";
import type { Note } from "../../vault/core/note.ts";
import { type Link, leadsAway } from "../../vault/links/follow.ts";
import type { SiteContext } from "../core/context.ts";

/** How two notes are tied, the strongest way first. */
export interface Tie {
  readonly note: Note;
  readonly strength: number;
  readonly relation: string | undefined;
  /** The link whose words are shown. */
  readonly link: Link | undefined;
  readonly anchor: string | undefined;
}

/** A reason written here, one written there, a relation, a sentence there, and last a mention in this text. */
const [REASON_HERE, REASON_THERE, RELATION, SENTENCE, MENTION] = [0, 1, 2, 3, 4];

function tieOf(context: SiteContext, note: Note, path: string, links: readonly Link[]): Tie {
  const other = context.requireNote(path);
  const isHere = ({ from }: Link) => from === note.path;
  const strengthOf = (link: Link) => {
    if (isRelated(link)) return isHere(link) ? REASON_HERE : REASON_THERE;
    if (link.context === undefined) return RELATION;
    return isHere(link) ? MENTION : SENTENCE;
  };
  const ranked = links.toSorted((a, b) => strengthOf(a) - strengthOf(b));
  const first = at(ranked, 0);
  return {
    note: other,
    strength: strengthOf(first),
    relation: relationOf(ranked.find(isOfFrontMatter), note),
    link: ranked.find((link) => link.context !== undefined && strengthOf(link) !== MENTION),
    anchor: isHere(first) ? first.anchor : undefined,
  };
}

/** Whether it stands in the list of related notes. */
export function isRelated({ relation: name, context, heading = "" }: Link): boolean {
  return context !== undefined && (name === "related" || /^related\b/i.test(heading));
}

function isOfFrontMatter({ relation: name, context }: Link): boolean {
  return context === undefined && name !== "mentions" && name !== "related";
}

/** Relations that say no more than that the two are linked. */
const PLAIN = new Set(["companies", "people", "laws", "sources", "events", "cases"]);

function relationOf(link: Link | undefined, note: Note): string | undefined {
  if (!link || PLAIN.has(link.relation)) return undefined;
  const { label, inverse } = relation(link.relation);
  return link.from === note.path ? label.toLowerCase() : inverse;
}

/** Every note linked with this one; of sources that it cites, which stand in its list, only those it calls related. */
export function tiesOf(context: SiteContext, note: Note): Tie[] {
  const links = linksAt(context, note);
  const cited = new Set(get(context.vault.sources, note.path).map((source) => source.note));
  return [...Map.groupBy(links, ({ from, to }) => (from === note.path ? to : from))]
    .map(([path, between]) => tieOf(context, note, path, between))
    .filter((tie) => tie.strength === REASON_HERE || !cited.has(tie.note.path));
}

export function linksAt({ vault }: SiteContext, { path }: Note) {
  // absent: no other note links here
  return [...get(vault.outgoing, path), ...(vault.backlinks.get(path) ?? [])].filter(leadsAway);
}
