/** The macros that a formula defines (`\\def`, `\\newcommand`), and how much they may become. */

import { LIMITS } from "../shared/limits.ts";

interface Token {
  readonly text: string;
}

/** As KaTeX keeps it; tokens and arguments have their last token first. */
interface Definition {
  readonly tokens: readonly Token[];
  readonly numArgs: number;
  readonly delimiters?: readonly (readonly string[])[];
  readonly unexpandable?: boolean;
}

/** What KaTeX hands to a macro that is a function. */
interface Expander {
  readonly consumeArgs: (
    count: number,
    delimiters?: Definition["delimiters"],
  ) => readonly (readonly Token[])[];
}

type Macro = string | Definition | ((expander: Expander) => Definition);

/**
 * KaTeX counts how often macros expand, and not into how much: a short one that doubles
 * what it is given fills the memory in forty steps. Each definition becomes one that counts.
 */
export function boundedMacros(): Record<string, string> {
  let signs = 0;
  const count = (more: number) => {
    signs += more;
    if (signs > LIMITS.formulaSigns) {
      throw new Error(`its macros become more than ${LIMITS.formulaSigns} signs`);
    }
  };
  const counting =
    ({ tokens, numArgs, delimiters }: Definition) =>
    (expander: Expander): Definition => {
      const args = expander.consumeArgs(numArgs, delimiters);
      const written: Token[] = [];
      for (let index = tokens.length - 1; index >= 0; index--) {
        const token = tokens[index];
        const next = tokens[index - 1];
        const argument =
          numArgs > 0 && token?.text === "#" && next ? args[Number(next.text) - 1] : undefined;
        const parts = argument?.toReversed() ?? (token ? [token] : []);
        count(parts.length);
        for (const part of parts) written.push(part);
        // "##" is "#"
        if (argument || (numArgs > 0 && token?.text === "#" && next?.text === "#")) index--;
      }
      return { tokens: written.reverse(), numArgs: 0 };
    };
  const defined: Record<string, Macro> = {};
  const macros = new Proxy(defined, {
    set: (all, name, value: Macro) =>
      Reflect.set(
        all,
        name,
        typeof value === "object" && !value.unexpandable ? counting(value) : value,
      ),
  });
  // KaTeX's types know no macro but a text.
  return macros as Record<string, string>;
}
