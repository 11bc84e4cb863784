import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { styleText } from "node:util";
import { changedLines, type Edit } from "../editing/edits.ts";
import { yamlScalars } from "../editing/links/scalarPlaces.ts";
import { essayEdits } from "../editing/rename/essayLinks.ts";
import { type Rename, rename as renameNote } from "../editing/rename/index.ts";
import { yamlString } from "../editing/yamlString.ts";
import { get } from "../shared/assert.ts";
import { printable } from "../shared/printable.ts";
import { extension } from "../vault/core/path.ts";
import { readSettings, SETTINGS_FILE } from "../vault/core/settings.ts";
import { readVault } from "../vault/index.ts";
import {
  type Command,
  print,
  printColored,
  printError,
  UsageError,
  VAULT_OPTION,
  vaultFolder,
} from "./command.ts";
import { changeFiles, HalfDone, undoUnfinished } from "./noteFiles/index.ts";

export const rename: Command = {
  summary: "Give a note another name; every link to it follows.",
  positionals: '"Old name" "New name"',
  options: {
    vault: VAULT_OPTION,
    "dry-run": { type: "boolean", help: "show what would change, and change nothing" },
    "keep-words": {
      type: "boolean",
      help: "readers see the former name where a link has no alias",
    },
    aliases: {
      type: "boolean",
      help: "links by an alias get the new name too, and keep their words",
    },
  },
  async run(values, [old, name, ...rest]) {
    if (old === undefined || name === undefined || rest.length > 0) {
      throw new UsageError('rename takes two names: npm run rename -- "Old name" "New name"');
    }
    const folder = vaultFolder(values);
    const undone = await undoUnfinished(folder);
    if (undone !== undefined) printError(undone);
    const files = await readVault(folder).catch((error: Error) => {
      throw new UsageError(error.message);
    });
    const canvases = await Promise.all(
      files.attachments
        .filter(({ path }) => extension(path) === "canvas")
        .map(async ({ path, location }) => ({ path, text: await readText(location) })),
    );
    const options = {
      keepWords: values["keep-words"] === true,
      aliases: values["aliases"] === true,
    };
    const made = renameNote(files, old, name, options, canvases);
    if ("refused" in made) {
      printError(`${made.refused}\nHint: ${made.hint}\nNothing was changed.`);
      return 1;
    }
    const around = await editsAround(folder, files.settings, made);
    const texts = new Map([
      ...[...files.notes, ...canvases].map(({ path, text }) => [join(folder, path), text] as const),
      ...around.map(({ location, text }) => [location, text] as const),
    ]);
    const edits = Map.groupBy(
      [
        ...made.edits.map((edit) => ({ ...edit, location: join(folder, edit.file) })),
        ...around.flatMap(({ location, edits: list }) =>
          list.map((edit) => ({ ...edit, location })),
        ),
      ],
      ({ location }) => location,
    );
    const isDry = values["dry-run"] === true;
    if (isDry) {
      for (const [location, list] of edits) {
        printColored(diffOf(relative(process.cwd(), location), get(texts, location), list));
      }
    } else {
      const move = { from: join(folder, made.from), to: join(folder, made.to) };
      const failed = await changeFiles(folder, edits, move).catch((error: Error) => error);
      if (failed) {
        const end = failed instanceof HalfDone ? "" : "\nNothing was changed.";
        printError(`The note can't be renamed: ${failed.message}.${end}`);
        return 1;
      }
    }
    print(summary(made, edits.size, isDry));
    return 0;
  },
};

function summary({ from, to, counts, remarks }: Rename, files: number, isDry: boolean): string {
  const links = (count: number) => `${count} link${count === 1 ? "" : "s"}`;
  return [
    `${from} → ${to}${isDry ? " (nothing was changed)" : ""}`,
    `${links(counts.links)} got the new name, in ${files} file${files === 1 ? "" : "s"}.`,
    ...(counts.byAlias > 0
      ? [`${links(counts.byAlias)} by an alias stay as they are (--aliases changes them too).`]
      : []),
    ...(counts.others > 0
      ? [`${links(counts.others)} to other notes or files got a path, to lead where they led.`]
      : []),
    ...remarks,
  ].join("\n");
}

interface FileAround {
  readonly location: string;
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** What names the note beside the notes: `start` of site.yaml, and the essays. */
async function editsAround(
  folder: string,
  settingsText: string | undefined,
  made: Rename,
): Promise<FileAround[]> {
  const { settings } = readSettings(settingsText);
  const name = (path: string) => path.slice(path.lastIndexOf("/") + 1, -".md".length);
  const [old, now] = [name(made.from), name(made.to)];
  const found: FileAround[] = [];
  const text = settingsText ?? ""; // absent: a vault without site.yaml
  const start = yamlScalars(text).find(({ key, value }) => key === "start" && value === old);
  if (start) {
    const edit = { start: start.start, end: start.end, text: yamlString(now, start.style) };
    const location = join(folder, SETTINGS_FILE);
    found.push({ location, text, edits: [{ file: SETTINGS_FILE, ...edit }] });
  }
  if (!settings.essays) return found;
  const pages = "src/essays";
  const entries = await readdir(pages, { recursive: true }).catch(() => []);
  for (const entry of entries.filter((path) => path.endsWith(".mdx")).sort()) {
    const location = join(process.cwd(), pages, entry);
    const essay = await readText(location);
    const edits = essayEdits(essay, entry, made);
    if (edits.length > 0) found.push({ location, text: essay, edits });
  }
  return found;
}

/** Without the mark of its encoding, with "\n" at the ends of lines, as places in it are counted. */
async function readText(location: string): Promise<string> {
  const text = new TextDecoder().decode(await readFile(location));
  return text.replaceAll("\r\n", "\n");
}

function diffOf(path: string, text: string, edits: readonly Edit[]): string {
  const lines = changedLines(text, edits).flatMap(({ line, before, after }) => [
    styleText("cyan", `@@ line ${line} @@`),
    ...before.split("\n").map((words) => styleText("red", `-${printable(words)}`)),
    ...after.split("\n").map((words) => styleText("green", `+${printable(words)}`)),
  ]);
  return [`--- ${printable(path)}`, ...lines].join("\n");
}
