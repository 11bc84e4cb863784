/** What a style in an SVG may not hold: addresses that lead out of the file, in whatever disguise. */

const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i;
const FONT = /^data:(?:font\/[\w-]+|application\/(?:x-|vnd\.ms-)?font[\w-]*)[;,]/i;

/** What loads, beside `url()`; `expression()`, `behavior:`, `-moz-binding:` and `javascript:` ran scripts in old browsers. */
const REFUSED =
  /@import|\b(?:image-set|image|src|cross-fade|expression)\(|(?<![\w-])(?:behavior|-moz-binding)\s*:|javascript:/i;

/** A clause without the place: "@import is not allowed"; undefined where all is allowed. */
export function refusedInCss(css: string): string | undefined {
  const read = withoutEscapes(css);
  const refused = REFUSED.exec(read);
  if (refused) return `${refused[0]} is not allowed`;
  for (const match of read.matchAll(/url\(\s*["']?\s*/gi)) {
    const start = match.index + match[0].length;
    const address = read.slice(start, start + 60);
    if (!address.startsWith("#") && !RASTER.test(address) && !FONT.test(address)) {
      return `url(${address.replace(/[\s"')].*$/s, "")}) leads out of the file`;
    }
  }
  return undefined;
}

/** The ids of the parts of the file that a style shows: `url(#id)`. */
export function idsInCss(css: string): string[] {
  const addresses = withoutEscapes(css).matchAll(/url\(\s*["']?\s*#([^"')]*)/gi);
  return Array.from(addresses, ([, id = ""]) => id.trim());
}

/** What is declared of an element, `fill: url(#id)`, by property in small letters; comments and escapes are read. */
export function declarationsIn(css: string): (readonly [property: string, value: string])[] {
  const written = withoutEscapes(css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ""));
  return written.split(";").flatMap((declaration) => {
    const colon = declaration.indexOf(":");
    if (colon === -1) return [];
    return [[declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1)]];
  });
}

/** Whether an address is a part of the file, `#id`, or an embedded raster image where such may stand. */
export function isInsideFile(address: string, mayEmbed: boolean): boolean {
  const trimmed = address.trim();
  return trimmed === "" || trimmed.startsWith("#") || (mayEmbed && RASTER.test(trimmed));
}

/** `\75rl(` and `u\rl(` are `url(`: https://drafts.csswg.org/css-syntax/#consume-escaped-code-point. */
function withoutEscapes(css: string): string {
  return css.replace(
    /\\(?:([0-9a-f]{1,6})(?:\r\n|\s)?|([^\n\r\f]))/gi,
    (_, hex: string | undefined, character: string) => {
      if (hex === undefined) return character;
      const code = Number.parseInt(hex, 16);
      return code > 0x10ffff ? "\uFFFD" : String.fromCodePoint(code);
    },
  );
}
