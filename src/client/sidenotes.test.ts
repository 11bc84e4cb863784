import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { placed } from "./sidenotes.ts";

const note = (at: number, height = 40, isBrief = false) => ({ at, height, isBrief });

describe("the notes of a margin", () => {
  test("stand beside their places where there is room", () => {
    assert.deepEqual(placed([note(-30), note(20), note(200)], [], 1000), [-30, 20, 200]);
  });

  test("move down below the one above, and below what reaches into the margin", () => {
    assert.deepEqual(placed([note(0), note(0), note(5)], [], 1000), [0, 50, 100]);
    assert.deepEqual(placed([note(90)], [{ top: 100, bottom: 300 }], 1000), [310]);
    const tables = [
      { top: 100, bottom: 300 },
      { top: 330, bottom: 400 },
    ];
    assert.deepEqual(placed([note(120)], tables, 1000), [410]);
  });

  test("move up at the end, and push those above them up", () => {
    assert.deepEqual(placed([note(100), note(140), note(150)], [], 200), [60, 110, 160]);
    assert.deepEqual(placed([note(190)], [{ top: 160, bottom: 180 }], 200), [110]);
  });

  test("are left out where there is no room at all, and brief ones sooner", () => {
    assert.deepEqual(placed([note(0), note(0), note(0)], [], 90), [undefined, 0, 50]);
    assert.deepEqual(placed([note(0, 100), note(0, 20, true), note(60)], [], 1000), [
      0,
      undefined,
      110,
    ]);
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
      const tops = placed(notes, blocked, 1000);
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
