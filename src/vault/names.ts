/** All that names decide, before any text is read, and that stays while no name changes. */

import { type Addresses, assignAddresses } from "./addresses.ts";
import { type MentionFinder, mentionFinder } from "./mentions.ts";
import type { Head, Withheld } from "./note.ts";
import { fold } from "./path.ts";
import type { Problem } from "./problems.ts";
import { type IsSecret, redactHead, secretNames } from "./redact.ts";
import { indexNames, type NameIndex, namesOf, namesOfFile } from "./resolve.ts";

/** What has names, and may be linked. */
export interface Named {
  /** In the order of their paths. */
  readonly published: readonly Head[];
  readonly withheld: readonly Withheld[];
  /** Paths of attachments. */
  readonly files: readonly string[];
}

export interface Names {
  readonly named: Named;
  /** Of each published note, in the same order. */
  readonly open: readonly Open[];
  readonly addresses: Addresses;
  readonly isSecret: IsSecret | undefined;
  readonly index: NameIndex;
  readonly mentions: MentionFinder;
}

interface Open {
  /** Without the names of withheld notes, and with its address on the site. */
  readonly head: Head;
  readonly problems: readonly Problem[];
}

/** With the names of a `former` vault, only what is another now is worked out again. */
export function nameNotes(named: Named, former?: Names): Names {
  const changed = former && changedNames(former.named, named);
  if (former && changed?.size === 0) {
    if (changedHeads(former.named.published, named.published).length === 0) return former;
    const { isSecret, addresses } = former;
    const open = named.published.map((head, at) => {
      const known = head === former.named.published[at] ? former.open[at] : undefined;
      return known ?? addressed(opened(head, isSecret), addresses);
    });
    return { ...former, named, open };
  }
  const { published, withheld, files } = named;
  const isSecret = secretNames(published, withheld, files);
  const unaddressed = published.map((head) => opened(head, isSecret));
  const addresses = assignAddresses(unaddressed.map(({ head }) => head));
  const open = unaddressed.map((note) => addressed(note, addresses));
  const heads = open.map(({ head }) => head);
  return {
    named,
    open,
    addresses,
    isSecret,
    index: indexNames(heads, withheld, files),
    mentions: mentionFinder(heads),
  };
}

function opened(head: Head, isSecret: IsSecret | undefined): Open {
  return isSecret ? redactHead(head, isSecret) : { head, problems: [] };
}

function addressed({ head, problems }: Open, { urls }: Addresses): Open {
  const url = urls.get(head.path) ?? head.url;
  return { head: url === head.url ? head : { ...head, url }, problems };
}

export interface Changes {
  /** The folded names that may lead elsewhere than they did. */
  readonly names: ReadonlySet<string>;
  /** The paths of notes that say something else of themselves, or came, or went. */
  readonly heads: ReadonlySet<string>;
}

/** What has changed from the former names to these. */
export function changesBetween(former: Names, names: Names): Changes {
  const heads = (of: Names) => of.open.map(({ head }) => head);
  const changed = changedHeads(heads(former), heads(names));
  return {
    names: new Set([...changedNames(former.named, names.named), ...changed.flatMap(namesChanged)]),
    heads: new Set(changed.flatMap((pair) => pair.flatMap((head) => head?.path ?? []))),
  };
}

function changedNames(former: Named, named: Named): Set<string> {
  const withheld = apart(former.withheld, named.withheld, (note) => JSON.stringify(note));
  return new Set([
    ...changedHeads(former.published, named.published).flatMap(namesChanged),
    ...withheld.flatMap(({ names }) => names.map(fold)),
    ...apart(former.files, named.files, (path) => path).flatMap(namesOfFile),
  ]);
}

/** A note before and after; one of them is missing where it came or went. */
type Pair = readonly [former: Head | undefined, now: Head | undefined];

function changedHeads(former: readonly Head[], now: readonly Head[]): Pair[] {
  if (former.length === now.length && former.every((head, at) => head === now[at])) return [];
  const before = new Map(former.map((head) => [head.path, head]));
  const after = new Map(now.map((head) => [head.path, head]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const pair: Pair = [before.get(path), after.get(path)];
    return pair[0] === pair[1] ? [] : [pair];
  });
}

/** All names of a note whose names, address or kind are others; sources are not looked for in texts. */
function namesChanged([former, now]: Pair): string[] {
  const said = (head: Head | undefined) =>
    head && JSON.stringify([head.title, head.aliases, head.url, head.kind]);
  return said(former) === said(now)
    ? []
    : [former, now].flatMap((head) => (head ? namesOf(head) : []));
}

/** What only one of two lists has. */
function apart<T>(a: readonly T[], b: readonly T[], key: (item: T) => string): T[] {
  const [inA, inB] = [new Set(a.map(key)), new Set(b.map(key))];
  return [...a.filter((item) => !inB.has(key(item))), ...b.filter((item) => !inA.has(key(item)))];
}
