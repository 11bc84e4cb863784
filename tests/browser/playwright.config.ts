import { defineConfig } from "playwright/test";

const executablePath = process.env["CHROMIUM"];

export default defineConfig({
  testDir: ".",
  globalSetup: "./setup.ts",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  // In CI a test that fails is tried once more and reported as flaky: a run there can't be watched.
  retries: process.env["CI"] === undefined ? 0 : 1,
  // These end what hangs. No test may come near them, on the slowest machine either.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  forbidOnly: process.env["CI"] !== undefined,
  reporter: [["line"]],
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    // What can't be pressed fails with its name, long before the test ends.
    actionTimeout: 120_000,
    navigationTimeout: 60_000,
    // Tests wait for a state, never for an animation.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Chromium's sandbox does not run as root.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
});
