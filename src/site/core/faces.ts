/** The faces that a vault brings: their rules, and what stands in until they come, at their width and height. */

import type { VaultFace } from "../../vault/look.ts";

interface StandIn {
  /** The names by which systems know it. */
  readonly local: readonly string[];
  /** How wide a letter is, as `width` of `src/intake/face.ts`. */
  readonly width: number;
}

export type FaceUse = "text" | "interface";

/** The faces that systems have. Their widths are those of src/styles/fonts.css, which stand in for the site's faces. */
const STAND_INS: Readonly<Record<FaceUse, readonly StandIn[]>> = {
  text: [
    { local: ["Georgia"], width: 0.436 },
    { local: ["Noto Serif", "NotoSerif-Regular", "Droid Serif"], width: 0.4702 },
    { local: ["Liberation Serif", "Times New Roman", "Times"], width: 0.4047 },
    { local: ["DejaVu Serif"], width: 0.5123 },
  ],
  interface: [
    { local: ["Arial", "Helvetica", "Liberation Sans", "Arimo"], width: 0.4472 },
    { local: ["Roboto", "Roboto-Regular"], width: 0.4431 },
    { local: ["Noto Sans", "NotoSans-Regular", "Droid Sans"], width: 0.4726 },
    { local: ["DejaVu Sans"], width: 0.5079 },
  ],
};

const LAST: Readonly<Record<FaceUse, string>> = {
  text: "Georgia, serif",
  interface: "system-ui, sans-serif",
};

/** `rules` are those of the faces, `family` is the value of the token; faces are at least one. */
export function facesOf(
  use: FaceUse,
  faces: readonly VaultFace[],
  hrefOf: (path: string) => string,
): { rules: string; family: string } {
  const name = `Vault ${use}`;
  const first = faces.find(({ style }) => style === "normal") ?? faces[0];
  const standIns = first === undefined ? [] : standInsOf(use, first);
  const families = standIns.map((_, index) => `"${name} stand-in ${index + 1}"`);
  return {
    rules: [
      ...faces.map((face) => faceRule(name, face, hrefOf(face.path))),
      ...standIns.map(
        (rule, index) => `@font-face {\n  font-family: ${families[index]};\n${rule}}\n`,
      ),
    ].join(""),
    family: [`"${name}"`, '"Other scripts"', ...families, LAST[use]].join(", "),
  };
}

function faceRule(family: string, { weights: [from, to], style }: VaultFace, href: string): string {
  return `@font-face {
  font-family: "${family}";
  font-display: optional;
  font-weight: ${from === to ? from : `${from} ${to}`};
  font-style: ${style};
  src: url("${href}") format("woff2");
}
`;
}

/** None for a face without Latin letters, whose widths say nothing of theirs. */
function standInsOf(use: FaceUse, { width, ascent, descent, lineGap }: VaultFace): string[] {
  if (width === undefined) return [];
  return STAND_INS[use].map(({ local, width: theirs }) => {
    const size = width / theirs;
    return `  src: ${local.map((face) => `local("${face}")`).join(", ")};
  size-adjust: ${percent(size)};
  ascent-override: ${percent(ascent / size)};
  descent-override: ${percent(descent / size)};
  line-gap-override: ${percent(lineGap / size)};
`;
  });
}

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10}%`;
}
