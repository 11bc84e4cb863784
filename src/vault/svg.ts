/**
 * Whether an SVG is only a picture. An `<img>` runs nothing, but a reader can
 * open the file by its own address, and there a script would run as the site.
 *
 * A browser reads it as XML then, so an HTML parser's view of it is no answer:
 * HTML hides the elements in `<style>`, and does not know `<x:script>`. The tags
 * are read strictly, and anything doubtful is unsafe: what does not parse, what
 * is not UTF-8, a DOCTYPE with entities, CDATA, handlers, elements of HTML,
 * addresses that are neither fragments nor embedded raster images.
 */
export function isSafeSvg(source: string): boolean {
  if (/[\0\uFFFD]/.test(source) || !/<(?:[\w-]+:)?svg[\s/>]/.test(source)) return false;
  let end = 0;
  for (const match of source.matchAll(MARKUP)) {
    if (source.slice(end, match.index).includes("<")) return false;
    end = match.index + match[0].length;
    const [, name, attributes] = match;
    if (name === undefined) continue;
    if (FORBIDDEN.has(localName(name))) return false;
    if (!isSafeAttributes(attributes ?? "")) return false;
  }
  const rest = source.slice(end);
  return !rest.includes("<") && isSafeStyle(source);
}

/** A comment, the XML declaration, a DOCTYPE without a subset of its own, or a tag. */
const MARKUP =
  /<!--(?!-?>)(?:(?!--)[\s\S])*-->|<\?xml\s+version=["']1\.[01]["'](?:\s+encoding=["'](?:utf-8|UTF-8)["'])?(?:\s+standalone=["'](?:yes|no)["'])?\s*\?>|<!DOCTYPE\s+svg(?:\s+PUBLIC\s+"[^"<>]*"\s+"[^"<>]*")?\s*>|<\/?([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g;

const ATTRIBUTE = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

const FORBIDDEN = new Set(
  "script foreignobject iframe embed object handler listener set animate animatemotion animatetransform discard".split(
    " ",
  ),
);

const ADDRESSES = new Set("href src srcset action formaction poster base".split(" "));

const RASTER = /^data:image\/(?:png|jpeg|jpg|gif|webp|avif);/i;

function isSafeAttributes(written: string): boolean {
  for (const [, name = "", double, single] of written.matchAll(ATTRIBUTE)) {
    const value = (double ?? single ?? "").trim();
    const local = localName(name);
    if (local.startsWith("on")) return false;
    // In the namespace of HTML every element may do what HTML lets it do.
    if (/^xmlns(?::|$)/.test(name) && (value.includes("&") || /xhtml/i.test(value))) return false;
    if (ADDRESSES.has(local) && value !== "" && !value.startsWith("#") && !RASTER.test(value))
      return false;
  }
  return true;
}

/** Style sheets and styles may point to parts of the picture, and to nothing else. */
function isSafeStyle(source: string): boolean {
  if (/@import|@namespace|expression\s*\(|javascript:/i.test(source)) return false;
  return [...source.matchAll(/url\(\s*(?:["']|&quot;|&apos;)?\s*/gi)].every((match) => {
    const target = source.slice(match.index + match[0].length, match.index + match[0].length + 40);
    return target.startsWith("#") || RASTER.test(target);
  });
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1).toLowerCase();
}
