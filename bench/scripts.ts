/** What a reader's browser loads of a built site. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes, gzip, of scripts of `_astro/` and of all that they import at once, each counted once. */
export async function scriptBytes(site: string, names: Iterable<string>): Promise<number> {
  let bytes = 0;
  // Grows while it is gone through.
  const parts = new Set(names);
  for (const name of parts) {
    const script = await readFile(join(site, "_astro", name));
    bytes += gzipSync(script).length;
    for (const [, imported = ""] of script.toString().matchAll(/(?:from|import)"\.\/([^"]+)"/g)) {
      parts.add(imported);
    }
  }
  return bytes;
}
