import type { APIRoute } from "astro";
import { pathsEnding } from "../../site/search/own.ts";

/** The records, which the build's last step takes to the index and away. */
export const getStaticPaths = () => pathsEnding(".jsonl");

export const GET: APIRoute = ({ props }) => new Response(props["body"]);
