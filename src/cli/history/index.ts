/**
 * The history of a folder of notes: what each commit did to it, by the engine of `diff`. A commit is compared once,
 * and its answer kept; what is asked for the first time is compiled commit after commit, each beginning with what
 * the one before has left.
 */

import { createHash } from "node:crypto";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import type { Revision } from "../../editing/diff/index.ts";
import {
  type Compared,
  compareCommits,
  type History,
  NO_HISTORY,
} from "../../editing/history/history.ts";
import { createIncrementalStages } from "../../vault/incremental/index.ts";
import { compile, type ReadMemory, readVault } from "../../vault/index.ts";
import { cacheAnswer, cachedAnswer } from "./cache.ts";
import { type Commit, commitsOf } from "./commits.ts";
import { git, type TreeEntry, treeAt, writeEntries } from "./revision.ts";

export interface Found {
  readonly history: History;
  /** For whoever builds, in a sentence. */
  readonly says: string;
}

/** `cache` is the folder of the answers; `today` is the day of every comparison. */
export async function historyOf(folder: string, cache: string, today: number): Promise<Found> {
  const place = await realpath(folder);
  const root = rootOf(place);
  const none = (why: string) => ({ history: NO_HISTORY, says: `History: none, for ${why}.` });
  if (root === undefined)
    return none("the notes stand in no repository of git, or git is not there");
  const inside = insideOf(root, place);
  const isShallow = git(root, ["rev-parse", "--is-shallow-repository"]).trim() === "true";
  const commits = commitsOf(root, inside);
  if (commits.length === 0) return none("no commit holds these notes");
  const { answers, compared } = await answersOf(root, inside, commits, cache, today);
  return {
    history: {
      reach: isShallow ? "shallow" : "whole",
      commits: commits.map(({ commit, day, reasons }) => {
        const answer = answers.get(commit);
        return { commit, day, reasons: [...reasons], ...(answer && { compared: answer }) };
      }),
    },
    says: `History: ${commits.length} commits, ${compared} of them compared now${isShallow ? "; the clone is shallow, and earlier ones are not known" : ""}.`,
  };
}

/** The repository that a folder stands in; undefined without one, without a commit, and without git. */
function rootOf(place: string): string | undefined {
  try {
    git(place, ["rev-parse", "--verify", "HEAD"]);
    return git(place, ["rev-parse", "--show-toplevel"]).trim();
  } catch {
    return undefined;
  }
}

function insideOf(root: string, place: string): string {
  return relative(root, place).split(sep).join("/");
}

/** What each commit but the first did. */
async function answersOf(
  root: string,
  inside: string,
  commits: readonly Commit[],
  cache: string,
  today: number,
): Promise<{ answers: ReadonlyMap<string, Compared>; compared: number }> {
  const answers = new Map<string, Compared>();
  let compared = 0;
  const copy = await openCopy(root, inside, today);
  try {
    // The oldest first, so that each compile begins with the one before.
    for (const { commit, parent } of commits.toReversed()) {
      if (parent === undefined) continue;
      const key = keyOf(commit, parent, inside);
      const known = await cachedAnswer(cache, key);
      const answer = known ?? compareCommits(await copy.at(parent), await copy.at(commit));
      answers.set(commit, answer);
      if (known) continue;
      compared++;
      await cacheAnswer(cache, key, answer);
    }
  } finally {
    await copy.close();
  }
  return { answers, compared };
}

function keyOf(commit: string, parent: string, inside: string): string {
  const place = createHash("sha256").update(`${parent}\n${inside}`).digest("hex").slice(0, 12);
  return `${commit}-${place}`;
}

interface Copy {
  readonly at: (commit: string) => Promise<Revision>;
  readonly close: () => Promise<void>;
}

/** One folder in which revision after revision is laid out: only what differs is written, read and compiled anew. */
async function openCopy(root: string, inside: string, today: number): Promise<Copy> {
  const copy = await mkdtemp(join(tmpdir(), "history-"));
  const texts: ReadMemory = new Map();
  const stages = createIncrementalStages();
  let entries = new Map<string, TreeEntry>();
  let last: { readonly commit: string; readonly revision: Revision } | undefined;
  return {
    async at(commit) {
      if (last?.commit === commit) return last.revision;
      const wanted = new Map(treeAt(root, commit, inside).map((entry) => [entry.name, entry]));
      const isSame = ({ name, object, isLink }: TreeEntry) => {
        const other = wanted.get(name);
        return other?.object === object && other.isLink === isLink;
      };
      for (const entry of entries.values()) {
        if (!isSame(entry)) await rm(join(copy, entry.name), { force: true });
      }
      const kept = new Set([...entries.values()].filter(isSame).map(({ name }) => name));
      await writeEntries(
        root,
        [...wanted.values()].filter(({ name }) => !kept.has(name)),
        copy,
      );
      entries = wanted;
      const files = await readVault(copy, texts);
      const revision = { files, vault: compile(files, { today }, stages) };
      last = { commit, revision };
      return revision;
    },
    close: () => rm(copy, { recursive: true, force: true }),
  };
}
