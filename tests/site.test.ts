/** The site as a whole, built from vaults good and bad by the command that editors use. */

import assert from "node:assert/strict";
import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { random, writeVault } from "../bench/vault.ts";
import { KINDS } from "../src/record/kinds.ts";
import { relation } from "../src/record/relations.ts";
import type { Precision, Qualifier } from "../src/shared/dates/index.ts";
import { type GraphView, unpack } from "../src/shared/graph/view.ts";
import { LIMITS } from "../src/vault/core/limits.ts";
import { buildSite, FIXTURE, makeRoom, ROOT, run, writeFiles } from "./fixtures/build.ts";
import { readCsv } from "./fixtures/csv.ts";
import { readIcs } from "./fixtures/ics.ts";
import {
  attribute,
  brokenLinks,
  elements,
  filesIn,
  named,
  readPages,
  type SitePage,
  textOf,
  withClass,
  withId,
} from "./fixtures/pages.ts";
import { HOSTILE } from "./hostileVault.ts";
import { dangersIn } from "./safety.ts";

const CONTENT = join(ROOT, "content");

let room = "";
before(async () => {
  room = await makeRoom();
});
after(() => rm(room, { recursive: true, force: true }));

/** Builds a vault of strings under a name of its own; returns where its site is. */
async function siteOf(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const vault = join(room, `${name}-vault`);
  await writeFiles(vault, Object.entries(files));
  await buildSite(vault, join(room, name));
  return join(room, name);
}

const pages = async (site: string): Promise<SitePage[]> => [...(await readPages(site)).values()];

/** Files of a site whose path or bytes hold some text, whatever its case. */
async function holding(site: string, text: string): Promise<string[]> {
  const paths = await filesIn(site);
  const found = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(join(site, path));
      const said = `${decodeURIComponent(path.replaceAll("%", "%25"))}\n${bytes.toString("latin1")}`;
      return said.toLowerCase().includes(text.toLowerCase());
    }),
  );
  return paths.filter((_, index) => found[index]);
}

describe("the site of a hostile vault", () => {
  let site = "";
  before(async () => {
    site = await siteOf("hostile", { ...HOSTILE, "site.yaml": "url: https://hostile.example\n" });
  });

  test("holds no danger on any page", async () => {
    const all = await pages(site);
    assert.ok(all.length > Object.keys(HOSTILE).length / 2);
    const found = all.flatMap(({ url, html }) =>
      dangersIn(html, { page: true }).map((danger) => `${url}: ${danger}`),
    );
    assert.deepEqual(found, []);
  });

  test("runs no script but its own", async () => {
    const inline = (await pages(site)).flatMap(({ root }) =>
      named(root, "script").flatMap((script) => {
        const [src, type] = [attribute(script, "src"), attribute(script, "type")];
        if (src !== undefined) return src.startsWith("/_astro/") ? [] : [src];
        return type === "application/ld+json" ? [] : [textOf(script)];
      }),
    );
    assert.deepEqual(
      [...new Set(inline)].filter((code) => !code.startsWith("try{const t=localStorage")),
      [],
    );
  });

  test("has structured data that a title cannot break out of", async () => {
    const page = (await readPages(site)).get("/names/title/");
    assert.ok(page);
    const data = named(page.root, "script").flatMap((script) =>
      attribute(script, "type") === "application/ld+json"
        ? [JSON.parse(textOf(script)) as Record<string, unknown>]
        : [],
    );
    assert.equal(data[0]?.["name"], "</script><script>alert(1)</script>");
  });

  test("says nothing of a draft, in no file and no file name", async () => {
    assert.deepEqual(await holding(site, "canary"), []);
  });

  test("leaves out what no published note shows, and what runs scripts", async () => {
    const files = (await filesIn(site)).filter((path) => path.startsWith("files/"));
    assert.deepEqual(
      files.filter((path) => path.endsWith(".svg") || path.includes("anary")),
      [],
    );
  });

  test("has no link that leads nowhere", async () => {
    assert.deepEqual(await brokenLinks(site, "/"), []);
  });

  test("keeps the site's own pages at their addresses", async () => {
    const found = await readPages(site);
    for (const [url, title] of [
      ["/all/", "All notes, A to Z"],
      ["/tags/", "Tags"],
      ["/events/", "Events"],
    ] as const) {
      const heading = named(found.get(url)?.root ?? { type: "root", children: [] }, "h1");
      assert.equal(heading.map(textOf).join(), title);
    }
  });

  test("has none of the editors' pages, which belong to another vault", async () => {
    const found = [...(await readPages(site)).keys()];
    assert.deepEqual(
      found.filter((url) => /^\/(?:about|guides)\//.test(url)),
      [],
    );
  });
});

test("a draft that others name leaves no trace, whichever way it is told", async () => {
  const site = await siteOf("draft", {
    "Secret plan xyzzy.md":
      "---\ndraft: true\ntitle: The xyzzy title\naliases: [Xyzzy alias]\ntags: [xyzzy]\nsources: [https://xyzzy.example]\n---\n\n## Xyzzy heading\n\nXyzzy body ![[xyzzy.png]] ![[xyzzy|300]].\n",
    "xyzzy.png": "not really a picture",
    "shown.png": "shown",
    "unused.png": "unused",
    "Open.md":
      '---\nrelated: "[[Xyzzy alias]]"\ncompanies: [The xyzzy title]\n---\n\nSee [[The xyzzy title]], [[Xyzzy alias#Xyzzy heading]], ![[Secret plan xyzzy]] and ![[shown.png]].\n\n| Date | Event |\n|---|---|\n| Jan 2025 | [[The xyzzy title]] began |\n\n## Related\n\n- [[Xyzzy alias]] — a reason\n',
  });
  assert.deepEqual(await holding(site, "xyzzy"), []);
  const files = (await filesIn(site)).filter((path) => path.startsWith("files/"));
  assert.deepEqual(files, ["files/shown.png"]);
});

describe("the same vault gives the same bytes", () => {
  const readAll = async (folder: string) =>
    Promise.all(
      (await filesIn(folder)).map(
        async (path) => [path, await readFile(join(folder, path))] as const,
      ),
    );
  const here = { TZ: "UTC", LANG: "C", LC_ALL: "C" };
  const elsewhere = { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };

  const vaults: Readonly<
    Record<string, () => Promise<(readonly [string, string | Uint8Array])[]>>
  > = {
    "the record": () => readAll(CONTENT),
    "the hostile vault": async () => Object.entries(HOSTILE),
  };
  for (const [name, filesOf] of Object.entries(vaults)) {
    test(`${name}, in another place, time zone, language and order of files`, async () => {
      const files = await filesOf();
      const folder = join(room, "same", name.replaceAll(" ", "-"));
      await writeFiles(join(folder, "a-vault"), files);
      await writeFiles(join(folder, "another/place"), files.toReversed());
      await buildSite(join(folder, "a-vault"), join(folder, "a"), { env: here });
      await buildSite(join(folder, "another/place"), join(folder, "b"), { env: elsewhere });
      const [a, b] = [await readAll(join(folder, "a")), await readAll(join(folder, "b"))];
      assert.deepEqual(
        b.map(([path]) => path),
        a.map(([path]) => path),
      );
      const differing = a.flatMap(([path, bytes], index) =>
        b[index]?.[1] && Buffer.compare(bytes, b[index][1]) === 0 ? [] : [path],
      );
      assert.deepEqual(differing, []);
    });

    test(`${name}: no path of the machine is on the site`, async () => {
      const site = join(room, "same", name.replaceAll(" ", "-"), "a");
      assert.deepEqual(await holding(site, ROOT.slice(0, -1)), []);
    });
  }
});

const address = z.string().regex(/^\/(?:.*\/)?$/);
const addressOrNone = z.union([address, z.literal("")]);
const day = z.string().regex(/^(?:[+-]\d{6}|\d{4})-\d\d-\d\d$/);
const PRECISIONS = [
  ...(["day", "month", "season", "quarter", "half", "part"] as const),
  ...(["year", "decade", "century", "millennium", "interval"] as const),
] satisfies readonly Precision[];
const QUALIFIERS = ["", "approximate", "uncertain", "both"] satisfies readonly Qualifier[];
const date = z.strictObject({
  start: day,
  end: day,
  precision: z.enum(PRECISIONS),
  qualifier: z.enum(QUALIFIERS),
  text: z.string().min(1),
});
const empty = z.literal("");
const noDate = z.strictObject({
  ...{ start: empty, end: empty, precision: empty, qualifier: empty, text: empty },
});
/** What can't be read keeps its wording. */
const unread = z.strictObject({
  ...{ start: empty, end: empty, precision: empty, qualifier: empty, text: z.string() },
});
const entry = {
  id: z.string().min(1),
  title: z.string().min(1),
  kind: z.string(),
  status: z.string(),
  url: address,
  entities: z.array(address),
  sources: z.array(address),
  from: z.enum(["note", "table"]),
};
const kindName = z.enum(KINDS.map(({ name }) => name));
const verdict = z.enum([
  ...(["resolved", "alias", "folded", "ambiguous", "wanted"] as const),
  ...(["missing-heading", "missing-block", "missing-file"] as const),
]);
const head = { schema: z.literal(1), asOf: day };

/** The contract of docs and content model, one record each. */
const EXPORTS = {
  notes: z.strictObject({
    ...head,
    notes: z.array(
      z.strictObject({
        url: address,
        title: z.string().min(1),
        kind: kindName,
        aliases: z.array(z.string()),
        tags: z.array(z.string()),
        date: z.union([date, noDate]),
        status: z.string(),
        summary: z.string(),
        words: z.int().nonnegative(),
        updated: z.union([day, z.literal("")]),
      }),
    ),
  }),
  timeline: z.strictObject({
    ...head,
    timeline: z.array(z.strictObject({ ...entry, date })),
    undated: z.array(z.strictObject({ ...entry, date: unread })),
  }),
  claims: z.strictObject({
    ...head,
    claims: z.array(
      z.strictObject({
        id: z.string().min(1),
        text: z.string().min(1),
        status: z.string(),
        statusText: z.string(),
        claimant: addressOrNone,
        about: z.array(address),
        sources: z.array(address),
        url: address,
      }),
    ),
  }),
  links: z.strictObject({
    ...head,
    links: z.array(
      z.strictObject({
        from: address,
        to: addressOrNone,
        relation: z.string().min(1),
        verdict,
        text: z.string(),
        line: z.int().positive(),
      }),
    ),
  }),
  graph: z.strictObject({
    ...head,
    nodes: z.array(
      z.strictObject({
        url: address,
        title: z.string().min(1),
        kind: kindName,
        x: z.int(),
        y: z.int(),
        degree: z.int().nonnegative(),
      }),
    ),
    edges: z.array(z.tuple([z.int().nonnegative(), z.int().nonnegative(), z.string().min(1)])),
  }),
  reports: z.strictObject({
    ...head,
    wanted: z.array(
      z.strictObject({ url: address, target: z.string().min(1), from: z.array(address).min(1) }),
    ),
    orphans: z.array(address),
    deadEnds: z.array(address),
    ambiguous: z.array(
      z.strictObject({ from: address, target: z.string(), line: z.int().positive(), verdict }),
    ),
    brokenAnchors: z.array(
      z.strictObject({ from: address, target: z.string(), line: z.int().positive(), verdict }),
    ),
    unusedFiles: z.array(z.string()),
    unsourced: z.array(address),
    thin: z.array(address),
    stale: z.array(address),
    redirects: z.array(z.strictObject({ from: address, to: address })),
  }),
} as const;

type Exports = { [Name in keyof typeof EXPORTS]: z.output<(typeof EXPORTS)[Name]> };

async function exported<Name extends keyof Exports>(
  site: string,
  name: Name,
): Promise<Exports[Name]> {
  const text = await readFile(join(site, "data", `${name}.json`), "utf8");
  return EXPORTS[name].parse(JSON.parse(text)) as Exports[Name];
}

const SITES = [
  ["the fixture", FIXTURE, "/record/"],
  ["the record", CONTENT, "/"],
] as const;

for (const [name, vault, base] of SITES) {
  describe(`the data of ${name}`, () => {
    let site = "";
    before(async () => {
      site = join(room, `data-${name.replaceAll(" ", "-")}`);
      await buildSite(vault, site, { base });
    });

    for (const file of Object.keys(EXPORTS) as (keyof Exports)[]) {
      test(`${file}.json is as the contract says`, async () => {
        const data = (await exported(site, file)) as Record<string, unknown>;
        assert.ok(Object.values(data).some((value) => Array.isArray(value) && value.length > 0));
      });
    }

    test("dates run forwards, and timeline ids are unique", async () => {
      const { timeline, undated } = await exported(site, "timeline");
      assert.deepEqual(
        timeline.filter(({ date: { start, end } }) => start > end),
        [],
      );
      const ids = [...timeline, ...undated].map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      const { claims } = await exported(site, "claims");
      assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length);
    });

    test("every address in the data is a page", async () => {
      const urls = new Set((await readPages(site)).keys());
      const lost = new Set<string>();
      const visit = (value: unknown): void => {
        if (typeof value === "string" && /^\/.*\/$/.test(value) && !urls.has(value))
          lost.add(value);
        if (Array.isArray(value)) value.forEach(visit);
        else if (value !== null && typeof value === "object") Object.values(value).forEach(visit);
      };
      for (const file of Object.keys(EXPORTS) as (keyof Exports)[])
        visit(await exported(site, file));
      assert.deepEqual([...lost], []);
    });

    test("each CSV has the rows of its JSON", async () => {
      for (const file of ["notes", "timeline", "claims", "links"] as const) {
        const data = (await exported(site, file)) as Record<string, unknown>;
        // Those without a date stand at the end of the one file, and in a list of their own in the other.
        const rows = [data[file], data["undated"] ?? []].flat() as Record<string, unknown>[];
        const csv = await readFile(join(site, "data", `${file}.csv`), "utf8");
        assert.ok(csv.endsWith("\r\n"));
        const [columns = [], ...lines] = readCsv(csv);
        assert.equal(lines.length, rows.length, file);
        const flat = rows.map((row) =>
          Object.fromEntries(
            Object.entries(row).flatMap(([key, value]) =>
              value !== null && typeof value === "object" && !Array.isArray(value)
                ? Object.entries(value).map(([part, said]) => [`${key}_${part}`, String(said)])
                : [[key, Array.isArray(value) ? value.join(" ") : String(value)]],
            ),
          ),
        );
        const read = lines.map((line) =>
          Object.fromEntries(
            columns.map((column, index) => [
              column,
              (line[index] ?? "").replace(/^'(?=[=+\-@\t\r])/, ""),
            ]),
          ),
        );
        assert.deepEqual(read, flat, file);
      }
    });

    test("list, table, picture, JSON, CSV and calendar of the timeline hold the same entries", () =>
      compareTimelines(site, base));

    test("every entry of a timeline leads to where it is told", async () => {
      const { timeline, undated } = await exported(site, "timeline");
      const found = await readPages(site);
      const lost = [...timeline, ...undated].filter(({ id }) => {
        const [url = "", anchor] = id.split("#");
        const page = found.get(url);
        return !page || (anchor !== undefined && !withId(page.root, anchor));
      });
      assert.deepEqual(
        lost.map(({ id }) => id),
        [],
      );
    });

    test("the graph counts each note's edges", async () => {
      const { nodes, edges } = await exported(site, "graph");
      const degrees = nodes.map(
        (_, index) => edges.filter(([a, b]) => a === index || b === index).length,
      );
      assert.deepEqual(
        nodes.map(({ degree }) => degree),
        degrees,
      );
      assert.deepEqual(
        edges.filter(([a, b]) => a === b || !nodes[a] || !nodes[b]),
        [],
      );
    });

    test("what links to a note on its page is what links.json says", async () => {
      const { links } = await exported(site, "links");
      const { notes } = await exported(site, "notes");
      const found = await readPages(site);
      const labels = (group: ReadonlyMap<string, ReadonlySet<string>>) =>
        [...group]
          .map(([label, from]) => [label, [...from].sort()] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1));
      for (const { url } of notes) {
        const to = links.filter((link) => link.to === url && link.from !== url);
        const said = new Set(to.flatMap((link) => (link.relation === "mentions" ? [] : link.from)));
        const expected = new Map<string, Set<string>>();
        for (const link of to) {
          if (link.relation === "mentions" && said.has(link.from)) continue;
          const label = relation(link.relation).inverse.toLowerCase();
          expected.set(label, (expected.get(label) ?? new Set()).add(link.from));
        }
        assert.deepEqual(labels(backlinksOn(found, url, base)), labels(expected), url);
      }
    });
  });
}

/** What the page of a note, and its further pages, list under "What links here". */
function backlinksOn(
  found: ReadonlyMap<string, SitePage>,
  url: string,
  base: string,
): Map<string, Set<string>> {
  const further = [...found].flatMap(([other, page]) =>
    other === `/backlinks${url}` || (other.startsWith(`/backlinks${url}`) && /\/\d+\/$/.test(other))
      ? [page]
      : [],
  );
  const own = found.get(url);
  const sections = (own ? [own, ...further] : further).flatMap(({ root }) =>
    elements(root, (element) => attribute(element, "ariaLabelledBy") === "page_backlinks"),
  );
  const groups = new Map<string, Set<string>>();
  for (const section of sections) {
    let label = "";
    for (const child of section.children) {
      if (child.type !== "element") continue;
      if (child.tagName === "h3")
        label = textOf(child)
          .replace(/\s*\d+\s*$/, "")
          .toLowerCase();
      if (child.tagName !== "ul") continue;
      const from = withClass(child, "entry-title").map(
        (link) => `/${decodeURI(attribute(link, "href") ?? "").slice(base.length)}`,
      );
      groups.set(label, new Set([...(groups.get(label) ?? []), ...from]));
    }
  }
  return groups;
}

/** An entry as a page shows it: where it leads, and the words of its date. */
interface Shown {
  readonly place: number;
  readonly undated: boolean;
  readonly id: string;
  readonly title: string;
  readonly datetime: string | undefined;
  readonly words: string;
}

function shownEntries(page: SitePage, tag: "li" | "tr", base: string): Shown[] {
  const rows = elements(
    page.root,
    (element) =>
      element.tagName === tag &&
      ["dataEntry", "dataUndated"].some((name) => attribute(element, name) !== undefined),
  );
  return rows.map((row) => {
    const dated = attribute(row, "dataEntry");
    const [when] = tag === "tr" ? named(row, "td") : withClass(row, "in-time-date");
    const link = named(tag === "tr" ? (named(row, "th")[0] ?? row) : row, "a")[0];
    const [time] = when ? named(when, "time") : [];
    return {
      place: Number(dated ?? attribute(row, "dataUndated")),
      undated: dated === undefined,
      id: `/${decodeURI(link ? (attribute(link, "href") ?? "") : "").slice(base.length)}`,
      title: link ? textOf(link) : "",
      datetime: time && attribute(time, "dateTime"),
      words: when ? textOf(when) : "",
    };
  });
}

/** The pages of the list, or of the table, in their order. */
function timelinePagesOf(found: ReadonlyMap<string, SitePage>, url: string): SitePage[] {
  const further = [...found.values()]
    .filter(
      (page) =>
        page.url.startsWith(`/list${url}`) && /^\d+\/$/.test(page.url.slice(url.length + 5)),
    )
    .sort((a, b) => Number(a.url.split("/").at(-2)) - Number(b.url.split("/").at(-2)));
  const first = found.get(url);
  return first ? [first, ...further] : further;
}

async function compareTimelines(site: string, base: string): Promise<void> {
  const { timeline, undated } = await exported(site, "timeline");
  const found = await readPages(site);
  const list = timelinePagesOf(found, "/timeline/").flatMap((page) =>
    shownEntries(page, "li", base),
  );
  const table = timelinePagesOf(found, "/timeline/table/").flatMap((page) =>
    shownEntries(page, "tr", base),
  );
  const expected = [
    ...timeline.map(({ id, title }, place) => ({ place, undated: false, id, title })),
    ...undated.map(({ id, title }, place) => ({ place, undated: true, id, title })),
  ];
  const brief = (shown: readonly Shown[]) =>
    shown
      .map(({ place, undated, id, title }) => ({ place, undated, id, title }))
      .sort((a, b) => Number(a.undated) - Number(b.undated) || a.place - b.place);
  assert.deepEqual(brief(list), expected);
  assert.deepEqual(brief(table), expected);
  for (const { datetime, place } of [...list, ...table]) {
    if (datetime === undefined) continue;
    assert.match(datetime, /^\d{4}(?:-\d\d){0,2}$/);
    assert.ok(timeline[place]?.date.start.startsWith(datetime), datetime);
  }
  const drawn = await readFile(join(site, "data/timeline/all.json"), "utf8").catch(() => undefined);
  assert.equal(drawn !== undefined, timeline.length > 1);
  const { entries = timeline } = (drawn ? JSON.parse(drawn) : {}) as { entries?: typeof timeline };
  assert.deepEqual(
    entries.map(({ id, title }) => [id, title]),
    timeline.map(({ id, title }) => [id, title]),
  );
  const csv = readCsv(await readFile(join(site, "data/timeline.csv"), "utf8"));
  assert.deepEqual(
    csv.slice(1).map(([id]) => id),
    expected.map(({ id }) => id),
  );
  const ics = await readFile(join(site, "data/timeline.ics"), "utf8").catch(() => undefined);
  const fitting = timeline.filter(({ date: { start, end } }) => isCivil(start) && isCivil(end));
  assert.equal(ics !== undefined, fitting.length > 0);
  if (ics === undefined) return;
  const { calendar, events } = readIcs(ics);
  assert.equal(Number(calendar["X-LEFT-OUT"] ?? 0), timeline.length - fitting.length);
  assert.deepEqual(
    events.map((event) => decodeURI(event["UID"] ?? "").replace(/@[^@]*$/, "")),
    fitting.map(({ id }) => id),
  );
  for (const [index, event] of events.entries()) {
    const { title, status, date } = fitting[index] ?? {};
    assert.equal(event["SUMMARY"], status ? `${title} (${status})` : title);
    assert.equal(event["DTSTART;VALUE=DATE"], date?.start.replaceAll("-", ""));
  }
}

/** A day that four digits for a year can say. */
function isCivil(iso: string): boolean {
  return /^\d{4}-/.test(iso) && !iso.startsWith("0000") && iso !== "9999-12-31";
}

test("dates of every sort are in the list, the table and the data, and the unreadable too", async () => {
  const events = {
    Caesar: "44 BCE",
    Pliny: "0079-08-24",
    Long: "19th century",
    Running: "2024/present",
    Vague: "Late 2025",
    Nothing: undefined,
    Soon: "soon",
  };
  const rows = Array.from({ length: 33 }, (_, index) => `| 2025-01-27 | Row ${index + 1} |`);
  const site = await siteOf("times", {
    "site.yaml": "asOf: 2026-06-01\nurl: https://times.example\n",
    ...Object.fromEntries(
      Object.entries(events).map(([name, date]) => [
        `events/${name}.md`,
        `---\n${date === undefined ? "" : `date: "${date}"\n`}status: alleged\n---\n`,
      ]),
    ),
    "Day.md": `| Date | Event |\n|---|---|\n${rows.join("\n")}\n| whenever | The end |\n`,
  });
  await compareTimelines(site, "/");
  const { timeline, undated } = await exported(site, "timeline");
  assert.equal(timeline.filter(({ date }) => date.start === "2025-01-27").length, 33);
  assert.deepEqual(
    timeline.slice(0, 3).map(({ title, date }) => [title, date.start]),
    [
      ["Caesar", "-000043-01-01"],
      ["Pliny", "0079-08-24"],
      ["Long", "1801-01-01"],
    ],
  );
  assert.deepEqual(
    undated.map(({ title, date }) => [title, date.text]),
    [
      ["The end", "whenever"],
      ["Nothing", ""],
      ["Soon", "soon"],
    ],
  );
  const page = (await readPages(site)).get("/timeline/");
  assert.ok(page);
  const [last] = elements(
    page.root,
    (element) => element.tagName === "section" && named(element, "h3").length === 1,
  ).slice(-1);
  assert.ok(last);
  assert.match(named(last, "h3").map(textOf).join(), /^Undated 3$/);
  assert.deepEqual(
    named(last, "li").map((item) => withClass(item, "in-time-date").map(textOf).join()),
    ["“whenever”", "No date", "“soon”"],
  );
  assert.match(textOf(page.root), /3 without a date that can be read/);
});

test("the timeline of a vault without a date says so, and is not in the navigation", async () => {
  const site = await siteOf("timeless", { "A.md": "A." });
  const page = (await readPages(site)).get("/timeline/");
  assert.ok(page);
  assert.match(textOf(page.root), /Nothing in this record has a date yet/);
  const navigation = named(page.root, "nav").flatMap((nav) => named(nav, "a"));
  assert.ok(!navigation.some((link) => textOf(link) === "Timeline"));
  assert.ok(!(await filesIn(site)).includes("data/timeline.ics"));
});

test("of ten thousand entries no page of the timeline is heavier than 200 KB, gzip", async () => {
  const site = await siteOf("many", manyEntries());
  const found = await readPages(site);
  const pages = ["/timeline/", "/timeline/table/"].map((url) => timelinePagesOf(found, url));
  for (const form of pages) assert.ok(form.length > 20);
  const embed = found.get("/embed/timeline/");
  const heavy = [...pages.flat(), ...(embed ? [embed] : [])].flatMap(({ url, html }) => {
    const bytes = gzipSync(html).length;
    return bytes > 200_000 ? [`${url}: ${bytes} bytes`] : [];
  });
  assert.deepEqual(heavy, []);
  await compareTimelines(site, "/");
  // A note shows the latest hundred, and leads on to the rest.
  const note = found.get("/companies/company-0/");
  assert.ok(note);
  const entries = elements(note.root, (element) => attribute(element, "dataEntry") !== undefined);
  assert.equal(entries.length, 100);
  const more = named(note.root, "a").map((link) => attribute(link, "href"));
  assert.ok(more.includes("/timeline/?company=companies/company-0"));
});

/** Five hundred of them in one month; each with companies, a law, a status and sources. */
function manyEntries(): Record<string, string> {
  const next = random(4);
  const below = (count: number) => Math.floor(next() * count);
  const names = (kind: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${kind} ${at}`);
  const [companies, laws, sources] = [names("Company", 40), names("Law", 30), names("Source", 300)];
  const link = (among: readonly string[]) => `[[${among[below(among.length)]}]]`;
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const date =
      index < 500
        ? `2025-01-${String(1 + below(31)).padStart(2, "0")}`
        : `${String(1 + below(4000)).padStart(4, "0")}-${String(1 + below(12)).padStart(2, "0")}`;
    const words = Array.from({ length: 12 }, () => below(1e6).toString(36)).join(" ");
    const cited = `${link(sources)} ${link(sources)} ${link(sources)}`;
    return `| ${date} | ${words} | Alleged | ${link(companies)} ${link(companies)} ${link(laws)} | ${cited} |`;
  });
  const table = (part: number) =>
    `| Date | Event | Status | Who | Sources |\n|---|---|---|---|---|\n${rows.slice(part * 1000, part * 1000 + 1000).join("\n")}\n`;
  return Object.fromEntries([
    ...Array.from({ length: 10 }, (_, part) => [`Part ${part}.md`, table(part)]),
    ...companies.map((name) => [`companies/${name}.md`, ""]),
    ...laws.map((name) => [`laws/${name}.md`, ""]),
    ...sources.map((name) => [
      `sources/${name}, a report with a title as long as titles are.md`,
      `---\naliases: [${name}]\n---\n`,
    ]),
  ]);
}

describe("the map", () => {
  const FILES = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `Note ${index}.md`,
      `[[Note ${(index + 1) % 60}]] and [[Note ${(index * 7) % 60}]]`,
    ]),
  );
  const ONE_MORE = { ...FILES, "One more.md": "[[Note 3]] and [[Note 5]]" };
  const mapIn = (site: string) => join(site, "data/graph.json");
  const read = (site: string) => readFile(mapIn(site), "utf8");

  test("has a place for each note, and no two in one", async () => {
    const { nodes } = await exported(join(room, "data-the-record"), "graph");
    assert.ok(nodes.length > 500);
    assert.equal(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size, nodes.length);
  });

  test("is the same, byte by byte, in two builds from nothing and in one on its own map", async () => {
    const first = await siteOf("map-first", FILES);
    const second = await siteOf("map-second", FILES);
    assert.equal(await read(second), await read(first));
    await buildSite(join(room, "map-first-vault"), first);
    assert.equal(await read(first), await read(second));
    assert.deepEqual(
      await readFile(join(first, "graph/view.json")),
      await readFile(join(second, "graph/view.json")),
    );
  });

  test("moves little with one note more, and as little wherever it is built from the same map", async () => {
    const before = await siteOf("map-before", FILES);
    await writeFiles(join(room, "map-after-vault"), Object.entries(ONE_MORE));
    const [here, there] = [join(room, "map-here"), join(room, "map-there")];
    for (const site of [here, there]) {
      await buildSite(join(room, "map-after-vault"), site, { positions: mapIn(before) });
    }
    assert.equal(await read(there), await read(here));
    const places = new Map((await exported(here, "graph")).nodes.map((node) => [node.url, node]));
    const { nodes } = await exported(before, "graph");
    const moves = nodes
      .map(({ url, x, y }) => {
        const to = places.get(url);
        assert.ok(to, url);
        return Math.hypot(to.x - x, to.y - y);
      })
      .sort((a, b) => a - b);
    const xs = nodes.map(({ x }) => x);
    const width = Math.max(...xs) - Math.min(...xs);
    assert.ok((moves[30] ?? width) / width < 0.02, `${moves[30]} of ${width}`);
  });

  test("is laid out anew where that is asked for", async () => {
    const vault = join(room, "map-first-vault");
    const site = join(room, "map-anew");
    await buildSite(vault, site);
    const usual = await read(site);
    const moved = usual.replace(/"x":(-?\d+)/, '"x":90000');
    await writeFiles(room, [["moved.json", moved]]);
    await buildSite(vault, site, { positions: join(room, "moved.json") });
    assert.equal(await read(site), moved);
    await buildSite(vault, site, { positions: "none" });
    assert.equal(await read(site), usual);
  });

  test("has the edges that links.json and the pages have", async () => {
    for (const name of ["the fixture", "the record"]) {
      const site = join(room, `data-${name.replaceAll(" ", "-")}`);
      const { nodes, edges } = await exported(site, "graph");
      const { links } = await exported(site, "links");
      const url = (place: number) => nodes[place]?.url ?? "";
      const drawn = edges.map(([from, to, relation]) => `${url(from)} ${relation} ${url(to)}`);
      const linked = links
        .filter(({ from, to }) => to !== "" && to !== from)
        .map(({ from, relation, to }) => `${from} ${relation} ${to}`);
      assert.deepEqual(drawn.toSorted(), [...new Set(linked)].sort());
      assert.equal(new Set(drawn).size, drawn.length);
    }
  });

  test("of the browser is that of graph.json", async () => {
    const site = join(room, "data-the-record");
    const { nodes, edges } = await exported(site, "graph");
    const view = JSON.parse(await readFile(join(site, "graph/view.json"), "utf8")) as GraphView;
    const { urls, source, target, relation: relations } = unpack(view);
    assert.deepEqual(
      urls.map((url, place) => ({
        url,
        title: view.title[place],
        kind: view.kinds[view.kind[place] ?? 0]?.name,
        x: view.x[place],
        y: view.y[place],
      })),
      nodes.map(({ url, title, kind, x, y }) => ({ url, title, kind, x, y })),
    );
    const named = [...source].map(
      (from, edge) => `${from} ${target[edge]} ${view.relations[relations[edge] ?? 0]?.name}`,
    );
    assert.deepEqual(named.sort(), edges.map((edge) => edge.join(" ")).sort());
  });

  test("of the record weighs at most 30 bytes a note and 4 a link, gzip", async () => {
    const site = join(room, "data-the-record");
    const view = JSON.parse(await readFile(join(site, "graph/view.json"), "utf8")) as GraphView;
    const { edges, ...columns } = view;
    const links = unpack(view).source.length;
    const perNote = gzipSync(JSON.stringify(columns)).length / view.title.length;
    const perLink = gzipSync(JSON.stringify(edges)).length / links;
    assert.ok(perNote <= 30, `${perNote} bytes a note`);
    assert.ok(perLink <= 4, `${perLink} bytes a link`);
  });

  test("around a note adds at most 6 KB to its page, gzip, and 40 notes", async () => {
    const heavy: string[] = [];
    let count = 0;
    for (const { url, html, root } of (await readPages(join(room, "data-the-record"))).values()) {
      const [local] = withClass(root, "local-graph");
      if (!local) continue;
      count++;
      const start = html.indexOf('<aside class="local-graph"');
      const end = html.indexOf("</aside>", start) + "</aside>".length;
      const without = html.slice(0, start) + html.slice(end);
      const bytes = gzipSync(html).length - gzipSync(without).length;
      const notes = named(local, "li").length;
      if (bytes > 6000 || notes > 40) heavy.push(`${url}: ${bytes} bytes, ${notes} notes`);
    }
    assert.ok(count > 500);
    assert.deepEqual(heavy, []);
  });

  test("around a note holds no note twice, and as many as are linked", async () => {
    const site = join(room, "data-the-record");
    const { nodes, edges } = await exported(site, "graph");
    const found = await readPages(site);
    for (const [place, { url }] of nodes.entries()) {
      const linked = new Set(
        edges.flatMap(([from, to]) => (from === place ? [to] : to === place ? [from] : [])),
      );
      const page = found.get(url);
      assert.ok(page, url);
      const [local] = withClass(page.root, "local-graph");
      const shown = local
        ? named(local, "li").flatMap((item) =>
            named(item, "a").map((link) => decodeURI(attribute(link, "href") ?? "")),
          )
        : [];
      const urls = new Set([...linked].map((other) => nodes[other]?.url));
      assert.equal(new Set(shown).size, shown.length, url);
      assert.deepEqual(
        shown.filter((other) => !urls.has(other)),
        [],
        url,
      );
      assert.equal(shown.length, Math.min(linked.size, LIMITS.localNeighbors), url);
    }
  });
});

test("no cell of a CSV is a formula", async () => {
  const titles = ["=1+1", "+1+1", "-2+3+cmd|' /C calc'!A0", "@SUM(1)", "-12", "-0500"];
  const site = await siteOf(
    "formulas",
    Object.fromEntries(
      titles.map((title, index) => [`${index}.md`, `---\ntitle: ${JSON.stringify(title)}\n---\n`]),
    ),
  );
  const [columns = [], ...lines] = readCsv(await readFile(join(site, "data/notes.csv"), "utf8"));
  const shown = lines.map((line) => line[columns.indexOf("title")] ?? "");
  assert.deepEqual(
    shown.filter((cell) => /^[=+\-@]/.test(cell) && !/^-\d+$/.test(cell)),
    [],
  );
});

describe("the weight of a page", () => {
  const ALONE =
    "---\nkind: concept\n---\n\nQuintessence is a note of its own.\n\n## One\n\nWords.\n\n## Two\n\nWords.\n";

  async function weight(
    site: string,
    url: string,
  ): Promise<{ html: number; css: number; script: number }> {
    const page = (await readPages(site)).get(url);
    assert.ok(page, url);
    const linked = (name: string, key: string, test: RegExp) =>
      named(page.root, name).flatMap((element) => {
        const path = attribute(element, key) ?? "";
        return test.test(path) ? [path.slice(path.indexOf("/_astro/") + 1)] : [];
      });
    const zipped = async (paths: readonly string[]) => {
      const sizes = await Promise.all(
        paths.map(async (path) => gzipSync(await readFile(join(site, path))).length),
      );
      return sizes.reduce((sum, size) => sum + size, 0);
    };
    const [body] = withClass(page.root, "prose");
    const text = body ? textOf(body) : "";
    // What the note itself says weighs on any page; the rest is the site's.
    const own = gzipSync(page.html).length - gzipSync(text).length;
    return {
      html: own,
      css: await zipped(linked("link", "href", /\.css$/)),
      script: await zipped([
        ...linked("script", "src", /\.js$/),
        ...linked("link", "href", /\.js$/),
      ]),
    };
  }

  test("of a note is at most 30 KB without its text, of which script 15", async () => {
    const { html, css, script } = await weight(
      join(room, "data-the-fixture"),
      "/companies/everything-labs/",
    );
    assert.ok(css > 0 && script > 0);
    assert.ok(script <= 15_000, `${script} bytes of script`);
    assert.ok(html + css + script <= 30_000, `${html} + ${css} + ${script} bytes`);
  });

  test("of every note of the record is too", async () => {
    const site = join(room, "data-the-record");
    const { notes } = await exported(site, "notes");
    const heavy: string[] = [];
    for (const { url } of notes.filter(
      (_, index) => index % 7 === 0 || notes[index]?.url === "/companies/anthropic/",
    )) {
      const { html, css, script } = await weight(site, url);
      if (html + css + script > 30_000) heavy.push(`${url}: ${html} + ${css} + ${script} bytes`);
    }
    assert.deepEqual(heavy, []);
  });

  test("does not grow with the vault", async () => {
    const total = async (count: number) => {
      const vault = join(room, `of-${count}-vault`);
      await writeVault(vault, count - 1);
      await writeFiles(vault, [["concepts/Quintessence.md", ALONE]]);
      await buildSite(vault, join(room, `of-${count}`));
      const { html, css, script } = await weight(
        join(room, `of-${count}`),
        "/concepts/quintessence/",
      );
      return html + css + script;
    };
    const [small, large] = [await total(45), await total(800)];
    assert.ok(
      Math.abs(large - small) / small <= 0.02,
      `${small} bytes among 45 notes, ${large} among 800`,
    );
  });
});

describe("any vault builds:", { concurrency: 2 }, () => {
  const seeds = fileURLToPath(new URL("../../shared/seeds", import.meta.url));

  test("the seeds", async (context) => {
    if (!(await stat(seeds).catch(() => undefined))) {
      context.skip(`there are no seeds at ${seeds}`);
      return;
    }
    const site = join(room, "seeds");
    await buildSite(seeds, site);
    assert.deepEqual(await brokenLinks(site, "/"), []);
    const { timeline } = await exported(site, "timeline");
    assert.ok(timeline.length >= 5);
  });

  const VAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "an empty one": {},
    "one with only attachments": { "a/b.png": "x", "c.pdf": "y" },
    "one without site.yaml": { "A.md": "See [[B]].", "folder/B.md": "See [[A]]." },
    "one whose site.yaml is broken": { "site.yaml": "title: [\n", "A.md": "A." },
    "one of drafts alone": { "A.md": "---\ndraft: true\n---\n" },
    "one of an empty note": { "A.md": "" },
    "one with names in every script": {
      "深度求索/模型 蒸馏.md": "[[المذكرة]]",
      "المذكرة.md": "[[模型 蒸馏]] [[emoji 🐦]]",
      "emoji 🐦.md": "#标签",
      "100% & co?.md": "[[C# notes]]",
      "C# notes.md": "x",
    },
    "one with a base of its own": {
      "site.yaml": "base: /deep/er\n",
      "A.md": "[[B]]",
      "B.md": "#tag",
    },
  };
  for (const [name, files] of Object.entries(VAULTS)) {
    test(name, async () => {
      const site = await siteOf(name.replaceAll(" ", "-"), files);
      const base = files["site.yaml"]?.startsWith("base") ? "/deep/er/" : "/";
      assert.deepEqual(await brokenLinks(site, base), []);
      const { notes } = await exported(site, "notes");
      const published = Object.entries(files).filter(
        ([path, text]) => path.endsWith(".md") && !text.includes("draft"),
      );
      assert.equal(notes.length, published.length);
      const csv = readCsv(await readFile(join(site, "data/notes.csv"), "utf8"));
      assert.deepEqual(csv[0]?.slice(0, 3), ["url", "title", "kind"]);
    });
  }
});

// Each waits for a process of its own most of the time.
describe("the commands", { concurrency: 2 }, () => {
  const OPTIONS: Readonly<Record<string, readonly string[]>> = {
    start: ["--vault", "--outDir", "--base", "--port", "--host"],
    dev: ["--vault", "--base", "--port", "--host"],
    build: ["--vault", "--outDir", "--base", "--positions", "--verbose"],
    preview: ["--outDir", "--base", "--port", "--host"],
    new: [
      "--vault",
      "--kind",
      "--title",
      "--date",
      "--status",
      "--companies",
      "--anyway",
      "--dry-run",
    ],
    rename: ["--vault", "--dry-run", "--keep-words", "--aliases"],
    check: ["--vault", "--format", "--all", "--fix", "--external", "--pause", "--strict"],
    diff: ["--vault", "--format", "--from"],
    docs: [],
    compare: ["--all"],
    test: ["--only", "--watch", "--seed"],
    bench: ["--notes", "--build", "--keep"],
    index: ["--outDir", "--former"],
    format: [],
  };

  test("help lists them all", async () => {
    const { status, stdout } = await run(["help"]);
    assert.equal(status, 0);
    const listed = stdout.split("\n").flatMap((line) => /^ {2}(\w+) +\S/.exec(line)?.[1] ?? []);
    assert.deepEqual(
      listed.filter((name) => !(name in OPTIONS)),
      [],
    );
    assert.deepEqual(
      Object.keys(OPTIONS).filter((name) => !listed.includes(name)),
      [],
    );
  });

  for (const [name, options] of Object.entries(OPTIONS)) {
    test(`${name} --help names its options`, async () => {
      const { status, stdout } = await run([name, "--help"]);
      assert.equal(status, 0);
      assert.match(stdout, new RegExp(`^Usage: npm run ${name} -- `, "m"));
      for (const option of [...options, "--help"])
        assert.match(stdout, new RegExp(`^ +(?:-\\w, )?${option}\\b.* {2}\\S`, "m"));
    });

    test(`${name} refuses an option that it does not know`, async () => {
      const { status, stderr } = await run([name, "--nonsense"]);
      assert.equal(status, 2);
      assert.match(stderr, /--nonsense/);
      assert.match(stderr, new RegExp(`Usage: npm run ${name}`));
    });
  }

  for (const [args, said] of [
    [["check", "--format", "xml"], /--format is "xml"; it takes text, json, github/],
    [["build", "--base", "record"], /--base is "record"; it begins with a slash/],
    [
      ["preview", "--port", "many"],
      /--port is "many", which is not a whole number from 1 to 65535/,
    ],
    [["bench", "--notes", "0"], /--notes is "0"/],
    [["test", "--only", "luck"], /--only is "luck"; it takes /],
    [
      ["build", "--positions", "no/such.json"],
      /--positions is .*no\/such\.json, which is no data\/graph\.json/,
    ],
    [["build", "--positions", "package.json"], /--positions is .*package\.json, which is no data/],
    [["bench", "luck"], /"luck" is no part to measure; there is compile, timeline, graph, search/],
    [["check", "--vault"], /--vault/],
    [["check", "stray"], /stray/],
    [["preview", "--outDir", "no/such/site"], /There is no site at/],
    [["nonsense"], /^/],
  ] as const) {
    test(`${args.join(" ")} is told apart`, async () => {
      const { status, stdout, stderr } = await run(args);
      assert.equal(status, 2, stderr);
      assert.match(stderr || stdout, said);
      assert.doesNotMatch(stderr, /\n {4}at /, "a stack is no message");
    });
  }

  for (const command of ["check", "build", "dev", "start"]) {
    test(`${command} of a folder that is not there says so`, async () => {
      const { status, stderr } = await run([command, "--vault", "/no/such/vault"]);
      assert.equal(status, 2);
      assert.match(stderr, /There is no folder at \/no\/such\/vault\./);
      assert.doesNotMatch(stderr, /\n {4}at /, "a stack is no message");
    });
  }

  describe("build never empties a folder that is no site:", () => {
    for (const [name, outDir] of [
      ["the vault itself", "vault"],
      ["a folder that holds the vault", "."],
      ["a folder of other things", "other"],
    ] as const) {
      test(name, async () => {
        const folder = join(room, "kept", name.replaceAll(" ", "-"));
        const kept = ["vault/A.md", "vault/sub/B.md", "other/photo.jpg"];
        await writeFiles(
          folder,
          kept.map((path) => [path, "words"]),
        );
        const { status, stderr } = await run([
          ...["build", "--vault", join(folder, "vault")],
          ...["--outDir", join(folder, outDir)],
        ]);
        assert.deepEqual(await filesIn(folder), kept.toSorted());
        assert.equal(status, 2);
        assert.match(stderr, /--outDir/);
      });
    }

    test("but its own site is made anew", async () => {
      const folder = join(room, "anew");
      await writeFiles(folder, [["vault/A.md", "words"]]);
      await buildSite(join(folder, "vault"), join(folder, "site"));
      await writeFiles(folder, [["site/old/index.html", "old"]]);
      await buildSite(join(folder, "vault"), join(folder, "site"));
      assert.ok(!(await filesIn(join(folder, "site"))).includes("old/index.html"));
    });
  });

  describe("check", () => {
    const broken = {
      "A.md": "---\ntitle: [\n---\n\nA.",
      "B, c.md": "See [[Nobody]] and [[#Nowhere]].",
    };
    let vault = "";
    before(async () => {
      vault = join(room, "broken-vault");
      await writeFiles(vault, Object.entries(broken));
    });

    test("fails on an error, with its place", async () => {
      const { status, stdout } = await run(["check", "--vault", vault]);
      assert.equal(status, 1);
      assert.match(stdout, /^A\.md:\d+:\d+ error front-matter-unreadable$/m);
      assert.match(stdout, /^1 note published of 2, 2 links: 1 error, 1 warning, \d+ remarks?/m);
    });

    test("takes the vault from the environment too", async () => {
      const { status, stdout } = await run(["check"], { VAULT: vault });
      assert.equal(status, 1);
      assert.match(stdout, /A\.md/);
    });

    test("--format json is data alone", async () => {
      const { status, stdout } = await run(["check", "--vault", vault, "--format", "json"]);
      assert.equal(status, 1);
      const problems = z
        .array(
          z.strictObject({
            code: z.string().regex(/^[a-z-]+$/),
            severity: z.enum(["error", "warning", "info"]),
            file: z.string(),
            line: z.int().positive(),
            column: z.int().positive(),
            message: z.string().min(1),
            hint: z.string().min(1),
          }),
        )
        .parse(JSON.parse(stdout));
      assert.deepEqual(problems.map(({ code }) => code).sort(), [
        "front-matter-unreadable",
        "missing-heading",
        "wanted-note",
      ]);
    });

    test("--format github is one annotation a problem, with its text escaped", async () => {
      const command = ["check", "--vault", vault, "--format", "github"];
      const { status, stdout } = await run(command);
      assert.equal(status, 1);
      const lines = stdout.trim().split("\n");
      // A job shows ten annotations of a kind: remarks would push problems out.
      assert.equal(lines.length, 2);
      const all = (await run([...command, "--all"])).stdout.trim().split("\n");
      assert.equal(all.length, 3);
      lines.push(all.find((line) => line.startsWith("::notice ")) ?? "");
      for (const line of lines)
        assert.match(
          line,
          /^::(?:error|warning|notice) file=[^,:]+,line=\d+,col=\d+,title=[a-z-]+::\S/,
        );
      assert.ok(lines.some((line) => line.includes("B%2C c.md")));
    });

    test("--strict fails on a warning alone", async () => {
      const folder = join(room, "warning-vault");
      await writeFiles(folder, [["A.md", "See [[#Nowhere]]."]]);
      assert.equal((await run(["check", "--vault", folder])).status, 0);
      assert.equal((await run(["check", "--vault", folder, "--strict"])).status, 1);
    });
  });
});
