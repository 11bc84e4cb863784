import { readFile } from "node:fs/promises";
import type { APIRoute, GetStaticPaths } from "astro";
import { currentSite } from "../../site/astro/current.ts";

/** Only what a published note shows is on the site. */
export const getStaticPaths = (async () => {
  const { attachments } = await currentSite();
  return attachments.map(({ path, location }) => ({ params: { path }, props: { location } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => new Response(await readFile(props["location"]));
