/** Files of the vault: pictures, sound, film, documents. */

import { downloadName } from "../../intake/fileNames.ts";
import { type Attributes, element, type Html, safeUrl, text } from "../core/html.ts";
import { filePart, internalAddress, type Media, mediaOf } from "../markdown/address.ts";
import { type NodeContext, type Place, report } from "./context.ts";

export function image(
  url: string,
  alt: string,
  attributes: Attributes,
  context: NodeContext,
  place: Place,
): Html {
  const address = internalAddress(url);
  if (!address) {
    const href = safeUrl(url);
    const words = alt === "" ? "an image on another site" : alt;
    if (href === undefined) return text(alt);
    const message = `The image ${href.slice(0, 80)} is on another site; a link to it is shown instead.`;
    report(
      context,
      place,
      "external-image",
      message,
      "Put the file into the vault, if its license allows.",
    );
    if (context.inLink) return text(words);
    return element("a", { href, rel: "external noopener", class: "external-image" }, text(words));
  }
  const { file } = context.page.resolve(address, context.note, true);
  if (file === undefined) return text(alt);
  return media(file, alt, attributes, address.headings, context);
}

export function media(
  file: string,
  words: string,
  size: Attributes,
  headings: readonly string[],
  context: NodeContext,
): Html {
  const part = filePart(file, headings);
  const src = context.page.fileUrl(file) + part;
  const name = file.slice(file.lastIndexOf("/") + 1);
  const label = words === "" ? name : words;
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
