import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { writeFiles } from "../../../tests/fixtures/build.ts";
import { historyOf } from "./index.ts";

const TODAY = 20_600;
let room = "";
let repository = "";
let notes = "";

const git = (...args: string[]) =>
  execFileSync("git", args, {
    cwd: repository,
    encoding: "utf8",
    env: {
      ...process.env,
      ...{ GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@example.org" },
      ...{ GIT_COMMITTER_NAME: "A", GIT_COMMITTER_EMAIL: "a@example.org" },
      ...{
        GIT_AUTHOR_DATE: "2026-05-20T23:30:00-05:00",
        GIT_COMMITTER_DATE: "2026-05-20T23:30:00-05:00",
      },
    },
  });

async function commit(files: Readonly<Record<string, string>>, ...messages: string[]) {
  await writeFiles(repository, Object.entries(files));
  git("add", "--all");
  git("commit", "--quiet", ...messages.flatMap((message) => ["--message", message]));
}

before(async () => {
  room = await mkdtemp(join(tmpdir(), "history-test-"));
  repository = join(room, "repository");
  notes = join(repository, "notes");
  await writeFiles(repository, [["README.md", "no note"]]);
  git("init", "--quiet", "--initial-branch=main");
  await commit({ "notes/claims/A.md": "---\nstatus: alleged\n---\n" }, "Begin");
  await commit({ "README.md": "no note, edited" }, "Touch no note");
  git("switch", "--quiet", "--create", "branch");
  await commit(
    { "notes/claims/A.md": "---\nstatus: disputed\n---\n" },
    "Dispute",
    "Reason: a reply\n  was found",
  );
  git("switch", "--quiet", "main");
  await commit({ "notes/B.md": "B" }, "Add B");
  git("merge", "--quiet", "--no-ff", "--message", "Merge", "branch");
});
after(() => rm(room, { recursive: true }));

describe("the history of a folder", () => {
  test("has one change for each commit of the branch that changed it, and for a merge", async () => {
    const { history, says } = await historyOf(notes, join(room, "cache"), TODAY);
    assert.equal(history.reach, "whole");
    assert.deepEqual(
      history.commits.map(({ day, reasons, compared }) => [
        day,
        reasons,
        compared?.change.added.map(({ path }) => path),
        compared?.change.edited.flatMap(({ fields }) => fields.map(({ after }) => after)),
      ]),
      [
        [20_594, ["a reply was found"], [], ["disputed"]],
        [20_594, [], ["B.md"], []],
        [20_594, [], undefined, undefined],
      ],
    );
    assert.match(says, /3 commits, 2 of them compared now/);
  });

  test("is not worked out again, and a damaged answer is", async () => {
    const cache = join(room, "cache");
    const first = await historyOf(notes, cache, TODAY);
    assert.match(first.says, /0 of them compared now/);
    const [file = ""] = await readdir(cache);
    await writeFile(join(cache, file), '{"change":{}}');
    const again = await historyOf(notes, cache, TODAY);
    assert.match(again.says, /1 of them compared now/);
    assert.deepEqual(again.history, first.history);
  });

  test("of a shallow clone begins where it is cut off", async () => {
    const clone = join(room, "clone");
    git("clone", "--quiet", "--depth", "2", pathToFileURL(repository).href, clone);
    const { history, says } = await historyOf(join(clone, "notes"), join(room, "cache2"), TODAY);
    assert.equal(history.reach, "shallow");
    assert.equal(history.commits.length, 2);
    assert.match(says, /shallow/);
  });

  test("without a repository is none", async () => {
    const folder = join(room, "alone");
    await writeFiles(folder, [["A.md", "A"]]);
    const { history, says } = await historyOf(folder, join(room, "cache3"), TODAY);
    assert.deepEqual(history, { reach: "none", commits: [] });
    assert.match(says, /no repository of git/);
  });
});
