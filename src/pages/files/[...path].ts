import { readFile } from "node:fs/promises";
import type { APIRoute, GetStaticPaths } from "astro";
import { currentSite } from "../../site/astro/current.ts";

/** Only what a published note shows is on the site. */
export const getStaticPaths = (async () => {
  const { attachments } = await currentSite();
  return attachments.map(({ path, location }) => ({ params: { path }, props: { location } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const { location } = props;
  const bytes = await readFile(location).catch((error: Error) => {
    const gone = `${location} can't be read any more: ${error.message}. Build again when the vault is at rest.`;
    throw new Error(gone, { cause: error });
  });
  return new Response(bytes);
};
