import { spawnSync } from "node:child_process";
import type { Command } from "./command.ts";

export const format: Command = {
  summary: "Format the code and fix what the linter can.",
  options: {},
  async run() {
    const args = ["node_modules/@biomejs/biome/bin/biome", "check", "--write", "."];
    return spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
  },
};
