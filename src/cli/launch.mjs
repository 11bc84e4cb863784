// The one way into every command: `npm start`, `npm test`, `npm run …`.
//
// It runs on whatever Node is there (18 or later), installs what is missing,
// and hands over to the Node that the project brings, which runs TypeScript.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const node = join(
  root,
  "node_modules/node/bin",
  process.platform === "win32" ? "node.exe" : "node",
);

function run(command, args, cwd = root) {
  const shell = process.platform === "win32";
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: ["inherit", 2, "inherit"],
    shell,
  });
  if (error || status !== 0) {
    console.error(`\n${command} ${args.join(" ")} failed${error ? `: ${error.message}` : ""}.`);
    console.error("Check that npm can reach its registry, then run the same command again.");
    process.exit(1);
  }
}

/** Whether what is installed is what the lock file asks for. */
function installed() {
  const marker = join(root, "node_modules/.package-lock.json");
  if (!existsSync(marker)) return false;
  if (statSync(marker).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs) return true;
  const names = (path) => {
    const { packages } = JSON.parse(readFileSync(path, "utf8"));
    return Object.entries(packages).flatMap(([name, { version, optional, peer }]) =>
      name === "" || optional || peer ? [] : `${name}@${version}`,
    );
  };
  const present = new Set(names(marker));
  return names(join(root, "package-lock.json")).every((name) => present.has(name));
}

if (!installed()) {
  console.error("Installing dependencies …");
  // `npm ci` refuses a lock file that lacks a binary for some other platform, as
  // a registry may; this takes the same locked versions and writes nothing back.
  run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
}
/** Whether the project's Node is whole: a download or a copy may have been cut short. */
function runs() {
  const { status, stdout } = spawnSync(node, ["--version"], { encoding: "utf8" });
  return status === 0 && /^v\d+/.test(stdout);
}

// An empty file would run as a script that does nothing, and every command would pass.
if (!statSync(node, { throwIfNoEntry: false })?.size) {
  console.error("Installing Node for the project …");
  run(process.execPath, ["installArchSpecificPackage.js"], join(root, "node_modules/node"));
}
const [, , command = "help", ...args] = process.argv;
const path = [join(root, "node_modules/node/bin"), process.env.PATH].join(delimiter);
const { status, signal, error } = spawnSync(
  node,
  [
    // A small young generation keeps the memory of large vaults near what they hold; a
    // server that compiles with every save loses 60 of 300 ms to emptying it.
    `--max-semi-space-size=${command === "dev" ? 32 : 8}`,
    "--disable-warning=ExperimentalWarning",
    join(root, "src/cli/main.ts"),
    command,
    ...args,
  ],
  { stdio: "inherit", env: { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: "1" } },
);
if ((error || signal || status !== 0) && !runs()) {
  console.error(`\nThe Node that the project brings does not run: ${node} is not whole.`);
  console.error(
    "Delete the folder node_modules, then run the same command again: it is installed anew.",
  );
  process.exit(1);
}
process.exit(signal ? 130 : (status ?? 1));
