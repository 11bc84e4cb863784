/** https://www.sitemaps.org/protocol.html: the pages that readers should find. */

import { expected } from "../shared/assert.ts";
import { isoDay } from "../shared/dates/index.ts";
import { element, join, text } from "../vault/core/html.ts";
import type { SiteContext } from "./core/context.ts";
import { mapUrl, mapViews } from "./graph/views.ts";
import { type Route, routesOf } from "./routes.ts";

/** The file; undefined where `site.yaml` does not say where the site is: addresses must be whole. */
export function sitemap(context: SiteContext): string | undefined {
  const { vault, essays, absolute, requireNote } = context;
  if (vault.settings.url === undefined) return undefined;
  const pages = [...routesOf(context)].flatMap(([url, route]) => {
    if (route.type === "note") {
      const { verified } = requireNote(route.path);
      return [{ url, updated: verified && isoDay(verified.end) }];
    }
    return url === "/timeline/" || isFirstPage(route) ? [{ url, updated: undefined }] : [];
  });
  const maps = mapViews(context).map((view) => mapUrl(context, view));
  const fixed = ["/", "/data/", ...maps, ...essays.map(({ url }) => url)].map((url) => ({
    url,
    updated: undefined,
  }));
  const entries = [...fixed, ...pages].map(({ url, updated }) => {
    const address = element("loc", {}, text(expected(absolute(url), "an address of the site")));
    const day = updated === undefined ? [] : [element("lastmod", {}, text(updated))];
    return element("url", {}, join([address, ...day]));
  });
  const namespace = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("urlset", namespace, join(entries, "\n"))}\n`;
}

/** Further pages of a list are not for search engines. */
function isFirstPage(route: Route): boolean {
  const { type } = route;
  if (type === "list" || type === "tracker") return route.page === 1;
  return type === "compare" || type === "changes" || type === "part";
}

/** https://www.rfc-editor.org/rfc/rfc9309: every page may be read; names the sitemap where there is one. */
export function robots({ absolute }: SiteContext): string {
  const sitemap = absolute("/sitemap.xml");
  const lines = ["User-agent: *", "Allow: /", ...(sitemap ? ["", `Sitemap: ${sitemap}`] : [])];
  return `${lines.join("\n")}\n`;
}
