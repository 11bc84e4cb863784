/** The look that `site.yaml` asks for, as a style sheet over the site's: its accent. */

import { legible } from "../../shared/contrast.ts";
import type { SiteContext } from "./context.ts";

/** Its address among the files of the site. */
export const LOOK_FILE = "look.css";

/** Undefined where `site.yaml` leaves the look as it is. In the dark an accent is as much lighter as letters need. */
export function lookOf({ vault }: SiteContext): string | undefined {
  const { accent } = vault.settings;
  if (accent === undefined) return undefined;
  const [light, dark] = [legible(accent, "light"), legible(accent, "dark")];
  return `:root:root {\n  --accent: light-dark(${light}, ${dark});\n}\n`;
}
