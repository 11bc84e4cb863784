import type { APIRoute } from "astro";
import { graphView } from "../../site/graph/view.ts";

export const GET: APIRoute = () =>
  new Response(JSON.stringify(graphView()), { headers: { "Content-Type": "application/json" } });
