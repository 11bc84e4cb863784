/** A vault that means harm: it builds, its pages are safe, and its drafts stay unseen. */

import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { compile, readVault } from "../src/vault/index.ts";
import { linksIn } from "../src/vault/links/backlinks.ts";
import { GOSSIP, HOSTILE, WITHHELD } from "./hostileVault.ts";
import { plain } from "./plain.ts";
import { dangersIn } from "./safety.ts";
import { htmlOf, TODAY, vaultOf } from "./support.ts";

const vault = vaultOf(HOSTILE);

/** What the site may show, as text in which a word can be looked for. */
const publicText = (files: Readonly<Record<string, string>>): string =>
  JSON.stringify(plain(vaultOf(files))).toLowerCase();

describe("the safety predicate", () => {
  const dangerous = [
    "<script>x</script>",
    "<p onclick=x>a</p>",
    "<a href='java\tscript:x'>a</a>",
    "<a href='&#x6a;avascript:x'>a</a>",
    "<a href=' JAVASCRIPT:x'>a</a>",
    "<a href='data:text/html,x'>a</a>",
    "<a href='//evil.example'>a</a>",
    "<a href='/\\evil.example'>a</a>",
    "<img srcset='/a.png 1x, data:x 2x'>",
    "<math><mi xlink:href='javascript:x'>a</mi></math>",
    "<p style='background:url(x)'>a</p>",
    "<p style='position:fixed'>a</p>",
    "<iframe srcdoc=x></iframe>",
    "<base href='/'>",
    "<meta http-equiv=refresh content=x>",
    "<form action='/'></form>",
    "<custom-element></custom-element>",
  ];
  for (const html of dangerous) {
    test(`finds ${html}`, () => assert.notDeepEqual(dangersIn(html), []));
  }
  test("lets an ordinary page be", () => {
    const html =
      '<p id="a">a <a href="/b/#c">b</a> <a href="https://x.org">c</a> <img src="d.png" alt=""></p>';
    assert.deepEqual(dangersIn(html), []);
  });
  test("takes a policy in the head of a page, and none in its body", () => {
    const policy = '<meta http-equiv="content-security-policy" content="x">';
    const page = (head: string, body: string) =>
      `<!doctype html><html><head>${head}</head><body><main>${body}</main></body></html>`;
    assert.deepEqual(dangersIn(page(policy, "a"), { page: true }), []);
    assert.equal(dangersIn(page("", policy), { page: true }).length, 1);
  });
});

describe("a hostile vault", () => {
  for (const [path, { html }] of vault.pages) {
    test(`${path} is safe`, () => assert.deepEqual(dangersIn(html), []));
  }

  test("has addresses that can hold nothing but an address", () => {
    const urls = [
      ...vault.notes.map(({ url }) => url),
      ...vault.reports.redirects.map(({ from }) => from),
    ];
    const word = String.raw`[\p{L}\p{N}\p{M}\p{So}\p{Emoji_Modifier}-]+`;
    const address = new RegExp(`^/(?:${word}/)*$`, "u");
    const ofTag = new RegExp(`^/tags/(?:(?:${word}|[+_~])+/)+$`, "u");
    for (const url of urls) assert.ok(address.test(url) || ofTag.test(url), url);
  });

  test("has no address twice, and none of the site's own", () => {
    const urls = [
      ...vault.notes.map(({ url }) => url),
      ...vault.reports.redirects.map(({ from }) => from),
    ];
    assert.equal(new Set(urls.map((url) => url.normalize("NFC").toLowerCase())).size, urls.length);
    for (const taken of ["/404/", "/all/", "/graph/", "/search/", "/tags/", "/timeline/"]) {
      assert.ok(!urls.includes(taken), taken);
    }
    for (const root of ["/_astro/", "/backlinks/", "/list/", "/wanted/"]) {
      assert.deepEqual(
        urls.filter((url) => url.startsWith(root)),
        [],
      );
    }
  });

  test("gives sources addresses of the web alone", () => {
    const urls = [...vault.sources.values()].flat().flatMap(({ url }) => url ?? []);
    assert.ok(urls.length > 0);
    for (const url of urls) assert.match(url, /^https?:/);
  });

  test("cannot reach the prototype of anything", () => {
    assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
    const note = vault.notes.find(({ path }) => path === "__proto__/constructor.md");
    assert.deepEqual(Object.keys(note?.data ?? {}), [
      "__proto__",
      "constructor",
      "prototype",
      "toString",
      "hasOwnProperty",
    ]);
    assert.equal(note?.kind, "note");
  });

  test("cannot print what the compiler is made of", () => {
    for (const [path, { html }] of vault.pages) assert.ok(!html.includes("[native code]"), path);
  });

  test("shows no SVG that could run a script", () => {
    assert.deepEqual(vault.files, []);
    assert.equal(htmlOf(vault, "media/show.md").includes('.svg"'), false);
  });

  test("explodes neither by YAML nor by embeds", () => {
    const data = vault.notes.find(({ path }) => path === "yaml/bomb.md")?.data;
    assert.equal(
      data?.["b"],
      "&b [*a,*a,*a,*a,*a,*a,*a,*a,*a]",
      "words, and nothing of what they name",
    );
    assert.equal(vault.pages.has("yaml/merge.md"), false);
    for (const [path, { html }] of vault.pages) assert.ok(html.length < 200_000, path);
  });

  test("runs nothing that its YAML names", () => {
    const data = vault.notes.find(({ path }) => path === "yaml/tags.md")?.data;
    assert.deepEqual(data, {
      a: "function () { throw 1 }",
      b: "",
      c: ["x"],
      d: "aGk=",
    });
  });

  test("leads nowhere outside itself", () => {
    const links = linksIn(vault.outgoing).filter(({ from }) => from === "paths/up.md");
    assert.ok(links.length > 5);
    for (const { to, file, verdict } of links) {
      assert.deepEqual([to, file], [undefined, undefined], verdict);
    }
  });
});

describe("drafts", () => {
  for (const [way, text] of Object.entries(WITHHELD)) {
    test(`${way}: nothing of it comes out`, () => {
      const files = {
        "drafts/Canary.md": text,
        "Open.md": "[[Canary]] and ![[Canary]] and [[Open]]",
      };
      assert.ok(!publicText(files).includes("canary"));
    });
    if (!text.includes("title")) continue;
    test(`${way}: its title is no wanted note`, () => {
      if (/JavaScript/.test(way)) return;
      const files = { "drafts/x.md": text, "Open.md": "[[The canary title]]" };
      assert.deepEqual(vaultOf(files).reports.wanted, []);
      assert.ok(!publicText(files).includes("canary"));
    });
  }

  test("are not named by what published notes say of them", () => {
    assert.ok(
      JSON.stringify(vault.problems).toLowerCase().includes("canary"),
      "the editors get a report",
    );
    const text = JSON.stringify(plain(vault)).toLowerCase();
    const at = text.indexOf("canary");
    assert.equal(at, -1, text.slice(Math.max(0, at - 80), at + 80));
  });

  test("are passed over with the author's own words, and a dash of dots for the rest", () => {
    const html = htmlOf(vault, GOSSIP);
    assert.match(html, /her own words for it/);
    assert.match(html, /… opens the summary, with …, …\./);
    assert.match(html, /<a class="note" href="\/companies\/open\/">Open<\/a>/);
  });

  test("leave the places of the problems beside them true", () => {
    const { problems } = vaultOf({
      "x.md": "a [[Draft]] b [[Nowhere]]",
      "Draft.md": "---\ndraft: true\n---",
    });
    assert.deepEqual(
      problems.map(({ code, line, column }) => [code, line, column]),
      [
        ["link-to-unpublished", 1, 3],
        ["wanted-note", 1, 15],
      ],
    );
  });

  test("give way to a published note of the same name", () => {
    const files = {
      "a/Same.md": "---\ndraft: true\n---",
      "b/Same.md": "Open.",
      "x.md": "[[Same]]",
    };
    const links = linksIn(vaultOf(files).outgoing);
    assert.deepEqual(
      links.map(({ to, verdict }) => [to, verdict]),
      [["b/Same.md", "resolved"]],
    );
  });

  test("keep their attachments to themselves", () => {
    const files = {
      "Draft.md":
        "---\ndraft: true\ncover: canary 1.png\n---\n\n![[Canary 2.png]] ![](canary%203.png)",
      "canary 1.png": "",
      "canary 2.png": "",
      "canary 3.png": "",
      "open.png": "",
    };
    const { reports } = vaultOf(files);
    assert.deepEqual(reports.unusedFiles, []);
    assert.ok(!publicText(files).includes("canary"));
  });
});

describe("a hostile folder", () => {
  const inFolder = async (run: (folder: string) => Promise<void>): Promise<void> => {
    const folder = await mkdtemp(join(tmpdir(), "hostile-"));
    try {
      await run(folder);
    } finally {
      await rm(folder, { recursive: true });
    }
  };
  const compiled = async (folder: string) => {
    const files = await readVault(folder);
    return { files, vault: compile(files, { today: TODAY }) };
  };

  test("links to nothing outside: symbolic links are refused", () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, "Open.md"), "[[Passwords canary]]");
      await symlink("/etc/passwd", join(folder, "Passwords canary.md"));
      await symlink("/etc", join(folder, "etc"));
      await symlink(folder, join(folder, "loop"));
      await symlink("/etc/passwd", join(folder, "picture.png"));
      const { files, vault } = await compiled(folder);
      assert.deepEqual(
        files.notes.map(({ path }) => path),
        ["Open.md"],
      );
      assert.deepEqual(files.attachments, []);
      const refused = vault.problems.filter(({ code }) => code === "symlink-refused");
      assert.deepEqual(
        refused.map(({ file }) => file),
        ["Passwords canary.md", "etc", "loop", "picture.png"],
      );
      assert.ok(!JSON.stringify(plain(vault)).includes("canary"));
    }));

  test("holds no code", () =>
    inFolder(async (folder) => {
      for (const name of ["a.mdx", "b.astro", "c.html", "d.js", "e.ts", "f.HTM"]) {
        await writeFile(join(folder, name), "x");
      }
      const { files } = await compiled(folder);
      assert.deepEqual(
        files.problems.map(({ code }) => code),
        Array(6).fill("file-refused"),
      );
      assert.deepEqual([...files.notes, ...files.attachments], []);
    }));

  test("hides nothing of itself: dot folders are not read", () =>
    inFolder(async (folder) => {
      await mkdir(join(folder, ".trash"));
      await writeFile(join(folder, ".trash", "x.md"), "x");
      assert.deepEqual((await compiled(folder)).files.notes, []);
    }));

  test("keeps drafts, whatever their encoding or their line ends", () =>
    inFolder(async (folder) => {
      const text = "---\ndraft: true\ntitle: The canary\n---\nThe canary.\n";
      await writeFile(join(folder, "a.md"), Buffer.from(`\uFEFF${text}`, "utf16le"));
      await writeFile(join(folder, "b.md"), Buffer.from(`\uFEFF${text}`, "utf16le").swap16());
      await writeFile(join(folder, "c.md"), Buffer.from(text, "utf16le"));
      await writeFile(join(folder, "d.md"), text.replaceAll("\n", "\r"));
      await writeFile(join(folder, "e.md"), `\uFEFF${text.replaceAll("\n", "\r\n")}`);
      const { vault } = await compiled(folder);
      assert.deepEqual(vault.notes, []);
      assert.deepEqual(
        vault.problems.map(({ code, file }) => [code, file]),
        [["file-unreadable", "c.md"]],
      );
    }));

  test("may have a note too large, whose name is not shown", () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, "Canary.md"), `---\ndraft: true\n---\n${"x".repeat(1_000_000)}`);
      await writeFile(join(folder, "Open.md"), "[[Canary]]");
      await writeFile(join(folder, "canary.png"), "");
      const { vault } = await compiled(folder);
      assert.ok(!JSON.stringify(plain(vault)).toLowerCase().includes("canary"));
    }));

  test("reads one of two files whose names differ in the composition of an accent", async (context) => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, "Caf\u00e9.md"), "composed");
      await writeFile(join(folder, "Cafe\u0301.md"), "decomposed");
      const { files, vault } = await compiled(folder);
      if (files.problems.length === 0) return context.skip("this file system holds them as one");
      assert.deepEqual(files.notes, [{ path: "Café.md", text: "decomposed" }]);
      assert.deepEqual(
        vault.problems.map(({ code, file }) => [code, file]),
        [["collision", "Café.md"]],
      );
    });
  });

  test("is a folder, or there is none", async () => {
    await assert.rejects(readVault("/nowhere"), { message: "There is no folder at /nowhere." });
  });
});
