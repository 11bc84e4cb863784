/** The files of a vault, as read from a disk or made in a test. */

import type { LookRead } from "../../intake/look.ts";
import type { ObsidianFiles } from "../../intake/obsidian.ts";
import type { Problem } from "./problems.ts";

/** A note with its text, as it stands on the disk. */
export interface NoteFile {
  readonly path: string;
  readonly text: string;
}

/** A file that notes may show; `location` is where its bytes are. */
export interface Attachment {
  readonly path: string;
  readonly bytes: number;
  readonly location: string;
  /** The text of an SVG, which is checked before it is shown. */
  readonly svg?: string;
}

/** A style sheet, a face or a logo; of those that `site.yaml` names, with what is read of it. */
export interface LookFile extends Attachment, LookRead {}

export interface Files {
  /** The name of their folder, which a site has for its title where `site.yaml` says none. */
  readonly name?: string | undefined;
  readonly notes: readonly NoteFile[];
  readonly attachments: readonly Attachment[];
  /** The style sheets and faces, and the logo that `site.yaml` names. */
  readonly look?: readonly LookFile[] | undefined;
  readonly settings: string | undefined;
  /** What `.obsidian` says; undefined where the vault has no such folder. */
  readonly obsidian?: ObsidianFiles | undefined;
  /** Paths of notes that were not read, whose names must not come out either. */
  readonly refused: readonly string[];
  readonly problems: readonly Problem[];
}
