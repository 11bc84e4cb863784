/** Escape closes what was opened last: one stack of all that is open over a page. */

const open: (() => void)[] = [];

/** Says that something was opened, and how it is closed. Returns what to call once it is closed another way. */
export function opened(close: () => void): () => void {
  open.push(close);
  return () => {
    const index = open.lastIndexOf(close);
    if (index >= 0) open.splice(index, 1);
  };
}

/** Listens before all others, so that one press closes one thing. */
export function enableEscape(): void {
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      const close = open.pop();
      if (!close) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    },
    { capture: true },
  );
  // A menu is a `details` with this attribute; the focus goes back to what opened it.
  const menus = new WeakMap<HTMLDetailsElement, () => void>();
  document.addEventListener(
    "toggle",
    ({ target: menu }) => {
      if (!(menu instanceof HTMLDetailsElement) || !menu.matches("[data-menu]")) return;
      menus.get(menu)?.();
      if (!menu.open) return;
      const close = () => {
        const hadFocus = menu.contains(document.activeElement);
        menu.open = false;
        if (hadFocus) menu.querySelector("summary")?.focus();
      };
      menus.set(menu, opened(close));
    },
    { capture: true },
  );
}
