import type { Address } from "../../vault/markdown/address.ts";
import type { Edit } from "../edits.ts";

/** A link with the very characters that name its target. */
export interface LinkPlace extends Address {
  readonly syntax: "wiki" | "markdown" | "front matter";
  readonly embed: boolean;
  /** A plain name, which is a link only where it leads somewhere. */
  readonly plain: boolean;
  /** Markdown's links find files before notes with dots in their names. */
  readonly markdown: boolean;
  /** The words that the reader sees of it where it has none beside its target. */
  readonly impliedWords: string | undefined;
  /** Its words are those of a heading, by which other links may find it. */
  readonly inHeading: boolean;
  /** The offset in the file at which the target begins. */
  readonly start: number;
  /** The edit that gives it another target, and with `words` these words. */
  readonly to: (target: string, words?: string) => Omit<Edit, "file">;
}
