/** The rules of the rooms: who may import whom, no circles between folders, no folder too large. */

import { posix } from "node:path";
import type { Import } from "./imports.ts";

export interface Room {
  /** "src/vault" */
  readonly folder: string;
  /** Names of rooms and packages; `types` are those of which nothing may run in this room. */
  readonly mayImport: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
}

/**
 * The rooms of the table whose header is `room | holds | may import`. A cell names rooms in code
 * (`vault`, types of `site`), then packages after a semicolon, separated by commas.
 */
export function readRooms(markdown: string): readonly Room[] {
  const lines = markdown.split("\n");
  const header = lines.findIndex((line) =>
    /^\|\s*room\s*\|\s*holds\s*\|\s*may import\s*\|/.test(line),
  );
  if (header === -1) throw new Error("expected a table with the columns room, holds, may import");
  const end = lines.findIndex((line, index) => index > header && !line.startsWith("|"));
  return lines.slice(header + 2, end === -1 ? undefined : end).map((line) => {
    const [, name = "", , cell = ""] = line.split("|").map((part) => part.trim());
    const folder = /^`([^`]+?)\/?`$/.exec(name)?.[1];
    if (folder === undefined) throw new Error(`expected a folder in backticks: ${line}`);
    const [rooms = "", packages = ""] = cell.split(";");
    const types = new Set<string>();
    const mayImport = new Set(packages.split(",").map((item) => item.trim().replaceAll("`", "")));
    for (const item of rooms.split(",").map((part) => part.trim())) {
      const room = /^(types of )?`([^`]+)`$/.exec(item);
      if (!room) {
        if (item !== "" && item !== "nothing")
          throw new Error(`expected rooms in backticks: ${item}`);
        continue;
      }
      (room[1] === undefined ? mayImport : types).add(`src/${room[2]}`);
    }
    mayImport.delete("");
    return { folder, mayImport, types };
  });
}

/** Each import that its room's line of the table does not allow, naming both files. */
export function forbiddenImports(
  imports: readonly Import[],
  rooms: readonly Room[],
): readonly string[] {
  const roomOf = (path: string) => rooms.find(({ folder }) => path.startsWith(`${folder}/`));
  return imports.flatMap(({ from, to, typesOnly }) => {
    const room = roomOf(from);
    if (!room) return [`${from} stands in no room of the table`];
    const target = isPackage(to) ? to.replace(/^(node|astro):.*/, "$1") : roomOf(to)?.folder;
    if (target === room.folder) return [];
    if (target === undefined) return outside(from, to, room);
    if (room.mayImport.has(target) || (typesOnly && room.types.has(target))) return [];
    const may =
      typesOnly || !room.types.has(target) ? "may not import" : "may import only types of";
    return [`${from} imports ${to}: ${room.folder} ${may} ${target}`];
  });
}

/** "d3", "@astrojs/mdx" and "node:fs/promises" are; "src/site/index.ts" is a file. */
function isPackage(to: string): boolean {
  return !to.includes("/") || to.startsWith("@") || to.includes(":");
}

/** Files outside of the rooms, by the top folder of theirs: "bench", "tests". */
function outside(from: string, to: string, { folder, mayImport }: Room): readonly string[] {
  const [top = to] = to.replace(/^src\//, "").split("/");
  return mayImport.has(`src/${top}`)
    ? []
    : [`${from} imports ${to}: ${folder} may not import ${top}`];
}

/** Circles between folders, each with one import for each step; a folder and its parent count as two. */
export function folderCircles(imports: readonly Import[]): readonly string[] {
  const steps = new Map<string, Map<string, Import>>();
  for (const item of imports) {
    if (!item.to.startsWith("src/")) continue;
    const [from, to] = [posix.dirname(item.from), posix.dirname(item.to)];
    if (from === to) continue;
    const known = steps.get(from) ?? new Map<string, Import>();
    if (!known.has(to)) known.set(to, item);
    steps.set(from, known);
  }
  const found = new Map<string, string>();
  const visit = (folder: string, path: readonly string[]): void => {
    const start = path.indexOf(folder);
    if (start !== -1) {
      const circle = path.slice(start);
      const key = circle.toSorted().join(" ");
      if (found.has(key)) return;
      const shown = circle.map((step, index) => {
        const next = circle[(index + 1) % circle.length] ?? folder;
        const { from, to } = steps.get(step)?.get(next) ?? { from: step, to: next };
        return `${from} → ${to}`;
      });
      found.set(key, `circle between folders: ${shown.join(", ")}`);
      return;
    }
    if (done.has(folder)) return;
    for (const next of steps.get(folder)?.keys() ?? []) visit(next, [...path, folder]);
    done.add(folder);
  };
  const done = new Set<string>();
  for (const folder of steps.keys()) visit(folder, []);
  return [...found.values()];
}

export const MAX_FILES = 25;
export const MAX_SHARE = 0.25;

/** Folders with more than `MAX_FILES` files, and rooms with more than `MAX_SHARE` of all lines. */
export function crowded(
  files: ReadonlyMap<string, string>,
  rooms: readonly Room[],
): readonly string[] {
  const folders = Map.groupBy(files.keys(), (path) => posix.dirname(path));
  const full = [...folders]
    .filter(([, paths]) => paths.length > MAX_FILES)
    .map(([folder, { length }]) => `${folder} has ${length} files; ${MAX_FILES} is the limit`);
  const shares = roomShares(files, rooms)
    .filter(({ share }) => share > MAX_SHARE)
    .map(({ folder, share }) => `${folder} holds ${(share * 100).toFixed(1)} % of the lines`);
  return [...full, ...shares];
}

export function roomShares(
  files: ReadonlyMap<string, string>,
  rooms: readonly Room[],
): readonly { readonly folder: string; readonly lines: number; readonly share: number }[] {
  const lines = rooms.map(({ folder }) => {
    const inside = [...files].filter(([path]) => path.startsWith(`${folder}/`));
    return {
      folder,
      lines: inside.reduce((sum, [, text]) => sum + text.split("\n").length - 1, 0),
    };
  });
  const all = lines.reduce((sum, { lines }) => sum + lines, 0);
  return lines.map((room) => ({ ...room, share: room.lines / all }));
}
