import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../tests/support.ts";
import { partPage, partsOf } from "./parts.ts";
import { routesOf } from "./routes.ts";

const charge = (day: number) =>
  `---\naccuser: "[[Lab]]"\naccused: "[[Rival]]"\nstatus: confirmed (content alleged)\ndate: 2026-02-0${day}\nverified: 2026-03-01\n---\n\nIt said so on day ${day}.`;
const days = [1, 2, 3, 4, 5, 6];

const CONTEXT = contextOf({
  "companies/Lab.md": "",
  "companies/Rival.md": "",
  "companies/rival/timeline.md": "",
  ...Object.fromEntries(days.map((day) => [`events/Post ${day}.md`, charge(day)])),
});

test("a list of more than five rows has a page below its note, and yields to a note at that address", () => {
  const links = partsOf(CONTEXT, CONTEXT.requireNote("companies/Rival.md"));
  assert.deepEqual(
    links.map(({ label, url, count }) => [label, url, count]),
    [
      ["Timeline", "/companies/rival/timeline-2/", 6],
      ["Accusations", "/companies/rival/accusations/", 6],
    ],
  );
  const routes = routesOf(CONTEXT);
  assert.equal(routes.get("/companies/rival/timeline/")?.type, "note");
  for (const { url } of links) assert.equal(routes.get(url)?.type, "part");
  assert.equal(routes.get("/companies/rival/proceedings/"), undefined);
});

test("the accusations say who accuses whom, how that stands, and that no reply was found", () => {
  const { title, groups } = partPage(CONTEXT, "companies/Rival.md", "accusations");
  assert.equal(title, "Rival: accusations");
  const [against] = groups;
  assert.equal(against?.label, "Against Rival");
  assert.equal(against?.rows.length, 6);
  const [row] = against?.rows ?? [];
  assert.deepEqual(
    [row?.title, row?.who, row?.date?.words, row?.status?.word, row?.facts],
    [
      ...["Post 1", "Lab → Rival", "Feb. 1, 2026", "alleged"],
      ["no reply by Rival found in the sources read, as of Mar. 1, 2026"],
    ],
  );
});

test("the timeline of that page shares the page, not the note", () => {
  const { timeline } = partPage(CONTEXT, "companies/Rival.md", "timeline");
  assert.equal(timeline?.count, 6);
  assert.equal(timeline?.picture?.page, "/companies/rival/timeline-2/");
});
