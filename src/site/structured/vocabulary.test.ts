import assert from "node:assert/strict";
import { test } from "node:test";
import { unknownTerms } from "../../../tests/fixtures/schemaOrg.ts";
import { siteFiles } from "../../../tests/fixtures/siteFiles.ts";
import { vaultOf } from "../../../tests/support.ts";
import { KINDS } from "../../record/kinds.ts";
import type { Frame } from "../frame.ts";

test("the test itself knows what the vocabulary has not", () => {
  assert.deepEqual(unknownTerms({ "@type": "LegalCase", name: "A" }), ["LegalCase"]);
  assert.deepEqual(
    unknownTerms([{ "@type": "Event", name: "A", about: { "@type": "Thing", startDate: 1 } }]),
    ["Thing.startDate"],
  );
});

test("every type and property that pages use is one of schema.org", () => {
  const head =
    "---\ndate: 2026-01-01\nverified: 2026-02-01\naliases: [Other]\nurl: https://a.example/\npublisher: P\ntype: bill\nclaimant: Lab\n";
  const notes = KINDS.flatMap(({ name, folder }) =>
    ["alleged", "refuted", "confirmed (content disputed)"].map((status, index) => [
      `${folder}/${name} ${index}.md`,
      `${head}kind: ${name}\nstatus: ${status}\nstage: pending\n---\n> [!faq] Is it so?\n> It is.\n`,
    ]),
  );
  const yaml =
    "title: T\nurl: https://example.org\nlicense: CC-BY-4.0\nabout: {editors: [A. Smith]}\n";
  const { pages } = siteFiles(vaultOf({ "site.yaml": yaml, ...Object.fromEntries(notes) }));
  const found = [...pages.values()].flatMap((page) => {
    const { frame } = page as { readonly frame?: Frame };
    // absent: a redirect has no frame
    return (frame?.jsonLd ?? []).map((data): unknown => JSON.parse(data));
  });
  assert.ok(found.length > 60);
  assert.deepEqual([...new Set(found.flatMap(unknownTerms))], []);
});
