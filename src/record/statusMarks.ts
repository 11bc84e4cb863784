/**
 * The mark of each status, wherever one is drawn: SVG paths around 0,0, filled by the even-odd rule.
 * How far something is established is a shape; a stage, and the standing of an argument, a place on
 * a ladder. Its color only repeats what shape and word say.
 */

/** Half the height of every mark, and half the width of a shape. */
export const MARK_RADIUS = 6;

const LADDER_RADIUS = 20;

const circle = (r: number) => `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;

/** A ring of six dashes. */
function dashes(outer: number, inner: number): string {
  const point = (r: number, turn: number) =>
    [Math.cos(turn), Math.sin(turn)].map((part) => (part * r).toFixed(2)).join(",");
  return Array.from({ length: 6 }, (_, index) => {
    const [from, to] = [index - 0.3, index + 0.3].map((turn) => (turn * Math.PI) / 3) as [
      number,
      number,
    ];
    return (
      `M${point(outer, from)}A${outer},${outer} 0 0,1 ${point(outer, to)}` +
      `L${point(inner, to)}A${inner},${inner} 0 0,0 ${point(inner, from)}Z`
    );
  }).join("");
}

/** One for each word of how far something is established; arguments share those that they have. */
const SHAPES = new Map([
  ["confirmed", "M-5,-5H5V5H-5Z"],
  ["alleged", "M-5,-5H5V5H-5ZM0,-3.5V3.5H3.5V-3.5Z"],
  ["disputed", "M-6,-5L0,-0.9L6,-5V5L0,0.9L-6,5Z"],
  ["unverified", "M-5,-5H5V5H-5ZM-3.5,-3.5V3.5H3.5V-3.5Z"],
  ["speculation", dashes(5.8, 4)],
  ["overreach", "M0,-5.5L6,5H-6Z"],
  ["superseded", `${circle(5.6)}${circle(4.1)}M-4,-0.75H4V0.75H-4Z`],
  [
    "refuted",
    "M-5.2,-3.4L-3.4,-5.2L0,-1.8L3.4,-5.2L5.2,-3.4L1.8,0L5.2,3.4L3.4,5.2L0,1.8L-3.4,5.2L-5.2,3.4L-1.8,0Z",
  ],
]);

/** What stands on a ladder at the place that is reached. */
const MARKERS = {
  argument: "M-4.6,-4.2H4.6L0,4.6Z",
  law: "M0,-5L5,0L0,5L-5,0Z",
  case: "M0,-4.6L4.6,4.2H-4.6Z",
  open: "M0,-5L5,0L0,5L-5,0ZM0,-2.8L-2.8,0L0,2.8L2.8,0Z",
  block: "M-4,-4H4V4H-4Z",
  ended:
    "M-4.2,-2.8L-2.8,-4.2L0,-1.4L2.8,-4.2L4.2,-2.8L1.4,0L4.2,2.8L2.8,4.2L0,1.4L-2.8,4.2L-4.2,2.8L-1.4,0Z",
} as const;

/** The ways up: each word a place. The last place of arguments is a shape: a court has refuted it. */
const LADDERS = [
  { scale: "argument", words: ["established", "plausible", "untested", "weak", "refuted"] },
  {
    scale: "law",
    words: ["introduced", "reported", "passed one chamber", "passed both", "enacted"],
  },
  { scale: "law", words: ["proposed", "in force"] },
  { scale: "case", words: ["filed", "pending", "decided", "on appeal", "final"] },
  { scale: "probe", words: ["opened", "findings", "closed"] },
] as const;

/** How else a way may end: on a ladder of so many places, at its last. */
const ENDS: readonly (readonly [name: string, places: number, marker: keyof typeof MARKERS])[] = [
  ["law:failed", 5, "ended"],
  ["law:suspended", 2, "open"],
  ["law:rescinded", 2, "ended"],
  ["case:settled", 5, "block"],
  ["case:dismissed", 5, "ended"],
];

function ladder(places: number, reached: number, marker: keyof typeof MARKERS): string {
  const gap = 30 / (places - 1);
  const x = (place: number) => place * gap - 15;
  const room = (place: number) => (place === reached ? 5.5 : 1.4);
  const parts = Array.from({ length: places }, (_, place) => {
    const rail =
      place === 0
        ? ""
        : `M${x(place - 1) + room(place - 1)},-0.5H${x(place) - room(place)}V0.5H${x(place - 1) + room(place - 1)}Z`;
    return place === reached ? rail : `${rail}M${x(place) - 1.4},-1.4h2.8v2.8h-2.8Z`;
  });
  return parts.join("") + moved(MARKERS[marker], x(reached));
}

/** The same path so many units to the right: its commands are M, L, H and V with absolute places. */
function moved(path: string, by: number): string {
  return path.replace(/([MLH])(-?[\d.]+)/g, (_, command, x) => `${command}${Number(x) + by}`);
}

const ON_LADDERS = new Map([
  ...LADDERS.flatMap(({ scale, words }) =>
    words
      .filter((word) => !SHAPES.has(word))
      .map(
        (word, reached) =>
          [
            `${scale}:${word}`,
            ladder(words.length, reached, scale === "probe" ? "case" : scale),
          ] as const,
      ),
  ),
  ...ENDS.map(([name, places, marker]) => [name, ladder(places, places - 1, marker)] as const),
]);

/** The name of the mark of a word on a scale, in data and in `markOf`: "alleged", "law:reported". */
export function markName(scale: string, word: string): string {
  return SHAPES.has(word) ? word : `${scale}:${word}`;
}

export interface StatusMark {
  readonly path: string;
  /** Half its width. */
  readonly radius: number;
}

/** Throws for a name that `markName` doesn't give. */
export function markOf(name: string): StatusMark {
  const shape = SHAPES.get(name);
  if (shape !== undefined) return { path: shape, radius: MARK_RADIUS };
  const path = ON_LADDERS.get(name);
  if (path === undefined) throw new Error(`expected the name of a mark, got ${name}`);
  return { path, radius: LADDER_RADIUS };
}
