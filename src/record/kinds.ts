/** The kinds of note, with the folder that implies each and the words for it. */

export interface Kind {
  readonly name: string;
  readonly folder: string;
  readonly singular: string;
  readonly plural: string;
  /** Another word that people search for notes of this kind with. */
  readonly synonym?: string;
  /** What a list of this kind covers, in one sentence. */
  readonly covers: string;
  /** The scale that its `status:` is read on. */
  readonly status?: "claim" | "argument";
  /** The scale that its `stage:` is read on, of most types. */
  readonly stage?: "law" | "case";
  readonly sourced?: true;
  readonly dated?: true;
}

const TABLE = [
  {
    name: "event",
    folder: "events",
    singular: "Event",
    plural: "Events",
    covers: "What happened, was said or was published, in date order.",
    status: "claim",
    sourced: true,
    dated: true,
  },
  {
    name: "company",
    folder: "companies",
    singular: "Company",
    plural: "Companies and institutions",
    covers: "Companies, institutions and public authorities.",
  },
  {
    name: "person",
    folder: "people",
    singular: "Person",
    plural: "People",
    covers: "People in their public role.",
  },
  {
    name: "law",
    folder: "laws",
    singular: "Law",
    plural: "Laws",
    covers: "Statutes, rules, bills and orders, each with its stage.",
    stage: "law",
    sourced: true,
  },
  {
    name: "case",
    folder: "cases",
    singular: "Case",
    plural: "Cases",
    synonym: "lawsuit",
    covers: "Court cases, each with court, docket and stage.",
    stage: "case",
    sourced: true,
  },
  {
    name: "argument",
    folder: "arguments",
    singular: "Argument",
    plural: "Legal arguments",
    covers: "Arguments, with who makes each and what answers it.",
    status: "argument",
  },
  {
    name: "claim",
    folder: "claims",
    singular: "Claim",
    plural: "Claims",
    covers: "Single assertions, with who made each and what is known of its truth.",
    status: "claim",
    sourced: true,
  },
  {
    name: "concept",
    folder: "concepts",
    singular: "Concept",
    plural: "Concepts",
    covers: "Techniques and terms, explained.",
  },
  {
    name: "product",
    folder: "products",
    singular: "Product",
    plural: "Products",
    covers: "Products and services.",
  },
  {
    name: "source",
    folder: "sources",
    singular: "Source",
    plural: "Sources",
    covers: "Documents that the notes rely on, with publisher, date and tier.",
  },
  {
    name: "note",
    folder: "notes",
    singular: "Note",
    plural: "Notes",
    covers: "Everything else.",
  },
] as const satisfies readonly Kind[];

export type KindName = (typeof TABLE)[number]["name"];
export type NamedKind = Kind & { readonly name: KindName };
export const KINDS: readonly NamedKind[] = TABLE;

const BY_NAME = new Map<string, KindName>(TABLE.map((kind) => [kind.name, kind.name]));
const BY_FOLDER = new Map<string, KindName>(TABLE.map((kind) => [kind.folder, kind.name]));

export function kindNamed(name: string): KindName | undefined {
  return BY_NAME.get(name.trim().toLowerCase());
}

export function kindOfFolder(folder: string): KindName | undefined {
  return BY_FOLDER.get(folder.toLowerCase());
}

/**
 * The kind that the folders of a note's path imply, the top one first; "" is the top itself. With a
 * date, a note in a folder of events is an event at any depth: `data/events/2021/Bridge.md`.
 */
export function kindOfPath(folders: readonly string[], isDated: boolean): KindName | undefined {
  const [top = "", ...deeper] = folders;
  const byTop = kindOfFolder(top);
  if (!isDated || (byTop !== undefined && byTop !== "note")) return byTop;
  const dated = deeper.map(kindOfFolder).find((name) => name !== undefined && kind(name).dated);
  // absent: no folder below is of events
  return dated ?? byTop;
}

/** The keys that say when a note's subject began, the first of them that is written counts. */
export function dateKeys(name: KindName): readonly DateKey[] {
  return name === "law" || name === "case" ? BEGINNINGS : ["date"];
}

const BEGINNINGS = ["introduced", "filed", "opened", "date"] as const;

export type DateKey = (typeof BEGINNINGS)[number];

/** The scale that the stages of a note are read on, by its kind and its `type:`; undefined where it has none. */
export function stageScale(name: KindName, type: unknown): "law" | "case" | "probe" | undefined {
  if (name === "case" && type === "probe") return "probe";
  if (name === "event") return type === "order" || type === "rule" ? "law" : undefined;
  return kind(name).stage;
}

export function kind(name: KindName): Kind {
  const found = TABLE.find((entry) => entry.name === name);
  if (!found) throw new Error(`expected a kind, got ${name}`);
  return found;
}
