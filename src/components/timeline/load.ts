/** Loads the pictures of timelines, with all that draws them, when one comes near the view, or is asked for a story. */

/** How near: before the reader can see that it was not there. */
const NEAR = "800px";

export function enableTimelines(): void {
  if (new URLSearchParams(location.search).has("story")) {
    void import("./view/element.ts");
    return;
  }
  const observer = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void import("./view/element.ts");
    },
    { rootMargin: NEAR },
  );
  for (const timeline of document.querySelectorAll("timeline-view")) observer.observe(timeline);
}
