/** Every file of data is as its published JSON Schema says, by a validator that knows nothing of ours. */

import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { compile, readVault } from "../src/vault/index.ts";
import { readCsv } from "./fixtures/csv.ts";
import { ROOT } from "./fixtures/paths.ts";
import { type SiteFiles, siteFiles, textAt } from "./fixtures/siteFiles.ts";
import { TODAY, vaultOf } from "./support.ts";

const SITES = {
  record: async () => compile(await readVault(join(ROOT, "content")), { today: TODAY }),
  "empty vault": () => Promise.resolve(vaultOf({})),
};

for (const [name, vault] of Object.entries(SITES)) {
  describe(`the data of the ${name}`, () => {
    let site: SiteFiles;
    before(async () => {
      site = siteFiles(await vault());
    });

    test("is as its schemas say, each file and no other", () => {
      const ajv = new Ajv2020({ strict: true, allErrors: true });
      const names = [...site.files.keys()].flatMap(
        (path) => /^data\/([a-z]+)\.json$/.exec(path)?.[1] || [],
      );
      const described = [...site.files.keys()].flatMap(
        (path) => /^data\/schemas\/([a-z]+)\.schema\.json$/.exec(path)?.[1] || [],
      );
      assert.deepEqual(
        names.filter((file) => file !== "datapackage"),
        described,
      );
      for (const file of described) {
        const isValid = ajv.compile(JSON.parse(textAt(site, `data/schemas/${file}.schema.json`)));
        const data: unknown = JSON.parse(textAt(site, `data/${file}.json`));
        assert.ok(
          isValid(data),
          `${file}: ${JSON.stringify(isValid.errors?.slice(0, 5), null, 1)}`,
        );
      }
    });

    test("has the columns that its package lists", () => {
      const { resources } = JSON.parse(textAt(site, "data/datapackage.json")) as {
        resources: { path: string; schema: { fields: { name: string }[] } }[];
      };
      const csvs = [...site.files.keys()].filter((path) => path.endsWith(".csv"));
      assert.deepEqual(resources.map(({ path }) => `data/${path}`).sort(), csvs.sort());
      for (const { path, schema } of resources) {
        const [columns] = readCsv(textAt(site, `data/${path}`));
        assert.deepEqual(
          columns,
          schema.fields.map((field) => field.name),
          path,
        );
      }
    });
  });
}
