/** What the page of the search holds before anything is asked. */

import { breadcrumbs, type Crumb, type Head } from "../head.ts";
import { kindsInUse } from "../lists.ts";
import { href } from "../vault.ts";

export interface SearchPage {
  readonly head: Head;
  readonly crumbs: readonly Crumb[];
  /** The address of the page, and of the folder of the search's files. */
  readonly root: string;
  /** Where every note can be found without a search. */
  readonly lists: readonly { readonly label: string; readonly href: string }[];
}

export function searchPage(): SearchPage {
  const crumbs = [{ text: "Home", url: "/" }];
  return {
    head: {
      title: "Search",
      description: "",
      url: "/search/",
      type: "website",
      indexed: false,
      jsonLd: [breadcrumbs([...crumbs, { text: "Search", url: "/search/" }])],
    },
    crumbs,
    root: href("/search/"),
    lists: [
      { label: "All notes, A to Z", href: href("/all/") },
      { label: "Tags", href: href("/tags/") },
      ...kindsInUse().map(({ plural, folder }) => ({ label: plural, href: href(`/${folder}/`) })),
    ],
  };
}
