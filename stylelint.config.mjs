/** Colors, sizes, faces and layers of the sheets come from src/styles/tokens.css. */

/**
 * A step of the tokens, the size of the text, a share of the size around it; on paper, points
 * (tests/styles.test.ts sees that they stay there).
 */
const SIZE = String.raw`var\(--[\w-]+\)|1rem|[\d.]+em|[\d.]+pt`;

const VALUES = {
  "font-size": [`/^(?:${SIZE}|0)$/`, "inherit"],
  font: [
    String.raw`/^(?:\d{3} )?(?:${SIZE})(?: \/ [\w.]+)? var\(--(?:text|interface|picture|mono)\)$/`,
    "inherit",
  ],
  "font-family": [String.raw`/^var\(--[\w-]+\)$/`],
  "z-index": [String.raw`/^var\(--layer-[\w-]+\)$/`],
};

export default {
  ignoreFiles: ["src/styles/tokens.css"],
  rules: {
    "color-no-hex": true,
    "color-named": "never",
    "function-disallowed-list": [
      ...["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch"],
      ...["color", "light-dark"],
    ],
    "declaration-property-value-allowed-list": VALUES,
  },
  overrides: [
    {
      // Where the faces are.
      files: ["src/styles/fonts.css", "src/styles/math.css"],
      rules: {
        "declaration-property-value-allowed-list": {
          ...VALUES,
          "font-family": [...VALUES["font-family"], String.raw`/^"[\w ]+"$/`],
        },
      },
    },
    { files: ["**/*.astro"], customSyntax: "postcss-html" },
  ],
};
