/** What supports an argument and what answers it, and what answers those, as a tree; the strongest first. */

import { SCALES } from "../../record/scales.ts";
import { get } from "../../shared/assert.ts";
import { compareText } from "../../shared/compareText.ts";
import { type Argument, argumentMap } from "../../trackers/argumentMap.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import type { Vault } from "../../vault/index.ts";
import type { SiteContext } from "../core/context.ts";
import { type StatusView, stepView } from "../core/words.ts";

export interface ArgumentBranch {
  /** "Supported by", "Answered by" */
  readonly label: string;
  readonly nodes: readonly ArgumentNode[];
}

export interface ArgumentNode {
  readonly title: string;
  readonly href: string;
  readonly standing: StatusView | undefined;
  readonly branches: readonly ArgumentBranch[];
}

/** Levels of answers to answers. */
const DEPTH = 3;

const byNote = memoize(
  (vault: Vault) => new Map(argumentMap(vault).map((argument) => [argument.note, argument])),
);

/** Empty for what is no argument, and for one that nothing supports or answers. */
export function argumentTree(context: SiteContext, note: Note): readonly ArgumentBranch[] {
  const argument = byNote(context.vault).get(note.path);
  return argument ? branchesOf(context, argument, [note.path]) : [];
}

function branchesOf(
  context: SiteContext,
  { supportedBy, answeredBy }: Argument,
  above: readonly string[],
): ArgumentBranch[] {
  const words = context.words.argumentTree;
  const branches = [
    { label: words.supportedBy, paths: supportedBy },
    { label: words.answeredBy, paths: answeredBy },
  ];
  return branches.flatMap(({ label, paths }) => {
    // Two that answer each other would have no end.
    const found = paths.filter((path) => !above.includes(path));
    if (found.length === 0) return [];
    const nodes = found
      .toSorted((a, b) => byStrength(context, a, b))
      .map((path) => nodeOf(context, path, above));
    return [{ label, nodes }];
  });
}

function nodeOf(context: SiteContext, path: string, above: readonly string[]): ArgumentNode {
  const { requireNote, href, typeset } = context;
  const { title, url, status } = requireNote(path);
  return {
    title: typeset(title),
    href: href(url),
    standing: status && stepView(status.scale, status.word),
    branches:
      above.length < DEPTH
        ? branchesOf(context, get(byNote(context.vault), path), [...above, path])
        : [],
  };
}

const WORDS: readonly string[] = SCALES.argument.map(({ word }) => word);

function byStrength({ requireNote }: SiteContext, a: string, b: string): number {
  const place = (path: string) => {
    const { status } = requireNote(path);
    return status ? WORDS.indexOf(status.word) : WORDS.length;
  };
  return place(a) - place(b) || compareText(requireNote(a).title, requireNote(b).title);
}
