/** What the reading of one text needs of the rest of the vault. */

import { get } from "../shared/assert.ts";
import type { Day } from "../shared/dates/index.ts";
import type { Head } from "./core/note.ts";
import { bodyOf, type NoteText } from "./core/noteText.ts";
import { fileHref, tagUrl, wantedUrl } from "./links/addresses.ts";
import type { Anchors } from "./links/anchors.ts";
import { createResolver } from "./links/resolve.ts";
import { headsOf } from "./name.ts";
import type { Redacted } from "./redact.ts";
import type { RenderContext } from "./render/index.ts";

export interface NoteContext extends Omit<RenderContext, "report" | "datedAnchors"> {
  readonly noteAt: (path: string) => Head | undefined;
  /** Days since 1970; "present" ends here. */
  readonly today: Day;
}

/** `anchorsIn` gives the headings and blocks of a text, for links to them. */
export function contextOf(
  { base, today, names, texts, settings }: Redacted,
  anchorsIn: (text: NoteText) => Anchors,
): NoteContext {
  const root = base.slice(0, -1);
  const { resolve, noteAt } = createResolver(names.index, headsOf(names), (path) =>
    anchorsIn(get(texts, path)),
  );
  return {
    resolve,
    noteAt,
    today,
    bodyOf: (path) => bodyOf(get(texts, path)),
    href: (url) => encodeURI(root + url),
    fileUrl: (path) => fileHref(base, path),
    wantedUrl,
    tagUrl,
    lang: settings.lang,
    lineBreaks: settings.lineBreaks,
  };
}
