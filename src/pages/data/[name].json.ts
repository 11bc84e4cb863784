import type { APIRoute } from "astro";
import { EXPORTS, exportJson } from "../../site/exports.ts";

export const getStaticPaths = () => Object.keys(EXPORTS).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) =>
  new Response(exportJson(params["name"] ?? ""), {
    headers: { "Content-Type": "application/json" },
  });
