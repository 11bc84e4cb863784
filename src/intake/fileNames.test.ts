import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ODD_FILES, ODD_NAMES } from "../../tests/fixtures/oddNames.ts";
import { cases, fc } from "../../tests/properties.ts";
import { htmlOf, siteOf, vaultOf } from "../../tests/support.ts";
import { downloadName, pathOnDisk, windowsFault } from "./fileNames.ts";

describe("the name of a file on the disk of a site", () => {
  test("is the author's where every server and disk can have it", () => {
    for (const path of [
      "a b.png",
      "media/two  blanks & more.png",
      "深度/é (1) [x], y;z=@$!'~^`{}+.png",
      ".a/..b",
      "console.png",
      "com10.png",
      `${"y".repeat(251)}.png`,
    ]) {
      assert.equal(pathOnDisk(path), path);
      assert.equal(downloadName(path), undefined);
    }
  });

  test("is written in codes where it can't be, and a download keeps the author's", () => {
    const cases: readonly (readonly [string, string])[] = [
      ["50% off.png", "50_x25_ off.png"],
      ['a":<>|*?#\\.png', "a_x22__x3A__x3C__x3E__x7C__x2A__x3F__x23__x5C_.png"],
      ["a\tb\u007f\u2028.png", "a_x09_b_x7F__x2028_.png"],
      ["a?/b./c .png", "a_x3F_/b_x2E_/c .png"],
      ["ends. ", "ends._x20_"],
      ["CON.png", "_x43_ON.png"],
      ["con .tar.gz", "_x63_on .tar.gz"],
      ["COM¹", "_x43_OM¹"],
      ["index.html/a.png", "_x69_ndex.html/a.png"],
    ];
    for (const [path, expected] of cases) {
      assert.equal(pathOnDisk(path), expected);
      assert.equal(
        downloadName(`a/${path}`),
        ["c .png", "a.png"].includes(path.split("/").at(-1) as string) ? undefined : path,
      );
    }
  });

  test("is cut with a digest where it grows too long, and keeps its extension", () => {
    const long = pathOnDisk(`${"?".repeat(251)}.png`);
    assert.equal(Buffer.byteLength(long), 255);
    assert.match(long, /^(?:_x3F_)+_?x?3?F?-[\da-f]{8}\.png$/);
  });

  test("is never another's", () => {
    assert.notEqual(pathOnDisk("a_x3F_b.png"), pathOnDisk("a?b.png"));
    assert.notEqual(pathOnDisk(`${"?".repeat(250)}a.png`), pathOnDisk(`${"?".repeat(250)}b.png`));
  });
});

const NAME = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."ab%#?&+ ._-:\\<>|*\"'\t\n",
        "é",
        "e\u0301",
        "深",
        "\u{1F600}",
        "\ud800",
        "_x3F_",
        "CON",
        "nul.",
      ),
      fc.string({ unit: "binary", minLength: 1, maxLength: 2 }),
    ),
    { minLength: 1, maxLength: 90 },
  )
  .map((parts) => parts.join("").replaceAll("/", "").replaceAll("\0", ""))
  .filter((name) => name !== "" && !/^\.{1,2}$/.test(name));

test("any name is one that Windows, Netlify and GitHub take, of at most 255 bytes, and no other's", () => {
  fc.assert(
    fc.property(NAME, NAME, (a, b) => {
      const disk = pathOnDisk(a);
      assert.equal(windowsFault(disk), undefined, disk);
      assert.doesNotMatch(disk, /[#%\p{Cc}]/u);
      assert.ok(Buffer.byteLength(disk) <= 255);
      if (a.toWellFormed() !== b.toWellFormed()) assert.notEqual(disk, pathOnDisk(b));
    }),
    { numRuns: cases(2000) },
  );
});

test("every file that a note shows is at the address that the page gives, decoded once", () => {
  const html = htmlOf(vaultOf(ODD_FILES), "odd/Names.md");
  const hrefs = [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = ""]) => href);
  assert.equal(hrefs.length, ODD_NAMES.length);
  const served = new Map(
    siteOf(ODD_FILES).attachments.map(({ path, location }) => [`/files/${path}`, location]),
  );
  // Astro's servers decode an address in the one way, most others in the other.
  for (const decode of [decodeURI, decodeURIComponent]) {
    const found = hrefs.map((href) => served.get(decode(href.replaceAll("&amp;", "&"))));
    assert.deepEqual(
      found,
      ODD_NAMES.map((name) => `/vault/${name}`),
    );
  }
});

test("what Windows can't hold is said, and nothing else", () => {
  for (const path of ["a b/50% #1 & more.md", "console.md", "a/.b", "nulla.md"]) {
    assert.equal(windowsFault(path), undefined, path);
  }
  for (const [path, fault] of [
    ["notes/Why?.md", '"Why?.md" holds "?"'],
    ["a:b/c.md", '"a:b" holds ":"'],
    ["nul.md", '"nul.md" is the name of a device'],
    ["LPT9/x.md", '"LPT9" is the name of a device'],
    ["a./x.md", '"a." ends in a dot'],
    ["a /x.md", '"a " ends in a blank'],
  ] as const) {
    assert.equal(windowsFault(path), fault);
  }
});
