import { filesEnding } from "../../site/astro/endpoints.ts";

export const { getStaticPaths, GET } = filesEnding("feeds", "ics");
