/**
 * Compiles the vault of the first argument, then again after edits of each sort, and says
 * what one costs, without the reading of files.
 */

import type { NoteFile } from "../src/vault/core/files.ts";
import { createIncrementalStages } from "../src/vault/incremental/index.ts";
import { compile, readVault } from "../src/vault/index.ts";
import { quantile } from "./quantile.ts";

const EDITS = 5;
const SOME = "Note 8.md";
/** Nearly every note links to it; see `writeVault`. */
const HUB = "Hub.md";

type Edit = (notes: readonly NoteFile[], number: number) => readonly NoteFile[];

const SORTS: Readonly<Record<string, Edit>> = {
  "an edit of the text": rewrite(SOME, (text, number) => `${text}\nMore words ${number}.\n`),
  "an edit of a status": rewrite(
    SOME,
    (text, number) => `---\nstatus: alleged ${number}\n${text.slice(4)}`,
  ),
  "an edit of the hub's status": rewrite(
    HUB,
    (text, number) => `---\nstatus: by ${number}\n${text.slice(4)}`,
  ),
  "an edit of a title": rewrite(
    SOME,
    (text, number) => `---\ntitle: Called ${number}\n${text.slice(4)}`,
  ),
  "an edit of an alias": rewrite(SOME, (text, number) =>
    text.replace("[N8]", `[N8, Also ${number}]`),
  ),
  "a new note": (notes, number) => [...notes, { path: `events/New ${number}.md`, text: "New." }],
  "an edit of the hub's title": rewrite(
    HUB,
    (text, number) => `---\ntitle: Hub ${number}\n${text.slice(4)}`,
  ),
};

function rewrite(name: string, change: (text: string, number: number) => string): Edit {
  return (notes, number) =>
    notes.map((note) =>
      note.path.endsWith(`/${name}`) ? { ...note, text: change(note.text, number) } : note,
    );
}

const folder = process.argv[2] ?? "content";
const stages = createIncrementalStages();
const today = 20_000;
const files = await readVault(folder);
compile(files, { today }, stages);
for (const [sort, edit] of Object.entries(SORTS)) {
  const times = Array.from({ length: EDITS }, (_, number) => {
    const notes = edit(files.notes, number);
    const started = process.cpuUsage();
    compile({ ...files, notes }, { today }, stages);
    const { user, system } = process.cpuUsage(started);
    compile(files, { today }, stages);
    return (user + system) / 1_000_000;
  });
  console.log(
    `after ${sort.padEnd(30)}${quantile(times, 0.5).toFixed(2).padStart(6)} s of processor time`,
  );
}
