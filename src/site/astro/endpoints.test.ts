import assert from "node:assert/strict";
import { registerHooks } from "node:module";
import { after, test } from "node:test";
import type { APIContext, GetStaticPathsOptions } from "astro";
import { siteOf } from "../../../tests/support.ts";

const SITE = siteOf({
  "site.yaml": "url: https://example.org\n",
  "events/A.md": "---\ndate: 2025\n---\n[[B]]",
  "events/B.md": "---\ndate: 2026\n---\n",
});

// `current.ts` reads the vault in Astro alone; here a vault of a few lines stands in its place.
Object.assign(globalThis, { siteOfTest: SITE });
const hooks = registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "./current.ts"
      ? {
          url: "data:text/javascript,export const currentSite=async()=>siteOfTest",
          shortCircuit: true,
        }
      : next(specifier, context),
});
const { fileAt, filesEnding } = await import("./endpoints.ts");
after(() => hooks.deregister());

test("each file of a folder has an address by its ending, and answers with its text", async () => {
  const { getStaticPaths, GET } = filesEnding("data", "json");
  const paths = await getStaticPaths({} as GetStaticPathsOptions);
  const names = paths.map(({ params }) => params["name"]);
  assert.ok(names.includes("notes") && names.includes("timeline/all"));
  assert.equal(new Set(names).size, names.length);
  for (const { props = {} } of paths) {
    const answer = await GET({ props } as APIContext);
    assert.equal(answer.headers.get("Content-Type"), "application/json");
    assert.deepEqual(
      await answer.json(),
      JSON.parse(SITE.files.data().get(String(props["path"]))?.() ?? ""),
    );
  }
});

test("files of another ending are left to their own address, so none is missing", async () => {
  const of = async (ending: "json" | "csv" | "ics") =>
    (await filesEnding("data", ending).getStaticPaths({} as GetStaticPathsOptions)).map(
      ({ params }) => `${params["name"]}.${ending}`,
    );
  const all = [...(await of("json")), ...(await of("csv")), ...(await of("ics"))];
  assert.deepEqual(all.sort(), [...SITE.files.data().keys()].sort());
});

test("a table and a calendar say in which letters they are written", async () => {
  const typeOf = async (...file: Parameters<typeof fileAt>) =>
    (await fileAt(...file)({} as APIContext)).headers.get("Content-Type");
  assert.equal(await typeOf("data", "notes.csv", "csv"), "text/csv; charset=utf-8");
  assert.equal(await typeOf("data", "timeline.ics", "ics"), "text/calendar; charset=utf-8");
  assert.equal(await typeOf("top", "sitemap.xml", "xml"), "application/xml");
  await assert.rejects(typeOf("top", "nothing.txt", "txt"), /nothing\.txt/);
});
