/** The links of the header that `site.yaml` names: those that lead to a page are shown, the others are problems. */

import { readYaml, type Spot } from "../intake/frontMatter.ts";
import { expected } from "../shared/assert.ts";
import { memoize } from "../vault/core/memoize.ts";
import { type Problem, problem } from "../vault/core/problems.ts";
import { SETTINGS_FILE, type Settings } from "../vault/core/settings.ts";
import type { SiteContext } from "./core/context.ts";
import { routesOf } from "./routes.ts";

type NavigationLink = NonNullable<Settings["navigation"]>[number];

/** Pages of every site that are no routes of its vault. */
const FIXED = ["/", "/graph/", "/embed/graph/", "/search/", "/404.html"];

const pagesOf = memoize(
  (context: SiteContext): ReadonlySet<string> =>
    new Set([...FIXED, ...context.essays.map(({ url }) => url), ...routesOf(context).keys()]),
);

/** "/companies/?a#labs" => "/companies/" */
const pageOf = (path: string): string => expected(path.split(/[?#]/, 1)[0], "a path");

/** The links that lead to a page of the site; undefined where `site.yaml` names none. */
export function namedNavigation(context: SiteContext): readonly NavigationLink[] | undefined {
  return context.vault.settings.navigation?.filter(({ path }) =>
    pagesOf(context).has(pageOf(path)),
  );
}

/** Reports `site-settings` for each of the others; `yaml` is the text of `site.yaml`, for their places. */
export function navigationProblems(context: SiteContext, yaml: string | undefined): Problem[] {
  const { navigation = [] } = context.vault.settings; // absent: `site.yaml` names no links
  const lost = navigation.filter(({ path }) => !pagesOf(context).has(pageOf(path)));
  if (lost.length === 0) return [];
  const spots = placesIn(expected(yaml, "the text that names the links"));
  return lost.map(({ label, path }) => {
    const near = nearPage(context, pageOf(path));
    return problem(
      "site-settings",
      // absent: of a file that can't be read as a whole, not all places are known
      { file: SETTINGS_FILE, ...spots.get(path) },
      `${SETTINGS_FILE}: navigation: no page of the site is at "${path}"; the link "${label}" is left out.`,
      near === undefined
        ? "Write the path of a page as its address has it, such as /timeline/; or take the link out."
        : `Write ${near}${path.slice(pageOf(path).length)}.`,
    );
  });
}

/** The page that a path means, but for the case and the slash at its end. */
function nearPage(context: SiteContext, path: string): string | undefined {
  const near = `${path.replace(/\/+$/, "")}/`.toLowerCase();
  return pagesOf(context).has(near) ? near : undefined;
}

/** Where each link of `navigation` begins, by its path. */
function placesIn(yaml: string): ReadonlyMap<string, Spot> {
  const read = readYaml(yaml.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"));
  if ("reason" in read) return new Map();
  const links = read.data["navigation"];
  const paths = Array.isArray(links) ? links : [];
  return new Map(
    paths.flatMap((link, index) => {
      const path =
        link !== null && typeof link === "object" && !Array.isArray(link) && link["path"];
      const place = read.places[`navigation.${index}.path`];
      return typeof path === "string" && place ? [[path, place] as const] : [];
    }),
  );
}
