/** The figures that charges give of a company, each with the document that gives it. */

import type { Note } from "../vault/core/note.ts";
import type { Vault } from "../vault/index.ts";
import { chargesOn } from "./concerning.ts";
import type { Figure } from "./figures.ts";
import { type Party, pathsOf } from "./party.ts";

export interface AllegedFigure extends Figure {
  /** The path of the document. */
  readonly note: string;
  readonly accusers: readonly Party[];
}

/**
 * In order of time. Each counts for the one company alone: those of a document as a whole stand for a company only
 * where it names no other.
 */
export function figuresOn(vault: Vault, company: Pick<Note, "path">): AllegedFigure[] {
  return chargesOn(vault, company).against.flatMap(({ note, accusers, accused, figures }) =>
    new Set(pathsOf(accused)).size > 1
      ? []
      : figures.map((figure) => ({ ...figure, note, accusers })),
  );
}
