/** The picture of a comparison, as an SVG of links. */

import { svgNode } from "../../client/dom.ts";
import { plural } from "../../shared/plural.ts";
import {
  type Axis,
  type Compared,
  type Comparison,
  type Disc,
  discsOf,
  laneOf,
  largestOf,
  type Mark,
  measuresIn,
  type NamedMark,
  ROW,
} from "../../shared/timeline/compare.ts";
import {
  linkTo,
  statusesInWords,
  statusOf,
  type TimelineData,
} from "../../shared/timeline/data.ts";
import { markPath } from "../../shared/timeline/drawing.ts";
import { ticksOf } from "../../shared/timeline/ticks.ts";
import type { Party, PictureWords } from "./parties.ts";

/** Heights in pixels: of the axis, of the name of a lane, below a lane. */
const AXIS = 28;
const NAME = 28;
const BELOW = 10;
/** From a middle to the words beside it. */
const WORDS_AT = 13;
const BASELINE = 4.5;
/** Measures that are drawn; the table has all. */
const MEASURES = 2;

export function drawLanes(
  { first, both, second }: Comparison,
  [a, b]: readonly [Party, Party],
  axis: Axis,
  words: PictureWords,
): SVGSVGElement {
  const picture = new Picture(axis, words);
  const measures = measuresIn(a.data, b.data)
    .slice(0, MEASURES)
    .map((measure) => ({ measure, most: largestOf(measure, a.data, b.data) }));
  picture.lane(`${a.name} ${words.alone}`, first);
  for (const { measure, most } of measures) picture.discs(a.data, measure, most);
  picture.lane(words.both, both, "lanes-both");
  picture.lane(`${b.name} ${words.alone}`, second);
  for (const { measure, most } of measures) picture.discs(b.data, measure, most);
  return picture.finish(a.data.asOf);
}

class Picture {
  readonly #axis: Axis;
  readonly #words: PictureWords;
  readonly #behind = svgNode("g", {});
  readonly #front = svgNode("g", {});
  #y = AXIS;

  constructor(axis: Axis, words: PictureWords) {
    this.#axis = axis;
    this.#words = words;
  }

  lane(name: string, compared: readonly Compared[], kind = ""): void {
    const { named, others, earlier } = laneOf(compared, this.#axis);
    const top = this.#y;
    const counts = [
      plural(compared.length, this.#words.entry, this.#words.entries),
      ...(earlier > 0 ? [`${earlier} ${this.#words.earlier}`] : []),
    ];
    const title = svgNode("text", { class: "lanes-name", x: 0, y: top + 19 }, name);
    title.append(svgNode("tspan", { class: "lanes-count", dx: 10 }, counts.join(", ")));
    this.#front.append(title);
    this.#y += NAME;
    const marks = svgNode("g", { class: kind });
    this.#front.append(marks);
    for (const mark of named) marks.append(this.#named(mark));
    if (others.length > 0) {
      for (const mark of others) marks.append(this.#mark(mark, this.#y + ROW / 2));
      this.#y += ROW;
    }
    this.#y += BELOW;
    this.#behind.append(
      svgNode("rect", {
        class: `lanes-lane ${kind}`,
        x: 0,
        y: top,
        width: this.#axis.width,
        height: this.#y - top,
      }),
      svgNode("path", { class: "lanes-rule", d: `M0,${top}H${this.#axis.width}` }),
    );
  }

  discs(data: TimelineData, measure: string, most: number): void {
    const discs = discsOf(data, measure, most, this.#axis);
    if (discs.length === 0) return;
    const label = `${measure}${this.#words.counted}`;
    this.#front.append(
      svgNode(
        "text",
        { class: "lanes-count lanes-measure", x: 0, y: this.#y + 14 },
        label.charAt(0).toUpperCase() + label.slice(1),
      ),
    );
    this.#y += 20;
    for (const row of Map.groupBy(discs, ({ row }) => row).values()) {
      const height = 2 * Math.max(ROW / 2 - 1, ...row.map(({ radius }) => radius)) + 4;
      const middle = this.#y + height / 2;
      this.#behind.append(
        svgNode("path", { class: "lanes-line", d: `M0,${middle}H${this.#axis.width}` }),
      );
      for (const disc of row) this.#front.append(this.#disc(disc, data, middle));
      this.#y += height;
    }
    this.#y += BELOW;
  }

  finish(asOf: number): SVGSVGElement {
    const { width, range, scale } = this.#axis;
    const height = this.#y;
    const svg = svgNode("svg", {
      class: "lanes-picture",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
    });
    const ticks = ticksOf(range, scale).flatMap(({ day, label, major }) => {
      const x = (day - range.from) * scale;
      if (x < 0 || x > width) return [];
      return [
        svgNode("path", {
          class: major ? "lanes-grid major" : "lanes-grid",
          d: `M${x},${AXIS - 8}V${height}`,
        }),
        svgNode("text", { class: "lanes-tick", x: x + 3, y: 14 }, label),
      ];
    });
    const now = (asOf + 1 - range.from) * scale;
    const lanes = svgNode("g", {});
    lanes.append(...this.#behind.querySelectorAll("rect"));
    svg.append(
      lanes,
      ...ticks,
      svgNode("path", { class: "lanes-now", d: `M${now},${AXIS - 8}V${height}` }),
      this.#behind,
      this.#front,
    );
    svg.querySelector("[data-id]")?.setAttribute("tabindex", "0");
    return svg;
  }

  #named(mark: NamedMark): SVGElement {
    const y = this.#y + ROW / 2;
    this.#y += ROW;
    const link = this.#mark(mark, y, mark.words);
    link.append(
      svgNode(
        "text",
        {
          class: "lanes-words",
          x: mark.x + (mark.isBefore ? -WORDS_AT : WORDS_AT),
          y: y + BASELINE,
          "text-anchor": mark.isBefore ? "end" : "start",
        },
        mark.words,
      ),
    );
    return link;
  }

  /** Small where it has no words. */
  #mark({ entry, data, x }: Mark, y: number, words = ""): SVGElement {
    const status = statusOf(entry, data.statuses);
    const kind = data.kinds[entry.kind]?.name || "";
    const link = linkOf(data, entry.id, words, [
      entry.words,
      entry.title,
      ...statusesInWords(entry, data.statuses),
    ]);
    link.append(
      svgNode("rect", { class: "lanes-target", x: x - 10, y: y - ROW / 2, width: 20, height: ROW }),
      svgNode("path", {
        class: "lanes-mark",
        "data-tone": status ? status.fill : "idle",
        d: markPath(kind, status),
        "fill-rule": "evenodd",
        transform: `translate(${x},${y})${words === "" ? " scale(0.65)" : ""}`,
      }),
    );
    return link;
  }

  #disc(
    { figure, entry, x, radius, words, isBefore }: Disc,
    data: TimelineData,
    y: number,
  ): SVGElement {
    const link = linkOf(data, entry.id, words, [
      `${figure.measure}: ${figure.text} (${figure.by})`,
      entry.words,
      entry.title,
      ...statusesInWords(entry, data.statuses),
    ]);
    const space = radius + 6;
    link.append(
      svgNode("circle", { class: "lanes-disc", cx: x, cy: y, r: radius }),
      svgNode(
        "text",
        {
          class: "lanes-words",
          x: isBefore ? x - space : x + space,
          y: y + BASELINE,
          "text-anchor": isBefore ? "end" : "start",
        },
        words,
      ),
    );
    return link;
  }
}

/** `drawn` are the words that are seen of it, which its name begins with where they are other words. */
function linkOf(
  data: TimelineData,
  id: string,
  drawn: string,
  words: readonly string[],
): SVGElement {
  const isNamed = words.some((part) => part.includes(drawn));
  return svgNode("a", {
    class: "lanes-entry",
    href: linkTo(data, id),
    "data-id": id,
    tabindex: -1,
    "aria-label": (isNamed ? words : [drawn, ...words]).join("; "),
  });
}
