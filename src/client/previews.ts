/**
 * Previews of links to other notes: after 500 ms of hover or focus, or on a
 * long touch, from the target page itself; of citations and footnotes, also on a tap, from the
 * list that they lead to. Escape, or leaving, dismisses one; the pointer may move onto it.
 */

import { cardOf, isReference } from "./citationCard.ts";
import { opened } from "./escape.ts";

const DELAY = 500;
const GRACE = 250;

const cache = new Map<string, Promise<DocumentFragment | undefined>>();

export function enablePreviews(): void {
  const main = document.querySelector("main");
  if (!main) return;
  let box: HTMLElement | undefined;
  let owner: HTMLAnchorElement | undefined;
  let timer: number | undefined;
  let release: (() => void) | undefined;

  const close = () => {
    clearTimeout(timer);
    release?.();
    box?.remove();
    owner?.removeAttribute("aria-describedby");
    box = owner = undefined;
  };
  const leave = () => {
    clearTimeout(timer);
    timer = window.setTimeout(close, GRACE);
  };
  const open = async (link: HTMLAnchorElement) => {
    const content = isReference(link) ? cardOf(link) : await load(link.href);
    if (!content || owner !== link) return;
    box?.remove();
    release?.();
    release = opened(close);
    box = document.createElement("div");
    box.className = "preview";
    box.id = "page_preview";
    box.setAttribute("role", "tooltip");
    box.append(content.cloneNode(true));
    box.addEventListener("pointerenter", () => clearTimeout(timer));
    box.addEventListener("pointerleave", leave);
    main.append(box);
    place(box, link);
    link.setAttribute("aria-describedby", box.id);
  };
  const intend = (target: EventTarget | null, delay = DELAY) => {
    const link = previewable(target);
    if (!link) return;
    if (link === owner) {
      clearTimeout(timer);
      if (!box) timer = window.setTimeout(() => open(link), delay);
      return;
    }
    close();
    owner = link;
    timer = window.setTimeout(() => open(link), delay);
  };

  main.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "touch") intend(event.target);
  });
  main.addEventListener("pointerout", (event) => {
    if (event.pointerType !== "touch" && previewable(event.target)) leave();
  });
  main.addEventListener("focusin", (event) => {
    if (event.target instanceof Element && event.target.matches(":focus-visible"))
      intend(event.target);
  });
  main.addEventListener("focusout", leave);
  // A long touch opens the preview in place of the system's menu; a tap follows the link.
  let isLongTouch = false;
  main.addEventListener("pointerdown", (event) => {
    isLongTouch = event.pointerType === "touch" && !(box && previewable(event.target) === owner);
    if (isLongTouch) intend(event.target);
  });
  main.addEventListener("click", (event) => {
    // Not every browser spares the link a click when the finger that opened its preview is lifted.
    const link = previewable(event.target);
    if (isLongTouch && box && link === owner) event.preventDefault();
    else if (isLongTouch && link && isReference(link)) {
      event.preventDefault();
      clearTimeout(timer);
      owner = link;
      open(link);
    }
    isLongTouch = false;
  });
  // A finger that moves on scrolls; a page that scrolls under a resting pointer is still hovered.
  for (const end of ["pointerup", "pointercancel", "scroll"] as const) {
    document.addEventListener(end, () => isLongTouch && !box && clearTimeout(timer), {
      passive: true,
    });
  }
  main.addEventListener("contextmenu", (event) => {
    if (box && previewable(event.target) === owner) event.preventDefault();
  });
  document.addEventListener("pointerdown", (event) => {
    if (box && !box.contains(event.target as Node) && previewable(event.target) !== owner) close();
  });
  // One that is open is closed by Escape in its turn; one that is about to open is not opened.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !box) close();
  });
}

function previewable(target: EventTarget | null): HTMLAnchorElement | undefined {
  if (!(target instanceof Element)) return undefined;
  const link = target.closest<HTMLAnchorElement>("main a[href]");
  if (!link || link.origin !== location.origin || link.closest(".crumbs, .pager, .contents"))
    return undefined;
  if (isReference(link)) return link;
  if (link.pathname === location.pathname || !link.pathname.endsWith("/")) return undefined;
  return link;
}

function load(address: string): Promise<DocumentFragment | undefined> {
  const url = new URL(address);
  url.hash = "";
  const known = cache.get(url.href);
  if (known) return known;
  const loading = fetchPreview(url.href).catch(() => undefined);
  cache.set(url.href, loading);
  return loading;
}

async function fetchPreview(address: string): Promise<DocumentFragment | undefined> {
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const moved = page.querySelector<HTMLMetaElement>("meta[http-equiv='refresh']");
  const to = moved?.content.split("url=")[1];
  if (to) return load(new URL(to, address).href);
  const title = page.querySelector("[data-preview-title]")?.textContent;
  if (!title) return undefined;
  const preview = document.createDocumentFragment();
  preview.append(line("preview-title", title));
  const facts = [...page.querySelectorAll(".note-facts > *")].map((fact) =>
    fact.textContent.trim(),
  );
  if (facts.length > 0) preview.append(line("note-facts", facts.join(" · ")));
  const text = page.querySelector("[data-preview] .lead") ?? page.querySelector(".prose > p");
  if (text) {
    for (const extra of text.querySelectorAll("sup, .anchor, .visually-hidden")) extra.remove();
    preview.append(line("", text.textContent));
  }
  return preview;
}

function line(name: string, words: string): HTMLElement {
  const paragraph = document.createElement("p");
  if (name !== "") paragraph.className = name;
  paragraph.textContent = words;
  return paragraph;
}

/** Below the link where there is room, above it where there is more. */
function place(box: HTMLElement, link: HTMLElement): void {
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const left = Math.max(16, Math.min(at.left, innerWidth - box.offsetWidth - 16));
  const below =
    innerHeight - at.bottom >= box.offsetHeight + 12 || at.top < innerHeight - at.bottom;
  const top = below ? at.bottom + 6 : at.top - box.offsetHeight - 6;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}
