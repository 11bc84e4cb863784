import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { essayUrl } from "../site/core/essays.ts";

const ESSAYS = fileURLToPath(new URL("../essays/", import.meta.url));

/** The text of each of the editors' pages, by its address. */
export async function essayTexts(): Promise<Record<string, string>> {
  const paths = (await readdir(ESSAYS, { recursive: true })).filter((path) =>
    path.endsWith(".mdx"),
  );
  const texts = paths.sort().map(async (path) => {
    const url = essayUrl(path.replaceAll("\\", "/"));
    return [url, await readFile(`${ESSAYS}${path}`, "utf8")] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}
