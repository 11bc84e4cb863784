import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import { indexSearch } from "../indexer/index.ts";
import { type Command, print, printError, text, UsageError } from "./command.ts";
import { SITE_OPTIONS } from "./site.ts";

export const index: Command = {
  summary: "Index a built site for search; a build does it by itself.",
  options: {
    outDir: SITE_OPTIONS.outDir,
    former: {
      type: "string",
      value: "DIR",
      help: "a former site, whose index is reused where nothing in it has changed",
    },
  },
  async run(values) {
    const started = performance.now();
    const former = text(values, "former");
    const site = resolve(text(values, "outDir") ?? "dist");
    await access(join(site, "search/index.json")).catch(() => {
      throw new UsageError(`There is no site at ${site}; make one with npm run build.`);
    });
    const { pages, reused, warning } = await indexSearch(site, {
      former: former === undefined ? undefined : resolve(former),
    });
    if (warning !== undefined) printError(`Warning: ${warning}`);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    print(
      reused
        ? "Search: nothing in it has changed."
        : `Search: ${pages} pages indexed (${seconds} s).`,
    );
    return 0;
  },
};
