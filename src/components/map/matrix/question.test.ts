import assert from "node:assert/strict";
import { test } from "node:test";
import type { ListedCharge } from "./charges.ts";
import { type Asked, askedIn, isAsking, NOTHING, passes, queryOf } from "./question.ts";
import { redirectFor } from "./redirect.ts";

const CHARGE = {
  id: "events_letter",
  row: undefined as unknown as HTMLTableRowElement,
  accusers: ["Maker"],
  accused: ["Lab", "Other lab"],
  replies: [],
  day: 20_000,
} satisfies ListedCharge;

test("what is asked is in the address, and what can't be read is left", () => {
  for (const asked of [
    NOTHING,
    { accuser: "Maker & Co.", accused: "Lab", reply: "none", until: 20_544 },
  ] satisfies Asked[]) {
    assert.deepEqual(askedIn(queryOf(asked)), asked);
  }
  assert.equal(queryOf(NOTHING), "");
  assert.equal(queryOf({ ...NOTHING, until: 20_544 }), "?until=2026-04-01");
  assert.deepEqual(askedIn("?reply=maybe&until=then"), NOTHING);
  assert.equal(isAsking(NOTHING), false);
  assert.equal(isAsking({ ...NOTHING, until: 0 }), true);
});

test("a charge passes by its parties, its reply and its day", () => {
  const fits = (asked: Partial<Asked>, charge: ListedCharge = CHARGE) =>
    passes(charge, { ...NOTHING, ...asked });
  assert.ok(fits({}) && fits({ accuser: "Maker", accused: "Lab", reply: "none", until: 20_000 }));
  assert.ok(!fits({ accuser: "Lab" }) && !fits({ accused: "Maker" }) && !fits({ reply: "some" }));
  assert.ok(!fits({ until: 19_999 }));
  assert.ok(fits({ until: 19_999 }, { ...CHARGE, day: undefined }));
});

test("a reply counts from its day on, and one without a date only where no day is asked about", () => {
  const fits = (reply: string, replies: ListedCharge["replies"], until?: number) =>
    passes({ ...CHARGE, replies }, { ...NOTHING, reply, until });
  assert.ok(fits("none", [20_005], 20_004) && !fits("some", [20_005], 20_004));
  assert.ok(fits("some", [20_009, 20_005], 20_005) && !fits("none", [20_005], 20_005));
  assert.ok(fits("none", [undefined], 20_010) && fits("some", [undefined]));
});

test("addresses of the map as a single page redirect to the view that shows the same", () => {
  assert.equal(redirectFor("?note=/companies/lab/"), "note");
  assert.equal(redirectFor("?note=/companies/lab/&to=/laws/act/"), "ties");
  assert.equal(redirectFor("?to=/laws/act/"), "ties");
  assert.equal(redirectFor("?kinds=all&links=all&note=/companies/lab/"), "free");
  assert.equal(redirectFor("?accused=Lab&until=2026-04-01"), undefined);
});
