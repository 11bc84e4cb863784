import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { notePage } from "../notePage.ts";
import { cardOf, cardsOf, cardUrl } from "./index.ts";

const YAML = "title: The record\nurl: https://example.org/a/\nbase: /a/\ncards: [event]\n";
const FILES = {
  "events/Charge.md":
    '---\ndate: 2026-02-23\nstatus: confirmed (content alleged)\naccuser: "[[Lab]]"\n---\n',
  "events/Shown.md": "---\nimage: https://lab.example/a.png\n---\n",
  "companies/Lab.md": "",
};
const of = (yaml: string) => contextOf({ "site.yaml": yaml, ...FILES });

test("a card says kind, date, title and both statuses", () => {
  const context = of(YAML);
  assert.deepEqual(cardOf(context, context.requireNote("events/Charge.md")), {
    about: "Event · Feb. 23, 2026",
    title: "Charge",
    standing: ["What it says: alleged by Lab, Feb. 23, 2026", "That it was said: confirmed"],
    site: "The record",
    accent: "#8a3b12",
    direction: "ltr",
  });
});

test("only the kinds that site.yaml names have one, and only where the site has an address", () => {
  assert.equal(cardsOf(of(YAML)).size, 2);
  assert.equal(cardsOf(of("title: The record\nurl: https://example.org\n")).size, 0);
  assert.equal(cardsOf(of("title: The record\ncards: [event]\n")).size, 0);
});

test("it stands for the page where its author names no picture", () => {
  const context = of(YAML);
  const note = context.requireNote("events/Charge.md");
  const card = cardOf(context, note);
  assert.ok(card);
  const { image, hasCard } = notePage(context, note.path).head;
  assert.equal(image, `https://example.org/a${cardUrl(card)}`);
  assert.equal(hasCard, true);
  assert.equal(notePage(context, "events/Shown.md").head.image, "https://lab.example/a.png");
});
