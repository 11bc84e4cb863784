/**
 * The site in a made-up language, en-XA: the catalogue's words stand between ⟦ and ⟧, the notes are in
 * Greek, and what is left in Latin letters comes from elsewhere. Rooms that are not in the catalogue yet
 * are named below, each with the words that may come from it.
 */

import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Element, Nodes } from "hast";
import { FIELDS_OF_NOTES } from "../src/record/fields.ts";
import { KINDS } from "../src/record/kinds.ts";
import { LICENSES } from "../src/record/licenses.ts";
import { labelOf, RELATION_ORDER, relation } from "../src/record/relations.ts";
import { SCALES, steps } from "../src/record/scales.ts";
import { tiersInWords } from "../src/site/core/words.ts";
import { createSite } from "../src/site/index.ts";
import { compile, readVault } from "../src/vault/index.ts";
import { buildSite, makeRoom, writeFiles } from "./fixtures/build.ts";
import { allPages } from "./fixtures/pages.ts";
import { TODAY } from "./support.ts";

const NOTES: Readonly<Record<string, string>> = {
  "site.yaml":
    "title: Άλφα\ndescription: Περί όλων.\nlang: en-XA\nlicense: CC-BY-4.0\nrules: [sources, statuses, charges]\nrepository: {url: https://example.org/άλφα}\n",
  "companies/Βήτα.md":
    "---\naliases: [Βου]\ncountry: CN\nurl: https://example.org/\ntags: [ψι, ψι/ωμέγα]\nverified: 2026-01-05\n---\nΗ Βήτα. ([[Πηγή]])\n\n## Έργα\n\n| Date | Event |\n|---|---|\n| 2020-02 | Ένα. ([[Πηγή]]) |\n| 2021-03-04 | Δύο. |\n| 2022 | Τρία. |\n| 2023 | Τέσσερα. |\n| 2024 | Πέντε. |\n| 2025 | Έξι. |\n| άγνωστο | Επτά. |\n\n[[Χωρίς]]\n",
  "companies/Γάμμα.md": "Η Γάμμα, με τη [[Βήτα]].\n",
  "events/Δέλτα.md":
    '---\ndate: 2026-02-01\nstatus: "confirmed (content alleged)"\nimportance: 1\naccuser: "[[Βήτα]]"\naccused: "[[Γάμμα]]"\ntarget: "[[Βήτα]]"\nevidence: Ουδέν.\nsources: ["[[Πηγή]]"]\ncompanies: ["[[Βήτα]]", "[[Γάμμα]]"]\n---\nΗ Βήτα κατά της Γάμμα. ([[Πηγή]])\n',
  "laws/Έψιλον.md":
    '---\nkind: law\ntype: bill\nnumber: "1234"\ncitation: "Έ. 1234"\nintroduced: 2026-01-02\nstage: passed house\nnext: Αύριο.\nsponsors: ["[[Ζήτα]]"]\nsubjects: ["[[Βήτα]]"]\n---\nΟ νόμος.\n\n| Date | Stage |\n|---|---|\n| 2026-01-02 | Introduced |\n',
  "people/Ζήτα.md": '---\naffiliation: "[[Βήτα]]"\n---\nΗ Ζήτα.\n',
  "cases/Ήτα.md":
    '---\nfiled: 2025-05-05\ncourt: Δικαστήριο\ndocket: "12-345"\nplaintiffs: ["[[Βήτα]]"]\ndefendants: ["[[Γάμμα]]"]\nstage: pending\n---\nΗ υπόθεση.\n',
  "arguments/Θήτα.md": '---\nstatus: untested\nclaimant: "[[Βήτα]]"\n---\nΤο επιχείρημα.\n',
  "claims/Ιώτα.md":
    '---\nstatus: alleged\nclaimant: "[[Βήτα]]"\ndate: 2026-02-02\nsources: ["[[Πηγή]]"]\n---\nΟ ισχυρισμός για τη [[Γάμμα]].\n',
  "concepts/Κάππα.md": "Η έννοια. [[Βήτα]] και Γάμμα.\n",
  "sources/Πηγή.md":
    "---\npublisher: Εκδότης\ndate: 2026-01-01\nurl: https://example.org/π\narchive: https://example.org/α\ntier: 1\n---\nΗ πηγή.\n",
  "sources/Άλλη.md": "---\npublisher: Άλλος\ntier: 3\nread: περίληψη\n---\nΆλλη.\n",
  "σημειώσεις/Λάμδα.md": "Μια σημείωση, με [[Βήτα]], [[Άλλη]] και [[Ποτέ]].\n",
};

const room = makeRoom();
after(async () => rm(await room, { recursive: true, force: true }));

/** What is not in the catalogue yet, room by room: a phrase, or what its phrases look like. */
const OUTSIDE: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  "the vocabulary of notes (src/record)": [
    ...KINDS.flatMap(({ singular, plural, covers }) => [
      ...[plural, plural.replace(/ and .*$/, ""), singular, covers],
    ]),
    ...RELATION_ORDER.map(relation).flatMap(({ label, inverse, verb }) => [label, inverse, verb]),
    ...(Object.keys(SCALES) as (keyof typeof SCALES)[]).flatMap((scale) =>
      steps(scale).flatMap(({ word, means }) => [word, means]),
    ),
    ...Object.values(LICENSES).map(({ title }) => title),
    ...[...FIELDS_OF_NOTES.map(({ key }) => key), "country"].map(labelOf),
    "bill",
  ],
  "the language of statuses and dates (src/site/core/words.ts, standing.ts; src/shared/dates)": [
    ...["What it says", "That it was said", "Status", "Stage", "statement", "said by", "by", "and"],
    ...tiersInWords().map(({ words }) => words),
    /That it was said: [a-z]+\./,
    /\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/,
    /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\b\.?/,
    /\bearly\b|\bmid\b|\blate\b|\bBCE\b/,
  ],
  "the picture of a timeline, whose script writes the same (src/shared/timeline/lanes.ts)": [
    /\b\d+ entr(?:y|ies)\b(?: · \d+ earlier)?/,
  ],
  "names of formats, files and places": [
    ...["CSV", "BibTeX", "RIS", "CSL-JSON", "JSON", "Python", "China", "example.org"],
    /\S+\.(?:md|json|csv|ics)\b/,
  ],
};

/** Attributes that are shown, or read out. */
const SHOWN = ["ariaLabel", "title", "placeholder", "alt", "dataLabel", "dataFind", "content"];
/** What holds programs, names of fields and the text of notes. */
const SKIPPED = new Set(["script", "style", "code", "pre", "template"]);
const META = new Set(["description", "og:title", "og:description"]);

/** Every text of a page, and every attribute that is shown. */
function wordsIn(node: Nodes): string[] {
  if (node.type === "text") return [node.value];
  if (!("children" in node)) return [];
  if (node.type !== "element") return node.children.flatMap(wordsIn);
  if (SKIPPED.has(node.tagName)) return [];
  const below = isOfNote(node) ? [] : node.children.flatMap(wordsIn);
  return [...attributesOf(node), ...below];
}

function attributesOf({ tagName, properties }: Element): string[] {
  const isMeta = META.has(String(properties["name"] ?? properties["property"]));
  return SHOWN.flatMap((name) => {
    const value = properties[name];
    const isShown = typeof value === "string" && (tagName !== "meta" || isMeta);
    return isShown ? [value] : [];
  });
}

/** The text of a note, which src/vault writes: it says a little beside the author's words ("Link to …"). */
function isOfNote({ properties }: Element): boolean {
  return [properties["className"]].flat().includes("prose") && !properties["ariaLabelledBy"];
}

/** A text without the catalogue's words. */
function withoutCatalogue(text: string): string {
  const less = text.replace(/⟦[^⟦⟧]*⟧/g, " ");
  return less === text ? text : withoutCatalogue(less);
}

function escaped(phrase: string): RegExp {
  return new RegExp(`(?<!\\p{L})${phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\p{L})`, "giu");
}

test("every word of every page is the catalogue's, a note's, or of a room that is named here", async () => {
  const [vault, site] = [join(await room, "vault"), join(await room, "site")];
  await writeFiles(vault, Object.entries(NOTES));
  const { files } = createSite(compile(await readVault(vault), { today: TODAY })).data();
  const fields = files.flatMap(({ means, fields }) => [
    means,
    ...fields.flatMap((field) => [field.type, field.means]),
  ]);
  const phrases = [...Object.values(OUTSIDE).flat(), ...fields, ...files.map(({ name }) => name)]
    .filter((phrase) => phrase !== "")
    .sort((a, b) => String(b).length - String(a).length)
    .map((phrase) => (typeof phrase === "string" ? escaped(phrase) : new RegExp(phrase, "g")));
  await buildSite(vault, site);
  const pages = await allPages(site);
  const types = ["/", "/all/", "/tags/", "/timeline/", "/timeline/table/", "/graph/", "/search/"];
  for (const url of [...types, "/data/", "/maintenance/", "/404.html", "/events/δέλτα/"]) {
    assert.ok(pages.has(url), `${url} is one of ${[...pages.keys()].join(" ")}`);
  }
  const found = [...pages].flatMap(([url, { root }]) =>
    wordsIn(root).flatMap((text) => {
      const rest = phrases.reduce(
        (less, phrase) => less.replace(phrase, " "),
        withoutCatalogue(text),
      );
      return /\p{Script=Latin}{2}/u.test(rest) ? [`${url} ${text.trim()}`] : [];
    }),
  );
  assert.deepEqual([...new Set(found)], []);
  // The test can fail: what stands in brackets is there to be found.
  assert.ok(
    wordsIn(pages.get("/")?.root ?? { type: "root", children: [] }).some((text) =>
      /⟦.+⟧/.test(text),
    ),
  );
});
