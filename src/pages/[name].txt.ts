import { filesEnding } from "../site/astro/endpoints.ts";

export const { getStaticPaths, GET } = filesEnding("top", "txt");
