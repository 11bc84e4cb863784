/** A card as Takumi lays it out: https://takumi.kane.tw/docs/reference. Sizes are in pixels. */

import type { Node } from "@takumi-rs/core";
import type { Card } from "./index.ts";

/** What https://ogp.me and the readers of its tags show whole. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The families of letters, by the names that they are registered under. */
export const FAMILIES = { text: "Text", interface: "Interface", other: "Other" } as const;

const COLORS = { paper: "#fdfcf9", ink: "#1d1c1a", soft: "#57534b" } as const;
const BOX = { display: "flex", flexDirection: "column" } as const;

/** Characters up to which a title has this size; a longer one is cut after four lines. */
const TITLE_SIZES = [
  [40, 80],
  [90, 64],
  [Number.POSITIVE_INFINITY, 52],
] as const;

export function drawCard({ about, title, standing, site, accent, direction }: Card): Node {
  const size = TITLE_SIZES.find(([most]) => title.length <= most)?.[1] || TITLE_SIZES[2][1];
  return {
    type: "container",
    style: {
      ...BOX,
      ...CARD_SIZE,
      padding: 72,
      justifyContent: "space-between",
      backgroundColor: COLORS.paper,
      color: COLORS.ink,
      fontFamily: `${FAMILIES.interface}, ${FAMILIES.other}`,
      direction,
    },
    children: [
      words(about, { fontSize: 32, color: COLORS.soft }),
      words(title, {
        fontSize: size,
        fontWeight: 650,
        lineHeight: 1.15,
        lineClamp: 4,
        fontFamily: `${FAMILIES.text}, ${FAMILIES.other}`,
      }),
      {
        type: "container",
        style: { ...BOX, gap: 12 },
        children: [
          ...standing.map((line) => words(line, { fontSize: 32, lineHeight: 1.3, lineClamp: 2 })),
          words(site, { fontSize: 30, fontWeight: 600, color: accent, marginTop: 20 }),
        ],
      },
    ],
  };
}

function words(text: string, style: Node["style"]): Node {
  return { type: "text", text, style };
}
