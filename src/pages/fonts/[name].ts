import type { APIRoute, GetStaticPaths } from "astro";
import { currentSite } from "../../site/astro/current.ts";
import { otherScripts } from "../../site/astro/otherScripts.ts";

/** No file where the vault's letters are all in the text face. */
export const getStaticPaths = (async () => {
  const letters = (await currentSite()).letters();
  const files = letters.size > 0 ? await otherScripts(letters) : new Map();
  return [...files].map(([name, file]) => ({ params: { name }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props["file"].body, { headers: { "Content-Type": props["file"].type } });
