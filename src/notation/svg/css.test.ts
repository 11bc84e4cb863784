import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { refusedInCss } from "./css.ts";

describe("styles of a picture", () => {
  const styles = [
    "fill: red; stroke: url(#a)",
    'fill: URL( "#a" )',
    "filter: invert(93%) hue-rotate(180deg)",
    "background: url(data:image/png;base64,AAAA)",
    '@font-face { font-family: x; src: url("data:font/woff2;base64,AAAA") format("woff2") }',
    "@font-face { src: url(data:application/x-font-woff;charset=utf-8;base64,AAAA) }",
    '.a::before { content: "\\201C" }',
    "/* me@example.org */ @media print { .image { fill: none } }",
  ];
  for (const css of styles) test(css, () => assert.equal(refusedInCss(css), undefined));
});

describe("what leads out of it, in whatever disguise", () => {
  const address = "url(https://evil.example/x) leads out of the file";
  const styles: readonly (readonly [css: string, reason: string])[] = [
    ["fill: url(https://evil.example/x)", address],
    ["fill: URL(\n 'https://evil.example/x' )", address],
    ["fill: u\\72l(https://evil.example/x)", address],
    ["fill: \\000075 rl(https://evil.example/x)", address],
    ["fill: ur\\l(https://evil.example/x)", address],
    ["fill: url(\\68ttps://evil.example/x)", address],
    ["fill: url(other.svg#a)", "url(other.svg#a) leads out of the file"],
    ["fill: url()", "url() leads out of the file"],
    ["fill: url(data:image/svg+xml,x)", "url(data:image/svg+xml,x) leads out of the file"],
    ["/* url(#a) */ fill: url(//evil.example)", "url(//evil.example) leads out of the file"],
    ["@import 'x'", "@import is not allowed"],
    ["@\\49MPORT 'x'", "@IMPORT is not allowed"],
    ["background: -webkit-image-set('x' 1x)", "image-set( is not allowed"],
    ["background: image('x')", "image( is not allowed"],
    ["src: src('x')", "src( is not allowed"],
    ["width: expression(alert(1))", "expression( is not allowed"],
    ["background: cross-fade('http://evil.example/x', red)", "cross-fade( is not allowed"],
    ["behavior : url(#default#x)", "behavior : is not allowed"],
    ["-moz-binding: url(#x)", "-moz-binding: is not allowed"],
  ];
  for (const [css, reason] of styles) test(css, () => assert.equal(refusedInCss(css), reason));
});
