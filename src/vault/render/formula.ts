import katex from "katex";
import { element, type Html, text, unsafeHtml } from "../core/html.ts";

/**
 * TeX as MathML, which browsers show without a style sheet or a script. TeX
 * that can't be read comes back as code, with what is wrong with it.
 */
export function formula(tex: string, display: boolean): { html: Html; error?: string } {
  try {
    const markup = katex.renderToString(tex, {
      output: "mathml",
      displayMode: display,
      throwOnError: true,
      strict: "ignore",
      trust: false,
      maxExpand: 200,
      maxSize: 20,
    });
    return { html: unsafeHtml(markup) };
  } catch (error) {
    const reason = (error as Error).message.replace(/^KaTeX parse error: /, "");
    return {
      html: element("code", { class: "formula" }, text(tex)),
      error: `The formula "${tex.slice(0, 60)}" can't be read: ${reason}.`,
    };
  }
}
