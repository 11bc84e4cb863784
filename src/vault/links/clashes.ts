/** Two things at one address: what editors are shown of it, and where. */

import { at, get } from "../../shared/assert.ts";
import type { Head } from "../core/note.ts";
import { type Problem, problem } from "../core/problems.ts";

/** Two things of one address; `path` is the note that yields. */
export interface Clash extends Pick<Problem, "message" | "hint"> {
  readonly code: "collision" | "alias-clash" | "folder-reserved" | "permalink-shared";
  readonly path: string;
}

/** The keys of front matter that a clash may come of; any other stands at the file. */
const KEYS: Readonly<Partial<Record<Clash["code"], readonly string[]>>> = {
  "alias-clash": ["aliases", "alias"],
  "permalink-shared": ["permalink"],
};

/** Where the clashes stand in `notes`, for the editors. */
export function clashProblems(clashes: readonly Clash[], notes: readonly Head[]): Problem[] {
  if (clashes.length === 0) return [];
  const places = new Map(notes.map(({ path, places }) => [path, places]));
  return clashes.map(({ code, path: file, message, hint }) => {
    const written = get(places, file);
    const key = KEYS[code]?.find((name) => written[name]);
    return problem(code, { file, ...(key && written[key]) }, message, hint);
  });
}

export function collision(path: string, asked: string, owner: string, url: string): Clash {
  const isNote = /\.md$/i.test(owner);
  return {
    code: "collision",
    path,
    message: isNote
      ? `The address ${asked} belongs to ${owner} already; the note is at ${url} instead.`
      : `The address ${asked} is that of ${owner}; the note is at ${url} instead.`,
    hint: isNote ? "Rename one of the two files." : "Rename the note, or move it into a folder.",
  };
}

/** A translated vault has one permalink a language: none of its notes is likelier to be meant. */
export function sharedPermalink(sharing: readonly Head[]): Clash {
  const { path, url } = at(sharing, 0);
  return {
    code: "permalink-shared",
    path,
    message: `The permalink ${url} is that of ${sharing.length} notes, which keep the addresses of their paths.`,
    hint: "Give each of them another permalink, or none.",
  };
}

export function reserved(path: string, root: string): Clash {
  return {
    code: "folder-reserved",
    path,
    message: `Addresses below /${root}/ are the site's own; notes that belong there are below /notes/${root}/.`,
    hint: "Rename the folder, if the notes are to have other addresses.",
  };
}

export function aliasClash(
  path: string,
  alias: string,
  from: string,
  rival: string,
  isOwner: boolean,
): Clash {
  const why = isOwner ? `which belongs to ${rival}` : `and so would one of ${rival}; neither does`;
  return {
    code: "alias-clash",
    path,
    message: `The alias "${alias}" would redirect from ${from}, ${why}.`,
    hint: "Take the alias out of one of the two notes.",
  };
}
