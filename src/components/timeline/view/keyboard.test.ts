import assert from "node:assert/strict";
import { test } from "node:test";
import { commandOf, type KeyCommands } from "./keyboard.ts";

/** What a key does, e.g. "pan 0.8"; undefined where it does nothing. */
function effect(key: string, modifiers: { ctrlKey?: true; metaKey?: true; altKey?: true } = {}) {
  let done: string | undefined;
  const note = (name: string) => (value?: number) => {
    done = [name, value].filter((part) => part !== undefined).join(" ");
  };
  const commands: KeyCommands = {
    toNext: note("next"),
    toLane: note("lane"),
    toEnd: note("end"),
    pan: note("pan"),
    zoom: note("zoom"),
    showOpening: note("opening"),
    follow: note("follow"),
    leave: note("leave"),
    toMoment: note("moment"),
  };
  commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers })?.(commands);
  return done;
}

test("each key does what the help says", () => {
  const keys = ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End", "PageDown"];
  assert.deepEqual(
    [...keys, "PageUp", "+", "=", "-", "0", "n", "p", "Enter", "Escape"].map((key) => effect(key)),
    [
      ...["next 1", "next -1", "lane 1", "lane -1", "end 0", "end -1", "pan 0.8"],
      ...["pan -0.8", "zoom 2", "zoom 2", "zoom 0.5", "opening", "moment 1", "moment -1"],
      ...["follow", "leave"],
    ],
  );
});

test("other keys are the browser's, and so are all with a modifier", () => {
  for (const key of ["a", "Tab", " ", "constructor", "__proto__"])
    assert.equal(effect(key), undefined);
  for (const modifier of ["ctrlKey", "metaKey", "altKey"]) {
    assert.equal(effect("0", { [modifier]: true }), undefined);
  }
});
