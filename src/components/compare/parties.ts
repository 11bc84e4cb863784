/** What the parts of a comparison share. */

import type { TimelineData } from "../../shared/timeline/data.ts";
import type { Words } from "../../words/index.ts";

/** One of two companies, with the data of its timeline. */
export interface Party {
  readonly name: string;
  readonly data: TimelineData;
}

export type PictureWords = Words["trackers"]["compare"]["picture"];
