/**
 * The stages of a compile, each a file of the same name: what one returns is what the next
 * one takes. All of it is plain data, which can be written to a disk and read back.
 */

import { type Attached, attach } from "./attach.ts";
import { type Configured, configure, type Options } from "./configure.ts";
import type { Files } from "./core/files.ts";
import { type Gathered, gather } from "./gather.ts";
import { type Named, name } from "./name.ts";
import { type Opened, open } from "./open.ts";
import { publish, type Vault } from "./publish.ts";
import { type Read, read } from "./read.ts";
import { type Redacted, redact } from "./redact.ts";
import { type Reported, report } from "./report.ts";

export interface Stages {
  readonly configure: (files: Files, options: Options) => Configured;
  readonly open: (vault: Configured) => Opened;
  readonly attach: (vault: Opened) => Attached;
  readonly name: (vault: Attached) => Named;
  readonly redact: (vault: Named) => Redacted;
  readonly read: (vault: Redacted) => Read;
  readonly gather: (vault: Read) => Gathered;
  readonly report: (vault: Gathered) => Reported;
  readonly publish: (vault: Reported) => Vault;
}

export const STAGES: Stages = {
  configure,
  open,
  attach,
  name,
  redact,
  read,
  gather,
  report,
  publish,
};
