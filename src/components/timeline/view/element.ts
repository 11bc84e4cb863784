/** `<timeline-view>`: loads the data of a timeline, then puts its picture in place of the still one. */

import { make } from "../../../client/dom.ts";
import { loadStyle } from "../../../client/style.ts";
import { expected } from "../../../shared/assert.ts";
import type { TimelineData } from "../../../shared/timeline/data.ts";
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
    const address = expected(this.dataset["src"], "the address of the data");
    const [response] = await Promise.all([fetch(address), loadStyle(style)]);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    new TimelineView(this, (await response.json()) as TimelineData);
    this.classList.add("ready");
    performance.mark("timeline-ready");
  }
}

customElements.define("timeline-view", TimelineElement);
