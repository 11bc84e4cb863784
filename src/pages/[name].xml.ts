import type { APIRoute } from "astro";
import { sitemap } from "../site/sitemap.ts";

export const getStaticPaths = () => {
  const body = sitemap();
  return body === undefined ? [] : [{ params: { name: "sitemap" }, props: { body } }];
};

export const GET: APIRoute = ({ props }) =>
  new Response(props["body"], { headers: { "Content-Type": "application/xml" } });
