/** What stands in a page's `<head>`, the way to the page, and the data that machines read of it. */

import type { SiteContext } from "./context.ts";

export interface Head {
  /** The title of the page, without the site's. */
  readonly title: string;
  readonly description: string;
  /** The whole address of the picture that stands for the page elsewhere. */
  readonly image?: string | undefined;
  /** Whether the picture is a card, made to be shown large. */
  readonly hasCard?: boolean;
  /** The address of the page on the site. */
  readonly url: string;
  readonly type: "website" | "article";
  /** Pages that only lead elsewhere, or list what others hold, are not for search engines. */
  readonly indexed: boolean;
  readonly jsonLd: readonly object[];
  /** The address of the same as Markdown. */
  readonly markdown?: string;
  /** What programs for references read of it. */
  readonly meta?: readonly { readonly name: string; readonly content: string }[];
}

/** What every page says of itself to its frame. */
export interface PageHead {
  readonly head: Head;
  readonly crumbs: readonly Crumb[];
  /**
   * For a frame on another site: the address of the page that shows the same. It has neither header
   * nor navigation, and its links lead out of the frame.
   */
  readonly whole?: string | undefined;
}

export interface Crumb {
  readonly text: string;
  readonly url: string;
}

export const HOME_URL = "/";

/** The first page, with which the way to every other begins. */
export function homeOf({ words }: Pick<SiteContext, "words">): Crumb {
  return { text: words.frame.home, url: HOME_URL };
}

/** The way to a page, from the first page to itself. */
export function breadcrumbs({ absolute }: SiteContext, crumbs: readonly Crumb[]): object {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ text, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: text,
      item: absolute(url),
    })),
  };
}
