import assert from "node:assert/strict";
import { test } from "node:test";
import type { TimelineData } from "./data.ts";
import { storyFile, withStory } from "./story.ts";

const entry = (id: string, more: object) => ({ id, rank: 2, ...more });
const DATA = {
  entries: [entry("/a/", { rank: 0, key: 1, line: "A" }), entry("/b/", {}), entry("/c/", {})],
} as unknown as TimelineData;

test("the steps of a story stand in the place of the key moments", () => {
  const { entries, story } = withStory(DATA, {
    title: "How it went",
    url: "/stories/how/",
    steps: [
      { entry: "/c/", number: 1, text: "It began." },
      { entry: "/b/", number: 3, text: "It went on." },
    ],
  });
  assert.deepEqual(story, { title: "How it went", url: "/stories/how/" });
  assert.deepEqual(
    entries.map(({ id, rank, key, step }) => [id, rank, key, step]),
    [
      ["/a/", 1, undefined, undefined],
      ["/b/", 0, 3, "It went on."],
      ["/c/", 0, 1, "It began."],
    ],
  );
});

test("what is no address of a page names no file", () => {
  assert.equal(storyFile("stories/how-it-went"), "stories/how-it-went.story.json");
  assert.equal(storyFile("история/深度"), "история/深度.story.json");
  for (const key of ["", "../secret", "//host/a", "a//b", "a.b", "https://example.org"])
    assert.equal(storyFile(key), undefined, key);
});
