/** A picture whose parts show one another without end is refused; one that repeats a sign is not. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { refusedInSvg } from "../../src/notation/svg/index.ts";
import { vaultOf } from "../support.ts";

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`;
const LEVELS = [..."abcdefghi"];

/** Each level shows the one before ten times. */
const levels = (level: (id: string, before: string) => string) =>
  svg(
    `<g id="a"><rect/></g>${LEVELS.slice(1)
      .map((id, index) => level(id, LEVELS[index] ?? ""))
      .join("")}`,
  );

describe("refused", () => {
  const bombs = {
    use: levels((id, before) => `<g id="${id}">${`<use href="#${before}"/>`.repeat(10)}</g>`),
    "use with a prefix": levels(
      (id, before) => `<g id="${id}">${`<use xlink:href="#${before}"/>`.repeat(10)}</g>`,
    ),
    "symbols, the last first": svg(
      LEVELS.toReversed()
        .map(
          (id, index, all) =>
            `<symbol id="${id}">${`<use href=" #${all[index + 1]}"/>`.repeat(10)}<rect/></symbol>`,
        )
        .join(""),
    ),
    patterns: levels(
      (id, before) =>
        `<pattern id="${id}">${`<rect fill="url(#${before})"/>`.repeat(10)}</pattern>`,
    ),
    "masks in a style": levels(
      (id, before) =>
        `<mask id="${id}">${`<rect style="mask:url('#${before}')"/>`.repeat(10)}</mask>`,
    ),
    "markers, escaped": levels(
      (id, before) =>
        `<marker id="${id}">${`<path marker-mid="\\75rl(#${before})"/>`.repeat(10)}</marker>`,
    ),
    "a percent sign": levels(
      (id, before) =>
        `<g id="${id}">${`<use href="#%${before.charCodeAt(0).toString(16)}"/>`.repeat(10)}</g>`,
    ),
    "wide, not deep": svg(
      `<g id="a">${"<rect/>".repeat(10_000)}</g>${'<use href="#a"/>'.repeat(1000)}`,
    ),
    "a style sheet": svg(
      `<style>.b{mask:url(#a)}</style><mask id="a">${"<rect/>".repeat(1000)}</mask>${'<rect class="b"/>'.repeat(1000)}`,
    ),
    "a marker at each vertex": svg(
      `<marker id="a">${"<rect/>".repeat(100)}</marker><path marker-mid="url(#a)" d="M0 0${" 1 1".repeat(5000)}"/>`,
    ),
    "a marker of what is inside": svg(
      `<marker id="a">${"<rect/>".repeat(100)}</marker><g style="marker:url(#a)">${`<polyline points="${"1,1 ".repeat(50)}"/>`.repeat(100)}</g>`,
    ),
    "a paint of what is inside": svg(
      `<pattern id="a">${"<rect/>".repeat(1000)}</pattern><g fill="url(#a)">${"<rect/>".repeat(1000)}</g>`,
    ),
    "a paint of what is used": svg(
      `<pattern id="a">${"<rect/>".repeat(1000)}</pattern><g id="b">${"<rect/>".repeat(1000)}</g><use href="#b" fill="url(#a)"/>`,
    ),
    ...Object.fromEntries(
      [
        "g *{mask:url(#a)}",
        "rect{rect{fill:red} mask:url(#a)}",
        "rect{mask:url(#a); a{fill:red}}",
        'rect{content:"}"; mask:url(#a)}',
        "rect{/*}*/mask:url(#a)}",
        "svg{--a:url(#a)} rect{mask:var(--a)}",
        "@media all{g{&amp; rect{mask:url(#a)}}}",
        "g{fill:url(#a)}",
        "rect{filter:blur(9px) blur(9px) blur(9px) blur(9px) blur(9px)}",
        "rect{f\\69lter:url(#b)}",
      ].map((css) => [
        `a style sheet: ${css}`,
        svg(
          `<style>${css}</style><filter id="b">${"<feOffset/>".repeat(9)}</filter><mask id="a">${"<rect/>".repeat(1000)}</mask><g>${"<rect/>".repeat(1000)}</g>`,
        ),
      ]),
    ),
    "filters in one another": svg(
      `${'<g filter="blur(9px)">'.repeat(200)}${'<rect filter="blur(9px)"/>'.repeat(5000)}${"</g>".repeat(200)}`,
    ),
  };
  for (const [name, source] of Object.entries(bombs)) {
    test(name, () => {
      assert.match(refusedInSvg(source)?.reason ?? "", /show one another more than/);
      const vault = vaultOf({ "Note.md": "![[bomb.svg]]", "bomb.svg": source });
      assert.ok(vault.problems.some(({ code }) => code === "unsafe-svg"));
      assert.deepEqual(vault.files, []);
    });
  }
});

describe("a picture", () => {
  const pictures = {
    "that repeats a sign": svg(`<g id="a"><rect/></g>${'<use href="#a"/>'.repeat(2000)}`),
    "that shows itself, which browsers don't draw": svg('<g id="a"><use href="#a"/></g>'),
    "with gradients for all": svg(
      `<linearGradient id="a"><stop/></linearGradient>${'<rect fill="url(#a)"/>'.repeat(5000)}`,
    ),
    "with a gradient and a clip around a whole drawing": svg(
      `<linearGradient id="a"><stop/><stop/></linearGradient><clipPath id="c"><rect/></clipPath><g clip-path="url(#c)" fill="url(#a)"><g clip-path="url(#c)">${'<path d="M0 0 1 1 2 2"/>'.repeat(20_000)}</g></g>`,
    ),
    "with shadows": svg(
      `<filter id="a"><feOffset/><feGaussianBlur/><feBlend/></filter>${'<rect filter="url(#a)"/>'.repeat(300)}`,
    ),
    "of a line with a marker at its end": svg(
      `<marker id="a"><path d="M0 0 1 1"/></marker>${'<path style="marker-end:url(#a);stroke:red" d="M0 0 9 9 8 8"/>'.repeat(500)}`,
    ),
    "with a style sheet": svg(
      `<style>.b{mask:url(#a)}</style><mask id="a"><rect/></mask>${'<rect class="b"/>'.repeat(1000)}`,
    ),
  };
  for (const [name, source] of Object.entries(pictures)) {
    test(name, () => assert.equal(refusedInSvg(source), undefined));
  }
});
