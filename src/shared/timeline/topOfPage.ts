/** The windows in which a page about a timeline has the picture at its top, so that it comes at once. */
export const TOP_OF_PAGE = "(min-width: 64rem)";
