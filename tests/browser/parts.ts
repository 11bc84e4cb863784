/** Walks over many pages or queries, cut into cases that each see a bounded number of them. */

/** Pages or queries of one case. */
const MAX_EACH = 48;

/** The members whose index is `part` modulo `parts`; throws where that many parts are too few. */
export function partOf<T>(all: readonly T[], part: number, parts: number): T[] {
  const chosen = all.filter((_, index) => index % parts === part);
  if (chosen.length > MAX_EACH) {
    const needed = Math.ceil(all.length / MAX_EACH);
    throw new Error(
      `${all.length} in ${parts} parts are over ${MAX_EACH} each: make it ${needed}.`,
    );
  }
  return chosen;
}
