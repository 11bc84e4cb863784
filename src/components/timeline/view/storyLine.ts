/** Which story the picture shows, with the ways to its page and back to the key moments. */

import { make } from "../../../client/dom.ts";
import { linkTo, type TimelineData } from "../../../shared/timeline/data.ts";

/** Nothing where there is no story; `target` is that of links out of the timeline, whose address is `page`. */
export function storyLine(data: TimelineData, page: string, target?: string): HTMLElement[] {
  const { story } = data;
  if (!story) return [];
  return [
    make(
      "p",
      { class: "timeline-story" },
      make(
        "span",
        {},
        "Story: ",
        make("a", { href: linkTo(data, story.url), target }, story.title),
      ),
      make("a", { href: page, target }, "Back to the key moments"),
    ),
  ];
}
