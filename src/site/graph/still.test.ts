import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { stillPicture } from "./still.ts";

const countOf = (paths: readonly { readonly d: string }[]) =>
  paths.reduce((sum, { d }) => sum + d.split("M").length - 1, 0);

const marksOf = ({ marks }: ReturnType<typeof stillPicture>) =>
  marks.flatMap(({ places }) => places);

describe("the still map", () => {
  test("shows what the map opens on, and leaves out mentions, sources and plain notes", () => {
    const { marks, edges, label } = stillPicture(
      contextOf({
        "companies/Lab.md": "[[Maker]] [[Report]]",
        "companies/Maker.md": "[[Plain]]",
        "events/Launch.md": '---\ncompanies: ["[[Lab]]"]\nsources: ["[[Report]]"]\n---\n',
        "sources/Report.md": "",
        "Plain.md": "",
      }),
    );
    assert.deepEqual(
      marks.map(({ kind, places }) => [kind, places.length]),
      [
        ["company", 2],
        ["event", 1],
      ],
    );
    assert.equal(countOf(edges), 1);
    assert.match(label, /^Map of 3 notes and 1 link;/);
  });

  test("names a note with what its status leaves open, and one that is confirmed by its title", () => {
    const { names } = stillPicture(
      contextOf({
        "events/Said.md": "---\nstatus: alleged\n---\n",
        "events/Done.md": "---\nstatus: confirmed\n---\n[[Said]]",
      }),
    );
    assert.deepEqual(names.map(({ words }) => words).sort(), ["Done", "Said · alleged"]);
  });

  test("holds the notes with most links where there are too many, and all of it inside its frame", () => {
    const spokes = Array.from({ length: 230 }, (_, index) => [
      `events/E${index}.md`,
      `---\nlaws: ["[[Hub]]"]\n---\n`,
    ]);
    const picture = stillPicture(contextOf({ ...Object.fromEntries(spokes), "laws/Hub.md": "" }));
    assert.equal(marksOf(picture).length, 200);
    assert.equal(picture.marks.find(({ kind }) => kind === "law")?.places.length, 1);
    const [, , width = 0, height = 0] = picture.viewBox.split(" ").map(Number);
    assert.ok(marksOf(picture).every(({ x, y }) => x > 0 && x < width && y > 0 && y < height));
  });

  test("of a note alone, and of none, is a picture too", () => {
    assert.equal(marksOf(stillPicture(contextOf({ "A.md": "" }))).length, 1);
    const empty = stillPicture(contextOf({}));
    assert.deepEqual([marksOf(empty), empty.edges, empty.names], [[], [], []]);
    assert.doesNotMatch(empty.viewBox, /NaN|Infinity/);
  });
});
