import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";
import { createContext } from "./context.ts";
import { standingInFull, standingView } from "./standing.ts";

const FILES = {
  "companies/Lab.md": "",
  "companies/Firm.md": "",
  "companies/Paper.md": "",
  "events/Charge.md":
    '---\ndate: 2026-02-23\nstatus: confirmed (content alleged)\naccuser: "[[Lab]]"\naccused: "[[Firm]]"\n---\n\nWords.\n',
  "events/Rumor.md":
    '---\ndate: 2026-02-24\nstatus: unverified (content disputed; one report read)\naccuser: ["[[Lab]]", an official]\naccused: "[[Firm]]"\nreported-by: "[[Paper]]"\n---\n\nWords.\n',
  "events/Launch.md": "---\ndate: 2026-01-02\nstatus: confirmed\n---\n\nWords.\n",
  "claims/Copied.md": '---\nstatus: alleged\nclaimant: "[[Lab]]"\n---\n\nWords.\n',
};

function standings(settings = "") {
  const vault = vaultOf({ ...FILES, "site.yaml": `title: Site\n${settings}` });
  const context = createContext(vault);
  const note = (path: string) => context.requireNote(path);
  return {
    brief: (path: string) => standingView(vault, note(path))?.text,
    full: (path: string) =>
      standingInFull(context, note(path))?.lines.map(
        ({ label, status }) => `${label}: ${status.text}`,
      ),
    legend: (path: string) => standingInFull(context, note(path))?.legend,
  };
}

describe("a charge", () => {
  test("says first what is alleged, by whom and when, then whether that was said", () => {
    const { full, brief } = standings();
    assert.deepEqual(full("events/Charge.md"), [
      "What it says: alleged by Lab, Feb. 23, 2026",
      "That it was said: confirmed",
    ]);
    assert.equal(brief("events/Charge.md"), "alleged by Lab");
  });

  test("known from others says who reports it", () => {
    const { full, brief } = standings();
    assert.deepEqual(full("events/Rumor.md"), [
      "What it says: disputed; said by Lab and an official, Feb. 24, 2026",
      "That it was said: unverified, reported by Paper, one report read",
    ]);
    assert.equal(
      brief("events/Rumor.md"),
      "disputed; said by Lab and an official; statement unverified, one report read",
    );
  });
});

test("what is no charge has one line, and a claim names who makes it", () => {
  const { full } = standings();
  assert.deepEqual(full("events/Launch.md"), ["Status: confirmed"]);
  assert.deepEqual(full("claims/Copied.md"), ["Status: alleged by Lab"]);
  assert.equal(full("companies/Lab.md"), undefined);
});

test("the legend is a page where there is one, else the steps of the scale", () => {
  assert.deepEqual(standings("essays: true\n").legend("events/Launch.md"), {
    href: "/about/words/#scale_claim",
  });
  const legend = standings().legend("events/Launch.md");
  assert.ok(legend && "steps" in legend);
  assert.equal(legend.steps[0]?.word, "confirmed");
});
