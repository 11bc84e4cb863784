import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import {
  LINE,
  labelLevels,
  mapName,
  OFFSET,
  placeLabels,
  shortName,
  ZOOM_STEPS,
} from "./labels.ts";

const px = fc.integer({ min: -300, max: 300 });
const labels = fc.array(fc.record({ x: px, y: px, width: fc.integer({ min: 0, max: 200 }) }), {
  maxLength: 60,
});

function overlaps(
  boxes: readonly { left: number; right: number; y: number }[],
): readonly [number, number][] {
  return boxes.flatMap((a, first) =>
    boxes.flatMap((b, second): [number, number][] =>
      first < second && a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < LINE
        ? [[first, second]]
        : [],
    ),
  );
}

describe("names on the map", () => {
  test("never overlap", () => {
    fc.assert(
      fc.property(labels, (given) => {
        const boxes = placeLabels(given).flatMap((side, index) => {
          const label = given[index];
          if (!side || !label) return [];
          const left = side === "right" ? label.x + OFFSET : label.x - OFFSET - label.width;
          return [{ left, right: left + label.width, y: label.y }];
        });
        assert.deepEqual(overlaps(boxes), []);
      }),
    );
  });

  test("the first always has room, and a name alone stands on the right", () => {
    assert.deepEqual(placeLabels([{ x: 0, y: 0, width: 50 }]), ["right"]);
    assert.deepEqual(
      placeLabels([
        { x: 0, y: 0, width: 50 },
        { x: 5, y: 2, width: 50 },
        { x: -100, y: 0, width: 20, sides: [] },
      ]),
      ["right", undefined, undefined],
    );
  });

  test("have room at every further zoom step once they have it", () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.record({ x: fc.integer(), y: fc.integer() }), { maxLength: 40 })
          .map((points) => points.map(({ x, y }) => ({ x: x % 2000, y: y % 2000 }))),
        (points) => {
          const names = points.map((_, index) => `Note number ${index}`);
          const levels = labelLevels(points, names, [...points.keys()]);
          for (const [step, scale] of ZOOM_STEPS.entries()) {
            const boxes = points.flatMap((point, index) =>
              (levels[index] ?? 0) <= step
                ? [{ left: point.x * scale, right: point.x * scale + 60, y: point.y * scale }]
                : [],
            );
            assert.deepEqual(overlaps(boxes), []);
          }
        },
      ),
    );
  });

  test("are given by importance", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
    ];
    assert.deepEqual(labelLevels(points, ["A", "B"], [1, 0]), [ZOOM_STEPS.length, 0]);
  });

  test("are cut between words, and say what is not certain", () => {
    assert.equal(shortName("DeepSeek"), "DeepSeek");
    assert.equal(shortName("OpenAI discloses a Moonshot-linked campaign"), "OpenAI discloses a…");
    assert.equal(shortName("深".repeat(50)), `${"深".repeat(34)}…`);
    assert.doesNotMatch(shortName(`${"a".repeat(33)}🐦🐦`), /[\uD800-\uDBFF]…/);
    assert.equal(mapName("It was copied", "alleged"), "It was copied · alleged");
    assert.equal(mapName("It was copied", undefined), "It was copied");
  });
});
