import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { namedStates } from "../../../tests/fixtures/namedStates.ts";
import { at } from "../../shared/assert.ts";
import { nameNotes } from "../name.ts";
import { updateNames } from "./names.ts";

type Texts = Readonly<Record<string, string>>;

const VAULT: Texts = {
  "A.md": '---\naliases: [Also]\nabout: "[[Secret]]"\n---\nWords.',
  "B.md": "",
  "Secret.md": "---\ndraft: true\n---\n",
};

function update(after: Texts) {
  const states = namedStates(VAULT, after);
  const [former, now] = [at(states, 0), at(states, 1)];
  const names = updateNames(now.nameable, former);
  assert.deepEqual(names, nameNotes(now.nameable));
  return { former: former.names, names };
}

describe("names that are updated are those of a vault named anew, and", () => {
  test("are the former ones where only a text has changed", () => {
    const { former, names } = update({ ...VAULT, "B.md": "[[A]]" });
    assert.equal(names, former);
  });

  test("keep what finds them where a head says something else that is no name", () => {
    const { former, names } = update({ ...VAULT, "B.md": "---\nimportance: 1\n---\n" });
    assert.equal(names.index, former.index);
    assert.equal(names.mentions, former.mentions);
    assert.equal(names.notes[0], former.notes[0]);
    assert.equal(names.notes[1]?.head.importance, 1);
  });

  test("keep the addresses where only a title is another", () => {
    const { former, names } = update({ ...VAULT, "B.md": "---\ntitle: Bee\n---\n" });
    assert.deepEqual(names.addresses.urls, former.addresses.urls);
    assert.equal(names.notes[1]?.head.title, "Bee");
    assert.notEqual(names.index, former.index);
  });

  test("have another address where a note takes it", () => {
    const { names } = update({ ...VAULT, "b.md": "" });
    const urls = names.notes.map(({ head }) => head.url);
    assert.equal(new Set(urls).size, 3);
  });

  test("keep the name of a draft out of a front matter that changes", () => {
    const about = 'about: "[[Secret]]"';
    const { names } = update({
      ...VAULT,
      "A.md": `---\naliases: [Also]\n${about}\ntier: 2\n---\n`,
    });
    assert.equal(names.notes[0]?.head.data["tier"], "2");
    assert.doesNotMatch(JSON.stringify(names.notes[0]?.head.data), /Secret/);
  });

  test("show the name of a note that is published now, in the front matter of another", () => {
    const shown = (texts: Texts) => JSON.stringify(update(texts).names.notes[0]?.head.data);
    assert.doesNotMatch(shown(VAULT), /Secret/);
    assert.match(shown({ ...VAULT, "Secret.md": "" }), /Secret/);
  });

  test("go with their notes", () => {
    const { names } = update({ "B.md": "" });
    assert.deepEqual(
      names.notes.map(({ head }) => head.path),
      ["B.md"],
    );
    assert.equal(names.secrets, undefined);
  });
});
