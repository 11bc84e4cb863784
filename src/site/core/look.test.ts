import assert from "node:assert/strict";
import { test } from "node:test";
import { siteOf, vaultOf } from "../../../tests/support.ts";

test("an accent of site.yaml stands in a sheet that every page has", () => {
  const site = siteOf({ "site.yaml": 'accent: "#1A5F3A"\nbase: /a/\n', "N.md": "" });
  assert.equal(site.home().frame.look, "/a/look.css");
  const sheet = site.files.top().get("look.css")?.();
  assert.match(sheet ?? "", /--accent: light-dark\(#1a5f3a, #[0-9a-f]{6}\);/);
});

test("a site without one has no such sheet", () => {
  const site = siteOf({ "N.md": "" });
  assert.equal(site.home().frame.look, undefined);
  assert.ok(!site.files.top().has("look.css"));
});

test("an accent that can't be read on paper is refused, with one that can", () => {
  const problems = (yaml: string) =>
    vaultOf({ "site.yaml": yaml }).problems.map(({ line, message, hint }) => [line, message, hint]);
  assert.deepEqual(problems('title: A\naccent: "#ffcc00"\n'), [
    [
      2,
      'site.yaml: accent: "#ffcc00" stands out from the paper by 1.4 to 1, and letters need 4.5: #856a00 does.',
      'Write a color as six digits that can be read on paper, such as "#1a5f3a".',
    ],
  ]);
  assert.match(String(problems("accent: red\n")), /"red" is no color of six digits/);
});

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 100"><path d="M0 0h9v9z"/></svg>';

test("a logo stands in the header at its proportions, and no larger than the line", () => {
  const site = siteOf({ "site.yaml": "base: /a/\nlogo: my logo.svg\n", "my logo.svg": LOGO });
  assert.deepEqual(site.home().frame.logo, {
    href: "/a/files/my%20logo.svg",
    width: 192,
    height: 32,
  });
  assert.deepEqual(
    site.attachments.map(({ path }) => path),
    ["my logo.svg"],
  );
  const wide = siteOf({ "site.yaml": "logo: l.svg", "l.svg": LOGO.replace("600", "1200") });
  assert.deepEqual(wide.home().frame.logo, { href: "/files/l.svg", width: 240, height: 20 });
});

test("a style sheet of the vault comes out as it is", () => {
  const site = siteOf({ "site.yaml": "css: theme/a.css", "theme/a.css": "a {}" });
  assert.equal(site.home().frame.css, "/files/theme/a.css");
  assert.equal(site.home().frame.look, undefined);
  assert.deepEqual(site.attachments, [{ path: "theme/a.css", location: "/vault/theme/a.css" }]);
});
