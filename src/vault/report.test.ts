import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../tests/support.ts";

const reports = (files: Record<string, string>) => vaultOf(files).reports;

test("a wanted note is called by its name, wherever its links look for it", () => {
  const { wanted } = reports({
    "a/b.md": "[[/Odd/Name]] [[../odd/name]] [x](../Odd/Name.md) [[Odd/./Name]]",
  });
  assert.deepEqual(
    wanted.map(({ url, names, links }) => [url, names, links.length]),
    [["/wanted/odd-name/", ["Odd/Name"], 4]],
  );
});

test("wanted notes, those that most want first, under one address whatever their spelling", () => {
  const { wanted } = reports({
    "a.md": "[[One]] [[Two three]]",
    "b.md": "[[two-three]] [[TWO THREE|x]]",
  });
  assert.deepEqual(
    wanted.map(({ url, names, links }) => [url, names, links.map(({ from }) => from)]),
    [
      ["/wanted/two-three/", ["Two three", "two-three"], ["a.md", "b.md", "b.md"]],
      ["/wanted/one/", ["One"], ["a.md"]],
    ],
  );
});

test("plain names that lead nowhere are not wanted", () => {
  assert.deepEqual(reports({ "a.md": "---\ncompanies: [Nobody]\n---\n" }).wanted, []);
});

test("orphans and dead ends: links to oneself count for nothing, sources may end", () => {
  const files = {
    "a.md": "[[b]] [[a]]",
    "b.md": "[[b]]",
    "c.md": "[[nowhere]]",
    "sources/s.md": "",
  };
  const { orphans, deadEnds } = reports(files);
  assert.deepEqual(orphans, ["a.md", "c.md", "sources/s.md"]);
  assert.deepEqual(deadEnds, ["b.md", "c.md"]);
});

test("ambiguous links and links to parts that are not there", () => {
  const { ambiguous, brokenAnchors } = reports({
    "a/x.md": "",
    "b/x.md": "",
    "c.md": "[[x]] [[c#y]] [[c#^z]]",
  });
  assert.deepEqual(
    ambiguous.map(({ target }) => target),
    ["x"],
  );
  assert.deepEqual(
    brokenAnchors.map(({ verdict }) => verdict),
    ["missing-heading", "missing-block"],
  );
});

test("files that are shown are published, others are reported", () => {
  const vault = vaultOf({ "a.md": "![[x.png]]", "media/x.png": "", "media/y.png": "" });
  assert.deepEqual(
    vault.files.map(({ path }) => path),
    ["media/x.png"],
  );
  assert.deepEqual(vault.reports.unusedFiles, ["media/y.png"]);
});

const RULES = { "site.yaml": "rules: [sources, statuses]\n" };

test("house rules are for vaults that ask for them", () => {
  const files = {
    "claims/x.md": "---\nstatus: maybe\n---\n",
    "laws/y.md": "---\nstage: dreamt of\nverified: 2020\n---\n",
    "claims/z.md": "---\nstatus: confirmed\n---\n[[s]]",
    "sources/s.md": "---\ntier: 3\nverified: 2026\n---\n",
  };
  const found = (site: string) => {
    const { problems, reports } = vaultOf({ ...files, "site.yaml": site });
    const { unsourced, thin, stale } = reports;
    return [problems.map(({ code }) => code), unsourced.length, thin.length, stale.length];
  };
  assert.deepEqual(found(""), [[], 0, 0, 0]);
  assert.deepEqual(found("rules: []"), [[], 0, 0, 0]);
  assert.deepEqual(found("rules: [sources]"), [["unsourced", "thin", "unsourced"], 2, 1, 1]);
  assert.deepEqual(found("rules: [statuses]"), [["status-unknown", "stage-unknown"], 0, 0, 0]);
});

test("unsourced: events, claims, laws and cases alone", () => {
  const folders = [
    "arguments",
    "cases",
    "claims",
    "companies",
    "concepts",
    "events",
    "laws",
    "people",
  ];
  const { unsourced } = reports({
    ...RULES,
    ...Object.fromEntries(folders.map((folder) => [`${folder}/x.md`, ""])),
  });
  assert.deepEqual(unsourced, ["cases/x.md", "claims/x.md", "events/x.md", "laws/x.md"]);
});

describe("thin: confirmed on blogs and digests alone", () => {
  const thin = (status: string, ...tiers: string[]) =>
    reports({
      ...RULES,
      ...Object.fromEntries(
        tiers.map((tier, index) => [`sources/${index}.md`, `---\ntier: ${tier}\n---\n`]),
      ),
      "claims/x.md": `---\nstatus: ${status}\n---\n${tiers.map((_, index) => `[[${index}]]`).join(" ")}`,
    }).thin;
  test("is", () => assert.deepEqual(thin("confirmed", "3", "3"), ["claims/x.md"]));
  test("is not, with a better source", () => {
    for (const tiers of [["1"], ["3", "2"], ["3", "1"], ["unknown"], []])
      assert.deepEqual(thin("confirmed", ...tiers), []);
  });
  test("is not, where it says no more than alleged", () =>
    assert.deepEqual(thin("alleged", "3"), []));
});

test("stale: last checked half a year before the day of the facts", () => {
  const verified = (day: string) => `---\nverified: ${day}\n---\n`;
  const vault = vaultOf({
    ...RULES,
    "a.md": verified("2025-01-01"),
    "b.md": verified("2025-06-30"),
    "c.md": verified("2025-07-01"),
    "d.md": "",
  });
  assert.deepEqual(vault.reports.stale, ["a.md"]);
  assert.equal(vault.asOf, Date.UTC(2025, 6, 1) / 86_400_000);
});

test("the day of the facts: that of the settings, else the newest check, else today", () => {
  const day = (files: Record<string, string>) => vaultOf(files, { today: 20_000 }).asOf;
  assert.equal(
    day({ "site.yaml": "asOf: 2024-01-02", "a.md": "---\nverified: 2025\n---\n" }),
    Date.UTC(2024, 0, 2) / 86_400_000,
  );
  assert.equal(day({ "a.md": "" }), 20_000);
});

test("another scale of importance is said once for the vault, at its first note", () => {
  const rated = (importance: string) => `---\ntitle: x\nimportance: ${importance}\n---\n`;
  const remarks = (files: Record<string, string>) =>
    vaultOf(files)
      .problems.filter(({ code }) => code === "importance-scale")
      .map(({ file, line, message }) => `${file}:${line} ${message}`);
  assert.deepEqual(
    remarks({ "a.md": rated("2"), "b.md": rated("8"), "c.md": rated("10"), "d.md": rated("high") }),
    ["b.md:3 3 notes have an `importance` that is not 1, 2 or 3."],
  );
  assert.deepEqual(remarks({ "a.md": rated("1"), "b.md": "" }), []);
});
