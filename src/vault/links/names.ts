/** All that names decide, before any text is read, and that stays while no name changes. */

import type { Head, Withheld } from "../core/note.ts";
import { fold } from "../core/path.ts";
import type { Problem } from "../core/problems.ts";
import { type Addresses, assignAddresses } from "./addresses.ts";
import { type MentionFinder, mentionFinder } from "./mentions.ts";
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

interface Redacted {
  /** Without the names of withheld notes. */
  readonly redacted: Head;
  readonly problems: readonly Problem[];
}

interface Open extends Redacted {
  /** With its address on the site, too. */
  readonly head: Head;
}

/** With the names of a `former` vault, only what is another now is worked out again. */
export function nameNotes(named: Named, former?: Names): Names {
  const changed = former && changedNames(former.named, named);
  if (former && changed?.size === 0) {
    if (changedHeads(former.named.published, named.published).length === 0) return former;
    const { isSecret, addresses } = former;
    const open = named.published.map((head, at) => {
      const known = head === former.named.published[at] ? former.open[at] : undefined;
      return known ?? addressed(redact(head, isSecret), addresses);
    });
    return { ...former, named, open };
  }
  const { published, withheld, files } = named;
  const isSecret = secretNames(published, withheld, files);
  const redacted = published.map((head) => redact(head, isSecret));
  const addresses =
    former && haveSameAddresses(former.open, redacted)
      ? former.addresses
      : assignAddresses(redacted.map((note) => note.redacted));
  const open = redacted.map((note) => addressed(note, addresses));
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

function redact(head: Head, isSecret: IsSecret | undefined): Redacted {
  if (!isSecret) return { redacted: head, problems: [] };
  const { head: redacted, problems } = redactHead(head, isSecret);
  return { redacted, problems };
}

function addressed({ redacted, problems }: Redacted, { urls }: Addresses): Open {
  const url = urls.get(redacted.path) ?? redacted.url;
  return { redacted, problems, head: url === redacted.url ? redacted : { ...redacted, url } };
}

function haveSameAddresses(former: readonly Redacted[], now: readonly Redacted[]): boolean {
  const said = ({ path, url, aliases }: Head) => JSON.stringify([path, url, aliases]);
  const isSame = (a: Head | undefined, b: Head) => a === b || (a && said(a)) === said(b);
  return (
    former.length === now.length &&
    now.every(({ redacted }, at) => isSame(former[at]?.redacted, redacted))
  );
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
  if (former.length === now.length && former.every(({ path }, at) => path === now[at]?.path)) {
    const pairs = former.map((head, at): Pair => [head, now[at]]);
    return pairs.filter(([a, b]) => a !== b);
  }
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
