import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

/**
 * The Chromium that the browser tests run in: Playwright's where it is
 * installed, else the system's, else whichever of the two can be installed.
 * Returns its path; or undefined, after saying what is missing.
 */
export function findChromium(): string | undefined {
  const present = bundled() ?? system();
  if (present) return present;
  console.log("No Chromium found; installing one …");
  run(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"]);
  const downloaded = bundled();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && inPath("apt-get")) {
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "chromium-headless-shell"]);
    if (!system()) run("apt-get", ["install", "-y", "-qq", "chromium"]);
  }
  const installed = system();
  if (!installed) {
    console.error(
      "The browser tests need Chromium, which could be neither downloaded nor installed.\n" +
        "Install it by hand (on Debian: sudo apt-get install chromium-headless-shell), or name one: CHROMIUM=/path/to/chromium npm test",
    );
  }
  return installed;
}

function bundled(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function system(): string | undefined {
  const named = process.env["CHROMIUM"];
  if (named && existsSync(named)) return named;
  // The shell has no window to draw, and takes two thirds of the time of the others.
  const names = [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
  ];
  return names.map(inPath).find((path) => path !== undefined);
}

function inPath(name: string): string | undefined {
  // absent: an environment without a path
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], timeout: 300_000 });
}
