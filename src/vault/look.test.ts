import assert from "node:assert/strict";
import { cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { TODAY, vaultOf } from "../../tests/support.ts";
import { LIMITS } from "../shared/limits.ts";
import { compile } from "./compile.ts";
import { readVault } from "./disk.ts";

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><path d="M0 0h60v20H0z"/></svg>';

const problemsOf = (files: Readonly<Record<string, string>>) =>
  vaultOf(files).problems.flatMap(({ code, file, line, column, message, hint }) =>
    code === "unused-file" ? [] : [`${file}:${line}:${column} ${code} ${message} ${hint}`],
  );

test("files that site.yaml names for the look come out, and others of their kind don't", () => {
  const { look, files, problems, reports } = vaultOf({
    "site.yaml": "logo: media/Logo.svg\ncss: custom.css\n",
    "media/Logo.svg": LOGO,
    "custom.css": 'body { background: url("media/paper%20a.png?1") }',
    "media/paper a.png": "x",
    "other.css": "",
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(look.logo, { path: "media/Logo.svg", width: 60, height: 20 });
  assert.equal(look.css, "custom.css");
  assert.deepEqual(files.map(({ path }) => path).sort(), [
    "custom.css",
    "media/Logo.svg",
    "media/paper a.png",
  ]);
  assert.deepEqual(reports.unusedFiles, []);
});

test("a face is read where the vault is, and a link is no file of it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "vault-"));
  try {
    const face = new URL("../styles/fonts/source-serif-4.woff2", import.meta.url);
    await cp(face, join(folder, "Text.woff2"));
    await symlink(join(folder, "Text.woff2"), join(folder, "Link.woff2"));
    await writeFile(join(folder, "Broken.woff2"), "wOF2");
    await writeFile(
      join(folder, "site.yaml"),
      "fonts:\n  text: [Text.woff2, Broken.woff2]\n  interface: Link.woff2\n",
    );
    const { look, problems } = compile(await readVault(folder), { today: TODAY });
    assert.deepEqual(
      look.faces.text.map(({ path, weights }) => [path, weights]),
      [["Text.woff2", [400, 700]]],
    );
    assert.deepEqual(look.faces.interface, []);
    assert.deepEqual(
      problems.map(({ file, line, column, message }) => [file, line, column, message]),
      [
        ["Link.woff2", 1, 1, "Link.woff2 is a symbolic link, which may lead out of the vault."],
        [
          "site.yaml",
          2,
          22,
          `site.yaml: fonts.text: "Broken.woff2" can't be read as a face in WOFF2.`,
        ],
        ["site.yaml", 3, 3, 'site.yaml: fonts.interface: the vault has no file "Link.woff2".'],
      ],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("what is no such file of the vault is refused, with what to write", () => {
  assert.deepEqual(
    problemsOf({
      "site.yaml":
        "logo: https://elsewhere.example/logo.svg\nfonts:\n  text: Text.ttf\ncss: ../custom.css\n",
    }),
    [
      'site.yaml:1:1 site-settings site.yaml: logo: the vault has no file "https://elsewhere.example/logo.svg". Write the path of a picture in the vault, such as media/logo.svg.',
      'site.yaml:3:3 site-settings site.yaml: fonts.text: "Text.ttf" is no face in WOFF2. Write the path of a face in WOFF2 in the vault, such as fonts/Text.woff2.',
      'site.yaml:4:1 site-settings site.yaml: css: the vault has no file "../custom.css". Write the path of a style sheet in the vault, such as custom.css.',
    ],
  );
});

test("a file that stands elsewhere in the vault, or has nearly that name, is offered", () => {
  const files = { "theme/Custom.css": "", "media/logotype.svg": LOGO };
  const [logo, css] = problemsOf({
    ...files,
    "site.yaml": "logo: media/logotyp.svg\ncss: custom.css\n",
  });
  assert.match(logo ?? "", /Write media\/logotype\.svg\.$/);
  assert.match(css ?? "", /Write theme\/Custom\.css\.$/);
});

test("a logo that may run something is no logo, which its own problem says", () => {
  const files = {
    "logo.svg": LOGO.replace("<path", "<script/><path"),
    "site.yaml": "logo: logo.svg",
  };
  assert.deepEqual(
    vaultOf(files).problems.map(({ code, file }) => [code, file]),
    [["unsafe-svg", "logo.svg"]],
  );
  assert.equal(vaultOf(files).look.logo, undefined);
});

test("a logo without a size, and a file that is too large, are refused", () => {
  const [unsized] = problemsOf({
    "a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "site.yaml": "logo: a.svg",
  });
  assert.match(unsized ?? "", /"a\.svg" does not say how wide and high it is/);
  const large = "x".repeat(LIMITS.lookBytes + 1);
  const [heavy] = problemsOf({ "a.css": large, "site.yaml": "css: a.css" });
  assert.match(heavy ?? "", /"a\.css" has 5000001 bytes, and 5000000 is the limit/);
});

test("what a style sheet would load from elsewhere is said where it stands", () => {
  const sheet = [
    '@import "https://fonts.example/all.css";',
    "a { background: url(//elsewhere.example/x.png) }",
    "b { background: url(gone.png), url(#id), url(data:image/png;base64,AAAA) }",
    "@font-face { src: url(data:font/woff2;base64,AAAA) }",
  ];
  assert.deepEqual(
    problemsOf({ "a/custom.css": sheet.join("\n"), "site.yaml": "css: a/custom.css" }),
    [
      'a/custom.css:1:9 style-elsewhere The style sheet imports "https://fonts.example/all.css", which is not loaded. Copy the rules of that sheet into this one.',
      'a/custom.css:2:17 style-elsewhere "//elsewhere.example/x.png" is no file of the vault, and pages load nothing from elsewhere. Put the file into the vault, and write its path from the folder of this sheet.',
      'a/custom.css:3:17 style-elsewhere "gone.png" is no file of the vault, and pages load nothing from elsewhere. Put the file into the vault, and write its path from the folder of this sheet.',
      'a/custom.css:4:19 style-elsewhere "data:font/woff2;base64,AAAA" is no file of the vault, and pages load nothing from elsewhere. Put the file into the vault, and write its path from the folder of this sheet.',
    ],
  );
});
