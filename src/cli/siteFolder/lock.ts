/** One build at a time puts its site into a folder: a file beside the folder names the process that does. */

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

const fileOf = (folder: string) => `${folder}.lock`;

/** The other process that has the folder; undefined where none has, or the one that had it has ended. */
export async function otherBuild(folder: string): Promise<number | undefined> {
  const written = await readFile(fileOf(folder), "utf8").catch(() => undefined);
  const id = Number(written);
  return Number.isInteger(id) && id > 0 && id !== process.pid && isRunning(id) ? id : undefined;
}

/** Takes the folder for this process; the function that is returned gives it back. Undefined where another process has it. */
export async function lock(folder: string): Promise<(() => Promise<void>) | undefined> {
  if ((await otherBuild(folder)) !== undefined) return undefined;
  const file = fileOf(folder);
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { force: true });
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return undefined;
  }
  return () => rm(file, { force: true });
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
