import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseAtomFeed } from "feedsmith";
import ICAL from "ical.js";
import { contextOf } from "../../../tests/support.ts";
import { get } from "../../shared/assert.ts";
import { calendarOfKind, feedFiles, feedOfKind, feedOfNote, feedsOfPage } from "./index.ts";

const RECORD = {
  "site.yaml": "title: The record\nasOf: 2026-06-01\nfollow: [law]\nbase: /a/\n",
  "companies/Lab.md": "",
  "laws/Model Act.md":
    "---\nnumber: H.R. 12\nnext: 2026-07-01: a vote\n---\n\n| Date | Stage |\n| --- | --- |\n| 2026-03-01 | Introduced: by two members |\n",
  "laws/Quiet Act.md": "",
  "events/Charge.md":
    '---\ndate: 2026-04-05\naccuser: "[[Lab]]"\nlaws: "[[Model Act]]"\nstatus: confirmed (content alleged)\n---\n\nA < B & ]]> “C” \u0007.\n',
  "events/Caesar.md": "---\ndate: 44 BCE\n---\n",
  "claims/Claim.md": "---\ndate: 2026-02-03\nstatus: disputed\n---\n",
};
const CONTEXT = contextOf(RECORD);
const WITH_ADDRESS = contextOf({
  ...RECORD,
  "site.yaml": `${RECORD["site.yaml"]}url: https://record.example\n`,
});

const feedAt = (path: string, context = CONTEXT) => parseAtomFeed(get(feedFiles(context), path)());

/** What RFC 4287 asks of a feed and of each entry (4.1.1, 4.1.2), and no more than one of each. */
function requireAtom(xml: string): void {
  const feed = parseAtomFeed(xml);
  const moment = /^\d{4}-\d\d-\d\dT00:00:00(?:\.000)?Z$/;
  assert.match(
    xml,
    /^<\?xml version="1\.0" encoding="utf-8"\?>\s*<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/,
  );
  for (const one of [feed, ...(feed.entries ?? [])]) {
    assert.ok(one.id !== undefined && /^(?:tag|https):/.test(one.id), one.id);
    assert.ok(one.title?.value);
    assert.match(String(one.updated), moment);
    assert.ok(one.links?.some(({ rel, href }) => rel === "alternate" && href));
  }
  assert.ok(feed.authors?.[0]?.name);
  assert.ok(feed.links?.some(({ rel }) => rel === "self"));
  const ids = (feed.entries ?? []).map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
}

describe("feeds", () => {
  test("are those of the site, of each kind with dates, and of each note that may be followed", () => {
    assert.deepEqual(
      [...feedFiles(CONTEXT).keys()].filter((path) => path.endsWith(".xml")).sort(),
      [
        "developments.xml",
        "kinds/claims.xml",
        "kinds/companies.xml",
        "kinds/events.xml",
        "kinds/laws.xml",
        "notes/laws/model-act.xml",
        "notes/laws/quiet-act.xml",
      ],
    );
  });

  test("have what Atom asks for, with an address of the site and without", () => {
    for (const context of [CONTEXT, WITH_ADDRESS]) {
      for (const [path, text] of feedFiles(context)) if (path.endsWith(".xml")) requireAtom(text());
    }
  });

  test("say both statuses, in the title and in the words", () => {
    const { entries = [] } = feedAt("developments.xml");
    assert.deepEqual(
      entries.map(({ title }) => title?.value),
      ["Charge (alleged by Lab)", "Model Act: introduced"],
    );
    const words = entries[0]?.content?.value ?? "";
    assert.match(words, /<p>What it says: alleged by Lab, Apr\. 5, 2026<\/p>/);
    assert.match(words, /<p>That it was said: confirmed<\/p>/);
    assert.match(words, /A &lt; B &amp; \]\]&gt; “C” �\./);
  });

  test("without an address have tags for names and paths for links", () => {
    const feed = feedAt("notes/laws/model-act.xml");
    assert.equal(feed.title?.value, "Model Act (H.R. 12): The record");
    assert.equal(feed.id, "tag:the-record,2026:/a/feeds/notes/laws/model-act.xml");
    assert.equal(feed.links?.[1]?.href, "/a/laws/model-act/");
    const whole = feedAt("notes/laws/model-act.xml", WITH_ADDRESS);
    assert.equal(whole.id, "https://record.example/a/feeds/notes/laws/model-act.xml");
    assert.equal(whole.links?.[1]?.href, "https://record.example/a/laws/model-act/");
  });

  test("of a note hold what concerns it, and may be empty", () => {
    assert.deepEqual(
      feedAt("notes/laws/model-act.xml").entries?.map(({ title }) => title?.value),
      ["Charge (alleged by Lab)", "Model Act: introduced"],
    );
    assert.deepEqual(feedAt("notes/laws/quiet-act.xml").entries ?? [], []);
    assert.equal(String(feedAt("notes/laws/quiet-act.xml").updated).slice(0, 10), "2026-06-01");
  });

  test("are named by the pages that they are of", () => {
    const labels = (url: string) => feedsOfPage(CONTEXT, url).map(({ label }) => label);
    assert.deepEqual(labels("/all/"), ["The record: developments"]);
    assert.deepEqual(labels("/laws/"), ["The record: laws"]);
    assert.deepEqual(labels("/laws/model-act/"), ["Model Act (H.R. 12): The record"]);
    assert.deepEqual(feedsOfPage(contextOf({ "A.md": "" }), "/"), []);
  });

  test("have a link for the page of the note, and for the list of the kind", () => {
    const [law, event] = [
      CONTEXT.requireNote("laws/Model Act.md"),
      CONTEXT.requireNote("events/Charge.md"),
    ];
    assert.equal(feedOfNote(CONTEXT, law)?.href, "/a/feeds/notes/laws/model-act.xml");
    assert.equal(feedOfNote(CONTEXT, law)?.label, "Follow Model Act (H.R.\u00a012)");
    assert.equal(feedOfNote(CONTEXT, event), undefined);
    assert.equal(feedOfKind(CONTEXT, "claim")?.href, "/a/feeds/kinds/claims.xml");
    assert.equal(feedOfKind(CONTEXT, "argument"), undefined);
    assert.equal(calendarOfKind(CONTEXT, "law")?.href, "/a/feeds/kinds/laws.ics");
  });
});

describe("the calendar of a kind", () => {
  const eventsIn = (path: string) =>
    new ICAL.Component(ICAL.parse(get(feedFiles(CONTEXT), path)()))
      .getAllSubcomponents("vevent")
      .map((component) => new ICAL.Event(component));

  test("holds its stages and its next dates, as whole days", () => {
    assert.deepEqual(
      eventsIn("kinds/laws.ics").map(({ summary, startDate }) => [summary, String(startDate)]),
      [
        ["Model Act: introduced", "2026-03-01"],
        ["Model Act: a vote", "2026-07-01"],
      ],
    );
  });

  test("says how what it tells of stands, and leaves out what no calendar holds", () => {
    const [only, ...others] = eventsIn("kinds/events.ics");
    assert.deepEqual(others, []);
    assert.equal(only?.summary, "Charge (alleged by Lab)");
    assert.match(only?.description ?? "", /Apr\. 5, 2026\nStatus: alleged by Lab/);
  });
});
