/** Shares a view: as a link, as code for another page, as data, as a calendar, as a picture. */

import { button, download, make } from "../../../client/dom.ts";
import type { Row } from "../../../shared/export/csv.ts";
import { fitsCalendar } from "../../../shared/export/ics.ts";
import type { EntryData, TimelineData } from "../../../shared/timeline/data.ts";
import { calendarOf, csvOf, jsonOf } from "./exports.ts";
import { svgFile } from "./svgFile.ts";

export interface SharedView {
  readonly data: TimelineData;
  /** The entries that pass the filters of the view; where it is asked for, those within its range alone. */
  readonly entries: (inViewOnly: boolean) => readonly EntryData[];
  readonly svg: SVGSVGElement;
  /** The whole address of the view. */
  readonly address: () => string;
  /** The whole address of the view in a frame; undefined where it has none. */
  readonly frameAddress: () => string | undefined;
}

export function sharePanel(view: SharedView): HTMLDetailsElement {
  const { data, entries, svg, address } = view;
  const inView = make("input", { type: "checkbox" });
  const chosen = () => entries(inView.checked);
  const message = make("p", { class: "timeline-message", role: "status" });
  const code = make("textarea", {
    hidden: true,
    readonly: true,
    rows: 3,
    "aria-label": "Text to copy",
  });
  const save = (name: string, type: string, text: () => Promise<string> | string) => async () => {
    try {
      download(`timeline.${name}`, type, await text());
      message.textContent = "";
    } catch {
      message.textContent = "The data could not be loaded. Try again when you are online.";
    }
  };
  const copy = (what: string, text: () => string) => async () => {
    try {
      await navigator.clipboard.writeText(text());
      message.textContent = `${what} copied.`;
    } catch {
      // Where the clipboard is refused, the text is there to be copied by hand.
      code.value = text();
      code.hidden = false;
      code.select();
      message.textContent = "Copy the text below.";
    }
  };
  const buttons = [
    button("Copy link", copy("Link", address)),
    ...(view.frameAddress() === undefined
      ? []
      : [
          button(
            "Copy embed code",
            copy("Embed code", () => frameCode(view)),
          ),
        ]),
    button(
      "CSV",
      save("csv", "text/csv", async () => csvOf(await records(data, chosen()))),
    ),
    button(
      "JSON",
      save("json", "application/json", async () =>
        jsonOf(await records(data, chosen()), address(), data.asOfWords),
      ),
    ),
    button(
      "Calendar (ICS)",
      save("ics", "text/calendar", () => calendarOf(data, chosen(), location.href)),
      { disabled: !data.entries.some(fitsCalendar) },
    ),
    button(
      "Picture (SVG)",
      save("svg", "image/svg+xml", () => svgFile(svg)),
    ),
  ];
  return make(
    "details",
    { class: "timeline-share" },
    make("summary", {}, "Share and download"),
    make(
      "div",
      { class: "timeline-share-body" },
      make(
        "p",
        {},
        "Links and the picture show what is in view; data has every entry that passes the filters.",
      ),
      make("div", { class: "timeline-buttons" }, ...buttons),
      make("label", { class: "timeline-choice" }, inView, "Only what is in view"),
      message,
      code,
    ),
  );
}

/** The records of these entries, as `timeline.json` has them. */
async function records(
  { base }: Pick<TimelineData, "base">,
  entries: readonly EntryData[],
): Promise<Row[]> {
  const response = await fetch(`${base}data/timeline.json`);
  if (!response.ok) throw new Error(`timeline.json: ${response.status}`);
  const { timeline } = (await response.json()) as { timeline: Row[] };
  const wanted = new Set(entries.map(({ id }) => id));
  return timeline.filter(({ id }) => wanted.has(String(id)));
}

function frameCode({ data, frameAddress }: SharedView): string {
  const frame = make("iframe", {
    src: frameAddress(),
    title: `Timeline: ${data.title} · ${data.site}`,
    width: "100%",
    height: "760",
    loading: "lazy",
  });
  return frame.outerHTML;
}
