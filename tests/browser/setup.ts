/** Builds the sites that the browser tests visit, and serves them. */

import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildSite, FIXTURE, makeRoom, ROOT, writeFiles } from "../fixtures/build.ts";
import { serve } from "./server.ts";
import { SITES, type Sites } from "./sites.ts";

/** More notes than one page of a list holds, and more links than one page of backlinks. */
const REFERENCES = 420;
const LINKING = 130;

export default async function setup(): Promise<() => Promise<void>> {
  const room = await makeRoom();
  const vault = join(room, "vault");
  await cp(FIXTURE, vault, { recursive: true });
  await writeFiles(vault, references());
  const content = process.env["CONTENT"] ?? join(ROOT, "content");
  const roots = {
    root: { vault: content, dir: join(room, "root"), base: "/" },
    below: { vault: content, dir: join(room, "below"), base: "/a/b/" },
    fixture: { vault, dir: join(room, "fixture"), base: "/record/" },
  };
  const builds = [
    buildSite(roots.root.vault, roots.root.dir, { base: "/" }),
    buildSite(roots.below.vault, roots.below.dir, { base: "/a/b/" }),
    // Its base stands in its site.yaml.
    buildSite(roots.fixture.vault, roots.fixture.dir),
  ];
  const failed = (await Promise.allSettled(builds)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") {
    await rm(room, { recursive: true, force: true });
    throw failed.reason;
  }
  const servers = await Promise.all(
    Object.entries(roots).map(async ([name, { dir, base }]) => {
      const { origin, close } = await serve(dir, base);
      return { name, site: { dir, base, origin }, close };
    }),
  );
  const sites = Object.fromEntries(servers.map(({ name, site }) => [name, site]));
  process.env[SITES] = JSON.stringify(sites satisfies Partial<Sites>);
  return async () => {
    for (const { close } of servers) close();
    await rm(room, { recursive: true, force: true });
  };
}

function references(): [string, string][] {
  return Array.from({ length: REFERENCES }, (_, index) => [
    `references/Reference ${index + 1}.md`,
    `---\nverified: 2026-05-01\n---\n\nReference ${index + 1} is about ${index < LINKING ? "[[Hub]]" : "itself"}.\n`,
  ]);
}
