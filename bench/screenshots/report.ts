/** What the screenshots of two sites show: a table for the terminal, and a page to look at. */

export interface View {
  readonly page: string;
  readonly width: number;
  readonly theme: "light" | "dark";
}

export interface Compared extends View {
  /** Pixels that differ, 0 to 1; undefined where only one of the sites has the page. */
  readonly share: number | undefined;
}

/** "event-360-dark": the name of a view's pictures. */
export function nameOf({ page, width, theme }: View): string {
  return `${page.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${width}-${theme}`;
}

/** "0.42 %", "< 0.01 %"; "=" where nothing differs, "only one" where one site has no such page. */
export function percent(share: number | undefined): string {
  if (share === undefined) return "only one";
  if (share === 0) return "=";
  return share < 0.0001 ? "< 0.01 %" : `${(share * 100).toFixed(2)} %`;
}

/** A line for each page, a column for each width and theme. */
export function table(compared: readonly Compared[]): readonly string[] {
  const columns = [...new Set(compared.map(columnOf))];
  const pages = [...Map.groupBy(compared, ({ page }) => page)];
  const first = Math.max(...pages.map(([page]) => page.length));
  const width = Math.max(...columns.map(({ length }) => length), "only one".length) + 2;
  const row = (label: string, cells: readonly string[]) =>
    label.padEnd(first) + cells.map((cell) => cell.padStart(width)).join("");
  return [
    row("", columns),
    ...pages.map(([page, views]) =>
      row(
        page,
        columns.map((column) => percent(views.find((view) => columnOf(view) === column)?.share)),
      ),
    ),
  ];
}

function columnOf({ width, theme }: View): string {
  return `${width} ${theme}`;
}

/** The page of all views that differ, the most first; its pictures stand beside it. */
export function reportPage(compared: readonly Compared[], against: string): string {
  const changed = compared
    .filter(({ share }) => share !== 0)
    .toSorted((a, b) => (b.share ?? 1) - (a.share ?? 1)); // absent: a page that is new or gone differs most
  const figures = changed.map((view) => {
    const name = nameOf(view);
    const pictures =
      view.share === undefined ? ["before", "after"] : ["before", "after", "difference"];
    return `<section><h2>${escaped(view.page)}, ${columnOf(view)}: ${escaped(percent(view.share))}</h2>
<div>${pictures.map((part) => `<figure><figcaption>${part}</figcaption><img loading="lazy" src="${name}-${part}.png" alt=""></figure>`).join("")}</div></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screenshots against ${escaped(against)}</title>
<style>body{font:15px/1.5 system-ui;margin:2rem}div{display:flex;gap:1rem;align-items:start}figure{flex:1;min-width:0;margin:0}img{width:100%;border:1px solid #999}</style>
<h1>Screenshots against ${escaped(against)}</h1>
<p>${changed.length} of ${compared.length} views differ.</p>
${figures.join("\n")}
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
