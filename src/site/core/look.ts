/** The look that `site.yaml` asks for, as a style sheet over the site's: its accent and its faces. */

import { legible } from "../../shared/contrast.ts";
import type { SiteContext } from "./context.ts";
import { type FaceUse, facesOf } from "./faces.ts";

/** Its address among the files of the site. */
export const LOOK_FILE = "look.css";

/** Undefined where `site.yaml` leaves accent and faces as they are. In the dark an accent is as much lighter as letters need. */
export function lookOf({ vault, fileHref }: SiteContext): string | undefined {
  const { accent } = vault.settings;
  const { faces } = vault.look;
  const used = (["text", "interface"] as const satisfies readonly FaceUse[])
    .filter((use) => faces[use].length > 0)
    .map((use) => ({ use, ...facesOf(use, faces[use], fileHref) }));
  const tokens = [
    ...(accent === undefined
      ? []
      : [`--accent: light-dark(${legible(accent, "light")}, ${legible(accent, "dark")});`]),
    ...used.map(({ use, family }) => `--${use}: ${family};`),
  ];
  if (tokens.length === 0) return undefined;
  const rules = used.map(({ rules }) => rules).join("");
  return `${rules}:root:root {\n${tokens.map((token) => `  ${token}\n`).join("")}}\n`;
}

export interface LogoView {
  readonly href: string;
  /** In the header, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** As high as the line of the header lets it be; a wide one is as much lower. */
const LOGO = { height: 32, width: 240 };

export function logoOf({ vault, fileHref }: SiteContext): LogoView | undefined {
  const { logo } = vault.look;
  if (!logo) return undefined;
  const scale = Math.min(LOGO.height / logo.height, LOGO.width / logo.width);
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { href: fileHref(logo.path), width: scaled(logo.width), height: scaled(logo.height) };
}
