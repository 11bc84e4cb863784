/**
 * Whether an SVG is only a picture. An `<img>` runs nothing, but a reader can open
 * the file by its address, and there a script would run as the site. A browser reads
 * it as XML then, so a strict XML parser reads it here, and only what the tables of
 * `allowed.ts` list may stand in it.
 */

import { SaxesParser } from "saxes";
import { LIMITS } from "../../shared/limits.ts";
import { refusedInTag, SVG } from "./allowed.ts";
import { refusedInCss } from "./css.ts";
import { countUses } from "./uses.ts";

/** What stands in an SVG that must not, as a clause, and where: line and column from 1. */
export interface Refusal {
  readonly reason: string;
  readonly line: number;
  readonly column: number;
}

/** The first thing in an SVG that is not allowed; undefined where it is only a picture. */
export function refusedInSvg(source: string): Refusal | undefined {
  const notText = source.search(/[\0\uFFFD]/);
  if (notText !== -1) return refusalAt(source, notText, "it is not text in UTF-8");
  // A browser reads a file that says it is XML 1.1 as 1.0 too.
  const parser = new SaxesParser({
    xmlns: true,
    forceXMLVersion: true,
    defaultXMLVersion: "1.0",
  });
  const refuse = (reason: string | undefined, offset = tagOffset()) => {
    if (reason !== undefined) throw new Refused(reason, offset);
  };
  const tagOffset = () => source.lastIndexOf("<", parser.position - 1);

  const uses = countUses();
  let depth = 0;
  let tagStart = 0;
  let style: { readonly offset: number; css: string } | undefined;
  const addText = (text: string) => {
    if (style) style.css += text;
  };
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding === undefined || ENCODINGS.has(encoding.toLowerCase())) return;
    refuse(`its encoding is declared as ${encoding} and must be UTF-8`);
  });
  parser.on("doctype", (text) => {
    // Defaults of attributes are declared there too: <!ATTLIST svg onload CDATA "…">.
    if (/\[\s*[^\]\s]/.test(text)) refuse("its DOCTYPE declares entities or attributes");
  });
  parser.on("processinginstruction", ({ target }) => {
    if (!INSTRUCTIONS.has(target)) refuse(`the instruction <?${target}?> is not allowed`);
  });
  parser.on("opentagstart", () => {
    tagStart = tagOffset();
  });
  parser.on("opentag", (tag) => {
    // The parser looks a prefix up in each element around, which this keeps linear.
    if (++depth > LIMITS.svgDepth) refuse(`it is nested more than ${LIMITS.svgDepth} deep`);
    if (depth === 1 && (tag.uri !== SVG || tag.local !== "svg")) {
      refuse(`its first element is not <svg xmlns="${SVG}">`, tagStart);
    }
    refuse(refusedInTag(tag), tagStart);
    uses.open(tag, tagStart);
    if (style) refuse(`<${tag.name}> inside <style> is not allowed`, tagStart);
    if (tag.uri === SVG && tag.local === "style") style = { offset: tagStart, css: "" };
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", ({ name }) => {
    depth--;
    uses.close();
    if (!style) return;
    uses.style(style.css);
    const reason = refusedInCss(style.css);
    refuse(reason && `${reason} in <${name}>`, style.offset);
    style = undefined;
  });
  parser.on("error", ({ message }) => {
    const fault = message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    refuse(`it is not well-formed XML, ${fault}`, parser.position - 1);
  });

  try {
    parser.write(source).close();
    const drawn = uses.tooMany();
    if (drawn !== undefined)
      refuse(`its parts show one another more than ${LIMITS.svgRepeated} times`, drawn);
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refusalAt(source, error.offset, error.message);
  }
}

/** Ends the reading: what follows the first thing that is not allowed costs nothing. */
class Refused extends Error {
  readonly offset: number;
  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

/** UTF-8, and those in which each byte below 128 is the character that it is in UTF-8. */
const ENCODINGS = new Set(["utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "windows-1252"]);

/** Instructions that drawing programs leave and browsers pass over; `xml-stylesheet` is none of them. */
const INSTRUCTIONS = new Set(["xpacket", "plantuml", "plantuml-src"]);

function refusalAt(source: string, offset: number, reason: string): Refusal {
  const before = source.slice(0, Math.max(0, offset));
  const lineStart = before.lastIndexOf("\n") + 1;
  return { reason, line: before.split("\n").length, column: before.length - lineStart + 1 };
}
