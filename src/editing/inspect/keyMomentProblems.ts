/** What is missing in a key moment of the timeline, or too long; lanes that `site.yaml` does not name. */

import { fold } from "../../shared/fold.ts";
import { textUnder } from "../../trackers/frontMatterText.ts";
import { LINE_CHARACTERS, SHORT_CHARACTERS } from "../../trackers/keyMoments.ts";
import { type Note, spotOf } from "../../vault/core/note.ts";
import { type Problem, problem } from "../../vault/core/problems.ts";
import type { Vault } from "../../vault/index.ts";

/** More than these are no longer few. */
const MOST = 15;

export function keyMomentProblems({ notes, settings }: Vault): Problem[] {
  const lanes = settings.timeline.lanes.map(({ name }) => name);
  const keys = notes.filter(({ data }) => data["key"] === true);
  return [
    ...keys.flatMap(incomplete),
    ...keys
      .slice(MOST)
      .map((note) =>
        at(
          note,
          "key",
          `${keys.length} notes are key moments of the timeline, more than ${MOST}.`,
          "Take `key: true` out of those that matter less.",
        ),
      ),
    ...(lanes.length > 0 ? notes.flatMap((note) => offTimeline(note, lanes)) : []),
  ];
}

function at(note: Note, key: string, message: string, hint: string): Problem {
  return problem("key-moment", { file: note.path, ...spotOf(note, key) }, message, hint);
}

function incomplete(note: Note): Problem[] {
  const line = textUnder(note, "line");
  const lengthOf = (text: string) => [...text].length;
  const found: Problem[] = [];
  if (!note.date)
    found.push(at(note, "key", "A key moment has no date that can be read.", "Write its `date:`."));
  if (line === "")
    found.push(
      at(
        note,
        "key",
        "A key moment has no line to stand beside its date.",
        `Write \`line:\`, at most ${LINE_CHARACTERS} characters; an allegation says whose it is.`,
      ),
    );
  else if (lengthOf(line) > LINE_CHARACTERS)
    found.push(
      at(
        note,
        "line",
        `The line of a key moment has ${lengthOf(line)} characters, more than ${LINE_CHARACTERS}.`,
        "Shorten it: it stands beside others.",
      ),
    );
  if (textUnder(note, "why") === "")
    found.push(
      at(note, "key", "A key moment does not say why it is one.", "Write `why:` for readers."),
    );
  return found;
}

/** What a vault with lanes says of the place of a note in them. */
function offTimeline(note: Note, lanes: readonly string[]): Problem[] {
  const found: Problem[] = [];
  const lane = textUnder(note, "lane");
  if (lane !== "" && !lanes.some((name) => fold(name) === fold(lane)))
    found.push(
      at(
        note,
        "lane",
        `The timeline has no lane "${lane}".`,
        `Write one of those in site.yaml: ${lanes.join(", ")}.`,
      ),
    );
  const short = textUnder(note, "short");
  if ([...short].length > SHORT_CHARACTERS)
    found.push(
      at(
        note,
        "short",
        `The short name has ${[...short].length} characters, more than ${SHORT_CHARACTERS}, and is not used.`,
        "Shorten it, or take it out.",
      ),
    );
  return found;
}
