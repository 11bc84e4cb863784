import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { oembedFiles, oembedUrl } from "./oembed.ts";

const NOTES = {
  "companies/Firm.md": "",
  "companies/Quiet.md": "",
  "events/Charge.md":
    '---\ndate: 2026-02-03\naccuser: "[[Lab]]"\naccused: "[[Firm]]"\nstatus: confirmed (content alleged)\n---\n',
  "events/Other.md": "---\ndate: 2026-02-05\n---\n",
  "claims/Claim.md": "",
};
const SITE = "title: The record\nasOf: 2026-06-01\nbase: /a/\nurl: https://example.org\n";

const context = (settings: string) => contextOf({ ...NOTES, "site.yaml": settings });
const RECORD = context(`${SITE}cards: [event, claim]\nfollow: [company]\n`);

const answers = (of: ReturnType<typeof context>) => [...oembedFiles(of).keys()].sort();

test("the timeline, the map and what stands on the timeline have one answer each", () => {
  assert.deepEqual(answers(RECORD), [
    "oembed/companies/firm.json",
    "oembed/events/charge.json",
    "oembed/events/other.json",
    "oembed/graph.json",
    "oembed/timeline.json",
  ]);
  assert.equal(
    oembedUrl(RECORD, "/events/charge/"),
    "https://example.org/a/data/oembed/events/charge.json",
  );
  assert.equal(oembedUrl(RECORD, "/companies/quiet/"), undefined);
});

test("an answer is a frame with the site's name, both statuses and the day of the facts", () => {
  const answer = oembedFiles(RECORD).get("oembed/events/charge.json")?.();
  assert.equal(answer?.type, "rich");
  assert.equal(answer?.provider_name, "The record");
  assert.match(answer?.title ?? "", /Charge: alleged by Lab; Event: confirmed.*June 1, 2026/);
  assert.match(
    answer?.html ?? "",
    /^<iframe src="https:\/\/example\.org\/a\/embed\/timeline\/\?entry=\/events\/charge\/" title="[^"]+"/,
  );
  const firm = oembedFiles(RECORD).get("oembed/companies/firm.json")?.();
  assert.match(firm?.html ?? "", /\/embed\/timeline\/\?company=companies\/firm"/);
});

test("notes have answers where site.yaml names their kind; nothing has one without an address, or a timeline", () => {
  assert.deepEqual(answers(context(SITE)), ["oembed/graph.json", "oembed/timeline.json"]);
  assert.deepEqual(answers(context("cards: [event]\n")), []);
  assert.deepEqual(answers(contextOf({ "A.md": "", "B.md": "", "site.yaml": SITE })), []);
});
