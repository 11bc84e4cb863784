/** Takes a view away: as data, as a calendar, as a picture, as a link, as code for another page. */

import { button, download, make, svgNode } from "../../client/dom.ts";
import { type Row, writeCsv } from "../../shared/export/csv.ts";
import { fitsCalendar, writeIcs } from "../../shared/export/ics.ts";
import { calendarEvent, TIMELINE_COLUMNS } from "../../shared/export/timeline.ts";
import type { EntryData, TimelineData } from "../../shared/timeline/data.ts";

export interface TakeOptions {
  readonly data: TimelineData;
  /** The entries of the view: those that pass its filters, within its range. */
  readonly entries: () => readonly EntryData[];
  readonly svg: SVGSVGElement;
  /** The whole address of this view, on its page or in a frame; undefined where it has no frame. */
  readonly address: (form: "page" | "frame") => string | undefined;
}

export function takePanel(options: TakeOptions): HTMLDetailsElement {
  const { data } = options;
  const said = make("p", { class: "timeline-said", role: "status" });
  const save = (name: string, type: string, text: () => Promise<string> | string) => async () => {
    try {
      download(`timeline.${name}`, type, await text());
      said.textContent = "";
    } catch {
      said.textContent = "The data could not be loaded. Try again when you are online.";
    }
  };
  const copy = (what: string, text: () => string) => async () => {
    try {
      await navigator.clipboard.writeText(text());
      said.textContent = `${what} copied.`;
    } catch {
      // Where the clipboard is refused, the text is there to be copied by hand.
      code.value = text();
      code.hidden = false;
      code.select();
      said.textContent = "Copy the text below.";
    }
  };
  const frame = () => frameCode(data, options.address("frame"));
  const code = make("textarea", {
    hidden: true,
    readonly: true,
    rows: 3,
    "aria-label": "Text to copy",
  });
  return make(
    "details",
    { class: "timeline-take" },
    make("summary", {}, "Share and download"),
    make(
      "div",
      { class: "timeline-take-body" },
      make("p", {}, "What is in view, as it is filtered:"),
      make(
        "div",
        { class: "timeline-buttons" },
        button(
          "Copy link",
          copy("Link", () => options.address("page") ?? ""),
        ),
        ...(frame() === "" ? [] : [button("Copy embed code", copy("Embed code", frame))]),
        button(
          "CSV",
          save("csv", "text/csv", async () => csv(await records(options))),
        ),
        button(
          "JSON",
          save("json", "application/json", async () => json(options, await records(options))),
        ),
        button(
          "Calendar (ICS)",
          save("ics", "text/calendar", () => calendar(options)),
          {
            disabled: !data.entries.some(fitsCalendar),
          },
        ),
        button(
          "Picture (SVG)",
          save("svg", "image/svg+xml", () => drawing(options.svg)),
        ),
      ),
      said,
      code,
    ),
  );
}

/** The records of these entries, as `timeline.json` has them. */
async function records({ data, entries }: TakeOptions): Promise<Row[]> {
  const response = await fetch(`${data.base}data/timeline.json`);
  if (!response.ok) throw new Error(`timeline.json: ${response.status}`);
  const { timeline } = (await response.json()) as { timeline: Row[] };
  const wanted = new Set(entries().map(({ id }) => id));
  return timeline.filter(({ id }) => wanted.has(String(id)));
}

function csv(rows: readonly Row[]): string {
  return writeCsv(TIMELINE_COLUMNS, rows);
}

function json({ data, address }: TakeOptions, rows: readonly Row[]): string {
  const head = { source: address("page"), factsAsOf: data.asOfWords };
  return `${JSON.stringify({ ...head, timeline: rows }, null, 1)}\n`;
}

function calendar({ data, entries }: TakeOptions): string {
  const events = entries().map((entry) => {
    const status = entry.status === undefined ? undefined : data.statuses[entry.status];
    const url = new URL(data.base.slice(0, -1) + encodeURI(entry.id), location.href).href;
    const kind = data.kinds[entry.kind]?.singular ?? "";
    return calendarEvent({ ...entry, kind, status, url }, data.calendarOrigin);
  });
  return writeIcs({ name: data.site, asOf: data.asOf, events });
}

/** What a picture keeps of the page's style. */
const KEPT = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
];

/** The SVG as a document of its own, with its colors in it. */
function drawing(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const name of KEPT) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute("class");
    for (const name of ["tabindex", "data-entry", "data-lane", "data-cluster"])
      element.removeAttribute(name);
    const href = element.getAttribute("href");
    if (href !== null) element.setAttribute("href", new URL(href, location.href).href);
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.removeAttribute("class");
  copy.removeAttribute("aria-hidden");
  const fill = getComputedStyle(document.body).backgroundColor;
  copy.prepend(svgNode("rect", { width: "100%", height: "100%", fill }));
  return new XMLSerializer().serializeToString(copy);
}

function frameCode({ title, site }: TimelineData, address: string | undefined): string {
  if (address === undefined) return "";
  const frame = make("iframe", {
    src: address,
    title: `Timeline: ${title} · ${site}`,
    width: "100%",
    height: "760",
    loading: "lazy",
  });
  return frame.outerHTML;
}
