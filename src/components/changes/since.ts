/** Leaves out of the lists what came before the day in the address, `?since=2026-09-01`, and counts what is left. */

import { at, expected } from "../../shared/assert.ts";
import { dayIn } from "../../shared/dates/calendar.ts";

const KEY = "since";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-since]")) enable(form);

function enable(form: HTMLFormElement): void {
  const field = expected(
    form.querySelector<HTMLInputElement>(`[name="${KEY}"]`) ?? undefined,
    "a field",
  );
  const all = expected(
    form.querySelector<HTMLButtonElement>("[data-since-all]") ?? undefined,
    "a button for all",
  );
  const lists = [...document.querySelectorAll<HTMLElement>("[data-changes]")];
  const whole = lists.map((list) => countOf(list).textContent);

  const show = () => {
    // absent: an address without a day shows all
    const asked = new URLSearchParams(location.search).get(KEY) ?? "";
    const day = dayIn(asked);
    field.value = day === undefined ? "" : asked;
    all.disabled = day === undefined;
    for (const [index, list] of lists.entries()) {
      const left = showSince(list, day);
      const count = countOf(list);
      // absent: a count always says of how many it is
      const some = `${left.toLocaleString(document.documentElement.lang)}${count.dataset["of"] ?? ""}`;
      count.textContent = day === undefined ? at(whole, index) : some;
    }
  };
  const ask = (value: string) => {
    const address = new URL(location.href);
    if (value === "") address.searchParams.delete(KEY);
    else address.searchParams.set(KEY, value);
    history.pushState(history.state, "", address);
    show();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(field.value);
  });
  all.addEventListener("click", () => {
    ask("");
    field.focus();
  });
  addEventListener("popstate", show);
  // What was typed before this script came stays to be asked.
  const typed = field.value;
  show();
  if (field.value === "") field.value = typed;
}

function countOf(list: HTMLElement): HTMLElement {
  return expected(list.querySelector<HTMLElement>("[data-changes-count]") ?? undefined, "a count");
}

/** How many entries are left; months without any are left out, and the ways to them. */
function showSince(list: HTMLElement, day: number | undefined): number {
  let left = 0;
  for (const month of list.querySelectorAll<HTMLElement>("[data-month]")) {
    let inMonth = 0;
    for (const entry of month.querySelectorAll<HTMLElement>("[data-day]")) {
      entry.hidden = day !== undefined && Number(entry.dataset["day"]) < day;
      if (!entry.hidden) inMonth++;
    }
    month.hidden = inMonth === 0;
    left += inMonth;
  }
  for (const jumps of list.querySelectorAll<HTMLElement>("[data-changes-jumps]")) {
    jumps.hidden = day !== undefined;
  }
  for (const none of list.querySelectorAll<HTMLElement>("[data-changes-none]")) {
    none.hidden = left > 0 || day === undefined;
  }
  return left;
}
