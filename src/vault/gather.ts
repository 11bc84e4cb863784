/** What only shows when all notes have been read: what leads to a note, names it, or happened. */

import { type Day, parseDate } from "../shared/dates/index.ts";
import type { Note } from "./core/note.ts";
import type { Settings } from "./core/settings.ts";
import { withStatus } from "./harvest/noteEntries.ts";
import { stageOf } from "./harvest/proceedings.ts";
import { type Harvest, harvest } from "./harvest.ts";
import { type Backlinks, backlinksOf, type Outgoing } from "./links/backlinks.ts";
import { findMentions, limitMentions, type Mention, type MentionNames } from "./links/mentions.ts";
import type { Body, Read } from "./read.ts";

export interface Gathered extends Read {
  /** The links of each note, by its path. */
  readonly outgoing: Outgoing;
  /** The links that other notes have to a note, by its path. */
  readonly backlinks: Backlinks;
  /** The names of a note in the texts of others that don't link to it, by its path. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
  readonly harvest: Harvest;
  /** The day of the facts. */
  readonly asOf: Day;
}

/** The work that looks at all notes. */
export interface Gathering {
  readonly backlinksOf: (outgoing: Outgoing) => Backlinks;
  readonly mentionsIn: (body: Body, names: MentionNames) => readonly Mention[];
}

const GATHERING: Gathering = {
  backlinksOf,
  mentionsIn: (body, names) => findMentions(body, body.links, names),
};

export function gather(vault: Read, { backlinksOf, mentionsIn }: Gathering = GATHERING): Gathered {
  const { bodies, names, settings, today } = vault;
  const outgoing = new Map(bodies.map(({ note, links }) => [note.path, links]));
  const mentions = bodies.flatMap((body) => mentionsIn(body, names.mentions));
  const notes = bodies.map(({ note }) => note);
  const asOf = factsAsOf(notes, settings, today);
  const staged = bodies.map((body) => withStage(body, asOf));
  return {
    ...vault,
    bodies: staged,
    outgoing,
    backlinks: backlinksOf(outgoing),
    mentions: Map.groupBy(limitMentions(mentions), ({ to }) => to),
    harvest: harvest(staged.map((body) => body.harvest)),
    asOf,
  };
}

/** With the stage that a note's table has reached, where its front matter says none. */
function withStage(body: Body, asOf: Day): Body {
  const { note, harvest } = body;
  const stage = stageOf(note, harvest.rows.stages, asOf);
  if (stage === note.stage) return body;
  const ofNote = withStatus(harvest.ofNote, stage);
  return { ...body, note: { ...note, stage }, harvest: { ...harvest, ofNote } };
}

/** The day that `site.yaml` names, or the newest `verified:`, or today. */
function factsAsOf(notes: readonly Note[], settings: Settings, today: Day): Day {
  const named = settings.asOf === undefined ? undefined : parseDate(settings.asOf, today);
  if (named) return named.end;
  const verified = notes.flatMap((note) => (note.verified ? [note.verified.end] : []));
  return verified.length === 0 ? today : verified.reduce((newest, day) => Math.max(newest, day));
}
