import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { embeddedMap, mapPage } from "./index.ts";

const RECORD = contextOf({
  "companies/Lab.md": "",
  "companies/Maker.md": "",
  "laws/Act.md": "",
  "events/Letter.md": "---\ndate: 2026-01-01\naccuser: Maker\naccused: Lab\nlaws: Act\n---\n",
});
const VAULT = contextOf({ "A.md": "[[B]]", "B.md": "" });

describe("the map", () => {
  test("opens on who accuses whom, and leads to its other views", () => {
    const page = mapPage(RECORD, "matrix", ["/accusations/"]);
    assert.equal(page.head.url, "/graph/");
    assert.equal(page.counts, "1 document");
    assert.deepEqual(
      page.views.map(({ href, current }) => [href, current]),
      [
        ["/graph/", true],
        ["/graph/note/", false],
        ["/graph/ties/", false],
        ["/graph/free/", false],
      ],
    );
    assert.deepEqual(
      page.matrix?.rowGroups.flatMap(({ rows }) => rows.map(({ name }) => name.title)),
      ["Maker"],
    );
    assert.deepEqual(page.accusations, ["/accusations/"]);
  });

  test("answers questions about the notes that the vault has", () => {
    assert.deepEqual(
      mapPage(RECORD, "ties", []).questions.map(({ title, href }) => [title, href]),
      [
        ["Who has accused Lab, and what was the reply?", "/graph/?accused=Lab"],
        ["Which accusations have had no reply?", "/graph/?reply=none"],
        ["What ties Lab and Act?", "/graph/ties/?note=/companies/lab/&to=/laws/act/"],
        ["What ties Lab and Maker?", "/graph/ties/?note=/companies/lab/&to=/companies/maker/"],
      ],
    );
  });

  test("opens on the most linked notes where nobody accuses anybody", () => {
    const page = mapPage(VAULT, "note", []);
    assert.equal(page.head.url, "/graph/");
    assert.equal(page.counts, "2 notes, 1 link");
    assert.deepEqual(
      page.views.map(({ href }) => href),
      ["/graph/", "/graph/ties/", "/graph/free/"],
    );
    assert.deepEqual(
      page.hubs.map(({ notes }) => notes.map(({ title }) => title)),
      [["A", "B"]],
    );
    assert.deepEqual(mapPage(VAULT, "ties", []).questions, []);
  });

  test("for a frame on another site leads to the whole page, and is not indexed", () => {
    const framed = embeddedMap(RECORD);
    assert.equal(framed.whole, "/graph/free/");
    assert.equal(framed.head.indexed, false);
    assert.deepEqual([framed.crumbs, framed.views], [[], []]);
    assert.equal(mapPage(RECORD, "free", []).whole, undefined);
  });
});
