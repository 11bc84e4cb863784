/** A page as the indexer reads it. */

export interface TextRecord {
  /** The address of the page, without the base. */
  readonly url: string;
  /** A document of HTML; absent where the built page itself is indexed. */
  readonly html?: string;
  /** What a built page is made of: a change to it makes another index. */
  readonly source?: string;
}

/** The id of the text in a record; where the text begins is where sentences are taken from. */
export const TEXT_ID = "page_text";

/** The field of the anchor text of links to a page, which is no part of its text. */
export const LINKED = "linked";

/** The field of words whose letters are not on every keyboard, as they are typed instead. */
export const TYPED = "typed";

/** CSS selectors of the parts of a page that are no words of the note. */
export const NOT_WORDS = [
  ...[".citation", ".footnote-ref", ".anchor", ".embed", ".callout-kind", ".visually-hidden"],
  ...["annotation", ".timeline"],
];
