/** A page that the editors write in MDX: everything but its text, which Astro renders. */

import { expected } from "../shared/assert.ts";
import type { Shown } from "../shared/search/files.ts";
import { TEXT_ID } from "../shared/search/record.ts";
import type { SiteContext } from "./core/context.ts";
import { breadcrumbs, type Crumb, homeOf, type PageHead } from "./core/head.ts";
import { WEIGHTS } from "./search/records.ts";

export interface EssayPage extends PageHead {
  readonly title: string;
  readonly description: string;
  /** What the search's indexer reads on the page. */
  readonly search: {
    readonly shown: Shown;
    readonly textId: string;
    readonly weights: { readonly title: number; readonly lead: number };
  };
}

/** Throws where there is no essay at the address, or the vault does not ask for them. */
export function essayPage(context: SiteContext, url: string): EssayPage {
  const essay = context.essays.find((entry) => entry.url === url);
  const { title, description, kind } = expected(essay, `an essay at ${url}`);
  const crumbs = crumbsTo(context, url);
  return {
    head: {
      title,
      description,
      url,
      type: "article",
      indexed: true,
      jsonLd: [breadcrumbs(context, [...crumbs, { text: title, url }])],
    },
    crumbs,
    title,
    description,
    search: { shown: { kind }, textId: TEXT_ID, weights: WEIGHTS },
  };
}

/** The first page, and the essay that begins the folder, for all others of it. */
function crumbsTo(context: SiteContext, url: string): Crumb[] {
  const above = context.essays.filter((essay) => essay.url !== url && url.startsWith(essay.url));
  return [
    homeOf(context),
    ...above.map(({ title, url: address }) => ({ text: title, url: address })),
  ];
}
