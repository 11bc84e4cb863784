import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { filesOf, vaultOf } from "../../../tests/support.ts";
import { compareCommits, type History } from "../../editing/history/history.ts";
import { get } from "../../shared/assert.ts";
import { createContext } from "../core/context.ts";
import { feedFiles } from "../feeds/index.ts";
import { edits, noteHistories } from "./edits.ts";
import { historyOfNote, historyPage } from "./historyPage.ts";
import { changesPage } from "./page.ts";

const SITE = "asOf: 2026-06-01\nbase: /a/\n";
const BEFORE = {
  "site.yaml": SITE,
  "claims/Claim.md": "---\nstatus: alleged\n---\n",
  "claims/Old.md": "",
  "events/Gone.md": "---\ndate: 2026-01-02\n---\n",
};
const AFTER = {
  "site.yaml": SITE,
  "claims/Claim.md":
    "---\nstatus: disputed\n---\n\n| Date | Was | Is | Reason |\n|---|---|---|---|\n| 2026-05-01 | 24,000 | 16,000 | misread |\n",
  "claims/Old.md": "Two words.",
  "claims/New.md": "",
};

function contextWith(reach: History["reach"] | undefined) {
  const revision = (texts: Readonly<Record<string, string>>) => ({
    vault: vaultOf(texts),
    files: filesOf(texts),
  });
  const day = Date.UTC(2026, 4, 20) / 86_400_000;
  const history: History = {
    reach: reach ?? "none",
    commits: [
      {
        commit: "0123456789abcdef",
        day,
        reasons: ["a reply was found"],
        compared: compareCommits(revision(BEFORE), revision(AFTER)),
      },
      { commit: "fedcba", day: day - 10, reasons: [] },
    ],
  };
  return createContext(
    vaultOf(AFTER),
    reach === undefined ? {} : { history: JSON.stringify(history) },
  );
}

const CONTEXT = contextWith("whole");

describe("the edits of a site", () => {
  test("say in words what was and what is, and why", () => {
    const [edit, correction] = edits(CONTEXT);
    assert.equal(edit?.id, "edit-0123456789ab");
    assert.equal(edit?.date.words, "May 20, 2026");
    assert.deepEqual(edit?.reasons, ["a reply was found"]);
    assert.deepEqual(edit?.stated.shown, [
      {
        title: "Claim",
        href: "/a/claims/claim/",
        facts: ["status: from “alleged” to “disputed”", "text edited, 14 more words"],
      },
    ]);
    assert.deepEqual(edit?.added.shown, [{ title: "New", href: "/a/claims/new/" }]);
    assert.deepEqual(edit?.reworded.shown, [{ title: "Old", href: "/a/claims/old/" }]);
    assert.equal(edit?.withdrawn, "A note was withdrawn.");
    assert.deepEqual(correction?.stated.shown[0]?.facts, ["corrected: from “24,000” to “16,000”"]);
    assert.deepEqual(correction?.reasons, ["misread"]);
  });

  test("say how far back they are known", () => {
    const reach = (kind: History["reach"] | undefined) =>
      changesPage(contextWith(kind)).edits.reach;
    assert.equal(reach("whole"), "By the history of the notes, which begins on May 10, 2026.");
    assert.match(reach("shallow"), /since May 10, 2026; what came before is not known/);
    assert.match(reach("none"), /built without the history/);
    assert.match(reach(undefined), /built without the history/);
  });

  test("without a history are the corrections that notes name", () => {
    assert.deepEqual(
      edits(contextWith(undefined)).map(({ reasons }) => reasons),
      [["misread"]],
    );
    assert.equal(
      historyOfNote(contextWith(undefined), CONTEXT.requireNote("claims/Claim.md")),
      undefined,
    );
  });

  test("have a feed", () => {
    const feed = get(feedFiles(CONTEXT), "edits.xml")();
    assert.match(feed, /<title>Edited: Claim<\/title>/);
    assert.match(feed, /Claim: status: from “alleged” to “disputed”/);
    assert.doesNotMatch(feed, /Gone/);
  });
});

describe("the history of a note", () => {
  test("stands on the page of its kind, where the page of the note leads", () => {
    const note = CONTEXT.requireNote("claims/Claim.md");
    assert.equal(historyOfNote(CONTEXT, note), "/a/changes/claims/#claims/claim");
    const { notes } = historyPage(CONTEXT, "claim", 1);
    assert.deepEqual(
      notes.map(({ id, entries }) => [id, entries.length]),
      [
        ["claims/claim", 1],
        ["claims/new", 1],
        ["claims/old", 1],
      ],
    );
  });

  test("names no note that was withdrawn", () => {
    assert.deepEqual([...noteHistories(CONTEXT).keys()].sort(), [
      "claims/Claim.md",
      "claims/New.md",
      "claims/Old.md",
    ]);
  });
});
