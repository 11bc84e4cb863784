import katex, { type KatexOptions } from "katex";
import "katex/contrib/mhchem";
import { expected } from "../../shared/assert.ts";
import { element, type Html, text } from "../core/html.ts";
import { type MathNode, mathml } from "./mathml.ts";

/** Of KaTeX's own tree, which its types leave out: it may change with a version, and ours is exact. */
const { __renderToDomTree: treeOf } = katex as unknown as {
  readonly __renderToDomTree: (tex: string, options: KatexOptions) => MathNode;
};

/**
 * TeX as MathML, chemistry (`\ce`) included, which browsers show without a script. TeX
 * that can't be read comes back as code, with what is wrong with it.
 */
export function formula(tex: string, display: boolean): { html: Html; error?: string } {
  try {
    const tree = treeOf(tex, {
      output: "mathml",
      displayMode: display,
      throwOnError: true,
      strict: "ignore",
      trust: false,
      maxExpand: 200,
      maxSize: 20,
    });
    return { html: mathml(expected(tree.children?.[0], "the <math> of a formula")) };
  } catch (error) {
    const reason = (error as Error).message.replace(/^KaTeX parse error: /, "");
    return {
      html: element("code", { class: "formula" }, text(tex)),
      error: `The formula "${tex.slice(0, 60)}" can't be read: ${reason}.`,
    };
  }
}
