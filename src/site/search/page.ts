/** What the page of the search holds before anything is asked. */

import type { SiteContext } from "../core/context.ts";
import { breadcrumbs, HOME, type PageHead } from "../core/head.ts";
import { kindsInUse } from "../core/kinds.ts";

export interface SearchPage extends PageHead {
  /** The address of the page, and of the folder of the search's files. */
  readonly root: string;
  /** Where every note can be found without a search. */
  readonly lists: readonly { readonly label: string; readonly href: string }[];
}

export function searchPage(context: SiteContext): SearchPage {
  const { href } = context;
  return {
    head: {
      title: "Search",
      description: "",
      url: "/search/",
      type: "website",
      indexed: false,
      jsonLd: [breadcrumbs(context, [HOME, { text: "Search", url: "/search/" }])],
    },
    crumbs: [HOME],
    root: href("/search/"),
    lists: [
      { label: "All notes, A to Z", href: href("/all/") },
      { label: "Tags", href: href("/tags/") },
      ...kindsInUse(context).map(({ plural, folder }) => ({
        label: plural,
        href: href(`/${folder}/`),
      })),
    ],
  };
}
