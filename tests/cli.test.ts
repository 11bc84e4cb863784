/** The editors' commands as an editor runs them: what they write, and what they say. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { askWith, completions } from "../src/cli/askNote.ts";
import { compile, readVault } from "../src/vault/index.ts";

const EVENT =
  '---\nkind: event\ndate: 2026-02-12\nsources: ["[[Memo]]"]\ncompanies: ["[[OpenAI]]"]\n---\n\n[[OpenAI]] sends a memo.\n';
const TEXTS: Readonly<Record<string, string>> = {
  "companies/OpenAI.md": "A lab.\n",
  "companies/DeepSeek.md": "Another lab.\n",
  "events/Memo to Congress.md": EVENT,
  "sources/Memo.md": "---\ntier: 1\n---\n",
  "site.yaml": "rules: [sources, statuses]\n",
};

let folder = "";
let vault = "";

async function fill(texts: Readonly<Record<string, string>>): Promise<void> {
  await rm(vault, { recursive: true, force: true });
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(vault, path)), { recursive: true });
    await writeFile(join(vault, path), text);
  }
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "cli-"));
  vault = join(folder, "notes");
});
after(() => rm(folder, { recursive: true }));

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const [command = "", ...rest] = args;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      "--disable-warning=ExperimentalWarning",
      "src/cli/main.ts",
      command,
      "--vault",
      vault,
      ...rest,
    ],
    { encoding: "utf8", env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } },
  );
  return { code: status, out: stdout, err: stderr };
}

const read = (path: string) => readFile(join(vault, path), "utf8");

describe("check", () => {
  test("a clean vault passes, and remarks are counted and shown on request", async () => {
    await fill({ ...TEXTS, "companies/OpenAI.md": "Unlike DeepSeek.\n" });
    const plain = run("check", "--strict");
    assert.equal(plain.code, 0);
    assert.equal(
      plain.out,
      "4 notes published of 4, 3 links: 0 errors, 0 warnings, 1 remark (--all shows each).\n",
    );
    assert.match(
      run("check", "--all").out,
      /companies\/OpenAI\.md:1:8 info unlinked-mention\n {2}"DeepSeek" has a note.*\n {2}1 │ Unlike DeepSeek\.\n {4}│ {8}\^\n {2}Hint: Write \[\[DeepSeek\]\] here\./,
    );
  });

  test("one line says what is wrong with a name, and where; --all lists each place", async () => {
    const links = "See [[Memo#Sum]].\n";
    await fill({ ...TEXTS, "A.md": links, "B.md": links, "C.md": links, "D.md": links.repeat(2) });
    const [line, ...rest] = run("check").out.split("\n");
    assert.equal(
      line,
      'A.md:1:5 warning missing-heading: "Memo" has no heading "Sum". That note has no headings; link to the note. ' +
        "(5 places: also B.md:1:5, C.md:1:5, …)",
    );
    assert.equal(rest.length, 2, "the sum, and its end of line");
    assert.equal(run("check", "--all").out.match(/ warning missing-heading$/gm)?.length, 5);
    assert.equal(JSON.parse(run("check", "--format", "json").out).length, 5);
  });

  test("--only and --severity choose what is reported, and fails", async () => {
    await fill({ ...TEXTS, "A.md": "[[#Nowhere]] [[Nobody]]\n", "b-1.md": "", "B 1.md": "" });
    const codes = (...options: string[]) => {
      const { code, out } = run("check", "--strict", ...options);
      return [
        code,
        ...[...out.matchAll(/ (?:error|warning|info) ([a-z-]+): /g)].map(([, name]) => name),
      ];
    };
    assert.deepEqual(codes(), [1, "collision", "missing-heading"]);
    assert.deepEqual(codes("--severity", "error"), [1, "collision"]);
    assert.deepEqual(codes("--severity", "info"), [
      1,
      "collision",
      "missing-heading",
      "wanted-note",
    ]);
    assert.deepEqual(codes("--only", "wanted-note"), [0, "wanted-note"]);
    assert.deepEqual(codes("--only", "wanted-note", "--only", "missing-heading"), [
      1,
      "missing-heading",
      "wanted-note",
    ]);
    assert.deepEqual(codes("--only", "collision", "--severity", "warning"), [1, "collision"]);
    assert.deepEqual(codes("--only", "thin"), [0]);
    const { out } = run("check", "--only", "wanted-note", "--format", "json");
    assert.equal(JSON.parse(out).length, 1);
  });

  test("warnings fail where they should, and come as annotations", async () => {
    await fill({ ...TEXTS, "events/Memo to Congress.md": EVENT.replace("companies", "comapnies") });
    assert.equal(run("check").code, 0);
    const strict = run("check", "--strict", "--format", "github");
    assert.equal(strict.code, 1);
    assert.match(
      strict.out,
      /^::warning file=.*events\/Memo to Congress\.md,line=5,col=1,title=key-misspelt::The key `comapnies`/,
    );
  });

  test("--fix fixes what is safe, with the ends of lines and the encoding of the file", async () => {
    const windows = `\uFEFF${EVENT.replace("companies", "comapnies")}`.replaceAll("\n", "\r\n");
    await fill({ ...TEXTS, "events/Memo to Congress.md": windows });
    const { code, err } = run("check", "--strict", "--fix");
    assert.equal(code, 0);
    assert.equal(err, "Fixed: 1.\n  events/Memo to Congress.md: companies\n");
    assert.equal(
      await read("events/Memo to Congress.md"),
      windows.replace("comapnies", "companies"),
    );
  });

  test("says which option is wrong", () => {
    const { code, err } = run("check", "--format", "xml");
    assert.equal(code, 2);
    assert.match(err, /^--format is "xml"; it takes text, json, github\./);
    assert.match(
      run("check", "--only", "missing-fiel").err,
      /^--only is "missing-fiel", which is no code of a problem; .* Did you mean missing-file\?/,
    );
    assert.match(run("check", "--only", "heading").err, /Did you mean missing-heading\?/);
    assert.match(
      run("check", "--severity", "note").err,
      /^--severity is "note"; it takes error, warning, info\./,
    );
    assert.match(
      run("check", "--pause", "x", "--external").err,
      /^--pause is "x", which is not a whole number/,
    );
  });
});

describe("new", () => {
  test("writes the note and says what is still to do", async () => {
    await fill(TEXTS);
    const made = run(
      "new",
      "--kind",
      "event",
      "--title",
      "A hearing",
      "--date",
      "2026-03-01",
      "--companies",
      "openai",
    );
    assert.equal(made.code, 0, made.err);
    assert.match(
      made.out,
      /^Written: .*events\/A hearing\.md\nIt has no source yet; the check will ask for one\.\n\nStill to do:\n\nevents\/A hearing\.md:1:1 warning unsourced/,
    );
    assert.match(await read("events/A hearing.md"), /^companies: \["\[\[OpenAI\]\]"\]$/m);
  });

  test("refuses, writes nothing, and says what to type", async () => {
    await fill(TEXTS);
    const refused = run("new", "--kind", "company", "--title", "DeepSeeek");
    assert.deepEqual(refused, {
      code: 1,
      out: "",
      err: '"DeepSeeek" is close to "DeepSeek", which is companies/DeepSeek.md.\nHint: Add to that note; or, where they are two, say so: --anyway.\nNothing was written.\n',
    });
    assert.match(
      run("new", "--kind", "planet", "--title", "x").err,
      /^--kind is missing, and nobody can be asked here\. Kinds: event, company/,
    );
  });
});

describe("new, asked at a terminal", () => {
  const answers = async (given: readonly string[], values = {}) => {
    await fill(TEXTS);
    const vaultValue = compile(await readVault(vault), { today: 20_500 });
    const left = [...given];
    const asked: string[] = [];
    const request = await askWith(vaultValue, values, async (words) => {
      asked.push(words.replace(/ \(.*/, ""));
      return left.shift() ?? "";
    });
    assert.deepEqual(left, []);
    return { request, asked };
  };

  test("asks until each answer can stand in the note", async () => {
    const { request, asked } = await answers([
      "planet",
      "1",
      "",
      "A hearing",
      "02/03/2026",
      "",
      "2026-03-02",
      "Memo",
      "confirmd",
      "confirmed",
      "deepseak",
      "deepseek",
    ]);
    const { kind, title, typed } = request;
    assert.deepEqual(
      [kind, title, typed["date"], typed["sources"]],
      ["event", "A hearing", "2026-03-02", "Memo"],
    );
    assert.deepEqual([typed["status"], typed["companies"]], ["confirmed", "deepseek"]);
    assert.deepEqual(asked, [
      ...["Kind", "Kind", "Title", "Title", "date", "date", "date", "sources"],
      ...["status", "status", "companies", "companies", "people", "laws"],
    ]);
  });

  test("asks nothing that an option gave", async () => {
    const { asked } = await answers(["2026"], { kind: "event", title: "x", status: "alleged" });
    assert.deepEqual(asked, ["date", "sources", "companies", "people", "laws"]);
  });

  test("Tab completes the last name of a line", () => {
    const names = ["DeepSeek", "DeepSeek-V3", "OpenAI"];
    assert.deepEqual(completions("OpenAI; deeps", names), [["DeepSeek", "DeepSeek-V3"], "deeps"]);
    assert.deepEqual(completions("open", names), [["OpenAI"], "open"]);
  });
});

describe("rename", () => {
  test("shows the change, then makes it", async () => {
    await fill(TEXTS);
    const dry = run("rename", "OpenAI", "Open AI", "--dry-run");
    assert.match(
      dry.out,
      /--- .*events\/Memo to Congress\.md\n@@ line 5 @@\n-companies: \["\[\[OpenAI\]\]"\]\n\+companies: \["\[\[Open AI\]\]"\]/,
    );
    assert.match(
      dry.out,
      /companies\/OpenAI\.md → companies\/Open AI\.md \(nothing was changed\)\n2 links got the new name/,
    );
    assert.equal(await read("events/Memo to Congress.md"), EVENT);
    const made = run("rename", "OpenAI", "Open AI");
    assert.equal(made.code, 0, made.err);
    assert.equal(
      await read("events/Memo to Congress.md"),
      EVENT.replaceAll("[[OpenAI]]", "[[Open AI]]"),
    );
    assert.equal(await read("companies/Open AI.md"), "---\naliases: [OpenAI]\n---\n\nA lab.\n");
    await assert.rejects(read("companies/OpenAI.md"), { code: "ENOENT" });
    assert.equal(run("check", "--strict").code, 0);
  });

  test("refuses, changes nothing, and says why", async () => {
    await fill(TEXTS);
    assert.deepEqual(run("rename", "OpenAI", "DeepSeek"), {
      code: 1,
      out: "",
      err: "There is a file at companies/DeepSeek.md already.\nHint: Choose another name, or merge the two notes by hand.\nNothing was changed.\n",
    });
    assert.match(run("rename", "OpenAI").err, /^rename takes two names/);
  });
});

describe("diff", () => {
  test("says what is wrong with its revisions", async () => {
    await fill(TEXTS);
    assert.match(run("diff").err, /^diff takes one revision or two/);
    const nowhere = run("diff", "--vault", join(folder, "nowhere"), "main");
    assert.match(nowhere.err, /^There is no folder at .*nowhere\./);
    assert.match(run("diff", "main").err, /^git rev-parse: fatal: not a git repository/);
    assert.match(
      run("diff", "main", "--format", "html").err,
      /^--format is "html"; it takes markdown, json\./,
    );
  });

  test("shows a change that was made elsewhere, and refuses what is none", async () => {
    const change = join(folder, "change.json");
    await cp("tests/revisions/record/expected.json", change);
    assert.equal(
      run("diff", "--from", change).out,
      `${await readFile("tests/revisions/record/expected.md", "utf8")}\n`,
    );
    await writeFile(change, '{"schema": 2, "added": "<script>"}');
    const { code, err } = run("diff", "--from", change);
    assert.equal(code, 1);
    assert.match(
      err,
      /is no change of a record: added: Invalid input: expected array, received string\.\n$/,
    );
  });
});
