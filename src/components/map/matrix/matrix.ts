/** The matrix answers beside itself: what a row, a column or a cell counts, by reply, until a day. */

import { make } from "../../../client/dom.ts";
import { expected } from "../../../shared/assert.ts";
import { isoDay } from "../../../shared/dates/calendar.ts";
import { NO_SELECTION } from "../../../shared/graph/selection.ts";
import { part } from "../../graph/part.ts";
import { untilField } from "../../graph/untilField.ts";
import { keepInLinks } from "../../graph/viewLinks.ts";
import { messagesIn } from "../view/messages.ts";
import { charges, type ListedCharge } from "./charges.ts";
import { Marks } from "./marks.ts";
import { panelNode } from "./panel.ts";
import { type Asked, askedIn, isAsking, NOTHING, passes, queryOf } from "./question.ts";
import { redirectFor } from "./redirect.ts";

const root = expected(document.querySelector<HTMLElement>("[data-matrix]"), "a matrix");
const pages: readonly string[] = JSON.parse(expected(root.dataset["matrix"], "pages of a list"));
const message = messagesIn(root);
const panel = part(root, "panel", HTMLElement);
const questions = root.querySelector<HTMLElement>("[data-part='questions']");
const reply = part(root, "reply", HTMLSelectElement);
const live = part(root, "live", HTMLElement);
/** The note that is sought is shown until the same day. */
const findUntil = part(root, "find-until", HTMLInputElement);
const marks = new Marks(expected(root.querySelector<HTMLTableElement>(".matrix table"), "a table"));
let asked = askedIn(location.search);

const until = untilField(root, (day) => ask({ until: day }));

function ask(change: Partial<Asked>, focus = false): void {
  asked = { ...asked, ...change };
  history.pushState(null, "", location.pathname + queryOf(asked));
  void show(focus);
}

async function show(focus: boolean): Promise<void> {
  const current = asked;
  until.show(current.until);
  reply.value = current.reply;
  keepInLinks({ ...NO_SELECTION, until: current.until }, { urls: [] });
  findUntil.disabled = current.until === undefined;
  findUntil.value = current.until === undefined ? "" : isoDay(current.until);
  marks.choose(current);
  if (!isAsking(current)) {
    marks.showAll();
    showPanel(undefined);
    return;
  }
  live.textContent = message("loading");
  let listed: readonly ListedCharge[];
  try {
    listed = await charges(pages);
  } catch {
    live.textContent = message("unread");
    showPanel(make("p", {}, message("unread")));
    return;
  }
  if (asked !== current) return;
  const fitting = listed.filter((charge) =>
    passes(charge, { ...current, accuser: "", accused: "" }),
  );
  marks.show(fitting, current.until);
  const found = fitting.filter((charge) => passes(charge, current));
  const node = panelNode(found, current, {
    ...{ message, all: listed.length, onClose: () => ask(NOTHING, true) },
    timeline: expected(root.dataset["timeline"], "the address of the timeline"),
    list: expected(pages[0], "a list"),
    hrefOf: (name) => marks.hrefOf(name),
  });
  showPanel(node);
  const heading = expected(node.querySelector<HTMLElement>("h2"), "a heading");
  live.textContent = heading.textContent;
  if (focus) heading.focus();
}

function showPanel(node: HTMLElement | undefined): void {
  panel.hidden = node === undefined;
  if (questions) questions.hidden = node !== undefined;
  panel.replaceChildren(...(node ? [node] : []));
}

marks.onChoose((accuser, accused) => ask({ accuser, accused }, true));
reply.addEventListener("change", () => ask({ reply: reply.value }));
questions?.addEventListener("click", (event) => {
  const link = (event.target as Element).closest("a");
  if (!link || link.pathname !== location.pathname || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  ask({ ...NOTHING, ...askedIn(link.search) }, true);
});
addEventListener("keydown", (event) => {
  const isTyping = (event.target as Element).closest("input, select");
  if (event.key === "Escape" && !isTyping && isAsking(asked)) ask(NOTHING);
});
addEventListener("popstate", () => {
  asked = askedIn(location.search);
  void show(false);
});
const redirect = redirectFor(location.search);
if (redirect) location.replace(`${location.pathname}${redirect}/${location.search}`);
for (const node of root.querySelectorAll<HTMLElement>("[data-live-only]")) node.hidden = false;
void show(false).then(() => {
  root.dataset["ready"] = "";
});
