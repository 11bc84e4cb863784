import assert from "node:assert/strict";
import { test } from "node:test";
import { vaultOf } from "../../tests/support.ts";
import { argumentMap } from "./argumentMap.ts";

test("an argument has its relations both ways, and what each case contributes", () => {
  const [binds, theft] = argumentMap(
    vaultOf({
      "arguments/Terms bind.md":
        "---\nproponents: Anthropic\nopponents: [EFF, nobody else]\nlaws: Contract law\nsupports: Theft\ncases: A v. B\n---\n" +
        "| Case | Contributes |\n|---|---|\n| [[C v. D]] | A browsewrap did not bind. |\n",
      "arguments/Theft.md": "---\nanswers: Terms bind\n---\n",
      "cases/A v. B.md": "",
      "cases/C v. D.md": "",
      "cases/E v. F.md": "---\narguments: Terms bind\n---\n",
      "claims/Raised.md": "---\narguments: Terms bind\n---\n",
      "companies/Anthropic.md": "",
      "companies/EFF.md": "",
      "laws/Contract law.md": "",
    }),
  ).toSorted((a, b) => (a.note < b.note ? -1 : 1));
  assert.deepEqual(binds, {
    note: "arguments/Terms bind.md",
    proponents: [{ path: "companies/Anthropic.md" }],
    opponents: [{ path: "companies/EFF.md" }, { text: "nobody else" }],
    laws: ["laws/Contract law.md"],
    cases: [
      { path: "cases/C v. D.md", contributes: "A browsewrap did not bind." },
      { path: "cases/A v. B.md", contributes: "" },
      { path: "cases/E v. F.md", contributes: "" },
    ],
    supports: ["arguments/Theft.md"],
    supportedBy: [],
    answers: [],
    answeredBy: ["arguments/Theft.md"],
    claims: ["claims/Raised.md"],
  });
  assert.deepEqual(theft?.supportedBy, ["arguments/Terms bind.md"]);
});
