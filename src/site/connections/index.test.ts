import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { LIMITS } from "../../shared/limits.ts";
import { connectionsOf, connectionsUrl } from "./index.ts";
import { connectionPages, connectionsPage } from "./page.ts";

type Files = Readonly<Record<string, string>>;

function connections(files: Files, path: string) {
  const context = contextOf(files);
  return connectionsOf(context, context.requireNote(path));
}

function titles(files: Files, path: string) {
  return connections(files, path).groups.map(({ label, strongest, others }) => [
    label,
    ...[...strongest, ...others].map(({ title }) => title),
  ]);
}

const LAB: Files = {
  "companies/Lab.md":
    "See [[Lab]] and [[Rival]].\n\n## Related\n\n- [[Paper]] — it describes the lab\n",
  "companies/Rival.md": "",
  "concepts/Paper.md": "",
  "events/Launch.md": '---\naccused: "[[Lab]]"\n---\n\nThe [[Lab]] began. Then [[Lab]] ended.',
  "events/Other.md": "Before that the [[Lab|laboratory]] was small.",
  "events/Reasons.md": "## Related\n\n- [[Lab]] — it is the first\n",
};

describe("what a note is linked with", () => {
  test("stands once, by kind, those with a reason first, then relations, sentences and mentions", () => {
    assert.deepEqual(titles(LAB, "companies/Lab.md"), [
      ["Events", "Reasons", "Launch", "Other"],
      ["Companies and concepts", "Rival", "Paper"],
    ]);
    assert.equal(connections(LAB, "companies/Lab.md").total, 5);
  });

  test("comes with its reason, or the sentence of the link in three parts; a mention of this text with neither", () => {
    const { groups } = connections(LAB, "companies/Lab.md");
    const shown = groups.flatMap(({ strongest }) =>
      strongest.map(({ title, relation, before, words, after }) => [
        ...[title, relation, before, words, after],
      ]),
    );
    assert.deepEqual(shown, [
      ["Reasons", undefined, "it is the first", "", ""],
      ["Launch", "accused in", "The ", "Lab", " began."],
      ["Other", undefined, "Before that the ", "laboratory", " was small."],
      ["Rival", undefined, "", "", ""],
      ["Paper", undefined, "it describes the lab", "", ""],
    ]);
  });

  test("leaves out the titles of sources whole, also of one that begins with another or is cut", () => {
    const files = {
      "companies/Lab.md": "",
      "claims/A.md": 'The [[Lab]] "won" ([[Report]], [[Report, in short]]).',
      "claims/B.md": `The [[Lab]] ${"and so on ".repeat(28)}([[Report]], [[Report, in short, at the very end]]).`,
      "sources/Report.md": "",
      "sources/Report, in short.md": "",
      "sources/Report, in short, at the very end.md": "",
    };
    const { groups } = connections(files, "companies/Lab.md");
    const afters = groups.flatMap(({ strongest }) => strongest.map(({ after }) => after));
    assert.equal(afters[0], " “won”.");
    assert.ok(
      afters.every((after) => !after.includes("(")),
      afters.join(" | "),
    );
  });

  test("leaves out the sources that it cites, but for one that it calls related", () => {
    const files = {
      "claims/A.md": "It is so ([[One]], [[Two]]).\n\n## Related\n\n- [[Two]] — the first report\n",
      "sources/One.md": "",
      "sources/Two.md": "",
    };
    assert.deepEqual(titles(files, "claims/A.md"), [["Sources", "Two"]]);
  });
});

test("a source says what rests on it alone, and begins with that", () => {
  const files = {
    "sources/Post.md": "---\ntier: 1\n---\n",
    "sources/Press.md": "---\ntier: 2\n---\n",
    "sources/Filing.md": "---\ntier: 1\n---\n",
    "claims/Also filed.md": "---\nimportance: 1\n---\n\nYes ([[Post]], [[Filing]]).",
    "claims/Only here.md": "---\nimportance: 3\n---\n\nThe number is 16 ([[Post]], [[Press]]).",
    "events/Launch.md": "It began ([[Post]]).",
  };
  const { title, says, groups } = connections(files, "sources/Post.md");
  assert.equal(title, "Relied on by");
  assert.equal(
    says,
    "3 notes rely on it, 2 claims among them. For 1 of those claims it is the only primary source.",
  );
  const [first] = groups.flatMap(({ strongest }) => strongest);
  assert.deepEqual(
    [first?.title, first?.relation, first?.before],
    ["Only here", "its only primary source", "The number is 16."],
  );
});

test("more than fit on the page of the note have pages of their own, with all of them", () => {
  const count = LIMITS.connectionsPerPage + 1;
  const context = contextOf({
    "Hub.md": "",
    ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`N${index}.md`, "[[Hub]]"])),
  });
  const hub = context.requireNote("Hub.md");
  const { all, groups } = connectionsOf(context, hub);
  assert.equal(all, "/backlinks/hub/");
  const [group] = groups;
  assert.equal(
    (group?.strongest.length ?? 0) + (group?.others.length ?? 0),
    LIMITS.backlinksPerPage,
  );
  assert.equal(connectionPages(context, hub), 2);
  const last = connectionsPage(context, "Hub.md", 2);
  assert.equal(last.title, "Hub: all connections, page 2");
  assert.equal(last.groups.flatMap(({ strongest }) => strongest).length, 1);
  assert.deepEqual(last.pages, [
    { number: 1, href: "/backlinks/hub/", current: false },
    { number: 2, href: "/backlinks/hub/2/", current: true },
  ]);
  assert.equal(connectionsUrl(hub, 2), "/backlinks/hub/2/");
});
