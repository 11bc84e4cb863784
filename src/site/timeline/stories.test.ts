import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { notePage } from "../notePage.ts";
import { storyFiles, storyLinks } from "./stories.ts";

const CONTEXT = contextOf({
  "events/Letter.md":
    '---\ndate: 2026-02-03\naccuser: "[[Lab]]"\naccused: "[[Firm]]"\nstatus: confirmed (content alleged)\n---\n\nA letter ([[Report]]).\n',
  "companies/Lab.md": "",
  "companies/Firm.md": "",
  "sources/Report.md": "",
  "Story.md":
    "---\nstory: true\n---\n\nHow it began.\n\n1. [[Letter]]: The lab *alleges* it ([[Report]]).\n2. [[Firm]]: It has no date.\n3. [[Gone]]: Nobody knows.\n\nAfter it.\n",
  "Draft.md": "---\nstory: true\n---\n\n1. [[Firm]]: It has no date.\n",
});

const page = (path: string) => notePage(CONTEXT, path);

test("a story is cards with date, both statuses and sources, between its texts", () => {
  const { lead, html, story } = page("Story.md");
  assert.match(lead + html, /How it began/);
  assert.doesNotMatch(lead + html, /<ol/);
  assert.match(story?.after ?? "", /^\s*<p>After it/);
  assert.equal(story?.timeline, "/timeline/?story=story");
  const [first, second, third] = story?.steps ?? [];
  assert.deepEqual(
    [first?.number, first?.title, first?.href, first?.sentence, first?.date?.iso],
    [1, "Letter", "/events/letter/", "The lab alleges it.", "2026-02-03"],
  );
  assert.deepEqual(
    first?.statuses.map(({ status }) => status.text),
    ["alleged by Lab", "confirmed"],
  );
  assert.deepEqual(first?.sources, [{ title: "Report", href: "/sources/report/" }]);
  assert.deepEqual([second?.href, second?.date], ["/companies/firm/", undefined]);
  assert.deepEqual(
    [third?.title, third?.href, third?.sentence],
    ["Gone", undefined, "Nobody knows."],
  );
});

test("the timeline gets the steps that it has entries for, by their numbers", () => {
  const data = storyFiles(CONTEXT).get("story.story.json")?.();
  assert.deepEqual(data, {
    title: "Story",
    url: "/story/",
    steps: [{ entry: "/events/letter/", number: 1, text: "The lab alleges it." }],
  });
  assert.deepEqual(
    storyLinks(CONTEXT).map(({ title, page, steps }) => [title, page, steps]),
    [["Story", "/story/", 1]],
  );
});

test("a story with no step on the timeline keeps its list in its text", () => {
  const { story, html } = page("Draft.md");
  assert.equal(story, undefined);
  assert.match(html, /<ol>/);
});
