/**
 * One process at a time has a folder: a folder beside it, `FOLDER.lock`, names the process that has.
 *
 * A lock comes with its name inside, by one rename, and goes by one. Where the process that it names has
 * ended, another takes it over; who may do that is settled by a lock on the lock, so that no two do.
 */

import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const lockOf = (folder: string) => `${folder}.lock`;

/** In a lock: "PID START". */
const OWNER = "owner";

/** The other process that has the folder; undefined where none has, or the one that had it has ended. */
export async function otherProcess(folder: string): Promise<number | undefined> {
  const owner = await ownerOf(lockOf(folder));
  return typeof owner === "number" && owner !== process.pid ? owner : undefined;
}

/** Takes the folder for this process; the function that is returned gives it back. Undefined where a process has it. */
export async function lock(folder: string): Promise<(() => Promise<void>) | undefined> {
  const place = lockOf(folder);
  await mkdir(dirname(place), { recursive: true });
  if (!(await put(place))) {
    if (typeof (await ownerOf(place)) === "number") return undefined;
    const release = await lock(place);
    if (!release) return undefined;
    try {
      // Only who has the lock on it takes it away, so one that has ended is still there.
      if ((await ownerOf(place)) === "ended") await takeAway(place);
    } finally {
      await release();
    }
    if (!(await put(place))) return undefined;
  }
  return () => takeAway(place);
}

/** Whether the lock is now this process's: a folder with a file in it is put over no other. */
async function put(place: string): Promise<boolean> {
  const made = await mkdtemp(`${place}-`);
  try {
    // absent: a system that does not say when a process began
    await writeFile(join(made, OWNER), `${process.pid} ${(await startOf(process.pid)) ?? ""}`);
    await rename(made, place);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!["ENOTEMPTY", "EEXIST", "ENOTDIR", "EPERM"].includes(String(code))) throw error;
    return false;
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/** At once, so that no half of a lock is ever seen. */
async function takeAway(place: string): Promise<void> {
  const gone = await mkdtemp(`${place}-`);
  await rename(place, join(gone, OWNER)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rm(gone, { recursive: true, force: true });
}

/** The number of the process that a lock names, whether that has ended, or whether there is no lock. */
async function ownerOf(place: string): Promise<number | "ended" | "none"> {
  const written = await readFile(join(place, OWNER), "utf8").catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      if (error.code === "ENOTDIR") return ""; // the lock of a former version
      throw error;
    },
  );
  if (written === undefined) return "none";
  const [id = "", start = ""] = written.split(" ");
  const owner = Number(id);
  if (!Number.isInteger(owner) || owner <= 0 || !isRunning(owner)) return "ended";
  const started = await startOf(owner);
  // A number that a later process got is no longer the one that is named.
  return started === undefined || start === "" || started === start ? owner : "ended";
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process began, in ticks since the machine did; undefined where the system does not say. */
async function startOf(id: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${id}/stat`, "utf8").catch(() => undefined);
  // The name of the program, in brackets, may hold blanks.
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}
