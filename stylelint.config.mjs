/** Colors, sizes, faces and layers of the sheets come from src/styles/tokens.css. */

/** A step of the tokens, the size of the text, or a share of the size around it. */
const SIZE = String.raw`var\(--[\w-]+\)|1rem|[\d.]+em`;
/** On paper, sizes are those of the sheet. */
const PAPER = String.raw`[\d.]+pt|${SIZE}`;

const fonts = (size) => ({
  "font-size": [`/^(?:${size}|0)$/`, "inherit"],
  font: [
    String.raw`/^(?:\d{3} )?(?:${size})(?: \/ [\w.]+)? var\(--(?:text|interface|mono)\)$/`,
    "inherit",
  ],
  "font-family": [String.raw`/^var\(--[\w-]+\)$/`],
});

const values = (size) => ({
  ...fonts(size),
  "z-index": [String.raw`/^var\(--layer-[\w-]+\)$/`],
});

export default {
  ignoreFiles: ["src/styles/tokens.css"],
  rules: {
    "color-no-hex": true,
    "color-named": "never",
    "function-disallowed-list": [
      ...["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch"],
      ...["color", "light-dark"],
    ],
    "declaration-property-value-allowed-list": values(SIZE),
  },
  overrides: [
    {
      files: ["src/styles/print.css"],
      rules: { "declaration-property-value-allowed-list": values(PAPER) },
    },
    {
      // Where the faces are.
      files: ["src/styles/fonts.css", "src/styles/math.css"],
      rules: {
        "declaration-property-value-allowed-list": {
          ...values(SIZE),
          "font-family": [...values(SIZE)["font-family"], String.raw`/^"[\w ]+"$/`],
        },
      },
    },
    { files: ["**/*.astro"], customSyntax: "postcss-html" },
  ],
};
