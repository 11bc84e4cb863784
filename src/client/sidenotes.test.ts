import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { placed } from "./sidenotes.ts";

const note = (at: number, height = 40, isBrief = false) => ({ at, height, isBrief });

const MARGIN = { top: 0, bottom: 1000 };

describe("the notes of a margin", () => {
  test("stand beside their places where there is room", () => {
    assert.deepEqual(placed([note(0), note(60), note(200)], [], MARGIN), [0, 60, 200]);
    assert.deepEqual(placed([note(-30)], [], { top: -30, bottom: 90 }), [-30]);
  });

  test("move down below the one above, and below what reaches into the margin", () => {
    assert.deepEqual(placed([note(0), note(0), note(5)], [], MARGIN), [0, 50, 100]);
    assert.deepEqual(placed([note(120)], [{ top: 100, bottom: 300 }], MARGIN), [310]);
    const tables = [
      { top: 330, bottom: 400 },
      { top: 100, bottom: 300 },
    ];
    assert.deepEqual(placed([note(120)], tables, MARGIN), [undefined]);
  });

  test("move up above what comes next, and push those above them up", () => {
    const ends = { top: 0, bottom: 200 };
    assert.deepEqual(placed([note(100), note(140), note(150)], [], ends), [60, 110, 160]);
    const table = [{ top: 110, bottom: 300 }];
    assert.deepEqual(placed([note(60), note(70), note(120)], table, MARGIN), [10, 60, 310]);
  });

  test("are left out where there is no room, brief ones first", () => {
    const ends = { top: 0, bottom: 90 };
    assert.deepEqual(placed([note(0), note(0), note(0)], [], ends), [0, 50, undefined]);
    assert.deepEqual(placed([note(0), note(0, 20, true), note(0)], [], ends), [0, undefined, 50]);
  });

  test("never overlap, whatever their places", () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 500; round++) {
      const notes = Array.from({ length: random(12) }, () =>
        note(random(900), 15 + random(80), random(3) === 0),
      ).sort((a, b) => a.at - b.at);
      const top = random(700);
      const blocked = [{ top, bottom: top + random(200) }];
      const tops = placed(notes, blocked, MARGIN);
      const boxes = tops.flatMap((from, index) =>
        from === undefined ? [] : [[from, from + (notes[index]?.height ?? 0)] as const],
      );
      boxes.push(...blocked.map((table) => [table.top, table.bottom] as const));
      boxes.sort(([a], [b]) => a - b);
      for (const [index, [from, to]] of boxes.entries()) {
        assert.ok(to <= 1000, `round ${round}: ${to} is beyond the end`);
        assert.ok(from >= (boxes[index - 1]?.[1] ?? from), `round ${round}: ${from} overlaps`);
      }
    }
  });
});
