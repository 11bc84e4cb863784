/** Serves the sites that the browser tests visit. */

import { type SiteName, siteAt } from "../fixtures/sites.ts";
import { serve } from "./server.ts";
import { SITES, type Sites } from "./sites.ts";

const SERVED = {
  root: { name: "record", base: "/" },
  below: { name: "recordBelow", base: "/a/b/" },
  fixture: { name: "fixture", base: "/record/" },
  events: { name: "events", base: "/" },
} as const satisfies Readonly<Record<keyof Sites, { name: SiteName; base: string }>>;

export default async function setup(): Promise<() => void> {
  const servers = await Promise.all(
    Object.entries(SERVED).map(async ([name, { name: built, base }]) => {
      const dir = await siteAt(built);
      return { name, dir, base, ...(await serve(dir, base)) };
    }),
  );
  const sites = servers.map(({ name, dir, base, origin }) => [name, { dir, base, origin }]);
  process.env[SITES] = JSON.stringify(Object.fromEntries(sites) satisfies Partial<Sites>);
  return () => {
    for (const { close } of servers) close();
  };
}
