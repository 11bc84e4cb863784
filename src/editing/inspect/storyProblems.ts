/** What a story lacks: a list, a dated note in each step, a sentence after it. */

import { type Story, type StoryStep, stories } from "../../trackers/stories.ts";
import { spotOf } from "../../vault/core/note.ts";
import { type Problem, problem } from "../../vault/core/problems.ts";
import type { Vault } from "../../vault/index.ts";

export function storyProblems(vault: Vault): Problem[] {
  return stories(vault).flatMap((story) =>
    story.steps.length === 0 ? [withoutSteps(story)] : story.steps.flatMap(faults),
  );
}

function withoutSteps({ note }: Story): Problem {
  return problem(
    "story-step",
    { file: note.path, ...spotOf(note, "story") },
    "A story has no numbered list of steps.",
    "Write `1. [[A dated note]]: a sentence.`, and so on; or take `story: true` out.",
  );
}

function faults(
  { number, row, entry }: StoryStep,
  _: number,
  all: readonly StoryStep[],
): Problem[] {
  const { note: file, line, target, to, text } = row;
  const at = (message: string, hint: string) =>
    problem("story-step", { file, line }, message, hint);
  const earlier = all.find((step) => step.number < number && step.row.to === to);
  const found: Problem[] = [];
  if (target === undefined) {
    const hint = `Write \`${number}. [[A dated note]]: a sentence.\``;
    found.push(at(`Step ${number} of the story does not begin with a link.`, hint));
  } else if (to === undefined) {
    const message = `Step ${number} of the story links to "${target}", which is no note.`;
    found.push(at(message, "Correct the name, or write that note."));
  } else if (!entry) {
    const message = `Step ${number} of the story links to "${target}", which has no place on the timeline.`;
    found.push(at(message, "Link to an event, a law or a case that has a date."));
  } else if (earlier) {
    const message = `Step ${number} of the story links to the same note as step ${earlier.number}.`;
    found.push(at(message, "Make one step of the two."));
  }
  if (target !== undefined && text === "") {
    const message = `Step ${number} of the story has no sentence.`;
    found.push(at(message, "Write a colon and a sentence after the link."));
  }
  return found;
}
