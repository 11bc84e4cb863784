import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertLinearGrowth } from "../../tests/growth.ts";
import { isSafeSvg } from "./svg.ts";

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const svg = (inside: string, attributes = "") => `<svg ${NS} ${attributes}>${inside}</svg>`;

describe("pictures", () => {
  const pictures: Readonly<Record<string, string>> = {
    "a path": svg('<path d="M0 0L1 1"/>'),
    "with a declaration": `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Made by hand -->\n${svg("<g/>")}`,
    "with a DOCTYPE": `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg("")}`,
    "with text and entities": svg("<text>a &lt; b &amp; c</text>"),
    "with a style": svg(
      "<style>.a { fill: url(#b); stroke: red }</style><path style='fill:url(#b)'/>",
    ),
    "with a fragment": svg('<use href="#a"/><use xlink:href="#a"/>'),
    "with a raster": svg('<image href="data:image/png;base64,AAAA"/>'),
    "with an editor's own names": svg(
      '<sodipodi:namedview id="a"/><metadata><rdf:RDF/></metadata>',
      'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
    ),
    "with a prefix": '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:path d="M0 0"/></s:svg>',
  };
  for (const [name, source] of Object.entries(pictures)) {
    test(name, () => assert.equal(isSafeSvg(source), true));
  }
});

describe("what is more than a picture", () => {
  const others: Readonly<Record<string, string>> = {
    "a script": svg("<script>alert(1)</script>"),
    "a script in capitals": svg("<SCRIPT>alert(1)</SCRIPT>"),
    "a script with a prefix":
      '<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script>alert(1)</x:script></x:svg>',
    "a script that HTML reads as a style": `<x:svg xmlns:x="http://www.w3.org/2000/svg"><style><script ${NS}>alert(1)</script></style></x:svg>`,
    "a script after what HTML reads as a comment": svg("<!--><script>alert(1)</script>-->"),
    "a script in CDATA": svg("<![CDATA[<script>alert(1)</script>]]>"),
    "a script by an entity": `<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>${svg("&x;")}`,
    "a handler": svg("", 'onload="alert(1)"'),
    "a handler of mixed case": svg('<g OnClick="alert(1)"/>'),
    "an address": svg('<a href="https://evil.example/"><text>x</text></a>'),
    "an address of script": svg('<a xlink:href="javascript:alert(1)"><text>x</text></a>'),
    "an address with another prefix": svg(
      '<a y:href="javascript:alert(1)" xmlns:y="http://www.w3.org/1999/xlink"/>',
    ),
    "an SVG in an SVG": svg('<image href="data:image/svg+xml;base64,AAAA"/>'),
    "elements of HTML": svg('<h:img src="#" xmlns:h="http://www.w3.org/1999/xhtml"/>'),
    "elements of HTML, hidden": svg('<h:b xmlns:h="http://www.w3.org/1999/&#120;html"/>'),
    "foreign content": svg("<foreignObject></foreignObject>"),
    "an animation": svg('<animate attributeName="href" values="javascript:alert(1)"/>'),
    "a style from elsewhere": svg("<style>@import 'https://evil.example/x.css';</style>"),
    "a colour from elsewhere": svg('<path fill="url(https://evil.example/x)"/>'),
    "a style sheet": `<?xml-stylesheet href="x.css"?>${svg("")}`,
    "another encoding": Buffer.from(svg("<script/>"), "utf16le").toString("utf8"),
    "UTF-7": `<?xml version="1.0" encoding="UTF-7"?>${svg("+ADw-script+AD4-")}`,
    "a broken tag": svg('<g a="b'),
    "no SVG": "<html><body>words</body></html>",
    nothing: "",
  };
  for (const [name, source] of Object.entries(others)) {
    test(name, () => assert.equal(isSafeSvg(source), false));
  }
});

test("a large or deep one is no more work than its size", () => {
  const inputs: readonly [name: string, drawn: (size: number) => string, isSafe: boolean][] = [
    ["groups", (size) => "<g>".repeat(size), true],
    ["open tags", (size) => "<g ".repeat(size), false],
    ["attributes", (size) => `<g ${'a="b" '.repeat(size)}`, false],
    ["comments", (size) => "<!--".repeat(size), false],
  ];
  for (const [, drawn, isSafe] of inputs) assert.equal(isSafeSvg(svg(drawn(200_000))), isSafe);
  assertLinearGrowth(
    inputs.map(([name, drawn, isSafe]) => ({
      name,
      maxSize: 800_000,
      prepare: (size) => {
        const source = svg(drawn(size));
        return () => assert.equal(isSafeSvg(source), isSafe);
      },
    })),
  );
});
