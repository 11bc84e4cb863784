import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fc } from "../../../tests/properties.ts";
import { orderIn, sorted, withOrder } from "./order.ts";

const COLUMNS = ["date", "title", "status"];

describe("the order in the address", () => {
  test("is read, and what is unknown passed over", () => {
    assert.deepEqual(orderIn("?sort=status&order=down", COLUMNS), { column: "status", down: true });
    assert.deepEqual(orderIn("?sort=title", COLUMNS), { column: "title", down: false });
    assert.equal(orderIn("?sort=constructor", COLUMNS), undefined);
    assert.equal(orderIn("", COLUMNS), undefined);
  });
  test("is written, and what else stands there kept", () => {
    assert.equal(
      withOrder("?a=1&sort=title", { column: "status", down: true }),
      "?a=1&sort=status&order=down",
    );
    assert.equal(withOrder("?sort=title&order=down", undefined), "");
    assert.equal(withOrder("", { column: "date", down: true }), "?sort=date&order=down");
  });
});

describe("sorting", () => {
  test("puts rows with nothing last, up and down", () => {
    assert.deepEqual(sorted(["b", "", "a", undefined], false), [2, 0, 1, 3]);
    assert.deepEqual(sorted(["b", "", "a", undefined], true), [0, 2, 1, 3]);
  });
  test("takes numbers as numbers, in words too, and quotes for nothing", () => {
    assert.deepEqual(sorted([10, 9, -43], false), [2, 1, 0]);
    assert.deepEqual(sorted(["H.R. 10", "H.R. 9"], false), [1, 0]);
    assert.deepEqual(sorted(["“Zeta”", "Alpha"], false), [1, 0]);
  });
  test("is stable, and loses no row", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "")), fc.boolean(), (values, down) => {
        const places = sorted(values, down);
        assert.deepEqual(
          places.toSorted((a, b) => a - b),
          [...values.keys()],
        );
        for (const [at, place] of places.entries()) {
          const next = places[at + 1];
          if (next !== undefined && values[place] === values[next]) assert.ok(place < next);
        }
      }),
    );
  });
});
