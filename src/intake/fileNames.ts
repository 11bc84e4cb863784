/**
 * The names of files: what an author's becomes on the disk of a site, and which of them Windows
 * can't hold. Every address of a file is made from the name on the disk, encoded once.
 */

import { createHash } from "node:crypto";
import { at } from "../shared/assert.ts";

/** What Windows, Netlify or GitHub's upload of artifacts refuse, and `%`, which some servers decode twice. */
const UNSAFE = /["*:<>?|\\#%\p{Cc}\u2028\u2029]/gu;
const UNSAFE_END = /[. ]$/;

/** Names that mean a device to Windows, whatever stands after a dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?= *(?:\.|$))/i;
/** What every server takes for the page of the folder that it stands in. */
const PAGE = /^index\.html?$/i;
const FIRST = /^./;

/** Of a name that looks as if it were written by `codeOf`, and could be another's. */
const CODE = /_x(?:[\dA-F]{2}|202[89])_/;

/** What file systems hold of one name, in bytes. */
const NAME_BYTES = 255;

/** "a/50% off?.png" => "a/50_x25_ off_x3F_.png": where the file stands below the folder of files. */
export function pathOnDisk(path: string): string {
  return path.toWellFormed().split("/").map(nameOnDisk).join("/");
}

/** The author's name of a file, for who saves it; undefined where it has that name on the disk too. */
export function downloadName(path: string): string | undefined {
  const name = at(path.split("/"), -1);
  return nameOnDisk(name) === name ? undefined : name;
}

/** Why Windows can't hold a file of this path, e.g. `"a?" holds "?"`; undefined where it can. */
export function windowsFault(path: string): string | undefined {
  for (const name of path.split("/")) {
    const [bad] = /["*:<>?|\\\p{Cc}]/u.exec(name) ?? [undefined];
    if (bad !== undefined) return `"${name}" holds ${JSON.stringify(bad)}`;
    if (DEVICE.test(name)) return `"${name}" is the name of a device`;
    if (UNSAFE_END.test(name)) return `"${name}" ends in a ${name.endsWith(".") ? "dot" : "blank"}`;
  }
  return undefined;
}

function nameOnDisk(name: string): string {
  const encoded = name
    .replace(UNSAFE, codeOf)
    .replace(UNSAFE_END, codeOf)
    .replace(DEVICE, (device) => device.replace(FIRST, codeOf))
    .replace(PAGE, (page) => page.replace(FIRST, codeOf));
  const isOwn = !CODE.test(name) && Buffer.byteLength(encoded) <= NAME_BYTES;
  return isOwn ? encoded : withDigest(encoded, name);
}

/** "?" => "_x3F_" */
function codeOf(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase();
  return `_x${code.padStart(2, "0")}_`;
}

/** As much of a name as fits, then a digest of the author's, then the extension. */
function withDigest(encoded: string, name: string): string {
  const [extension] = /\.[^.]{1,20}$/.exec(encoded) ?? [""];
  const digest = createHash("sha256").update(name).digest("hex").slice(0, 8);
  const end = `-${digest}${extension}`;
  let kept = "";
  for (const character of encoded.slice(0, encoded.length - extension.length)) {
    if (Buffer.byteLength(kept + character + end) > NAME_BYTES) break;
    kept += character;
  }
  return kept + end;
}
