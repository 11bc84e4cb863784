import { readFile } from "node:fs/promises";
import type { APIRoute } from "astro";
import { vault } from "../../site/vault.ts";

/** Only what a published note shows is on the site. */
export const getStaticPaths = () =>
  vault.files.map(({ path, location }) => ({ params: { path }, props: { location } }));

export const GET: APIRoute = async ({ props }) => new Response(await readFile(props["location"]));
