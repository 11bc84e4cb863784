/** The page of a note, its further pages, and what stands of a note in lists. */

import { allOf, count, form, oneOf } from "./plural.ts";

const notes = (many: number) => count(many, { one: "note", other: "notes" });
const claims = (many: number) => count(many, { one: "claim", other: "claims" });

export const note = {
  checked: (day: string) => `Checked ${day}`,
  contentsFolded: "Contents, folded",
  legend: "legend",
  // Titles in a tab and in results, where a claim must not read as a fact.
  titleOfSource: (title: string) => `Source: ${title}`,
  titleOfClaim: (title: string, status: string | undefined) =>
    status === undefined ? `Claim: ${title}` : `Claim (${status}): ${title}`,
  aSource: "a source",
  sourceInWords: (title: string, facts: string) => `“${title}”: ${facts}.`,
  claimedBy: (name: string) => `claimed by ${name}`,
  // Its editors.
  edit: "Edit this note",
  report: "Report an error",
  another: "Add a note like this",
  history: "History",
};

export const infobox = {
  inBrief: "In brief",
  original: "Original",
  archived: "Archived copy",
  otherNames: "Also known as",
  tags: "Tags",
  yes: "yes",
  no: "no",
};

/** What is asked of a charge, and of a law, a case or a probe. */
export const brief = {
  charge: "The accusation in brief",
  proceeding: {
    law: "The law in brief",
    statute: "The law in brief",
    bill: "The bill in brief",
    rule: "The rule in brief",
    order: "The order in brief",
    case: "The case in brief",
    treaty: "The treaty in brief",
    probe: "The probe in brief",
  },
  accuser: "Accuser",
  accused: "Accused",
  target: "Target",
  topic: "Of what",
  reportedBy: "Reported by",
  figures: "Figures",
  evidence: "Evidence",
  replies: "Replies",
  reply: "Reply",
  law: "Law",
  /** "No reply by DeepSeek or MiniMax found in the sources read, as of Nov. 27, 2026" */
  silence: (names: readonly string[], day: string) =>
    `No reply by ${oneOf(names)} found in the sources read, as of ${day}`,
  court: "Court",
  number: "Number",
  docket: "Docket",
  plaintiffs: "Plaintiffs",
  defendants: "Defendants",
  authority: "Authority",
  subjects: "Concerns",
  sponsors: "Sponsors",
  introduced: "Introduced",
  filed: "Filed",
  opened: "Opened",
  begun: "Begun",
  stage: "Stage",
  latest: "Latest action",
  next: "Next",
};

/** What stands around an argument. */
export const argumentTree = {
  title: "For and against",
  supportedBy: "Supported by",
  answeredBy: "Answered by",
};

export const sources = {
  title: "Sources",
  counts: (all: number, primary: number, unopened: number) =>
    [
      count(all, { one: "source", other: "sources" }),
      primary > 0 && `${primary} primary`,
      unopened > 0 && `${unopened} not opened`,
    ]
      .filter(Boolean)
      .join(" · "),
  /** How it was read, of a source that nobody opened. */
  notOpened: (read: string) => (read.includes("not opened") ? read : `not opened: ${read}`),
  original: "original",
  archived: "archived copy",
  skip: "Skip the list of sources",
  /** After either of them, for whoever does not see which source it is of. */
  of: (title: string) => ` of ${title}`,
  back: (place: string, source: string) => `Back to place ${place} that cites source ${source}`,
};

export const connections = {
  title: "Connections",
  ofSource: "Relied on by",
  /** Kinds of notes in one group: "Laws, products and people". */
  kinds: allOf,
  more: (many: number) => `${many} more`,
  /** After it, for whoever does not see the heading. */
  ofKind: (kind: string) => ` ${kind.toLowerCase()}`,
  all: (many: number) => `All ${many} connections`,
  pageTitle: (title: string, page: number) =>
    `${title}: all connections${page === 1 ? "" : `, page ${page}`}`,
  comparisons: "From comparisons",
  in: <Note>(from: Note) => ["in ", from],
  named: "Named without a link",
  // What rests on a source alone.
  onlySource: "only source",
  onlyOf: (tier: string) => `only ${tier}`,
  itsOnly: (only: string) => `its ${only}`,
  /** "45 notes rely on it, 12 claims among them." */
  relying: (many: number, ofClaims: number) => {
    const verb = form(many, { one: "relies", other: "rely" });
    const among = ofClaims > 0 && many > 1 ? `, ${claims(ofClaims)} among them` : "";
    return `${notes(many)} ${verb} on it${among}.`;
  },
  /** "For 11 of those claims it is the only primary source." */
  alone: (alone: number, ofClaims: number, only: string) => {
    const some = alone === ofClaims ? "each of those claims" : `${alone} of those claims`;
    return `For ${ofClaims === 1 ? "that claim" : some} it is the ${only}.`;
  },
  // The search of the notes that concern it.
  notesOn: (title: string) => `Notes on ${title}`,
  searchOn: (title: string) => `Search the notes that concern ${title}`,
  search: "Search",
};

/** The further pages of a note. */
export const parts = {
  timeline: "Timeline",
  accusations: "Accusations",
  proceedings: "Proceedings",
  title: (title: string, part: string) => `${title}: ${part.toLowerCase()}`,
  all: (part: string, many: number) => `${part}: all ${many}`,
  timelineCovers: (many: number, title: string) =>
    `${count(many, { one: "dated entry", other: "dated entries" })} that concern ${title}, in date order.`,
  proceedingsCover: (many: number, title: string) =>
    `${count(many, { one: "bill, rule, order, case or probe", other: "bills, rules, orders, cases and probes" })} that ${title} takes part in, each with its stage.`,
  accusationsCover: (many: number, title: string) =>
    `${count(many, { one: "accusation", other: "accusations" })} against or by ${title}, in date order. An accusation is no finding.`,
  against: (title: string) => `Against ${title}`,
  by: (title: string) => `By ${title}`,
  silent: (name: string, day: string) =>
    `no reply by ${name} found in the sources read, as of ${day}`,
  answered: (by: string, day: string) =>
    `reply${by === "" ? "" : ` by ${by}`}${day === "" ? "" : `, ${day}`}`,
  roles: {
    plaintiffs: "plaintiff",
    defendants: "defendant",
    sponsors: "sponsor",
    authority: "authority",
    subjects: "subject",
  },
  next: (next: string) => `next: ${next}`,
};

/** Charges. */
export const charges = {
  undated: "undated",
  silence: (names: string, day: string) =>
    `${names}: no reply found in the sources read, as of ${day}`,
};
