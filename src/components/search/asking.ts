/** Asking a search: the names come first, then the text, and only the last question is answered. */

import type { Answer, Found, Named, Question, Search } from "./search.ts";

/** Notes by name that are shown before those with the words. */
const MAX_BY_NAME = 5;

/** What is shown of the answer to a question. */
export interface Reply {
  /** The first notes that have what was typed as a name, and how many there are. */
  readonly named: readonly Named[];
  readonly namedTotal: number;
  /** The name that was looked for in place of what was typed; `undefined` where that is what was typed. */
  readonly corrected: string | undefined;
  /** `undefined` while the text is searched, and where it can't be searched. */
  readonly answer: Answer | undefined;
  /** The first results of the answer. */
  readonly found: readonly Found[];
}

/** Says of each question asked whether another was asked since. */
export function questionCounter(): () => () => boolean {
  let last = 0;
  return () => {
    const number = ++last;
    return () => number !== last;
  };
}

/**
 * Shows the answer to a question: the names as soon as there are any, then all of it with
 * the first `count` results of the text. Nothing more is shown once `isLate`. Rejects where
 * the search or the names can't be loaded.
 */
export async function ask(
  open: () => Promise<Search>,
  question: Question,
  count: number,
  isLate: () => boolean,
  show: (reply: Reply) => void,
): Promise<void> {
  const search = await open();
  const answering = search.inText(question).catch(() => undefined);
  const { found: named, corrected } = await search.byName(question);
  if (isLate()) return;
  const names = {
    named: named.slice(0, MAX_BY_NAME),
    namedTotal: named.length,
    corrected,
  };
  if (named.length > 0) show({ ...names, answer: undefined, found: [] });
  const answer = await answering;
  const found = await answer?.results(0, count).catch(() => undefined);
  if (isLate()) return;
  show({ ...names, ...(found ? { answer, found } : { answer: undefined, found: [] }) });
}
