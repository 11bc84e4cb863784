import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { LIMITS } from "../../shared/limits.ts";
import { localGraph } from "./local.ts";

function pictureOf(files: Readonly<Record<string, string>>, path: string) {
  const context = contextOf(files);
  const graph = localGraph(context, context.requireNote(path));
  assert.ok(graph);
  return graph.picture;
}

const countOf = (path: string) => path.split("M").length - 1;

test("each line of the column has its own mark, all of them inside the picture", () => {
  const { marks, height, width, markX } = pictureOf(
    { "Hub.md": "[[A]] [[B]]", "A.md": "", "B.md": "", "sources/S.md": "[[Hub]]" },
    "Hub.md",
  );
  assert.deepEqual(
    marks.map(({ kind }) => kind),
    ["note", "note", "note", "source"],
  );
  const places = marks.map(({ y }) => y);
  assert.deepEqual(
    places,
    [...new Set(places)].sort((a, b) => a - b),
  );
  // A further line stands above each group, for its words.
  const steps = places.slice(1).map((y, index) => (y - (places[index] ?? 0)) / height);
  assert.deepEqual(
    steps.map((step) => Math.round(step * 6)),
    [2, 1, 2],
  );
  assert.ok(places.every((y) => y > 0 && y < height) && markX < width);
});

test("the arrow is at the note that is acted on, whichever of the two names the other", () => {
  const headOf = (files: Readonly<Record<string, string>>) => {
    const { heads, marks } = pictureOf(files, "companies/Lab.md");
    const y = Number(/^M\d+ ([\d.]+)/.exec(heads)?.[1]) + 3.5;
    return [countOf(heads), marks.find((mark) => mark.y === y)?.kind];
  };
  const law = '---\nsponsors: ["[[Lab]]"]\n---\n';
  const event = '---\ncompanies: ["[[Lab]]"]\n---\n';
  // The lab sponsors the law that names it; the event involves the lab.
  assert.deepEqual(headOf({ "companies/Lab.md": "", "laws/Act.md": law }), [1, "law"]);
  assert.deepEqual(headOf({ "companies/Lab.md": "", "events/E.md": event }), [1, "company"]);
});

test("what is only related has no arrow, and a line of its own look", () => {
  const files = { "A.md": "## Related\n\n- [[B]] — for a reason\n", "B.md": "", "C.md": "[[A]]" };
  const { arcs, heads } = pictureOf(files, "A.md");
  assert.equal(arcs.length, 2);
  assert.equal(new Set(arcs.map(({ dash }) => dash)).size, 2);
  assert.equal(countOf(heads), 1);
});

test("among the neighbors stand the links that say how, within a limit", () => {
  const files = (relation: string) => {
    const names = Array.from({ length: 12 }, (_, index) => `N${index}`);
    const others = names.map((name) => [
      `${name}.md`,
      `---\n${relation}: [${names.map((other) => `"[[${other}]]"`).join(", ")}]\n---\n[[Hub]]`,
    ]);
    return { "Hub.md": "", ...Object.fromEntries(others) };
  };
  assert.equal(countOf(pictureOf(files("supports"), "Hub.md").among), LIMITS.localArcs);
  assert.equal(pictureOf(files("related"), "Hub.md").among, "");
});
