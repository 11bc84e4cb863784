import { filesEnding } from "../../site/astro/endpoints.ts";

/** The records, which the build's last step takes to the index and away. */
export const { getStaticPaths, GET } = filesEnding("search", "jsonl");
