import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../../tests/support.ts";
import { unpack } from "../../shared/graph/view.ts";
import { graphView, relationsInUse } from "./view.ts";

const RECORD = contextOf({
  "site.yaml": "title: The record\nasOf: 2026-06-01\n",
  "companies/Lab.md": "---\ntitle: The lab\n---\n[[Cafe]]",
  "companies/Cafe.md": "[[Lab]]",
  "events/Launch.md":
    '---\ncompanies: ["[[Lab]]"]\nhosts: ["[[Cafe]]"]\nstatus: confirmed (content alleged)\n---\n[[Lab]]',
  "laws/Act.md": "---\nstage: enacted\n---\n",
  "laws/Bill.md": "---\nstage: introduced\n---\n",
});
const VIEW = graphView(RECORD);

test("the browser gets each note's address back, whether or not its title makes it", () => {
  const { urls } = unpack(VIEW);
  assert.deepEqual(
    urls.map((url, note) => [VIEW.title[note], url]),
    RECORD.vault.notes.map(({ title, url }) => [title, url]),
  );
  assert.ok(urls.includes("/companies/lab/") && VIEW.title.includes("The lab"));
});

test("it gets each link once, with the two ends of its relation", () => {
  const { source, target, relation } = unpack(VIEW);
  const links = [...source].map((from, edge) => [
    VIEW.title[from],
    VIEW.relations[relation[edge] ?? -1]?.name,
    VIEW.title[target[edge] ?? -1],
  ]);
  assert.deepEqual(links.map(String).sort(), [
    "Cafe,mentions,The lab",
    "Launch,companies,The lab",
    "Launch,hosts,Cafe",
    "Launch,mentions,The lab",
    "The lab,mentions,Cafe",
  ]);
});

test("relations stand in the order of their table, an author's own among them", () => {
  const names = relationsInUse(RECORD);
  assert.deepEqual([...names].sort(), ["companies", "hosts", "mentions"]);
  assert.ok(names.indexOf("companies") < names.indexOf("mentions"));
  assert.equal(VIEW.relations[names.indexOf("hosts")]?.label, "Hosts");
});

test("a note that leaves something open is known by it, a charge by both its statuses, a law by its stage", () => {
  const openOf = (title: string) => {
    const status = VIEW.status[VIEW.title.indexOf(title)] ?? -1;
    return [VIEW.statuses[status], VIEW.statements[status], VIEW.open[status]];
  };
  assert.deepEqual(openOf("Launch"), ["alleged", "statement confirmed", true]);
  assert.deepEqual(openOf("Act"), ["enacted", "", false]);
  assert.deepEqual(openOf("Bill"), ["introduced", "", true]);
  assert.deepEqual(openOf("Cafe"), ["", "", false]);
});

test("it says of what it is the map, and as of which day", () => {
  assert.deepEqual([VIEW.site, VIEW.asOf], ["The record", "June 1, 2026"]);
});

test("a vault without notes has a map without them", () => {
  const { title, edges, hubs, kinds } = graphView(contextOf({}));
  assert.deepEqual([title, edges, hubs, kinds], [[], [], [], []]);
});
