/** What a browser measures of a page that stands open in it. */

import type { Page } from "playwright";

/** undefined on a page without an article. */
export function heightAfter(page: Page): Promise<number | undefined> {
  return page.evaluate(() => {
    const [article, main] = ["[data-article]", "main"].map((selector) =>
      document.querySelector(selector)?.getBoundingClientRect(),
    );
    return article && main && (main.bottom - article.bottom) / article.height;
  });
}

/** undefined on a page without an article. */
export function firstSentence(page: Page): Promise<{ y: number; titleLines: number } | undefined> {
  return page.evaluate(() => {
    const sentence = document.querySelector("[data-article] .prose p");
    const title = document.querySelector("h1");
    if (!sentence || !title) return undefined;
    const lineHeight = Number.parseFloat(getComputedStyle(title).lineHeight);
    return {
      y: sentence.getBoundingClientRect().top + scrollY,
      titleLines: Math.round(title.getBoundingClientRect().height / lineHeight),
    };
  });
}

/** The mean over the full lines of paragraphs of the article; undefined where there are fewer than eight. */
export function lineLength(page: Page): Promise<number | undefined> {
  return page.evaluate(() => {
    // What stands in a box of its own, and smaller letters above the line, are no measure of the text.
    const aside = "table, blockquote, figure, aside, li, .callout, .sidenote, sup";
    const full = [...document.querySelectorAll("[data-article] .prose:not(.note-lead) p")]
      .filter((paragraph) => !paragraph.closest(aside) && paragraph.checkVisibility())
      .flatMap((paragraph) => {
        const lines = new Map<number, number>();
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          if (text.parentElement?.closest("sup")) continue;
          for (let index = 0; index < text.length; index++) {
            range.setStart(text, index);
            range.setEnd(text, index + 1);
            const { bottom, width } = range.getBoundingClientRect();
            // A space at which a line breaks has no width.
            if (width === 0) continue;
            // Letters of other faces stand a little higher or lower.
            const line = [...lines.keys()].find((other) => Math.abs(other - bottom) < 8) ?? bottom;
            lines.set(line, (lines.get(line) ?? 0) + 1);
          }
        }
        return [...lines.values()].slice(0, -1);
      });
    return full.length < 8 ? undefined : full.reduce((sum, one) => sum + one, 0) / full.length;
  });
}

/** Each control that is smaller than 44 × 44: 'button "Copy" 30 × 20'. A checkbox is as large as its label. */
export function smallControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      ".site-header a, button, summary, select, textarea, input:not([type=hidden]), [role=button]",
    );
    return [...controls].flatMap((control) => {
      const box = control.closest("label") ?? control;
      const { width, height } = box.getBoundingClientRect();
      const isShown = control.checkVisibility({ visibilityProperty: true }) && width > 1;
      // Half a pixel may be lost where the system rounds.
      if (!isShown || Math.min(width, height) >= 43.5) return [];
      const words = (control.ariaLabel ?? control.textContent).trim().replace(/\s+/g, " ");
      const place = control.className === "" ? control.parentElement?.className : control.className;
      return [
        `${control.localName} "${words.slice(0, 40)}" (${place}) ${Math.round(width)} × ${Math.round(height)}`,
      ];
    });
  });
}

/**
 * How often Tab is pressed on the way to the link to all connections, or to the page's end where there is
 * none; a link that leads past a block is taken, and is one stop with it.
 */
export function tabStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const focusable = document.querySelectorAll<HTMLElement>(
      "a[href], area[href], button, summary, select, textarea, input:not([type=hidden]), iframe, [tabindex]",
    );
    const radios = new Set<string>();
    const stops = [...focusable].filter((element) => {
      const isStop =
        element.tabIndex >= 0 &&
        !element.matches(":disabled, summary:not(details > summary:first-of-type)") &&
        !element.closest("[inert]") &&
        element.checkVisibility({ visibilityProperty: true });
      if (!isStop || !(element instanceof HTMLInputElement) || element.type !== "radio")
        return isStop;
      // A group of radio buttons is one stop.
      const isFirst = !radios.has(element.name);
      radios.add(element.name);
      return isFirst;
    });
    const all = stops.findIndex((stop) => stop.matches(".connections-all a"));
    const way = all === -1 ? stops : stops.slice(0, all);
    const passed = way.flatMap((stop) => {
      const past =
        stop.matches("[data-skip]") && document.querySelector(stop.getAttribute("href") ?? "");
      if (!past) return [];
      const isBetween = (other: Element) =>
        Boolean(stop.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) &&
        Boolean(other.compareDocumentPosition(past) & Node.DOCUMENT_POSITION_FOLLOWING);
      return way.filter(isBetween);
    });
    return way.length - new Set(passed).size;
  });
}
