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
    "with a style sheet": svg(
      `<style>.b{mask:url(#a)}</style><mask id="a"><rect/></mask>${'<rect class="b"/>'.repeat(1000)}`,
    ),
  };
  for (const [name, source] of Object.entries(pictures)) {
    test(name, () => assert.equal(refusedInSvg(source), undefined));
  }
});
