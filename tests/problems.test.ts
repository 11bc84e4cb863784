/** docs/problems.md, run: every code stands there, and every example says what the page says it does. */

import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import type { Code, Heading, RootContent } from "mdast";
import { markdownToMdast } from "satteri";
import {
  type Answer,
  externalAddresses,
  externalProblems,
} from "../src/editing/inspect/externalLinks.ts";
import { inspect } from "../src/editing/inspect/index.ts";
import { LIMITS } from "../src/shared/limits.ts";
import {
  compareProblems,
  type Problem,
  type ProblemCode,
  SEVERITY,
} from "../src/vault/core/problems.ts";
import { compile, readVault } from "../src/vault/index.ts";
import { plainText } from "../src/vault/markdown/tree.ts";
import { TODAY } from "./support.ts";

interface Section {
  readonly heading: string;
  readonly files: Readonly<Record<string, string>>;
  /** The problem that the page says the compiler reports. */
  readonly reported: string | undefined;
  readonly remedy: boolean;
}

const page = await readFile(new URL("../docs/problems.md", import.meta.url), "utf8");
const root = markdownToMdast(page);
const sections = sectionsOf(root.type === "root" ? (root.children as RootContent[]) : []);

/** What no page can show: each writes its vault into a folder. */
const MADE: { readonly [Code in ProblemCode]?: (folder: string) => Promise<void> } = {
  "file-too-large": async (folder) => {
    await writeFile(join(folder, "film.mp4"), "");
    // Without a byte on the disk.
    await truncate(join(folder, "film.mp4"), LIMITS.attachmentBytes + 1);
  },
  "file-unreadable": (folder) =>
    writeFile(join(folder, "Note.md"), Buffer.from("words", "utf16le")),
  "nesting-too-deep": (folder) => writeFile(join(folder, "Note.md"), `${"> ".repeat(100)}deep`),
  "note-too-large": (folder) =>
    writeFile(join(folder, "Note.md"), "x".repeat(LIMITS.noteBytes + 1)),
  "page-too-large": (folder) => writeFile(join(folder, "Note.md"), `a${">".repeat(900_000)}`),
  "symlink-refused": (folder) => symlink("/etc/passwd", join(folder, "Note.md")),
  "too-many-aliases": (folder) => {
    const aliases = Array.from({ length: LIMITS.aliases + 1 }, (_, index) => `a${index}`);
    return writeFile(join(folder, "Note.md"), `---\naliases: [${aliases.join(", ")}]\n---\n`);
  },
  "value-too-long": (folder) =>
    writeFile(join(folder, "Note.md"), `---\ntitle: ${"a".repeat(400)}\n---\n`),
  "too-many-pages": (folder) => {
    const tags = Array.from({ length: LIMITS.pagesPerNote + 1 }, (_, index) => `#a${index}`);
    return writeFile(join(folder, "Note.md"), tags.join(" "));
  },
  "too-many-embeds": async (folder) => {
    await writeFile(join(folder, "Note.md"), "![[Other]]\n\n".repeat(LIMITS.embedsPerPage + 1));
    await writeFile(join(folder, "Other.md"), "Words.");
  },
};

/** What a server would say of the one address that the page has an example of. */
const GONE = new Map<string, Answer>([["https://example.org/letter", { is: "gone", status: 404 }]]);

test("the page and the table hold the same codes, in the same order, with the same severities", () => {
  assert.deepEqual(
    sections.map(({ heading }) => heading),
    Object.entries(SEVERITY).map(([code, severity]) => `${code} (${severity})`),
  );
});

describe("each example says what the page says", () => {
  for (const [index, code] of (Object.keys(SEVERITY) as ProblemCode[]).entries()) {
    test(code, async () => {
      const section = sections[index];
      assert.ok(section?.reported, "a text block with what the compiler says");
      assert.ok(section.remedy, "a paragraph that begins with Remedy:");
      const folder = await mkdtemp(join(tmpdir(), "problems-"));
      try {
        await (MADE[code] ?? ((at) => write(at, section.files)))(folder);
        const files = await readVault(folder);
        const vault = compile(files, { today: TODAY });
        const dead =
          code === "external-dead" ? externalProblems(externalAddresses(vault, files), GONE) : [];
        const problems = [...vault.problems, ...inspect(vault, files, TODAY), ...dead].sort(
          compareProblems,
        );
        assert.equal(problems.map(inWords).join("\n\n"), section.reported);
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  }
});

function inWords({ code, severity, file, line, column, message, hint }: Problem): string {
  return `${file}:${line}:${column} ${severity} ${code}\n${message}\n${hint}`;
}

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** A fence with a path after its language is a file of the example; one of bare `text` is the answer. */
function sectionsOf(blocks: readonly RootContent[]): Section[] {
  const starts = blocks.flatMap((block, index) => (isSection(block) ? [index] : []));
  return starts.map((start, index) => {
    const [heading, ...rest] = blocks.slice(start, starts[index + 1]);
    const fences = rest.filter((block): block is Code => block.type === "code");
    return {
      heading: heading ? plainText(heading) : "",
      files: Object.fromEntries(fences.flatMap(({ meta, value }) => (meta ? [[meta, value]] : []))),
      reported: fences.find(({ meta }) => !meta)?.value,
      remedy: rest.some((block) => plainText(block).startsWith("Remedy: ")),
    };
  });
}

function isSection(block: RootContent): block is Heading {
  return block.type === "heading" && block.depth === 2;
}
