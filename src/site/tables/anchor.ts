/** The address on a page of the row for something that has an address of its own on the site. */

/** "/events/x/#_a-019" => "events_x_a-019" */
export function anchorOf(url: string): string {
  return url.replace(/[^\p{L}\p{N}\p{M}-]+/gu, "_").replace(/^_|_$/g, "");
}
