import assert from "node:assert/strict";
import { describe, mock, test } from "node:test";
import { SaxesParser } from "saxes";
import { LIMITS } from "../../shared/limits.ts";
import { svgProblem } from "../../vault/attach.ts";
import { refusedInSvg } from "./index.ts";

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (inside: string, attributes = "") => `<svg ${NS} ${attributes}>${inside}</svg>`;
const reason = (source: string) => refusedInSvg(source)?.reason;

describe("pictures", () => {
  const pictures: Readonly<Record<string, string>> = {
    "a path": svg('<path d="M0 0L1 1"/>'),
    "with a byte order mark": `\uFEFF${svg("")}`,
    "with a declaration": `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Made by hand -->\n${svg("<g/>")}`,
    "declared Latin-1, in ASCII": `<?xml version="1.0" encoding="ISO-8859-1"?>${svg("")}`,
    "with a DOCTYPE": `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg("")}`,
    "with an empty subset of the DTD": `<!DOCTYPE svg [ ]>${svg("")}`,
    "with text and entities": svg("<text>a &lt; b &amp; c</text>"),
    "with text that looks like a script": svg(
      "<text><![CDATA[<script>alert(1)</script>]]></text><!--><script>alert(1)</script>-->",
    ),
    "with a style": svg(
      "<style>.a { fill: url(#b); stroke: red }</style><path style='fill:url(#b)'/>",
    ),
    "with a style in CDATA": svg(
      '<style type="text/css"><![CDATA[ .a>.b { fill: red } ]]></style>',
    ),
    "with a fragment": svg('<use href="#a"/><use xlink:href="#a"/>', XLINK),
    "with a link to nowhere": svg('<a href=""><path d=""/></a>'),
    "with a raster": svg('<image href="data:image/png;base64,AAAA"/>'),
    "with a raster over several lines": svg('<image href="\n data:image/jpeg;base64,AA\nAA"/>'),
    "with an animation": svg(
      '<circle r="5"><animate attributeName="r" values="5;9;5" dur="2s"/><set attributeName="fill" to="url(#a)"/></circle>',
    ),
    "with an editor's own names": svg(
      '<sodipodi:namedview id="a" unknown="b"/><metadata><rdf:RDF><rdf:li rdf:resource="c"/></rdf:RDF></metadata>',
      'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" sodipodi:docname="a.svg"',
    ),
    "with a prefix": '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:path d="M0 0"/></s:svg>',
    "with names of its author": svg('<g data-name="a" aria-label="url(https://example.org/)"/>'),
    "with a namespace that nothing uses": svg("", 'xmlns:h="http://www.w3.org/1999/xhtml"'),
    "with an instruction of a drawing program": `<?plantuml 1.2024?>${svg("")}<?xpacket end="w"?>`,
  };
  for (const [name, source] of Object.entries(pictures)) {
    test(name, () => assert.equal(refusedInSvg(source), undefined));
  }
});

describe("what is more than a picture, by its reason", () => {
  const others: Readonly<Record<string, readonly [source: string, reason: string | RegExp]>> = {
    "a script": [svg("<script>alert(1)</script>"), "<script> is not allowed"],
    "a script in capitals": [svg("<SCRIPT>alert(1)</SCRIPT>"), "<SCRIPT> is not allowed"],
    "a script with a prefix": [
      '<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script>alert(1)</x:script></x:svg>',
      "<x:script> is not allowed",
    ],
    "a script that HTML reads as a style": [
      `<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:style><script ${NS}>alert(1)</script></x:style></x:svg>`,
      "<script> is not allowed",
    ],
    "a script among what an editor left": [
      `<svg ${NS} xmlns:s="http://sodipodi.sourceforge.net/"><s:a><script/></s:a></svg>`,
      "<script> is not allowed",
    ],
    "a script by an entity": [
      `<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>${svg("&x;")}`,
      "its DOCTYPE declares entities or attributes",
    ],
    "a handler that a DOCTYPE gives": [
      `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${svg("")}`,
      "its DOCTYPE declares entities or attributes",
    ],
    "an entity that nothing declares": [svg("&nbsp;"), /^it is not well-formed XML, .*entity/],
    "a handler": [svg("", 'onload="alert(1)"'), "the event handler onload is not allowed in <svg>"],
    "a handler of mixed case": [
      svg('<g OnClick="alert(1)"/>'),
      "the event handler OnClick is not allowed in <g>",
    ],
    "an attribute that SVG does not know": [
      svg('<g formaction="x"/>'),
      "the attribute formaction is not allowed in <g>",
    ],
    "an address": [
      svg('<a href="https://evil.example/"><text>x</text></a>'),
      'href="https://evil.example/" leads out of the file in <a>',
    ],
    "an address of script": [
      svg('<a xlink:href="javascript:alert(1)"><text>x</text></a>', XLINK),
      'xlink:href="javascript:alert(1)" leads out of the file in <a>',
    ],
    "an address with another prefix": [
      svg('<a y:href="javascript:alert(1)" xmlns:y="http://www.w3.org/1999/xlink"/>'),
      'y:href="javascript:alert(1)" leads out of the file in <a>',
    ],
    "an address on what an editor left": [
      svg('<s:a xlink:href="javascript:alert(1)"/>', `${XLINK} xmlns:s="http://schema.org/"`),
      'xlink:href="javascript:alert(1)" leads out of the file in <s:a>',
    ],
    "a part of another file": [
      svg('<use href="other.svg#a"/>'),
      'href="other.svg#a" leads out of the file in <use>',
    ],
    "a raster that is used as a drawing": [
      svg('<use href="data:image/png;base64,AAAA"/>'),
      'href="data:image/png;base64,AAAA" leads out of the file in <use>',
    ],
    "another base for addresses": [
      svg('<use href="#a"/>', 'xml:base="https://evil.example/x.svg"'),
      "the attribute xml:base is not allowed in <svg>",
    ],
    "an SVG in an SVG": [
      svg('<image href="data:image/svg+xml;base64,AAAA"/>'),
      'href="data:image/svg+xml;base64,AAAA" leads out of the file in <image>',
    ],
    "elements of HTML": [
      svg('<h:img src="#" xmlns:h="http://www.w3.org/1999/xhtml"/>'),
      '<h:img> is of the namespace "http://www.w3.org/1999/xhtml"',
    ],
    "elements of HTML, hidden": [
      svg('<h:b xmlns:h="http://www.w3.org/1999/&#120;html"/>'),
      '<h:b> is of the namespace "http://www.w3.org/1999/xhtml"',
    ],
    "elements of no namespace": [svg('<b xmlns=""/>'), '<b> is of the namespace ""'],
    "attributes of another namespace": [
      svg('<g ev:event="load" xmlns:ev="http://www.w3.org/2001/xml-events"/>'),
      "the attribute ev:event is not allowed in <g>",
    ],
    "foreign content": [svg("<foreignObject></foreignObject>"), "<foreignObject> is not allowed"],
    "an animation of an address": [
      svg('<animate attributeName="href" values="javascript:alert(1)"/>'),
      'attributeName="href" is not allowed in <animate>',
    ],
    "an address that is set, with a prefix": [
      svg('<set attributeName="xlink:href" to="javascript:alert(1)"/>'),
      'attributeName="xlink:href" is not allowed in <set>',
    ],
    "a handler that is set": [
      svg('<set attributeName="onclick" to="alert(1)"/>'),
      'attributeName="onclick" is not allowed in <set>',
    ],
    "a colour from elsewhere that is set": [
      svg('<set attributeName="fill" to="url(https://evil.example/x)"/>'),
      "url(https://evil.example/x) leads out of the file in <set>",
    ],
    "a style from elsewhere": [
      svg("<style>@import 'https://evil.example/x.css';</style>"),
      "@import is not allowed in <style>",
    ],
    "a style that a comment divides": [
      svg("<style>@im<!-- -->port 'https://evil.example/x.css';</style>"),
      "@import is not allowed in <style>",
    ],
    "a style half in CDATA": [
      svg("<style>.a { fill: u<![CDATA[rl(https://evil.example/x)]]> }</style>"),
      "url(https://evil.example/x) leads out of the file in <style>",
    ],
    "a style after an element in it": [
      svg("<style><g/>@import 'https://evil.example/x.css';</style>"),
      "<g> inside <style> is not allowed",
    ],
    "a colour from elsewhere": [
      svg('<path fill="url(https://evil.example/x)"/>'),
      "url(https://evil.example/x) leads out of the file in <path>",
    ],
    "a style sheet": [
      `<?xml-stylesheet href="x.css"?>${svg("")}`,
      "the instruction <?xml-stylesheet?> is not allowed",
    ],
    "another encoding": [
      Buffer.from(svg("<script/>"), "utf16le").toString("utf8"),
      "it is not text in UTF-8",
    ],
    "UTF-7": [
      `<?xml version="1.0" encoding="UTF-7"?>${svg("+ADw-script+AD4-")}`,
      "its encoding is declared as UTF-7 and must be UTF-8",
    ],
    "a broken tag": [svg('<g a="b'), /^it is not well-formed XML/],
    "an element that nothing closes": [`<svg ${NS}><g></svg>`, /^it is not well-formed XML/],
    "a prefix that nothing declares": [
      svg('<use xlink:href="#a"/>'),
      'it is not well-formed XML, unbound namespace prefix: "xlink"',
    ],
    "words after it": [`${svg("")}<script/>`, /^it is not well-formed XML|not allowed/],
    "no SVG": [
      "<html><body>words</body></html>",
      'its first element is not <svg xmlns="http://www.w3.org/2000/svg">',
    ],
    "an SVG without its namespace, which no browser shows": [
      "<svg/>",
      'its first element is not <svg xmlns="http://www.w3.org/2000/svg">',
    ],
    nothing: ["", /^it is not well-formed XML, .*root element/],
  };
  for (const [name, [source, expected]] of Object.entries(others)) {
    test(name, () => {
      if (typeof expected === "string") assert.equal(reason(source), expected);
      else assert.match(String(reason(source)), expected);
    });
  }
});

test("the place is that of the tag, whatever its length", () => {
  const padding = `<!-- ${"é".repeat(5000)} -->\r\n`;
  assert.deepEqual(refusedInSvg(`${padding}<svg ${NS}>\r\n  <script\r\n/></svg>`), {
    reason: "<script> is not allowed",
    line: 3,
    column: 3,
  });
  assert.deepEqual(refusedInSvg(`<svg ${NS}>\n<style>\n\n@import 'x'</style></svg>`), {
    reason: "@import is not allowed in <style>",
    line: 2,
    column: 1,
  });
});

test("the problem says what to take out, and an SVG that is too large is not read", () => {
  const file = { path: "a.svg", bytes: 20, location: "/a.svg" };
  assert.equal(svgProblem(file), undefined);
  assert.equal(svgProblem({ ...file, svg: svg("") }), undefined);
  assert.deepEqual(svgProblem({ ...file, svg: svg("<script/>") }), {
    code: "unsafe-svg",
    severity: "error",
    file: "a.svg",
    line: 1,
    column: 42,
    message: "a.svg is not published: <script> is not allowed.",
    hint: "Take that out of the file, or export the picture as a plain SVG or as PNG.",
  });
  const large = svgProblem({ ...file, bytes: LIMITS.svgBytes + 1, svg: "" });
  assert.equal(large?.message, "a.svg is not published: it is larger than 5000000 bytes.");
});

/** How often the parser reports something of an SVG. */
function events(source: string): number {
  let count = 0;
  const { on } = SaxesParser.prototype;
  const spy = mock.method(
    SaxesParser.prototype,
    "on",
    function (this: never, ...[name, handler]: Parameters<typeof on>) {
      const counting = (...args: never[]) => {
        count++;
        (handler as (...args: never[]) => void)(...args);
      };
      return on.call(this, name, counting as typeof handler);
    },
  );
  refusedInSvg(source);
  spy.mock.restore();
  return count;
}

describe("the work is bounded", () => {
  test("it grows with the file", () => {
    for (const part of [
      "<g/>",
      "<g a:b='' xmlns:a='http://schema.org/'>x</g>",
      "<g><!-- --></g>",
    ]) {
      const [once, twice] = [1000, 2000].map((times) => events(svg(part.repeat(times))));
      assert.ok(once !== undefined && once > 1000);
      assert.ok(twice !== undefined && twice <= 2 * once);
    }
  });
  test("it ends with the first thing that is not allowed", () => {
    for (const part of ["<script/>", "&x;", "<g on='a'/>", "<g a:b=''/>"]) {
      assert.ok(events(svg(part.repeat(200_000))) < 10, part);
    }
    assert.ok(events(svg(`<g ${'a="b" '.repeat(200_000)}/>`)) < 10);
    assert.ok(events(svg("<g>".repeat(200_000))) < 3 * LIMITS.svgDepth);
    assert.equal(reason(svg("<g>".repeat(200_000))), "it is nested more than 256 deep");
  });
  test("a long comment is one thing", () => {
    assert.ok(events(svg(`<!--${"<!-".repeat(200_000)}-->`)) < 10);
  });
});
