import type { APIRoute } from "astro";
import { exportCsv, TABLES } from "../../site/exports.ts";

export const getStaticPaths = () => Object.keys(TABLES).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) =>
  new Response(exportCsv(params["name"] ?? ""), {
    headers: { "Content-Type": "text/csv; charset=utf-8" },
  });
