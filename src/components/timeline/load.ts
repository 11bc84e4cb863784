/**
 * Loads the pictures of timelines, with all that draws them, when one comes near the view, or is asked for a story;
 * on paper the still ones stand.
 */

import { TOP_OF_PAGE } from "../../shared/timeline/topOfPage.ts";

/** How near: before the reader can see that it was not there. */
const NEAR = "800px";

const load = () => void import("./view/element.ts");

export function enableTimelines(): void {
  const hasStory = new URLSearchParams(location.search).has("story");
  const observer = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      load();
    },
    { rootMargin: NEAR },
  );
  for (const timeline of document.querySelectorAll("timeline-view")) {
    const isAtTop = timeline.hasAttribute("data-state") && matchMedia(TOP_OF_PAGE).matches;
    if (hasStory || isAtTop) load();
    else observer.observe(timeline);
    showStillOnPaper(timeline);
  }
}

/** Where scripts run, the still picture is no part of the page, or has ceased to be, until it is printed. */
function showStillOnPaper(timeline: Element): void {
  const show = () => {
    const still = timeline.querySelector(".timeline-still > noscript");
    if (!still) return;
    const parsed = new DOMParser().parseFromString(still.textContent, "text/html");
    still.replaceWith(...parsed.body.children);
  };
  window.addEventListener("beforeprint", show);
  const paper = matchMedia("print");
  paper.addEventListener("change", show);
  if (paper.matches) show();
}
