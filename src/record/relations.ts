/**
 * Typed relations. Any front matter key whose value holds `[[links]]` is one;
 * this table gives the words for both ends of those that the record uses.
 */

export interface Relation {
  /** Shown on the page of the note that has the key: "Companies: …". */
  readonly label: string;
  /** Shown on the page of the note that it points to: "Events: …". */
  readonly inverse: string;
  /** Stands between the two, as one acts on the other: "The letter invokes the act". */
  readonly verb: string;
  /** The note that is named acts on the one that names it: "Anthropic makes the argument". */
  readonly byNamed?: true;
  /** Plain names count too, where they resolve: the key always means notes. */
  readonly names?: true;
}

const TABLE: Readonly<Record<string, Relation>> = {
  accuses: { label: "Accuses", inverse: "accused by", verb: "accuses", names: true },
  accuser: {
    label: "Accuser",
    inverse: "makes the charge",
    verb: "makes the charge",
    byNamed: true,
    names: true,
  },
  accused: { label: "Accused", inverse: "accused in", verb: "accuses", names: true },
  target: { label: "Target", inverse: "named as target in", verb: "names as target", names: true },
  "reported-by": {
    label: "Reported by",
    inverse: "reports the charge",
    verb: "reports",
    byNamed: true,
    names: true,
  },
  "replies-to": { label: "Replies to", inverse: "replies", verb: "replies to", names: true },
  companies: { label: "Companies", inverse: "involved in", verb: "involves", names: true },
  people: { label: "People", inverse: "involved in", verb: "involves", names: true },
  laws: { label: "Laws", inverse: "invoked by", verb: "invokes", names: true },
  parent: { label: "Parent", inverse: "parent of", verb: "belongs to", names: true },
  sponsors: {
    label: "Sponsors",
    inverse: "sponsors",
    verb: "sponsors",
    byNamed: true,
    names: true,
  },
  plaintiffs: {
    label: "Plaintiffs",
    inverse: "plaintiff in",
    verb: "is plaintiff in",
    byNamed: true,
    names: true,
  },
  defendants: {
    label: "Defendants",
    inverse: "defendant in",
    verb: "is defendant in",
    byNamed: true,
    names: true,
  },
  authority: {
    label: "Authority",
    inverse: "is the authority in",
    verb: "is the authority in",
    byNamed: true,
    names: true,
  },
  subjects: { label: "Subjects", inverse: "subject of", verb: "concerns", names: true },
  cases: { label: "Cases", inverse: "cited for", verb: "cites", names: true },
  arguments: { label: "Arguments", inverse: "raised in", verb: "raises", names: true },
  proponents: {
    label: "Made by",
    inverse: "makes the argument",
    verb: "makes the argument",
    byNamed: true,
    names: true,
  },
  opponents: {
    label: "Opposed by",
    inverse: "opposes",
    verb: "opposes",
    byNamed: true,
    names: true,
  },
  supports: { label: "Supports", inverse: "supported by", verb: "supports", names: true },
  answers: { label: "Answers", inverse: "answered by", verb: "answers", names: true },
  claimant: { label: "Claimed by", inverse: "claims", verb: "claims", byNamed: true, names: true },
  about: { label: "About", inverse: "claims about it", verb: "is about", names: true },
  "disputed-by": {
    label: "Disputed by",
    inverse: "disputes",
    verb: "disputes",
    byNamed: true,
    names: true,
  },
  affiliation: { label: "Affiliation", inverse: "people", verb: "belongs to", names: true },
  maker: { label: "Maker", inverse: "products", verb: "makes", byNamed: true, names: true },
  sources: { label: "Sources", inverse: "relies on it", verb: "relies on", names: true },
  related: { label: "Related", inverse: "related", verb: "is related to" },
  mentions: { label: "Mentions", inverse: "mentioned in", verb: "mentions" },
};

export function relation(name: string): Relation {
  if (Object.hasOwn(TABLE, name) && TABLE[name]) return TABLE[name];
  const label = labelOf(name);
  const words = label.toLowerCase();
  return { label, inverse: `${words} of`, verb: words };
}

/** The order in which a page lists its backlinks: the table's, then by name. */
export const RELATION_ORDER: readonly string[] = Object.keys(TABLE);

/** "disputed-by" => "Disputed by" */
export function labelOf(key: string): string {
  const words = key.replace(/[_-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
