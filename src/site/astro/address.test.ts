import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type AddressSources, NoAddress, siteAddress } from "./address.ts";

const HOSTS = { URL: "https://host.example", CF_PAGES_URL: "https://pages.example" };
const IN_YAML = { url: "https://yaml.example", base: undefined };
const NOWHERE = { url: undefined, base: undefined };

describe("the address of the site", () => {
  const rows: [string, AddressSources, string | undefined, string][] = [
    [
      "--url goes before all others",
      {
        url: "https://option.example",
        env: { SITE_URL: "https://variable.example", ...HOSTS },
        settings: IN_YAML,
      },
      "https://option.example/",
      "--url",
    ],
    [
      "SITE_URL before site.yaml",
      { env: { SITE_URL: "https://variable.example", ...HOSTS }, settings: IN_YAML },
      "https://variable.example/",
      "SITE_URL",
    ],
    [
      "an empty SITE_URL says nothing",
      { env: { SITE_URL: "", ...HOSTS }, settings: IN_YAML },
      "https://yaml.example/",
      "site.yaml",
    ],
    [
      "site.yaml before the host",
      { env: HOSTS, settings: IN_YAML },
      "https://yaml.example/",
      "site.yaml",
    ],
    ["then the host's URL", { env: HOSTS, settings: NOWHERE }, "https://host.example/", "URL"],
    [
      "a URL of another use is passed over",
      { env: { ...HOSTS, URL: "postgres://db" }, settings: NOWHERE },
      "https://pages.example/",
      "CF_PAGES_URL",
    ],
  ];
  for (const [name, sources, url, from] of rows) {
    test(name, () => assert.deepEqual(siteAddress(sources), { url, base: "/", from }));
  }

  test("is not known where nobody names it", () => {
    assert.deepEqual(siteAddress({ env: {}, settings: { url: undefined, base: "/a" } }), {
      url: undefined,
      base: "/a/",
      from: undefined,
    });
  });

  test("that can't be one is refused, where a person wrote it", () => {
    for (const wrong of [
      "example.org",
      "file:///site",
      "https://a.example/?q",
      "https://a.example/a b/../c%2",
    ]) {
      assert.throws(
        () => siteAddress({ url: wrong, env: {}, settings: NOWHERE }),
        NoAddress,
        wrong,
      );
      assert.throws(() => siteAddress({ env: { SITE_URL: wrong }, settings: NOWHERE }), NoAddress);
    }
  });
});

describe("the path", () => {
  const page = "https://octo.github.io/record";
  const at = (sources: Partial<AddressSources>) => {
    const { url, base } = siteAddress({ env: {}, settings: NOWHERE, ...sources });
    return [base, url];
  };

  test("is that of a project page", () => {
    assert.deepEqual(at({ env: { SITE_URL: page } }), ["/record/", `${page}/`]);
    assert.deepEqual(at({ settings: { url: page, base: undefined } }), ["/record/", `${page}/`]);
  });

  test("is that of --base first, and that of site.yaml where the address has none", () => {
    assert.deepEqual(at({ base: "/b/", env: { SITE_URL: page } }), [
      "/b/",
      "https://octo.github.io/b/",
    ]);
    assert.deepEqual(at({ env: HOSTS, settings: { url: undefined, base: "/Ä/" } }), [
      "/Ä/",
      "https://host.example/%C3%84/",
    ]);
  });
});
