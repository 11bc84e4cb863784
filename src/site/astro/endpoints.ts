/** How Astro gives out the text files of the site. */

import type { APIRoute, GetStaticPaths } from "astro";
import { get } from "../../shared/assert.ts";
import type { Site } from "../index.ts";
import { currentSite } from "./current.ts";

const TYPES = {
  json: "application/json",
  jsonl: "application/jsonl",
  css: "text/css; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  xml: "application/xml",
} as const;

type Ending = keyof typeof TYPES;
type Folder = keyof Site["files"];

/** All files of a folder that end so. The route is `[...name].ENDING.ts`. */
export function filesEnding(
  folder: Folder,
  ending: Ending,
): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  return {
    async getStaticPaths() {
      const site = await currentSite();
      return [...site.files[folder]().keys()].flatMap((path) =>
        path.endsWith(`.${ending}`)
          ? [{ params: { name: path.slice(0, -ending.length - 1) }, props: { path } }]
          : [],
      );
    },
    GET: ({ props }) => respond(folder, props["path"], ending),
  };
}

/** One file that every site has. */
export function fileAt(folder: Folder, path: string, ending: Ending): APIRoute {
  return () => respond(folder, path, ending);
}

async function respond(folder: Folder, path: string, ending: Ending): Promise<Response> {
  const site = await currentSite();
  const text = get(site.files[folder](), path);
  return new Response(text(), { headers: { "Content-Type": TYPES[ending] } });
}
