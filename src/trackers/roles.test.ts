import assert from "node:assert/strict";
import { test } from "node:test";
import { vaultOf } from "../../tests/support.ts";
import { roleCounts, roles } from "./roles.ts";

const VAULT = vaultOf({
  ...Object.fromEntries("ABCDEF".split("").map((letter) => [`companies/${letter}.md`, ""])),
  "people/P.md": "---\naffiliation: A\n---\n",
  "events/Post.md":
    "---\ndate: 2026\naccuser: A\naccused: B\ncompanies: [A, B, C]\n---\n[[B]] and [[D]], says [[P]].\n\n" +
    "| Charge | Accused |\n|---|---|\n| It copied, as [[F]] saw | [[E]] |\n",
  "cases/A v. B.md": "---\nplaintiffs: A\ndefendants: B\nauthority: C\n---\n[[A]] sued.\n",
});

test("the first of the list that holds is the role", () => {
  assert.deepEqual(Object.fromEntries(roles(VAULT).get("events/Post.md") ?? []), {
    "companies/A.md": "accuser",
    "companies/B.md": "accused",
    "companies/C.md": "named",
    "companies/D.md": "mentioned",
    "companies/E.md": "accused",
    "companies/F.md": "named",
    "people/P.md": "mentioned",
  });
  assert.deepEqual(Object.fromEntries(roles(VAULT).get("cases/A v. B.md") ?? []), {
    "companies/A.md": "party",
    "companies/B.md": "party",
    "companies/C.md": "regulator",
  });
});

test("roles are counted by notes", () => {
  assert.deepEqual(roleCounts(VAULT).get("companies/A.md"), {
    ...{ accuser: 1, accused: 0, party: 1, regulator: 0, named: 1, mentioned: 0 },
  });
});
