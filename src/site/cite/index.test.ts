import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { citationMeta, citeBox } from "./index.ts";

const FILES = {
  "site.yaml": "title: The record\nurl: https://example.org\nasOf: 2026-05-01\n",
  "claims/It is so.md": "---\nstatus: disputed\nverified: 2026-04-30\n---\nSome say so.\n",
  "Q & A?.md": "Answers.\n",
};

const COMMIT = "1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f7a8b9c0d";
const versions = new Map([
  ["claims/It is so.md", { commit: COMMIT, day: Date.UTC(2026, 4, 2) / 86_400_000 }],
]);

const boxOf = (path: string, title: string) => {
  const context = contextOf(FILES, { versions });
  return citeBox(
    context,
    context.requireNote(path),
    title,
    (commit) => `https://r.example/${commit}`,
  );
};

test("the plain text says the title with its status, the site, the day of the facts, the version and the address", () => {
  const { plain } = boxOf("claims/It is so.md", "Claim (disputed): It is so");
  assert.equal(
    plain,
    "“Claim (disputed): It is so.” The record, facts checked Apr. 30, 2026, version 1a2b3c4 of May 2, 2026. https://example.org/claims/it-is-so/",
  );
});

test("a note that git does not know has no version, and the day of all facts where it names none", () => {
  const { plain, version } = boxOf("Q & A?.md", "Q & A?");
  assert.equal(plain, "“Q & A?” The record, facts as of May 1, 2026. https://example.org/q-a/");
  assert.equal(version, undefined);
});

test("a version leads to the note's text at its commit", () => {
  assert.equal(
    boxOf("claims/It is so.md", "It is so").version?.href,
    `https://r.example/${COMMIT}`,
  );
});

test("the head has Highwire's tags and those of Dublin Core", () => {
  const context = contextOf(FILES);
  const note = context.requireNote("claims/It is so.md");
  const tags = citationMeta(context, note, "Claim (disputed): It is so");
  assert.deepEqual(
    tags.map(({ name, content }) => `${name}: ${content}`),
    [
      "citation_title: Claim (disputed): It is so",
      "citation_author: The record",
      "citation_publisher: The record",
      "citation_publication_date: 2026/04/30",
      "citation_public_url: https://example.org/claims/it-is-so/",
      "citation_language: en",
      "DC.type: Text",
      "DC.title: Claim (disputed): It is so",
      "DC.publisher: The record",
      "DC.date: 2026-04-30",
      "DC.identifier: https://example.org/claims/it-is-so/",
    ],
  );
});

test("editors stand in for the site where they are named", () => {
  const yaml = `${FILES["site.yaml"]}about: {editors: [A. Smith, B. Jones]}\n`;
  const context = contextOf({ ...FILES, "site.yaml": yaml });
  const note = context.requireNote("Q & A?.md");
  const { plain } = citeBox(context, note, "Q", () => undefined);
  assert.match(plain, /The record, A\. Smith and B\. Jones \(eds\.\), facts/);
  const authors = citationMeta(context, note, "Q").filter(({ name }) => name === "citation_author");
  assert.deepEqual(
    authors.map(({ content }) => content),
    ["A. Smith", "B. Jones"],
  );
});
