/** Two companies' lanes one above the other, with what concerns both between them: a picture, and a table of the same. */

import { make } from "../../client/dom.ts";
import { type Compared, comparisonOf, rangeOf } from "../../shared/timeline/compare.ts";
import type { TimelineData } from "../../shared/timeline/data.ts";
import { scaleFor } from "../../shared/timeline/scale.ts";
import { Tooltip } from "../timeline/view/tooltip.ts";
import { drawLanes } from "./drawing.ts";
import type { Party, PictureWords } from "./parties.ts";
import { tableOf } from "./table.ts";

/** Narrower, and words have no room. */
const LEAST = 280;

/** The section; undefined where nothing concerns either since `from`, in days since 1970. */
export function lanesOf(
  first: Party,
  second: Party,
  from: number | undefined,
  words: PictureWords,
): HTMLElement | undefined {
  const comparison = comparisonOf(first.data, second.data);
  const all = [...comparison.first, ...comparison.both, ...comparison.second];
  const range = rangeOf(all, from);
  if (!range) return undefined;
  const stage = make("div", {
    class: "lanes-stage",
    role: "group",
    "aria-label": `${words.title}: ${first.name}, ${second.name}. ${words.keys}`,
  });
  const tip = new Tooltip(stage);
  const section = make(
    "section",
    { class: "lanes" },
    make("h2", {}, words.title),
    stage,
    make("p", { class: "quiet" }, words.says),
    make(
      "details",
      {},
      make("summary", {}, `${words.table} (${all.length})`),
      tableOf(comparison, range.from, [first, second], words),
    ),
  );
  let width = 0;
  new ResizeObserver(() => {
    const room = Math.max(LEAST, stage.clientWidth);
    if (room === width) return;
    width = room;
    const axis = { range, width, scale: scaleFor(range, width) };
    stage.replaceChildren(drawLanes(comparison, [first, second], axis, words), tip.element);
  }).observe(stage);
  const compared = new Map(all.map((one) => [one.entry.id, one]));
  showTips(stage, tip, (id) => compared.get(id));
  moveByKeys(stage);
  return section;
}

function showTips(
  stage: HTMLElement,
  tip: Tooltip,
  comparedAt: (id: string) => Compared | undefined,
): void {
  const show = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<SVGElement>("[data-id]") : null;
    const one = comparedAt(link?.dataset["id"] || "");
    if (link && one) tip.show(one.entry, one.data.statuses, link.getBoundingClientRect());
    else tip.hide();
  };
  stage.addEventListener("pointerover", show);
  stage.addEventListener("focusin", show);
  stage.addEventListener("pointerleave", () => tip.hide());
  stage.addEventListener("focusout", () => tip.hide());
}

/** Where a key leads, from a place among so many. */
type Step = (place: number, count: number) => number;
const onward: Step = (place) => place + 1;
const back: Step = (place) => place - 1;

const STEPS: ReadonlyMap<string, Step> = new Map([
  ["ArrowDown", onward],
  ["ArrowRight", onward],
  ["ArrowUp", back],
  ["ArrowLeft", back],
  ["Home", () => 0],
  ["End", (_: number, count: number) => count - 1],
]);

/** One stop of the Tab key, and arrows within. */
function moveByKeys(stage: HTMLElement): void {
  stage.addEventListener("keydown", (event) => {
    const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : STEPS.get(event.key);
    const links = [...stage.querySelectorAll<SVGElement>("[data-id]")];
    const place = event.target instanceof SVGElement ? links.indexOf(event.target) : -1;
    const next = step && place >= 0 ? links[step(place, links.length)] : undefined;
    if (!next) return;
    event.preventDefault();
    links[place]?.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });
}

export async function readTimeline(address: string): Promise<TimelineData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as TimelineData;
}
