/** All that names decide, before any text is read, and that stays while only texts change. */

import { assignAddresses, type Redirect } from "./addresses.ts";
import { type FindMentions, mentionFinder } from "./mentions.ts";
import type { Head, Withheld } from "./note.ts";
import type { Problem } from "./problems.ts";
import { type IsSecret, redactHead, secretNames } from "./redact.ts";
import { indexNames, type NameIndex } from "./resolve.ts";

export interface Names {
  /** Without the names of withheld notes, each with its address on the site. */
  readonly heads: readonly Head[];
  readonly redirects: readonly Redirect[];
  readonly isSecret: IsSecret | undefined;
  readonly index: NameIndex;
  readonly findMentions: FindMentions;
  readonly problems: readonly Problem[];
}

export function nameNotes(
  published: readonly Head[],
  withheld: readonly Withheld[],
  files: readonly string[],
): Names {
  const isSecret = secretNames(published, withheld, files);
  const open = published.map((head) =>
    isSecret ? redactHead(head, isSecret) : { head, problems: [] },
  );
  const addresses = assignAddresses(open.map(({ head }) => head));
  const heads = open.map(({ head }) => addressed(head, addresses.urls));
  return {
    heads,
    redirects: addresses.redirects,
    isSecret,
    index: indexNames(heads, withheld, files),
    findMentions: mentionFinder(heads),
    problems: [...open.flatMap(({ problems }) => problems), ...addresses.problems],
  };
}

function addressed(head: Head, urls: ReadonlyMap<string, string>): Head {
  const url = urls.get(head.path) ?? head.url;
  return url === head.url ? head : { ...head, url };
}
