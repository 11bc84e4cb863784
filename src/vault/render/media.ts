/** Pictures, sound, film, documents: of the vault, and of other sites. */

import { downloadName } from "../../intake/fileNames.ts";
import { type Attributes, EMPTY, element, type Html, join, safeUrl, text } from "../core/html.ts";
import {
  filePart,
  internalAddress,
  isForEditors,
  type Media,
  mediaOf,
} from "../markdown/address.ts";
import type { MediaTag } from "../markdown/allowedHtml.ts";
import type { Node } from "../markdown/tree.ts";
import { type NodeContext, type Place, report } from "./context.ts";
import { noteLink, opensInObsidian } from "./links.ts";

/** A picture, film, recording or frame as a note has it, in Markdown or in HTML. */
export interface Source {
  readonly tag: MediaTag;
  readonly url: string;
  /** Its description. */
  readonly words: string;
  readonly caption?: Node | undefined;
}

export function medium(
  { tag, url, words, caption }: Source,
  attributes: Attributes,
  context: NodeContext,
  place: Place,
): Html {
  if (isFar(url)) return farMedium({ tag, url, words, caption }, context, place);
  const address = internalAddress(url);
  if (!address) {
    const message = `The address "${url.slice(0, 60)}" is none that a page can show; its description is shown instead.`;
    report(context, place, "external-image", message, HINT);
    return text(words);
  }
  const { file, note, verdict } = context.page.resolve(address, context.note, true);
  if (note) {
    // HTML shows no note inside another.
    const link = { type: "wikiLink", ...address, embed: false, alias: undefined } as const;
    return noteLink(link, text(words === "" ? note.title : words), context, { markdown: true });
  }
  if (file === undefined) {
    return text(words === "" && verdict === "missing-file" ? address.target : words);
  }
  return media(file, words, attributes, address.headings, context);
}

const HINT = "Put the file into the vault, if its license allows.";

/** Whether an address leads to another site; `//host` does, too. */
export function isFar(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url.trim());
}

/** A link that names the site, for no page asks another host for anything: a block where one can stand. */
function farMedium({ tag, url, words, caption }: Source, context: NodeContext, place: Place): Html {
  const href = safeUrl(url.trim().replace(/^\/\//, "https://"));
  const host = href && URL.parse(href)?.hostname.replace(/^www\./, "");
  if (href === undefined || !host) return text(words);
  const kind = kindOf(tag, href, host);
  const message = `The ${kind} ${href.slice(0, 80)} is on another site; a link to it is shown instead.`;
  report(context, place, "external-image", message, HINT);
  const where = `${kind} on ${host}`;
  const label = text(
    words === "" ? where.charAt(0).toUpperCase() + where.slice(1) : `${words} (${where})`,
  );
  if (context.inLink) return label;
  const link = element("a", { href, rel: "external noopener" }, label);
  if (context.inWords) return link;
  const under = caption ? element("figcaption", {}, context.write.node(caption, context)) : EMPTY;
  return element("figure", { class: "external-media" }, join([link, under]));
}

const KINDS: Readonly<Record<Media, string>> = {
  image: "picture",
  svg: "picture",
  audio: "recording",
  video: "video",
  pdf: "document",
  editor: "file",
  other: "file",
};

const TAG_KINDS: Readonly<Record<MediaTag, string>> = {
  img: "picture",
  audio: "recording",
  video: "video",
  iframe: "page",
};

/** Sites whose pages are films. */
const VIDEO_SITES = /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com)$/;

function kindOf(tag: MediaTag, href: string, host: string): string {
  if (VIDEO_SITES.test(host)) return "video";
  const media = mediaOf(href.replace(/[?#].*$/, ""));
  return media === undefined ? TAG_KINDS[tag] : KINDS[media];
}

export function media(
  file: string,
  words: string,
  size: Attributes,
  headings: readonly string[],
  context: NodeContext,
): Html {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const label = words === "" ? name : words;
  if (isForEditors(file)) return opensInObsidian(text(label));
  const part = filePart(file, headings);
  const src = context.page.fileUrl(file) + part;
  const { width, height, title } = size;
  // absent: a file that a link names without an extension, which is offered as it is
  const media: Media = mediaOf(file) ?? "other";
  if (media === "image" || media === "svg") {
    // Alone in a link, the picture is what the link says.
    const alt = context.inLink ? label : words;
    return element("img", { src, alt, width, height, title, loading: "lazy", decoding: "async" });
  }
  if (context.inLink) return text(label);
  if (media === "audio" || media === "video") {
    const link = element("a", { href: src }, text(label));
    return element(
      media,
      { src, width, height, controls: true, preload: "none", "aria-label": label },
      link,
    );
  }
  const caption = part === "" ? label : `${label}, page ${part.replace("#page=", "")}`;
  return element("a", { class: "file", href: src, download: downloadName(file) }, text(caption));
}
