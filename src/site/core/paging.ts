/** Addresses of lists that are cut into pages. */

/** A link to one of the pages of a list. */
export interface PageLink {
  readonly number: number;
  readonly href: string;
  readonly current: boolean;
}

/** The address of a page of the list at `url`; pages count from 1, and further ones stand below "/list/". */
export function pageUrl(url: string, page: number): string {
  return page === 1 ? url : `/list${url}${page}/`;
}
