/** The stories of the editors: as cards on the pages of their notes, and as data for the timeline. */

import { type StoryData, storyFile, storyKey } from "../../shared/timeline/story.ts";
import { type StoryStep, stepsOnTimeline, stories, storyOf } from "../../trackers/stories.ts";
import { memoize } from "../../vault/core/memoize.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { type Development, developmentOf } from "../core/development.ts";
import { shownWords } from "../core/sentence.ts";
import type { Named } from "./index.ts";

export interface StoryView {
  readonly steps: readonly StepView[];
  /** The timeline with these steps in the place of its key moments. */
  readonly timeline: string;
}

/** A step: what its note says of itself, and what the editors say of it. */
export interface StepView extends Pick<Development, "title" | "date" | "statuses"> {
  readonly number: number;
  /** Of its note; undefined where there is none. */
  readonly href: string | undefined;
  readonly sentence: string;
  readonly sources: readonly Named[];
}

/** Undefined for a note that is no story, and where none of its steps is on the timeline. */
export function storyView(context: SiteContext, note: Note): StoryView | undefined {
  const story = storyOf(context.vault, note);
  if (!story || stepsOnTimeline(story).length === 0) return undefined;
  return {
    steps: story.steps.map((step) => stepView(context, step)),
    timeline: timelineWith(context, note),
  };
}

/** A story, with the way to it on the timeline and as a page. */
export interface StoryLink extends Named {
  readonly page: string;
  readonly steps: number;
}

/** Every story, for the page of the timeline. */
export function storyLinks(context: SiteContext): StoryLink[] {
  return stories(context.vault).flatMap((story) => {
    const steps = stepsOnTimeline(story).length;
    const { note } = story;
    if (steps === 0) return [];
    return [
      {
        title: context.typeset(note.title),
        href: timelineWith(context, note),
        page: context.href(note.url),
        steps,
      },
    ];
  });
}

/** The data of every story, by the name of its file beside that of the timeline. */
export const storyFiles = memoize(
  (context: SiteContext): ReadonlyMap<string, () => StoryData> =>
    new Map(
      stories(context.vault).flatMap((story) => {
        const file = storyFile(storyKey(story.note));
        const { title, url } = story.note;
        const steps = stepsOnTimeline(story);
        if (file === undefined || steps.length === 0) return [];
        const data = () => ({
          title: context.typeset(title),
          url,
          steps: steps.map(({ number, entry, row }) => ({
            entry: entry.id,
            number,
            text: sentenceOf(context, row),
          })),
        });
        return [[file, data] as const];
      }),
    ),
);

function stepView(context: SiteContext, { number, row, entry }: StoryStep): StepView {
  const note = row.to === undefined ? undefined : context.requireNote(row.to);
  const words = { number, sentence: sentenceOf(context, row) };
  // absent: the step links to nothing, and is its words alone
  if (!note) return { ...words, title: row.target ?? "", ...NOTHING };
  return {
    ...words,
    ...developmentOf(context, note),
    // absent: a note that is no entry has its sources on its page
    sources: (entry?.sources ?? []).map((path) => {
      const { title, url } = context.requireNote(path);
      return { title: context.typeset(title), href: context.href(url) };
    }),
  };
}

const NOTHING = { href: undefined, date: undefined, statuses: [], sources: [] } as const;

function sentenceOf(context: SiteContext, { note, text }: StoryStep["row"]): string {
  return context.typeset(shownWords(context, note, text));
}

function timelineWith({ href }: SiteContext, { url }: Note): string {
  return `${href("/timeline/")}?story=${encodeURI(storyKey({ url }))}`;
}
