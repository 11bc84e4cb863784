/** All that names decide, before any text is read. */

import { get } from "../shared/assert.ts";
import type { Attached } from "./attach.ts";
import type { Head } from "./core/note.ts";
import { type Problem, problem } from "./core/problems.ts";
import { SETTINGS_FILE, type Settings } from "./core/settings.ts";
import type { Withheld } from "./core/withheld.ts";
import { type Addresses, assignAddresses, type SitePlan } from "./links/addresses.ts";
import { clashProblems } from "./links/clashes.ts";
import { leadTitle } from "./links/leads.ts";
import { type MentionNames, mentionNames } from "./links/mentions.ts";
import { indexNames, type NameIndex } from "./links/nameIndex.ts";
import { redactHead } from "./links/redactHead.ts";
import { createResolver, type IsSecret, secretNames } from "./links/resolve.ts";
import { parseWikiLink } from "./markdown/wikiLink.ts";

export interface Named extends Attached {
  readonly names: Names;
}

/** What has names, and may be linked. */
export interface Nameable {
  /** In the order of their paths. */
  readonly published: readonly Head[];
  readonly withheld: readonly Withheld[];
  /** Paths of attachments. */
  readonly files: readonly string[];
  readonly site: Pick<Settings, "title" | "start" | "essays">;
}

export interface Names {
  /** Of each published note, in the same order. */
  readonly notes: readonly NamedHead[];
  readonly plan: SitePlan;
  readonly addresses: Addresses;
  /** The names that withheld notes have and published ones have not; undefined where none is withheld. */
  readonly secrets: NameIndex | undefined;
  readonly index: NameIndex;
  readonly mentions: MentionNames;
}

export interface RedactedHead {
  /** Without the names of withheld notes. */
  readonly redacted: Head;
  readonly problems: readonly Problem[];
}

export interface NamedHead extends RedactedHead {
  /** With its address on the site, too. */
  readonly head: Head;
}

/** Reports names of withheld notes in front matter, and addresses that two notes claim. */
export function name(vault: Attached, nameAll = nameNotes): Named {
  const names = nameAll({
    published: vault.published.map(({ head }) => head),
    withheld: vault.withheld,
    files: vault.attachments.map(({ path }) => path),
    site: vault.settings,
  });
  const problems = [
    ...names.notes.flatMap((note) => note.problems),
    ...clashProblems(names.addresses.clashes, headsOf(names)),
    ...startProblems(names, vault.settings),
  ];
  return { ...vault, names, problems: [...vault.problems, ...problems] };
}

export function nameNotes(nameable: Nameable): Names {
  const { published, withheld, files } = nameable;
  const secrets = withheld.length > 0 ? indexNames(published, withheld, files) : undefined;
  const redacted = redactHeads(published, secrets);
  const plan = planOf(redacted, nameable);
  const addresses = assignAddresses(
    redacted.map((note) => note.redacted),
    plan,
  );
  return namesAt(redacted, plan, addresses, secrets, nameable);
}

/** A start note that is of a kind has its place in the list of that, and the first page only shows the way. */
export function planOf(
  redacted: readonly RedactedHead[],
  { withheld, files, site: { start, essays } }: Nameable,
): SitePlan {
  if (start === undefined) return { start, essays };
  const heads = redacted.map((note) => note.redacted);
  const { resolve } = createResolver(indexNames(heads, withheld, files), heads);
  const { note } = resolve(parseWikiLink(start), "");
  return { start: note?.kind === "note" ? note.path : undefined, essays };
}

function startProblems(names: Names, { start }: Settings): Problem[] {
  if (start === undefined) return [];
  const { resolve } = createResolver(names.index, headsOf(names));
  const { note, verdict } = resolve(parseWikiLink(start), "");
  if (note !== undefined) return [];
  const why = verdict === "unpublished" ? "which is not published" : "which is the name of no note";
  return [
    problem(
      "site-settings",
      { file: SETTINGS_FILE },
      `${SETTINGS_FILE}: start: "${start}", ${why}; the first page begins as if it said nothing.`,
      "Write the name or the path of a note that is published.",
    ),
  ];
}

/** The heads of the published notes as the site has them, in the order of their paths. */
export function headsOf({ notes }: Names): Head[] {
  return notes.map(({ head }) => head);
}

export function redactHeads(
  heads: readonly Head[],
  secrets: NameIndex | undefined,
): RedactedHead[] {
  const isSecret = secrets && secretNames(secrets);
  return heads.map((head) => redactedHead(head, isSecret));
}

export function redactedHead(head: Head, isSecret: IsSecret | undefined): RedactedHead {
  if (!isSecret) return { redacted: head, problems: [] };
  const { head: redacted, problems } = redactHead(head, isSecret);
  return { redacted, problems };
}

/** The names of notes that have been redacted, at the addresses that they were given. */
export function namesAt(
  redacted: readonly RedactedHead[],
  plan: SitePlan,
  addresses: Addresses,
  secrets: NameIndex | undefined,
  { withheld, files, site }: Omit<Nameable, "published">,
): Names {
  const notes = redacted.map((note) => withAddress(note, addresses, site.title));
  const heads = notes.map(({ head }) => head);
  const index = indexNames(heads, withheld, files);
  // The name of a folder in a text is a word, and seldom means the note that begins its page.
  const named = notes.filter(({ head, redacted }) => head.title === redacted.title);
  const mentions = mentionNames(named.map(({ head }) => head));
  return { notes, plan, addresses, secrets, index, mentions };
}

/** The same head where its address is the one that it asks for; a lead is called after what it begins. */
export function withAddress(
  note: RedactedHead,
  { urls, leads }: Addresses,
  site: string,
): NamedHead {
  const { redacted } = note;
  const url = get(urls, redacted.path);
  const folder = leads.get(redacted.path);
  if (folder === undefined && url === redacted.url) return { ...note, head: redacted };
  const title = folder === undefined ? redacted.title : leadTitle(redacted, folder, site);
  return { ...note, head: { ...redacted, url, title } };
}
