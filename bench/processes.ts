/** What a command takes with all the processes that it starts: time and memory. */

import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

import { at, expected } from "../src/shared/assert.ts";

export interface Taken {
  readonly seconds: number;
  /** Seconds of all processors, as far as they were seen; no other process makes them more. */
  readonly cpuSeconds: number;
  /** The most that all its processes held at one time, in MB of 1,000,000 bytes. */
  readonly megabytes: number;
  readonly status: number | null;
}

/** Milliseconds between two looks. */
const EVERY = 40;
/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

/** Runs Node with some arguments, and looks at its processes by Linux's `/proc` meanwhile. */
export async function take(args: readonly string[]): Promise<Taken> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  let bytes = 0;
  const ticks = new Map<number, number>();
  const look = setInterval(() => {
    const all = tree(expected(child.pid, "a process that has started"));
    bytes = Math.max(
      bytes,
      all.reduce((sum, { bytes: held }) => sum + held, 0),
    );
    for (const { pid, ticks: taken } of all) ticks.set(pid, taken);
  }, EVERY);
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearInterval(look);
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: [...ticks.values()].reduce((sum, taken) => sum + taken, 0) / TICKS,
    megabytes: bytes / 1e6,
    status,
  };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly bytes: number;
  readonly ticks: number;
}

function tree(root: number): Process[] {
  const all = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? read(name) : []));
  const found = all.filter(({ pid }) => pid === root);
  // A list that grows while it is walked: children, and theirs.
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}

/** `/proc/<pid>/stat` and `statm`: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function read(pid: string): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
    const ticks = at(fields, 11) + at(fields, 12);
    return [{ pid: Number(pid), parent: at(fields, 1), bytes: pages * 4096, ticks }];
  } catch {
    // It has ended since the list was read.
    return [];
  }
}
