/** What a style sheet loads: the addresses in it, and its imports. */

import { TokenType, tokenize } from "@csstools/css-tokenizer";

export interface Load {
  /** `address` of a picture or a face, "x.png"; `import` for a whole sheet. */
  readonly kind: "address" | "import";
  readonly address: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** Functions in which a text is an address. */
const LOADING = new Set(["url", "src", "image", "image-set", "-webkit-image-set", "cross-fade"]);

/** In order; comments are passed over, escapes are read. */
export function loadsOf(css: string): Load[] {
  const loads: Load[] = [];
  const functions: string[] = [];
  let isImport = false;
  const load = (address: string, start: number) => {
    const line = css.slice(0, start).split("\n").length;
    const column = start - css.lastIndexOf("\n", start - 1);
    loads.push({ kind: isImport ? "import" : "address", address, line, column });
  };
  const isAddress = () => {
    const inside = functions.at(-1);
    return inside === undefined ? isImport : LOADING.has(inside);
  };
  for (const token of tokenize({ css })) {
    const [type, , start] = token;
    if (type === TokenType.AtKeyword) isImport = token[4].value.toLowerCase() === "import";
    else if (type === TokenType.Semicolon || type === TokenType.OpenCurly) isImport = false;
    else if (type === TokenType.Function) functions.push(token[4].value.toLowerCase());
    else if (type === TokenType.OpenParen) functions.push("(");
    else if (type === TokenType.CloseParen) functions.pop();
    else if (type === TokenType.URL) load(token[4].value, start);
    else if (type === TokenType.String && isAddress()) load(token[4].value, start);
  }
  return loads;
}
