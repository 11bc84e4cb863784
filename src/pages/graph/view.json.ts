import { fileAt } from "../../site/astro/endpoints.ts";

export const GET = fileAt("graph", "view.json", "json");
