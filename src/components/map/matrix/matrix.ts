/** The matrix answers beside itself: what a row, a column or a cell counts, by reply, until a day. */

import { make } from "../../../client/dom.ts";
import { expected } from "../../../shared/assert.ts";
import { isoDay } from "../../../shared/dates/calendar.ts";
import { part } from "../../graph/part.ts";
import { untilField } from "../../graph/untilField.ts";
import { wordsIn } from "../view/words.ts";
import { charges, type ListedCharge } from "./charges.ts";
import { formerView } from "./formerAddress.ts";
import { Marks } from "./marks.ts";
import { panelNode } from "./panel.ts";
import { type Asked, askedIn, isAsking, NOTHING, passes, queryOf } from "./question.ts";

const root = expected(document.querySelector<HTMLElement>("[data-matrix]"), "a matrix");
const pages: readonly string[] = JSON.parse(expected(root.dataset["matrix"], "pages of a list"));
const say = wordsIn(root);
const panel = part(root, "panel", HTMLElement);
const questions = root.querySelector<HTMLElement>("[data-part='questions']");
const reply = part(root, "reply", HTMLSelectElement);
const live = part(root, "live", HTMLElement);
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
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-map-views] a")) {
    link.search = current.until === undefined ? "" : `?until=${isoDay(current.until)}`;
  }
  marks.choose(current);
  if (!isAsking(current)) {
    marks.showAll();
    showPanel(undefined);
    return;
  }
  live.textContent = say("loading");
  let listed: readonly ListedCharge[];
  try {
    listed = await charges(pages);
  } catch {
    live.textContent = say("unread");
    showPanel(make("p", {}, say("unread")));
    return;
  }
  if (asked !== current) return;
  const fitting = listed.filter((charge) =>
    passes(charge, { ...current, accuser: "", accused: "" }),
  );
  marks.show(fitting);
  const found = fitting.filter((charge) => passes(charge, current));
  const node = panelNode(found, current, {
    ...{ say, all: listed.length, onClose: () => ask(NOTHING, true) },
    timeline: expected(root.dataset["timeline"], "the address of the timeline"),
    list: expected(pages[0], "a list"),
    hrefOf: (name) => marks.hrefOf(name),
    base: expected(root.dataset["note"], "the map of a note"),
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
const former = formerView(location.search);
if (former) location.replace(`${location.pathname}${former}/${location.search}`);
for (const node of root.querySelectorAll<HTMLElement>("[data-live-only]")) node.hidden = false;
void show(false).then(() => {
  root.dataset["ready"] = "";
});
