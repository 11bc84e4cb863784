import type { APIRoute } from "astro";
import { pathsEnding } from "../../site/search/own.ts";

export const getStaticPaths = () => pathsEnding(".json");

export const GET: APIRoute = ({ props }) =>
  new Response(props["body"], { headers: { "Content-Type": "application/json" } });
