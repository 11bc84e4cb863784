/** The English of the interface: the words of every page, by the room that shows them. */

import { changes, follow } from "./changes.ts";
import { cite } from "./cite.ts";
import { data, maintenance } from "./data.ts";
import { frame } from "./frame.ts";
import { home, lists, notFound, redirect, wanted } from "./lists.ts";
import { localMap, map } from "./map.ts";
import {
  argumentTree,
  brief,
  charges,
  connections,
  infobox,
  note,
  parts,
  sources,
} from "./note.ts";
import { search } from "./search.ts";
import { texts } from "./texts.ts";
import { timeline } from "./timeline.ts";
import * as trackers from "./trackers.ts";
import { trust } from "./trust.ts";

export const en = {
  ...{ frame, home, lists, wanted, redirect, notFound, timeline, map, localMap, search },
  ...{
    note,
    infobox,
    brief,
    sources,
    connections,
    parts,
    charges,
    argumentTree,
    cite,
    texts,
    trust,
    data,
    maintenance,
    trackers,
    changes,
    follow,
  },
};
