import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readSettings } from "../../vault/core/settings.ts";
import { essays } from "./essays.ts";

type Setup = NonNullable<ReturnType<typeof essays>["hooks"]["astro:config:setup"]>;

/** The routes that the integration gives to Astro, and how many integrations it adds. */
async function setUp(settings: string) {
  const folder = await mkdtemp(join(tmpdir(), "vault-"));
  const routes: string[] = [];
  let added = 0;
  try {
    const hook = essays(folder, readSettings(settings).settings).hooks["astro:config:setup"];
    const options = {
      config: { base: "/" },
      injectRoute: ({ pattern }: { pattern: string }) => routes.push(pattern),
      updateConfig: () => added++,
    };
    await hook?.(options as unknown as Parameters<Setup>[0]);
  } finally {
    await rm(folder, { recursive: true });
  }
  return { routes, added };
}

test("a vault that asks for the editors' pages has an address for each of them", async () => {
  const { routes, added } = await setUp("essays: true\n");
  for (const url of ["/about/", "/about/method/", "/guides/", "/guides/is-it-legal/"]) {
    assert.ok(routes.includes(url), url);
  }
  assert.equal(new Set(routes).size, routes.length);
  assert.equal(added, 1);
});

test("any other vault has none, and no processor for them", async () => {
  assert.deepEqual(await setUp("title: Mine\n"), { routes: [], added: 0 });
});
