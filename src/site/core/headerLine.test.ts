import assert from "node:assert/strict";
import { test } from "node:test";
import { onLine, titleRoom } from "./headerLine.ts";

test("the first links stand on the line, more of them where it is longer, the rest in the menu", () => {
  const labels = Array.from({ length: 20 }, () => "Companies");
  const places = onLine(titleRoom("Notes"), labels);
  assert.deepEqual([...new Set(places)], ["always", "wide", "never"]);
  assert.ok(places.filter((place) => place === "always").length >= 4);
  assert.ok(
    onLine(titleRoom("A title that takes half of the line"), labels).lastIndexOf("always") <
      places.lastIndexOf("always"),
  );
});

test("a few short links are all on the line, and a long title never takes all of it", () => {
  assert.deepEqual(onLine(titleRoom("Notes"), ["Timeline", "Map"]), ["always", "always"]);
  assert.equal(onLine(titleRoom("x".repeat(500)), ["Map"])[0], "always");
});
