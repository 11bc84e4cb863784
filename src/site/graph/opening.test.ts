import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { graph } from "./index.ts";
import { openingOf } from "./opening.ts";

function opening(files: Readonly<Record<string, string>>) {
  const { kinds, relations } = openingOf(graph(contextOf(files)));
  return { kinds: [...kinds].sort(), relations: [...relations].sort() };
}

const TIED = '---\ncompanies: ["[[Lab]]"]\nsources: ["[[S]]"]\n---\n[[Lab]]';

test("the map opens on companies, laws and events, and on the links that say how", () => {
  assert.deepEqual(
    opening({ "companies/Lab.md": "", "events/E.md": TIED, "sources/S.md": "", "N.md": "[[Lab]]" }),
    { kinds: ["company", "event"], relations: ["companies"] },
  );
});

test("a vault that has none of these opens on all its notes and links", () => {
  assert.deepEqual(opening({ "A.md": "[[B]]", "B.md": "", "people/Ann.md": "[[A]]" }), {
    kinds: ["note", "person"],
    relations: ["mentions"],
  });
});

test("where no link between them says how, mentions are shown rather than no line", () => {
  assert.deepEqual(opening({ "companies/Lab.md": "[[Act]]", "laws/Act.md": "" }).relations, [
    "mentions",
  ]);
  // A link that says how, to a note that is not shown, ties nothing that is.
  assert.deepEqual(
    opening({
      "companies/Lab.md": "[[Act]]",
      "laws/Act.md": '---\npeople: ["[[Ann]]"]\n---\n',
      "people/Ann.md": "",
    }).relations,
    ["mentions", "people"],
  );
});

test("a vault without notes opens on nothing", () => {
  assert.deepEqual(opening({}), { kinds: [], relations: [] });
});
