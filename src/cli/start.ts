import { build } from "./build.ts";
import type { Command } from "./command.ts";
import { preview } from "./preview.ts";
import { SERVER_OPTIONS, SITE_OPTIONS } from "./site.ts";

export const start: Command = {
  summary: "Build the site, serve it and print its address.",
  options: { ...SITE_OPTIONS, ...SERVER_OPTIONS },
  async run(values) {
    return (await build.run(values, [])) || preview.run(values, []);
  },
};
