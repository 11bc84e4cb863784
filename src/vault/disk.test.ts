import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { mock, test } from "node:test";
import { LIMITS } from "../shared/limits.ts";
import type { Files } from "./core/files.ts";
import { readVault } from "./disk.ts";

async function read(
  files: Readonly<Record<string, string | Buffer>>,
  more?: (folder: string) => void,
): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), "vault-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    more?.(folder);
    return await readVault(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("notes, attachments and settings, in order of their paths", async () => {
  const files = await read({
    "b.md": "b",
    "a/c.MD": "c",
    "a/B.md": "B",
    "site.yaml": "title: x",
    "a/site.yaml": "no settings",
    "a/x.png": "12345",
    "a/x.svg": "<svg/>",
    "a/x.unknown": "x",
    ".obsidian/app.json": "{}",
    ".obsidian/workspace.json": "{}",
    ".obsidian/plugins/templater-obsidian/data.json": "{ }",
    ".obsidian/note.md": "x",
    "node_modules/x.md": "x",
  });
  assert.deepEqual(files.obsidian, {
    ".obsidian/app.json": "{}",
    ".obsidian/plugins/templater-obsidian/data.json": "{ }",
  });
  assert.deepEqual(files.notes, [
    { path: "a/B.md", text: "B" },
    { path: "a/c.MD", text: "c" },
    { path: "b.md", text: "b" },
  ]);
  assert.deepEqual(
    files.attachments.map(({ path, bytes, svg }) => [path, bytes, svg]),
    [
      ["a/x.png", 5, undefined],
      ["a/x.svg", 6, "<svg/>"],
    ],
  );
  assert.equal(files.settings, "title: x");
  assert.deepEqual(files.problems, []);
});

test("texts lose their byte order mark, and all their lines end alike", async () => {
  const { notes } = await read({
    "a.md": "\uFEFFa\r\nb\rc\n",
    "b.md": Buffer.from("\uFEFFé\r\n", "utf16le"),
    "c.md": Buffer.from("\uFEFFé\r\n", "utf16le").swap16(),
    "d.md": Buffer.from([0x61, 0xe9]),
  });
  assert.deepEqual(
    notes.map(({ text }) => text),
    ["a\nb\nc\n", "é\n", "é\n", "a\uFFFD"],
  );
});

test("a pipe is not waited for", {
  skip: process.platform === "win32" && "no pipes in folders",
}, async () => {
  const { problems, refused } = await read({}, (folder) =>
    execFileSync("mkfifo", [join(folder, "x.md")]),
  );
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message]),
    [["file-unreadable", "x.md can't be read: it is neither a file nor a folder."]],
  );
  assert.deepEqual(refused, ["x.md"]);
});

test("an SVG that is too large to be checked is not safe", async () => {
  const { attachments } = await read({ "x.svg": `<svg>${" ".repeat(LIMITS.svgBytes)}</svg>` });
  assert.deepEqual(
    attachments.map(({ svg }) => svg),
    [""],
  );
});

test("more notes than files may be open at once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "vault-"));
  try {
    await Promise.all(
      Array.from({ length: 1000 }, (_, index) => writeFile(join(folder, `${index}.md`), "Text.")),
    );
    const module = JSON.stringify(new URL("disk.ts", import.meta.url).href);
    const script = `const { readVault } = await import(${module});
      const { notes, problems } = await readVault(${JSON.stringify(folder)});
      console.log(notes.length, problems.length);`;
    const shell = 'ulimit -n 200 && exec "$0" --input-type=module --eval "$1"';
    const output = execFileSync("sh", ["-c", shell, process.execPath, script], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    assert.equal(output, "1000 0\n");
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a file that goes while the vault is read is one problem, and costs nothing else", async () => {
  const real = fs.lstatSync;
  const look = mock.method(fs, "lstatSync", (path: string, options: never) => {
    const entry = real(path, options);
    // It is gone once it has been looked at, or before.
    if (/gone\.md$|before\./.test(path)) fs.rmSync(path, { force: true });
    if (/before\./.test(path)) return real(path);
    return entry;
  });
  syncBuiltinESMExports();
  try {
    const files = await read({
      "a.md": "a",
      "gone.md": "x",
      "before.md": "x",
      "before.png": "x",
      "b/gone.md": "x",
    });
    assert.deepEqual(files.notes, [{ path: "a.md", text: "a" }]);
    assert.deepEqual(files.attachments, []);
    assert.deepEqual(
      files.problems.map(({ code, file }) => `${code} ${file}`).sort(),
      ["b/gone.md", "before.md", "before.png", "gone.md"].map((path) => `file-unreadable ${path}`),
    );
    assert.deepEqual(files.refused, ["b/gone.md", "before.md", "gone.md"]);
  } finally {
    look.mock.restore();
    syncBuiltinESMExports();
  }
});
