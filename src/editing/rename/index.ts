/**
 * A note under another name: every link that led to it leads to it still, every
 * other link leads where it led, and no other character of the vault changes.
 *
 * A link by the note's file name or path gets the new name, in the form that it
 * had (a name, the end of a path, a relative path). A link by an alias stays. A
 * link to another note that the new name would catch, or that the move would
 * break, gets a path. The former name becomes an alias.
 */

import type { Files, NoteFile } from "../../vault/core/files.ts";
import type { Head } from "../../vault/core/note.ts";
import {
  fileName,
  fold,
  folderOf,
  noteUrl,
  resolvePath,
  withoutMd,
} from "../../vault/core/path.ts";
import type { Resolution } from "../../vault/links/resolve.ts";
import { applyEdits, compareEdits, type Edit } from "../edits.ts";
import { linkPlaces } from "../links/linkPlaces.ts";
import type { LinkPlace } from "../links/place.ts";
import { aliasEdit } from "./aliasEdit.ts";
import { type Card, cardsOf } from "./canvas.ts";
import { type Survey, survey } from "./linkTargets.ts";

export interface RenameOptions {
  /** `[[Old]]` becomes `[[New|Old]]`: the reader sees the words that were there. */
  readonly keepWords?: boolean;
  /** Links by an alias get the new name too, with the alias as their words. */
  readonly aliases?: boolean;
}

export interface Rename {
  readonly from: string;
  readonly to: string;
  /** In the files as they are before the move. */
  readonly edits: readonly Edit[];
  readonly counts: {
    /** Links that were given the new name. */
    readonly links: number;
    /** Links by an alias, which stay as they are. */
    readonly byAlias: number;
    /** Links to other notes and files that were given a path. */
    readonly others: number;
  };
  /** What the editor should know, one sentence each. */
  readonly remarks: readonly string[];
}

export interface Refusal {
  readonly refused: string;
  readonly hint: string;
}

/** Words with links, which stand in a file. */
interface Words {
  readonly file: string;
  readonly text: string;
  /** Edits of the words as edits of the file. */
  readonly inFile: (edits: readonly Change[]) => readonly Change[];
}

type Change = Omit<Edit, "file">;

/**
 * `wanted` is the new name, or a path in the vault: "New name", "laws/New name".
 * `canvases` are the texts of the vault's canvases, whose cards name notes too.
 */
export function rename(
  files: Files,
  old: string,
  wanted: string,
  options: RenameOptions = {},
  canvases: readonly NoteFile[] = [],
): Rename | Refusal {
  const before = survey(files);
  const source = findNote(before, old);
  if ("refused" in source) return source;
  const { path: from } = source;
  const to = newPath(from, wanted);
  if (typeof to !== "string") return to;
  const taken = [...files.notes, ...files.attachments].find(
    ({ path }) => path !== from && fold(path) === fold(to),
  );
  if (to === from) return refuse(`The note is ${to} already.`, "Give it another name.");
  if (taken)
    return refuse(
      `There is a file at ${taken.path} already.`,
      "Choose another name, or merge the two notes by hand.",
    );

  const text = before.texts.get(from) ?? "";
  const name = fileName(withoutMd(from));
  const needsAlias =
    fold(name) !== fold(fileName(withoutMd(to))) &&
    !source.aliases.some((alias) => fold(alias) === fold(name));
  const alias = needsAlias ? [{ file: from, ...aliasEdit(text, name) }] : [];
  const after = survey({
    ...files,
    notes: files.notes.map((file) =>
      file.path === from ? { path: to, text: applyEdits(text, alias) } : file,
    ),
  });

  const edits: Edit[] = [...alias];
  const remarks: string[] = [];
  const counts = { links: 0, byAlias: 0, others: 0 };
  const heading = firstHeading(text);
  if (heading !== undefined && fold(heading) === fold(name)) {
    remarks.push(`The first heading of the note still says "${heading}".`);
  }
  const cards = canvases.map((canvas) => ({ file: canvas.path, cards: cardsOf(canvas.text) }));
  for (const { file, cards: own = [] } of cards) {
    const showing = own.filter(({ shows, value }) => shows === "file" && value === from);
    edits.push(
      ...showing.map(({ start, end }) => ({ file, start, end, text: JSON.stringify(to) })),
    );
    counts.links += showing.length;
  }
  const all: Words[] = [
    ...files.notes.map((note) => ({
      file: note.path,
      text: note.text,
      inFile: (changes: readonly Change[]) => changes,
    })),
    ...cards.flatMap(({ file, cards: own = [] }) => own.flatMap((card) => cardWords(file, card))),
  ];
  for (const { file, text: words, inFile } of all) {
    const at = file === from ? to : file;
    const changes: Change[] = [];
    for (const place of linkPlaces(words)) {
      const led = before.follow(place, file);
      const now = after.follow(place, at);
      const former = led.note?.path ?? led.file;
      const goal: string | undefined = former === from ? to : former;
      if (former === undefined || goal === undefined) {
        if (now.note?.path === to && !place.plain) {
          remarks.push(`${file}: the wanted link [[${place.target}]] leads to the note now.`);
        }
        continue;
      }
      const isMoved = goal === to && led.note !== undefined;
      const byAlias = isMoved && led.verdict === "alias";
      const isKept = leadsTo(now, goal);
      if (byAlias && isKept && options.aliases !== true) {
        counts.byAlias++;
        continue;
      }
      if (!isMoved && isKept) continue;
      const target = targetFor(place, { from: file, former }, { from: at, goal }, after);
      if (target === undefined) {
        return refuse(
          `${file}: no link to ${goal} could be written in the place of "${place.target}".`,
          "Choose another name.",
        );
      }
      if (target === place.target && isKept) continue;
      const isName = !/^\.{0,2}\//.test(place.target);
      const keeps = options.keepWords || place.inHeading || byAlias || (!isMoved && isName);
      changes.push(place.to(target, keeps ? place.impliedWords : undefined));
      if (isMoved) counts.links++;
      else counts.others++;
    }
    edits.push(...inFile(changes).map((change) => ({ file, ...change })));
  }
  const unread = cards.flatMap(({ file, cards: own }) => (own ? [] : [file]));
  for (const path of [...before.unread, ...unread]) {
    remarks.push(`${path} can't be read; links in it stay as they are.`);
  }
  if (folderOf(from) !== folderOf(to)) {
    remarks.push(
      `The note moves from ${noteUrl(from)} to ${noteUrl(to)}; an alias redirects within its own folder alone.`,
    );
  }
  return { from, to, edits: edits.sort(compareEdits), counts, remarks };
}

/** The note that an editor means: by its path, its name, its title or an alias. */
export function findNote({ heads }: Survey, name: string): Head | Refusal {
  const wanted = fold(withoutMd(name.trim()));
  const byPath = heads.filter(({ path }) => fold(withoutMd(path)) === wanted);
  const byName = heads.filter((head) => fold(head.name) === wanted);
  const byAlias = heads.filter((head) =>
    [head.title, ...head.aliases].some((alias) => fold(alias) === wanted),
  );
  const found = [byPath, byName, byAlias].find((list) => list.length > 0) ?? [];
  const [first] = found;
  if (!first) {
    return refuse(`No note is called "${name}".`, "Write its file name, or its path in the vault.");
  }
  if (found.length > 1) {
    const paths = found.map(({ path }) => path).join(", ");
    return refuse(
      `"${name}" fits ${found.length} notes: ${paths}.`,
      "Write the path of the one that is meant.",
    );
  }
  return first;
}

/** Markdown in a card is a string of JSON, which is written anew as a whole. */
function cardWords(file: string, { shows, value, start, end }: Card): Words[] {
  const inFile = (changes: readonly Change[]) =>
    changes.length === 0 ? [] : [{ start, end, text: JSON.stringify(applyEdits(value, changes)) }];
  return shows === "text" ? [{ file, text: value, inFile }] : [];
}

function refuse(refused: string, hint: string): Refusal {
  return { refused, hint };
}

/** What no name of a note may hold: Obsidian and links give each a meaning, and some disks too. */
const FORBIDDEN = /[\\:*?"<>|#^[\]\p{Cc}]/u;

/** Why a name can't be that of a note, or undefined. */
export function nameFault(name: string): Refusal | undefined {
  const bad = FORBIDDEN.exec(name)?.[0];
  if (bad !== undefined) {
    return refuse(
      `"${name}" holds ${JSON.stringify(bad)}, which no file name or link can have.`,
      "Leave it out; `title:` may hold it.",
    );
  }
  if (name.trim() === "" || name !== name.trim() || name.startsWith(".") || name.endsWith(".")) {
    return refuse(`"${name}" is no name for a note.`, "Begin and end with a letter or a digit.");
  }
  return undefined;
}

function newPath(from: string, wanted: string): string | Refusal {
  const path = withoutMd(wanted.trim()).normalize("NFC");
  const segments = path.replace(/^\//, "").split("/");
  for (const segment of segments) {
    const fault = nameFault(segment);
    if (fault) return fault;
  }
  const folder = folderOf(from);
  const whole = segments.length > 1 || path.startsWith("/") || folder === "";
  return `${whole ? segments.join("/") : `${folder}/${segments[0]}`}.md`;
}

function leadsTo(found: Resolution, goal: string): boolean {
  return (found.note?.path ?? found.file) === goal;
}

/** The target that leads to `goal` from the note at `from`, in the form nearest to the one that was written. */
function targetFor(
  place: LinkPlace,
  was: { readonly from: string; readonly former: string },
  { from: at, goal }: { readonly from: string; readonly goal: string },
  after: Survey,
): string | undefined {
  const path = goal.endsWith(".md") ? withoutMd(goal) : goal;
  const segments = path.split("/");
  const written = place.target;
  const relative = relativePath(folderOf(at), path);
  const dotted = relative.startsWith("../") ? relative : `./${relative}`;
  const wasBeside = resolvePath(folderOf(was.from), written) === withoutMd(was.former);
  const depth = written.replace(/^\/|\.{1,2}\//g, "").split("/").length;
  const tails = segments.map((_, index) => segments.slice(-(index + 1)).join("/"));
  const candidates = [
    ...(/^\.{1,2}\//.test(written) ? [dotted] : []),
    ...(written.startsWith("/") ? [`/${path}`] : []),
    ...(place.syntax === "markdown" && wasBeside && !relative.startsWith("../") ? [relative] : []),
    ...tails.slice(Math.min(depth, tails.length) - 1),
    ...tails,
    `/${path}`,
    dotted,
  ];
  const found = candidates.filter((target) =>
    leadsTo(after.follow({ ...place, target }, at), goal),
  );
  return (
    found.find((target) => after.follow({ ...place, target }, at).verdict !== "ambiguous") ??
    found[0]
  );
}

/** ("a/b", "a/c/d") => "../c/d" */
function relativePath(folder: string, path: string): string {
  const from = folder === "" ? [] : folder.split("/");
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

function firstHeading(text: string): string | undefined {
  return /^#[ \t]+(.+?)[ \t]*$/m.exec(text)?.[1];
}
