/** Writes the search's files of a vault (first argument) into a site (second), as the build does. */

import "./peak.ts";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { searchFiles } from "../src/site/search/files.ts";
import { compile, readVault } from "../src/vault/index.ts";

const [vault = "content", site = "dist"] = process.argv.slice(2);
const compiled = compile(await readVault(vault), { today: 20_000 });
for (const [path, content] of searchFiles(compiled)) {
  const file = join(site, "search", path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
