/**
 * The stages of a compile, each with a cache of its results for the next compile: a note
 * that did not change is not read again while another is edited.
 *
 * A front matter depends on its file alone. A text depends on its
 * note, on the base, the day and the setting of line breaks, and on what it asked of the rest of the vault: where links
 * lead, what the notes there say of themselves, what embedded notes say. Each question is
 * kept with its answer and with the names that decide it. It is asked again where one of
 * them has changed, and the text is read again where an answer is another now. A compile by
 * these stages gives what one by `STAGES` gives; tests/incremental.test.ts holds it to that
 * over sequences of edits.
 */

import { expected } from "../../shared/assert.ts";
import { memoize } from "../core/memoize.ts";
import type { OpenedNote } from "../core/note.ts";
import type { NoteText } from "../core/noteText.ts";
import { folderOf } from "../core/path.ts";
import { gather } from "../gather.ts";
import { findMentions, type Mention } from "../links/mentions.ts";
import { isPlace, namesIn } from "../links/nameIndex.ts";
import { type Names, name, nameNotes } from "../name.ts";
import { open, openNote } from "../open.ts";
import { type Body, read, readAnchors } from "../read.ts";
import { type RedactedText, redact, redactText } from "../redact.ts";
import { STAGES, type Stages } from "../stages.ts";
import { type LinkState, NO_LINKS, updateBacklinks } from "./backlinks.ts";
import { type Changes, changesBetween, type NamedState } from "./changes.ts";
import { mayDiffer, wordFilter } from "./mentions.ts";
import { updateNames } from "./names.ts";
import {
  haveCommon,
  isAnsweredOtherwise,
  isRight,
  type RecordedReading,
  recordReading,
} from "./reading.ts";

/** A result, and the names under which it was last found to be right. */
interface Remembered<Value> {
  readonly value: Value;
  names: Names;
}

interface RecordedRedaction {
  readonly redacted: RedactedText;
  /** The folded names that decide which of its names it may show. */
  readonly names: ReadonlySet<string>;
}

/** The names of this compile, and what has changed since those of the former. */
interface Current extends NamedState {
  readonly former: Names;
  readonly changes: Changes;
  readonly mayMentionOthers: ReturnType<typeof mayDiffer>;
}

/** What has changed between two states; nothing, where there is no former one. */
function since(former: NamedState, state: NamedState): Current {
  return {
    ...state,
    former: former.names,
    changes: changesBetween(former, state),
    mayMentionOthers: mayDiffer(former.names.mentions, state.names.mentions),
  };
}

/** Stages that remember the last compile. They are for one vault, and for compiles one after the other. */
export function createIncrementalStages(): Stages {
  const opened = new Map<string, { text: string; circumstances: string; note: OpenedNote }>();
  const redactions = new WeakMap<NoteText, Remembered<RecordedRedaction>>();
  const readings = new Map<string, Remembered<RecordedReading>>();
  const mentions = new WeakMap<Body, Remembered<readonly Mention[]>>();
  const anchorsIn = memoize(readAnchors);
  const decisive = decisiveNames();
  let current: Current | undefined;
  let links: LinkState = NO_LINKS;

  /** What is remembered, where it was right before the last change and that does not touch it. */
  function stillRight<Value>(
    known: Remembered<Value> | undefined,
    isTouched: (value: Value, current: Current) => boolean,
  ): Value | undefined {
    const now = expected(current, "names before texts");
    if (known?.names === now.names) return known.value;
    if (known?.names !== now.former || isTouched(known.value, now)) return undefined;
    known.names = now.names;
    return known.value;
  }

  function remember<Value>(value: Value): Remembered<Value> {
    return { value, names: expected(current, "names before texts").names };
  }

  return {
    ...STAGES,

    open: (vault) =>
      open(vault, (file, settings, today) => {
        const circumstances = JSON.stringify([today, settings]);
        const known = opened.get(file.path);
        if (known?.text === file.text && known.circumstances === circumstances) return known.note;
        const note = withHeadOf(known?.note, openNote(file, settings, today));
        opened.set(file.path, { text: file.text, circumstances, note });
        return note;
      }),

    name: (vault) =>
      name(vault, (nameable) => {
        const names = current ? updateNames(nameable, current) : nameNotes(nameable);
        if (current && names === current.names) return names;
        const state = { nameable, names };
        // absent: the first compile
        current = since(current ?? state, state);
        const paths = new Set(names.notes.map(({ head }) => head.path));
        for (const path of readings.keys()) if (!paths.has(path)) readings.delete(path);
        return names;
      }),

    redact: (vault) =>
      redact(vault, (text, path, isSecret) => {
        const known = stillRight(redactions.get(text), ({ names }, { changes }) =>
          haveCommon(changes.names, names),
        );
        if (known) return known.redacted;
        const names = new Set<string>();
        const redacted = redactText(text, path, (target, from) => {
          for (const name of decisive(target, from)) names.add(name);
          return isSecret(target, from);
        });
        redactions.set(text, remember({ redacted, names }));
        return redacted;
      }),

    read: (vault) =>
      read(vault, {
        anchorsIn,
        readOne: (head, text, context) => {
          const known = stillRight(readings.get(head.path), ({ dependencies }, { changes }) =>
            isAnsweredOtherwise(dependencies, changes, context),
          );
          if (known && isRight(known, head, text, context)) return known.body;
          const reading = recordReading(head, text, context, decisive);
          readings.set(head.path, remember(reading));
          return reading.body;
        },
      }),

    gather: (vault) =>
      gather(vault, {
        backlinksOf: (outgoing) => {
          links = { outgoing, backlinks: updateBacklinks(outgoing, links) };
          return links.backlinks;
        },
        mentionsIn: (body, names) => {
          const known = stillRight(mentions.get(body), (_, { mayMentionOthers }) =>
            mayMentionOthers(body),
          );
          if (known) return known;
          const found = findMentions(body, body.links, names);
          mentions.set(body, remember(found));
          // Made now, for an editor waits when names change.
          wordFilter(body.extract);
          return found;
        },
      }),
  };
}

/** `namesIn`, where one list stands for each name, however many texts hold it. */
function decisiveNames(): typeof namesIn {
  const known = new Map<string, string[]>();
  return (target, from) => {
    const key = isPlace(target) ? `${folderOf(from)}\n${target}` : target;
    // absent: the first link to it
    const names = known.get(key) ?? namesIn(target, from);
    known.set(key, names);
    return names;
  };
}

/** The former head where the new one is equal, so that results which depend on it stay valid. */
function withHeadOf(known: OpenedNote | undefined, fresh: OpenedNote): OpenedNote {
  if (!known || !("head" in known) || !("head" in fresh)) return fresh;
  if (JSON.stringify(known.head) !== JSON.stringify(fresh.head)) return fresh;
  return { ...fresh, head: known.head };
}
