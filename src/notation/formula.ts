import type { ElementContent } from "hast";
import katex, { type KatexOptions } from "katex";
import "katex/contrib/mhchem";
import { LIMITS } from "../shared/limits.ts";
import { boundedMacros } from "./macros.ts";
import { type MathNode, mathml } from "./mathml.ts";

/** KaTeX's own tree, which its types leave out: it may change with a version, and ours is exact. */
const { __renderToDomTree: treeOf } = katex as unknown as {
  readonly __renderToDomTree: (
    tex: string,
    options: KatexOptions,
  ) => { readonly children: readonly MathNode[] };
};

/** TeX as MathML, chemistry (`\ce`) included; of TeX that can't be read, why. */
export function formula(tex: string, display: boolean): readonly ElementContent[] | string {
  if (tex.length > LIMITS.formulaCharacters) {
    return `it has ${tex.length} characters; ${LIMITS.formulaCharacters} are the limit`;
  }
  try {
    const { children } = treeOf(tex, {
      output: "mathml",
      displayMode: display,
      throwOnError: true,
      strict: "ignore",
      trust: false,
      maxExpand: 200,
      maxSize: 20,
      macros: boundedMacros(),
    });
    return children.flatMap(mathml);
  } catch (error) {
    return (error as Error).message.replace(/^KaTeX parse error: /, "");
  }
}
