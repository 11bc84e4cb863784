/** Compiles the vault of the first argument, then again after edits, and says what an edit costs. */

import { compile, readVault } from "../src/vault/index.ts";
import { createMemory } from "../src/vault/memory.ts";
import type { ReadMemory } from "../src/vault/read.ts";

const EDITS = 5;
const folder = process.argv[2] ?? "content";
const texts: ReadMemory = new Map();
const memory = createMemory();
compile(await readVault(folder, texts), { today: 20_000 }, memory);
const times: number[] = [];
for (let edit = 0; edit < EDITS; edit++) {
  const started = process.cpuUsage();
  const files = await readVault(folder, texts);
  const notes = files.notes.map((note, at) =>
    at === edit ? { ...note, text: `${note.text}\nMore words.\n` } : note,
  );
  compile({ ...files, notes }, { today: 20_000 }, memory);
  const { user, system } = process.cpuUsage(started);
  times.push((user + system) / 1000);
}
const median = times.toSorted((a, b) => a - b)[Math.floor(EDITS / 2)] ?? 0;
console.log(
  `after an edit           ${(median / 1000).toFixed(2).padStart(7)} s of processor time`,
);
