/**
 * What one compile leaves for the next, so that a note that did not change is
 * not read again while another is edited.
 *
 * Nothing is kept by guess. A front matter depends on its file alone. A text
 * depends on its note, on the base and the day, and on what it asked of the rest of
 * the vault: where links lead, what the notes there say of themselves, what
 * embedded notes say. Each question is kept with its answer and with the names
 * that decide it. It is asked again where one of them has changed, and the text is
 * read again where an answer is another now. A compile with a memory gives what
 * one without gives; tests/memory.test.ts holds it to that over sequences of edits.
 */

import type { Day } from "../../shared/dates/index.ts";
import { type Body, readBody, type Vicinity } from "../body.ts";
import type { NoteFile } from "../core/files.ts";
import { kept } from "../core/kept.ts";
import type { Head, Opened } from "../core/note.ts";
import { folderOf } from "../core/path.ts";
import type { Settings } from "../core/settings.ts";
import { type Backlinks, backlinksOf, type LinkMemory, type Outgoing } from "../links/backlinks.ts";
import { type Mention, type MentionFinder, marksOf, mayDiffer } from "../links/mentions.ts";
import { type Changes, changesBetween, type Named, type Names, nameNotes } from "../links/names.ts";
import { type Redacted, redactBody } from "../links/redact.ts";
import { type Anchors, namesIn } from "../links/resolve.ts";
import { parseMarkdown } from "../markdown/index.ts";
import { openNote } from "../note.ts";
import { extract } from "../text/extract.ts";
import { haveCommon, isAnsweredOtherwise, isRight, type Reading, readAnew } from "./reading.ts";

/** The steps of a compile whose results may be kept. */
export interface Memory {
  readonly open: (settings: Settings, today: Day) => (file: NoteFile) => Opened;
  readonly name: (named: Named) => Names;
  readonly redact: typeof redactBody;
  /**
   * The headings and blocks of a text, for links to them. Such links are few, and
   * may stand in a note that is read before the one they lead to: it is read ahead.
   */
  readonly anchors: (body: () => string) => Anchors;
  readonly read: (head: Head, body: () => string, vicinity: Vicinity) => Body;
  readonly mentions: (read: Body, finder: MentionFinder) => readonly Mention[];
  readonly backlinks: (outgoing: Outgoing) => Backlinks;
}

/** The memory of a compile that is the only one. */
export function forgetful(): Memory {
  return {
    open: (settings, today) => (file) => openNote(file, settings, today),
    name: (named) => nameNotes(named),
    redact: redactBody,
    anchors: kept(readAnchors),
    read: (head, body, vicinity) => readBody(head, body(), vicinity),
    mentions: (read, { find }) => find(read, read.links),
    backlinks: (outgoing) => backlinksOf(outgoing),
  };
}

/** A result, and the names under which it was last found to be right. */
interface Kept<Value> {
  readonly value: Value;
  names: Names;
}

interface Redaction {
  readonly redacted: Redacted;
  /** The folded names that decide which of its own it may show. */
  readonly names: ReadonlySet<string>;
}

/** The names of this compile, and what has changed since those of the former. */
interface Current {
  readonly names: Names;
  readonly former: Names;
  readonly changes: Changes;
  readonly mayMentionOthers: ReturnType<typeof mayDiffer>;
}

function since(former: Names, names: Names): Current {
  const changes = changesBetween(former, names);
  const mayMentionOthers = mayDiffer(former.mentions, names.mentions);
  return { names, former, changes, mayMentionOthers };
}

export function createMemory(): Memory {
  const opened = new Map<string, { text: string; circumstances: string; value: Opened }>();
  const readings = new Map<string, Kept<Reading>>();
  const redactions = new WeakMap<() => string, Kept<Redaction>>();
  const mentions = new WeakMap<Body, Kept<readonly Mention[]>>();
  const decisive = decisiveNames();
  let current: Current;
  let links: LinkMemory | undefined;

  /** What is kept, where it was right before the last change and that does not touch it. */
  function still<Value>(
    known: Kept<Value> | undefined,
    isTouched: (value: Value, changes: Changes) => boolean,
  ): Value | undefined {
    const { names, former, changes } = current;
    if (known?.names === names) return known.value;
    if (known?.names !== former || isTouched(known.value, changes)) return undefined;
    known.names = names;
    return known.value;
  }

  return {
    open(settings, today) {
      const circumstances = JSON.stringify([today, settings]);
      return (file) => {
        const known = opened.get(file.path);
        if (known?.text === file.text && known.circumstances === circumstances) return known.value;
        const value = withHeadOf(known?.value, openNote(file, settings, today));
        opened.set(file.path, { text: file.text, circumstances, value });
        return value;
      };
    },

    name(named) {
      const former = current?.names;
      const names = nameNotes(named, former);
      if (names === former) return names;
      current = since(former ?? names, names);
      const paths = new Set(names.open.map(({ head }) => head.path));
      for (const path of readings.keys()) if (!paths.has(path)) readings.delete(path);
      return names;
    },

    redact(body, path, isSecret) {
      if (!isSecret) return redactBody(body, path, isSecret);
      const isTouched = (value: Redaction, { names }: Changes) => haveCommon(names, value.names);
      const known = still(redactions.get(body), isTouched);
      if (known) return known.redacted;
      const names = new Set<string>();
      const redacted = redactBody(body, path, (target, from) => {
        for (const name of decisive(target, from)) names.add(name);
        return isSecret(target, from);
      });
      redactions.set(body, { value: { redacted, names }, names: current.names });
      return redacted;
    },

    anchors: kept(readAnchors),

    read(head, body, vicinity) {
      const known = still(readings.get(head.path), ({ asked }, changes) =>
        isAnsweredOtherwise(asked, changes, vicinity),
      );
      if (known && isRight(known, head, body, vicinity)) {
        for (const report of known.reports) vicinity.report(...report);
        return known.value;
      }
      const value = readAnew(head, body, vicinity, decisive);
      readings.set(head.path, { value, names: current.names });
      return value.value;
    },

    mentions(read, finder) {
      const isTouched = () => current.mayMentionOthers(read);
      const known = still(mentions.get(read), isTouched);
      if (known) return known;
      const found = finder.find(read, read.links);
      mentions.set(read, { value: found, names: current.names });
      // Made now, for an editor waits when names change.
      marksOf(read.extract);
      return found;
    },

    backlinks(outgoing) {
      links = { outgoing, backlinks: backlinksOf(outgoing, links) };
      return links.backlinks;
    },
  };
}

function readAnchors(body: () => string): Anchors {
  const { headings, blockIds } = extract(parseMarkdown(body()).root);
  return { headings, blockIds };
}

/** `namesIn`, where one list stands for each name, however many texts hold it. */
function decisiveNames(): typeof namesIn {
  const known = new Map<string, string[]>();
  return (target, from) => {
    const key = target.startsWith(".") ? `${folderOf(from)}\n${target}` : target;
    const names = known.get(key) ?? namesIn(target, from);
    known.set(key, names);
    return names;
  };
}

/** A head that says what the former one said is that one, so that all that met it may stay. */
function withHeadOf(known: Opened | undefined, fresh: Opened): Opened {
  if (!known || !("head" in known) || !("head" in fresh)) return fresh;
  if (JSON.stringify(known.head) !== JSON.stringify(fresh.head)) return fresh;
  return { ...fresh, head: known.head };
}
