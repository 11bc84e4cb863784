import assert from "node:assert/strict";
import { test } from "node:test";
import { contextOf } from "../../tests/support.ts";
import { maintenancePage } from "./maintenancePage.ts";

test("every report of the vault is on the page, with how much it holds and where it leads", () => {
  const { reports } = maintenancePage(
    contextOf({
      "A.md": "---\naliases: [Other name]\n---\n\n[[Nobody]] [[Nobody|again]] [[#Nowhere]]",
      "events/Launch.md": "",
      "unused.png": "x",
      "site.yaml": "rules: [sources]\n",
    }),
  );
  const items = new Map(reports.map(({ id, items: found }) => [id, found]));
  assert.deepEqual(items.get("wanted"), [
    { text: "Nobody", href: "/wanted/nobody/", facts: "2 links" },
  ]);
  assert.deepEqual(items.get("broken"), [
    { text: "a heading of its own", href: "/a/", facts: "in A.md, line 5: missing heading" },
  ]);
  assert.deepEqual(items.get("unsourced"), [
    { text: "Launch", href: "/events/launch/", facts: "events/Launch.md" },
  ]);
  assert.deepEqual(items.get("unused"), [{ text: "unused.png", facts: "" }]);
  assert.deepEqual(items.get("redirects"), [
    { text: "Other name", href: "/other-name/", facts: "to A" },
  ]);
  assert.deepEqual(items.get("ambiguous"), []);
});

test("a long report shows a hundred, and says how many there are", () => {
  const files = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`N${at}.md`, ""]));
  const orphans = maintenancePage(contextOf(files)).reports.find(({ id }) => id === "orphans");
  assert.deepEqual([orphans?.total, orphans?.items.length], [101, 100]);
});

test("what house rules are about is no report of a vault without them", () => {
  const ids = maintenancePage(contextOf({ "events/Launch.md": "" })).reports.map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id) => ["unsourced", "thin", "stale"].includes(id)),
    [],
  );
});
