/**
 * Typed relations. Any front matter key whose value holds `[[links]]` is one;
 * this table gives the words for both ends of those that the record uses.
 */

export interface Relation {
  /** Said of the note that has the key: "Companies: …". */
  readonly label: string;
  /** Said on the page of the note that it points to: "Events: …". */
  readonly inverse: string;
  /** Plain names count too, where they resolve: the key always means notes. */
  readonly names?: true;
}

const TABLE: Readonly<Record<string, Relation>> = {
  companies: { label: "Companies", inverse: "involved in", names: true },
  people: { label: "People", inverse: "involved in", names: true },
  laws: { label: "Laws", inverse: "invoked by", names: true },
  parent: { label: "Parent", inverse: "parent of", names: true },
  sponsors: { label: "Sponsors", inverse: "sponsors", names: true },
  plaintiffs: { label: "Plaintiffs", inverse: "plaintiff in", names: true },
  defendants: { label: "Defendants", inverse: "defendant in", names: true },
  proponents: { label: "Made by", inverse: "makes the argument", names: true },
  supports: { label: "Supports", inverse: "supported by", names: true },
  answers: { label: "Answers", inverse: "answered by", names: true },
  claimant: { label: "Claimed by", inverse: "claims", names: true },
  about: { label: "About", inverse: "claims about it", names: true },
  "disputed-by": { label: "Disputed by", inverse: "disputes", names: true },
  affiliation: { label: "Affiliation", inverse: "people", names: true },
  maker: { label: "Maker", inverse: "products", names: true },
  sources: { label: "Sources", inverse: "relies on it", names: true },
  related: { label: "Related", inverse: "related" },
  mentions: { label: "Mentions", inverse: "mentioned in" },
};

export function relation(name: string): Relation {
  return Object.hasOwn(TABLE, name) && TABLE[name]
    ? TABLE[name]
    : { label: labelOf(name), inverse: `${labelOf(name).toLowerCase()} of` };
}

/** The order in which a page lists its backlinks: the table's, then by name. */
export const RELATION_ORDER: readonly string[] = Object.keys(TABLE);

/** "disputed-by" => "Disputed by" */
export function labelOf(key: string): string {
  const words = key.replace(/[_-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
