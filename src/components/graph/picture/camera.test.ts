import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { zoomIdentity } from "d3";
import { fc } from "../../../../tests/properties.ts";
import { cameraOf, cameraToFit, isWellInside, SCALES, transformOf } from "./camera.ts";

const SIZE = { width: 800, height: 600 };

describe("a camera", () => {
  test("and its transform say the same", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -5000, max: 5000 }),
        fc.constantFrom(0.02, 0.125, 1, 8),
        (x, y, scale) => {
          const camera = cameraOf(transformOf({ x, y, scale }, SIZE), SIZE);
          assert.ok(Math.hypot(camera.x - x, camera.y - y) < 1e-6);
          assert.equal(camera.scale, scale);
        },
      ),
    );
  });

  test("looks at the middle of the picture", () => {
    assert.deepEqual(cameraOf(zoomIdentity, SIZE), { x: 400, y: 300, scale: 1 });
    assert.deepEqual(transformOf({ x: 10, y: 20, scale: 2 }, SIZE).apply([10, 20]), [400, 300]);
  });

  test("from an address goes no closer and no farther than a reader can", () => {
    const scaleOf = (scale: number) => transformOf({ x: 0, y: 0, scale }, SIZE).k;
    assert.deepEqual([scaleOf(99), scaleOf(0.0001)], [SCALES[1], SCALES[0]]);
  });
});

describe("a fit", () => {
  const grid = (wide: number, high: number) => ({ x: [0, wide, 0], y: [0, 0, high] });
  const inside = (view: ReturnType<typeof grid>, size = SIZE) => {
    const transform = transformOf(cameraToFit(view, [0, 1, 2], size), size);
    return [0, 1, 2].every((note) => {
      const [x, y] = transform.apply([view.x[note] ?? Number.NaN, view.y[note] ?? Number.NaN]);
      return x >= 0 && x <= size.width && y >= 0 && y <= size.height;
    });
  };

  test("shows all of the notes, however the map is shaped", () => {
    assert.ok(inside(grid(2000, 1500)));
    assert.ok(inside(grid(3000, 10)));
    assert.ok(inside(grid(10, 3000)));
  });

  test("shows only those that it is asked for", () => {
    const view = { x: [0, 100, 90_000], y: [0, 100, 90_000] };
    assert.deepEqual(cameraToFit(view, [0, 1], SIZE), { x: 50, y: 50, scale: 2 });
  });

  test("of one note is no closer than names need", () => {
    assert.deepEqual(cameraToFit({ x: [7], y: [9] }, [0], SIZE), { x: 7, y: 9, scale: 2 });
  });

  test("of a whole map runs over the sides of a narrow screen instead of being a knot, of a path it does not", () => {
    const narrow = { width: 350, height: 700 };
    const whole = cameraToFit(grid(2000, 1500), [0, 1, 2], narrow, true);
    assert.ok(whole.scale > 0.3);
    assert.ok(inside(grid(2000, 1500), narrow));
  });
});

test("a note is well inside where its name has room", () => {
  assert.ok(isWellInside(400, 300, SIZE));
  assert.ok(!isWellInside(700, 300, SIZE));
  assert.ok(isWellInside(100, 300, SIZE));
  assert.ok(!isWellInside(400, 20, SIZE));
  assert.ok(!isWellInside(-400, 300, SIZE));
});
