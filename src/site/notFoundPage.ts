/** The page for an address at which there is nothing. */

import type { SiteContext } from "./core/context.ts";
import type { PageHead } from "./core/head.ts";

export interface NotFoundPage extends PageHead {
  /** The list of all notes. */
  readonly all: string;
}

export function notFoundPage({ href }: SiteContext): NotFoundPage {
  return {
    head: {
      title: "Not found",
      description: "",
      url: "/404/",
      type: "website",
      indexed: false,
      jsonLd: [],
    },
    crumbs: [],
    all: href("/all/"),
  };
}
