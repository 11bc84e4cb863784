/** Files that are made from tables: what is committed is what the tables give. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { madeFiles } from "../src/cli/docs.ts";
import { FIELDS_OF_NOTES, OTHER_KEYS } from "../src/record/fields.ts";
import { compile, readVault } from "../src/vault/index.ts";
import { TODAY } from "./support.ts";

describe("npm run docs has been run", () => {
  for (const [path, text] of madeFiles()) {
    test(path, async () => assert.equal(await readFile(path, "utf8"), text));
  }
});

test("the table knows every key that the record uses", async () => {
  const { notes } = compile(await readVault("content"), { today: TODAY });
  const known = new Set([...FIELDS_OF_NOTES.map(({ key }) => key), ...OTHER_KEYS]);
  const used = new Set(notes.flatMap(({ data }) => Object.keys(data)));
  assert.deepEqual(
    [...used].filter((key) => !known.has(key)),
    [],
  );
});

test("each key stands with the kinds that use it", async () => {
  const { notes } = compile(await readVault("content"), { today: TODAY });
  const strays = notes.flatMap(({ path, kind, data }) =>
    Object.keys(data).flatMap((key) => {
      const field = FIELDS_OF_NOTES.find((entry) => entry.key === key);
      return field?.kinds && !field.kinds.includes(kind) ? [`${path}: ${key}`] : [];
    }),
  );
  assert.deepEqual(strays, []);
});
