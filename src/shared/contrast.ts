/** How well letters of a color stand out from paper: the contrast of WCAG 2.2, for colors as "#1a7f5a". */

/** The contrast that letters need (WCAG 2.2, 1.4.3). */
export const LEGIBLE = 4.5;

/** What letters stand on: the paper that is nearer to them in either theme, `--paper-raised` of tokens.css. */
export const PAPERS = { light: "#f5f2ea", dark: "#1f2228" } as const;

/** 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The color itself where it can be read in a theme, else the nearest that can, darker or lighter. */
export function legible(color: string, theme: keyof typeof PAPERS): string {
  const end = theme === "light" ? 0 : 255;
  const parts = channels(color);
  for (let step = 0; step < 100; step++) {
    const mixed = `#${parts.map((part) => hex(part + ((end - part) * step) / 100)).join("")}`;
    if (contrast(mixed, PAPERS[theme]) >= LEGIBLE) return mixed;
  }
  return hex(end).repeat(3).padStart(7, "#");
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function hex(part: number): string {
  return Math.round(part).toString(16).padStart(2, "0");
}

/** 0 to 1. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
