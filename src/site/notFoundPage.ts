/** The page for an address at which there is nothing: a search, and the ways in. */

import type { SiteContext } from "./core/context.ts";
import type { PageHead } from "./core/head.ts";
import { topKinds } from "./core/kinds.ts";

export interface NotFoundPage extends PageHead {
  /** The address of the search's page, and of the folder of its files. */
  readonly search: string;
  readonly ways: readonly Way[];
}

export interface Way {
  readonly label: string;
  readonly href: string;
  /** What is there. */
  readonly text: string;
}

export function notFoundPage(context: SiteContext): NotFoundPage {
  const { words, href } = context;
  return {
    head: {
      title: words.notFound.title,
      description: "",
      url: "/404/",
      type: "website",
      indexed: false,
      jsonLd: [],
    },
    crumbs: [],
    search: href("/search/"),
    ways: waysIn(context),
  };
}

/** Where a reader without an address begins. */
export function waysIn(context: SiteContext): Way[] {
  const { vault, href, essays } = context;
  const words = context.words.notFound;
  const { timeline, undated } = vault.harvest;
  const guides = vault.settings.essays ? essays.find(({ url }) => url === "/guides/") : undefined;
  return [
    ...(guides ? [{ label: guides.title, href: href(guides.url), text: guides.description }] : []),
    ...(timeline.length + undated.length > 0
      ? [{ label: words.timeline, href: href("/timeline/"), text: words.timelineCovers }]
      : []),
    ...topKinds(context).map(({ plural, folder, covers }) => ({
      label: plural,
      href: href(`/${folder}/`),
      text: covers,
    })),
    { label: words.all, href: href("/all/"), text: words.allCovers },
  ];
}
