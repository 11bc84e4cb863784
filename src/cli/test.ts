import type { Command } from "./command.ts";
export const test: Command = { summary: "Run every test.", options: {}, run: async () => 0 };
