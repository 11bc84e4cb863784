/** A timeline led by a story: the steps of the story in the place of the key moments. */

import type { EntryData, TimelineData } from "./data.ts";

/** A story, as a file of data has it. */
export interface StoryData {
  readonly title: string;
  /** The address of its page, without the base. */
  readonly url: string;
  /** In order, each entry once. */
  readonly steps: readonly StepData[];
}

export interface StepData {
  /** The id of its entry. */
  readonly entry: string;
  /** Its number on the page, and the sentence there. */
  readonly number: number;
  readonly text: string;
}

/** The rank of an entry that is no key moment any more: as of the most important. */
const USUAL = 1;

export function withStory(data: TimelineData, story: StoryData): TimelineData {
  const steps = new Map(story.steps.map((step) => [step.entry, step]));
  return {
    ...data,
    story: { title: story.title, url: story.url },
    entries: data.entries.map(({ key: _key, ...entry }): EntryData => {
      const step = steps.get(entry.id);
      if (!step) return { ...entry, rank: Math.max(entry.rank, USUAL) };
      return { ...entry, rank: 0, key: step.number, step: step.text };
    }),
  };
}

/** What names a story in links to the timeline: the address of its page without the slashes around it. */
export function storyKey({ url }: Pick<StoryData, "url">): string {
  return url.slice(1, -1);
}

/** Letters, digits and dashes between slashes, as addresses are. */
const KEY = /^[\p{L}\p{N}\p{M}\p{So}-]+(?:\/[\p{L}\p{N}\p{M}\p{So}-]+)*$/u;

/** The name of the file of a story, beside the data of the timeline; undefined for what is no address. */
export function storyFile(key: string): string | undefined {
  return KEY.test(key) ? `${key}.story.json` : undefined;
}
