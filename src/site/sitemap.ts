/** https://www.sitemaps.org/protocol.html: the pages that readers should find. */

import { isoDay } from "../shared/dates/index.ts";
import { element, join, text } from "../vault/core/html.ts";
import { essays } from "./essayPages.ts";
import { routes } from "./routes.ts";
import { absolute, requireNote, vault } from "./vault.ts";

/** The file, or undefined where `site.yaml` does not say where the site is: addresses must be whole. */
export function sitemap(): string | undefined {
  if (vault.settings.url === undefined) return undefined;
  const pages = [...routes].flatMap(([url, route]) => {
    if (route.type === "note") {
      const { verified } = requireNote(route.path);
      return [{ url, updated: verified && isoDay(verified.end) }];
    }
    const isFound = url === "/timeline/" || (route.type === "list" && route.page === 1);
    return isFound ? [{ url, updated: undefined }] : [];
  });
  const own = ["/", "/graph/", ...essays.map(({ url }) => url)].map((url) => ({
    url,
    updated: undefined,
  }));
  const entries = [...own, ...pages].map(({ url, updated }) => {
    const address = element("loc", {}, text(absolute(url) ?? ""));
    const day = updated === undefined ? [] : [element("lastmod", {}, text(updated))];
    return element("url", {}, join([address, ...day]));
  });
  const namespace = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("urlset", namespace, join(entries, "\n"))}\n`;
}
