/** What stands beside the text on a wide page: facts that are open there, and contents that say where one is. */

/** From here on there is room beside the text: note.css. */
const BESIDE = "(min-width: 64rem)";

/** The style sheet shows what is folded; this makes the state say so. */
export function enableFolds(): void {
  const folds = document.querySelectorAll<HTMLDetailsElement>("details[data-open-beside]");
  if (folds.length === 0) return;
  const wide = matchMedia(BESIDE);
  const follow = () => {
    for (const fold of folds) fold.open = wide.matches;
  };
  follow();
  wide.addEventListener("change", follow);
}

/** Marks the section that is being read. */
export function enableContents(): void {
  const contents = document.querySelector<HTMLElement>("[data-contents]");
  if (!contents) return;
  const sections = [...contents.querySelectorAll<HTMLAnchorElement>("a")].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  let current: HTMLAnchorElement | undefined;
  let asked = false;
  const mark = () => {
    asked = false;
    const passed = sections.findLast(
      ({ heading }) => heading.getBoundingClientRect().top < innerHeight / 4,
    );
    const { scrollHeight, scrollTop } = document.documentElement;
    const isEnd = scrollTop > 0 && scrollTop + innerHeight >= scrollHeight - 2;
    const next = isEnd ? sections.at(-1)?.link : passed?.link;
    if (next === current) return;
    current?.removeAttribute("aria-current");
    next?.setAttribute("aria-current", "location");
    current = next;
    if (next && contents.scrollHeight > contents.clientHeight)
      contents.scrollTop = next.offsetTop - contents.clientHeight / 2;
  };
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(mark);
  };
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask, { passive: true });
  mark();
}
