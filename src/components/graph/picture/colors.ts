/** The colors of the page, as a canvas takes them: from the tokens, in light, dark and forced colors. */

import type { KindView } from "../../../shared/graph/view.ts";

export interface Colors {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly accent: string;
  readonly raised: string;
  /** By kind. */
  readonly kinds: readonly string[];
  readonly font: string;
}

export function readColors(element: HTMLElement, kinds: readonly KindView[]): Colors {
  const isForced = matchMedia("(forced-colors: active)").matches;
  const probe = document.createElement("span");
  probe.hidden = true;
  element.append(probe);
  const color = (name: string, forced: string) => {
    // A token may hold light-dark(), which only a used color resolves.
    probe.style.color = isForced ? forced : `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colors: Colors = {
    paper: color("paper", "Canvas"),
    ink: color("ink", "CanvasText"),
    soft: color("ink-soft", "CanvasText"),
    rule: color("rule-strong", "GrayText"),
    accent: color("accent", "Highlight"),
    raised: color("paper-raised", "Canvas"),
    kinds: kinds.map(({ name }) => color(`kind-${name}`, "CanvasText")),
    font: getComputedStyle(element).getPropertyValue("--picture").trim() || "sans-serif",
  };
  probe.remove();
  return colors;
}

/** Calls back whenever the colors of the page change; on paper they are always light. */
export function onColorsChange(changed: () => void): void {
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"]) {
    matchMedia(query).addEventListener("change", changed);
  }
  new MutationObserver(changed).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["data-theme"],
  });
}
