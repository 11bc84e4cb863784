import type { APIRoute } from "astro";
import { absolute } from "../site/vault.ts";

export const GET: APIRoute = () => {
  const sitemap = absolute("/sitemap.xml");
  const lines = ["User-agent: *", "Allow: /", ...(sitemap ? ["", `Sitemap: ${sitemap}`] : [])];
  return new Response(`${lines.join("\n")}\n`);
};
