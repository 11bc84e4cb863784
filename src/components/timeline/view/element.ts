/** `<timeline-view>`: loads the data of a timeline, then puts its picture in place of the still one. */

import { make } from "../../../client/dom.ts";
import { loadStyle } from "../../../client/style.ts";
import { expected } from "../../../shared/assert.ts";
import type { TimelineData } from "../../../shared/timeline/data.ts";
import { readState } from "../../../shared/timeline/state.ts";
import { type StoryData, storyFile, withStory } from "../../../shared/timeline/story.ts";
import tipStyle from "./tooltip.css?url";
import style from "./view.css?url";
import { TimelineView } from "./view.ts";

class TimelineElement extends HTMLElement {
  #isStarted = false;

  connectedCallback(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.#start().catch(() => {
      this.classList.add("failed");
      this.append(
        make(
          "p",
          { class: "timeline-hint" },
          "The picture could not be loaded. The list has everything it shows.",
        ),
      );
    });
  }

  async #start(): Promise<void> {
    // Only a pointer asks for it.
    loadStyle(tipStyle);
    const address = expected(this.dataset["src"], "the address of the data");
    const [data, story] = await Promise.all([
      load<TimelineData>(address),
      // What names no story is no reason to show nothing.
      this.#story(address).catch(() => undefined),
      loadStyle(style),
    ]);
    new TimelineView(this, story ? withStory(data, story) : data);
    const moments = document.querySelector<HTMLElement>(".moments-section");
    if (moments && story) moments.hidden = true;
    this.classList.add("ready");
    performance.mark("timeline-ready");
    putAside(this.querySelector(".timeline-still > svg"));
  }

  /** The story that the address of the page names; undefined where it names none. */
  async #story(data: string): Promise<StoryData | undefined> {
    const { story } = readState(this.hasAttribute("data-state") ? location.search : "");
    const file = story === undefined ? undefined : storyFile(story);
    if (file === undefined) return undefined;
    return load<StoryData>(new URL(encodeURI(file), new URL(data, location.href)).href);
  }
}

/** Makes of the still picture, which stood there first, text that is read when the page is printed. */
function putAside(still: Element | null): void {
  if (!still) return;
  const text = make("noscript");
  text.textContent = still.outerHTML;
  still.replaceWith(text);
}

async function load<Data>(address: string): Promise<Data> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Data;
}

customElements.define("timeline-view", TimelineElement);
