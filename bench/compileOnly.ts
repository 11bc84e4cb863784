/** Reads and compiles the vault of the first argument, and says what it took. */

import { linksIn } from "../src/vault/links/backlinks.ts";
import "./peak.ts";
import { compile, readVault } from "../src/vault/index.ts";

const started = performance.now();
const files = await readVault(process.argv[2] ?? "content");
const read = performance.now();
const vault = compile(files, { today: 20_000 });
const done = performance.now();
console.log(`read ${Math.round(read - started)} ms, compile ${Math.round(done - read)} ms`);
console.log(`${vault.notes.length} notes, ${linksIn(vault.outgoing).length} links`);
