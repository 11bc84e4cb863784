import { formula as read } from "../../notation/formula.ts";
import { element, type Html, text } from "../core/html.ts";
import { written } from "./written.ts";

/**
 * TeX as MathML, which browsers show without a script. TeX that can't be read
 * comes back as code, with what is wrong with it.
 */
export function formula(tex: string, display: boolean): { html: Html; error?: string } {
  const found = read(tex, display);
  if (typeof found !== "string") return { html: written(found) };
  return {
    html: element("code", { class: "formula" }, text(tex)),
    error: `The formula "${tex.slice(0, 60)}" can't be read: ${found}.`,
  };
}
