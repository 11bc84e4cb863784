/** What the picture of a comparison shows, as a table. */

import { make } from "../../client/dom.ts";
import { statusNode } from "../../client/status.ts";
import { at } from "../../shared/assert.ts";
import { type Compared, type Comparison, figuresIn } from "../../shared/timeline/compare.ts";
import { linkTo, type StatusData, statusOf } from "../../shared/timeline/data.ts";
import type { Party, PictureWords } from "./parties.ts";

/** `from` is the day on which the picture begins. */
export function tableOf(
  { first, both, second }: Comparison,
  from: number,
  [a, b]: readonly [Party, Party],
  words: PictureWords,
): HTMLElement {
  const { columns } = words;
  const figures = Map.groupBy(
    [a, b].flatMap(({ name, data }) => figuresIn(data).map((figure) => ({ ...figure, name }))),
    ({ entry }) => entry,
  );
  const row = ({ entry, data }: Compared): HTMLElement => {
    const made = entry.made === undefined ? undefined : at(data.statuses, entry.made);
    const status = statusOf(entry, data.statuses);
    const counted = (figures.get(entry.id) || []).map(({ name, measure, text, by }) =>
      // The text of a period says itself that it is one.
      make("div", {}, `${name}: ${text}${measure === "period" ? "" : ` ${measure}`} (${by})`),
    );
    const date = entry.end < from ? `${entry.words} (${words.before})` : entry.words;
    return make(
      "tr",
      {},
      make("td", {}, date),
      make("th", { scope: "row" }, make("a", { href: linkTo(data, entry.id) }, entry.title)),
      make(
        "td",
        {},
        status && statusLine(made ? words.content : undefined, status),
        made && statusLine(made.label, made),
      ),
      make("td", {}, ...counted),
    );
  };
  const group = (name: string, compared: readonly Compared[]): HTMLElement =>
    make(
      "tbody",
      {},
      make("tr", {}, make("th", { colspan: 4, scope: "rowgroup" }, `${name} · ${compared.length}`)),
      ...(compared.length === 0
        ? [make("tr", {}, make("td", { colspan: 4 }, words.none))]
        : compared.map(row)),
    );
  return make(
    "div",
    { class: "lanes-table", role: "region", tabindex: 0, "aria-label": words.table },
    make(
      "table",
      {},
      make(
        "thead",
        {},
        make("tr", {}, ...Object.values(columns).map((name) => make("th", { scope: "col" }, name))),
      ),
      group(`${a.name} ${words.alone}`, first),
      group(words.both, both),
      group(`${b.name} ${words.alone}`, second),
    ),
  );
}

function statusLine(label: string | undefined, { shape, fill, text }: StatusData): HTMLElement {
  return make("div", {}, label && `${label}: `, statusNode(shape, fill, text));
}
