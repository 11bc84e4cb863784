import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { namedStates } from "../../../tests/fixtures/namedStates.ts";
import { vaultOf } from "../../../tests/support.ts";
import { at } from "../../shared/assert.ts";
import { parseMarkdown } from "../markdown/index.ts";
import { extract } from "../text/extract.ts";
import { mayDiffer } from "./mentions.ts";

/** Whether a text has to be searched again when the one note has become the other. */
function isSearchedAgain(text: string, before: string, after: string): boolean {
  const files = (note: string) => ({ "Note.md": note, "x.md": text });
  const states = namedStates(files(before), files(after));
  const note = at(vaultOf(files(after)).notes, 1);
  const read = { note, extract: extract(parseMarkdown(text).root) };
  return mayDiffer(at(states, 0).names.mentions, at(states, 1).names.mentions)(read);
}

const named = (name: string) => `---\naliases: [${name}]\n---\n`;

describe("a text is searched again", () => {
  const cases: readonly [string, string, boolean][] = [
    ["that names it", "The Great Lab said so.", true],
    ["that names it in other letters, over a break", "the GREAT\nlab said so.", true],
    ["that has its words apart", "A great idea of the lab.", false],
    ["that has its words in longer ones", "A lab is great. The Greatest Labs are not.", false],
    ["that has nothing of it", "Words.", false],
    ["that is empty", "", false],
  ];
  for (const [name, text, expected] of cases) {
    test(`${expected ? "" : "not "}for a new name, where it is one ${name}`, () => {
      assert.equal(isSearchedAgain(text, "", named("Great Lab")), expected);
      // The same where the name goes.
      assert.equal(isSearchedAgain(text, named("Great Lab"), ""), expected);
    });
  }

  test("where of two notes the other has the name now", () => {
    const files = (first: string, second: string) => ({
      ...{ "A.md": first, "B.md": second },
      "x.md": "The Great Lab said so.",
    });
    const states = namedStates(files(named("Great Lab"), ""), files("", named("Great Lab")));
    const note = at(vaultOf(files("", "")).notes, 2);
    const read = { note, extract: extract(parseMarkdown("The Great Lab said so.").root) };
    assert.ok(mayDiffer(at(states, 0).names.mentions, at(states, 1).names.mentions)(read));
  });

  test("not, where no name has changed", () => {
    assert.equal(isSearchedAgain("The Great Lab.", named("Great Lab"), named("Great Lab")), false);
  });
});
