/** The built site that a benchmark visits. */

import { rm } from "node:fs/promises";
import { join } from "node:path";
import { buildSite, makeRoom } from "../tests/fixtures/build.ts";
import type { Run } from "./run.ts";

/** Uses the site that was named, or builds that of the vault and takes it away afterwards. */
export async function withSite<T>(
  { site, vault }: Pick<Run, "site" | "vault">,
  use: (site: string) => Promise<T>,
): Promise<T> {
  if (site !== undefined) return use(site);
  const room = await makeRoom();
  try {
    console.log(`Building the site of ${vault} …`);
    await buildSite(vault, join(room, "site"), { base: "/" });
    return await use(join(room, "site"));
  } finally {
    await rm(room, { recursive: true });
  }
}
