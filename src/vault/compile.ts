/**
 * The compiler: the files of a vault to one plain value.
 *
 * All front matter is opened before any text is read: the publish filter comes
 * first, and every name that a link can use is known when the first link is
 * resolved. So each text is parsed, extracted, followed and rendered in one pass.
 * Results of one note are computed note by note; what needs all notes comes last.
 */

import type { Options } from "./configure.ts";
import type { Files } from "./core/files.ts";
import type { Vault } from "./publish.ts";
import { STAGES } from "./stages.ts";

export function compile(
  files: Files,
  options: Options,
  { configure, open, attach, name, redact, read, gather, report, publish } = STAGES,
): Vault {
  return publish(report(gather(read(redact(name(attach(open(configure(files, options)))))))));
}
