/** The tags and attributes of HTML that a note may hold. */

const words = (list: string) => new Set(list.split(" "));

export const PHRASE_TAGS = words(
  "a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small " +
    "span strike strong sub sup time u var wbr",
);

export const BLOCK_TAGS = words(
  "blockquote caption center dd details div dl dt figcaption figure hr li ol p pre summary " +
    "table tbody td tfoot th thead tr ul",
);

/** Tags, allowed or not, at which one line or block of words ends and another begins. */
export const DIVIDING_TAGS = new Set([
  ...BLOCK_TAGS,
  ...words("address article aside br footer h1 h2 h3 h4 h5 h6 header main nav section"),
]);

/** Tags of what a page shows out of another file. */
const MEDIA_TAGS = ["img", "audio", "video", "iframe"] as const;

export type MediaTag = (typeof MEDIA_TAGS)[number];

export function isMediaTag(name: string): name is MediaTag {
  return (MEDIA_TAGS as readonly string[]).includes(name);
}

/** Tags that are left out together with what stands inside them. */
export const SILENT_TAGS = words(
  "applet button form frameset head iframe math noembed noframes noscript object option optgroup " +
    "portal script select style svg template textarea title xmp",
);

export const VOID_TAGS = words("br hr img wbr");

const GLOBAL_ATTRIBUTES = ["title", "lang", "dir"];

/** Beside the addresses: `href` of `a`, and `src` of what shows a file. */
const ATTRIBUTES = new Map([
  ["data", ["value"]],
  ["del", ["datetime"]],
  ["details", ["open"]],
  ["img", ["alt", "width", "height"]],
  ["video", ["width", "height"]],
  ["ins", ["datetime"]],
  ["ol", ["start", "type", "reversed"]],
  ["td", ["colspan", "rowspan", "headers"]],
  ["th", ["colspan", "rowspan", "headers", "scope"]],
  ["time", ["datetime"]],
]);

/** The attributes that a tag may have, but for addresses, in the order in which they are written. */
export function allowedAttributes(tag: string): readonly string[] {
  // absent: most tags have none but the global ones
  return [...GLOBAL_ATTRIBUTES, ...(ATTRIBUTES.get(tag) ?? [])];
}
