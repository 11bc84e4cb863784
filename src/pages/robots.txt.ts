import { fileAt } from "../site/astro/endpoints.ts";

export const GET = fileAt("top", "robots.txt", "txt");
