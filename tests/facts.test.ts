/** The record's data says what the fact files say, entry by entry; every difference has its reason in places.yaml. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { parse } from "yaml";
import { isoDay, parseDate } from "../src/shared/dates/index.ts";
import type { TimelineData } from "../src/shared/timeline/data.ts";
import { facetsOf } from "../src/site/search/facets.ts";
import { compile, readVault, type Vault } from "../src/vault/index.ts";
import { readCsv } from "./fixtures/csv.ts";
import { ROOT } from "./fixtures/paths.ts";
import { type SiteFiles, siteFiles, textAt } from "./fixtures/siteFiles.ts";
import { TODAY } from "./support.ts";

interface Accusation {
  readonly id: string;
  readonly part_of?: string;
  readonly print?: string;
  readonly date: string;
  readonly topic: string;
  readonly accuser: readonly string[];
  readonly accused: readonly string[];
  readonly accused_text?: string;
  readonly status: string;
  readonly made_confirmed: string;
  readonly figures: Readonly<Record<string, string | null>>;
  readonly reply: readonly { readonly by: string }[];
  readonly laws: readonly string[];
}

interface Proceeding {
  readonly id: string;
  readonly stages: readonly { readonly date: string | null; readonly stage: string }[];
  readonly current_stage?: string;
  readonly parties?: Readonly<Record<string, readonly string[]>>;
}

interface Places {
  readonly accusations: Readonly<Record<string, string>>;
  readonly not_charges: Readonly<Record<string, string>>;
  readonly proceedings: Readonly<Record<string, readonly string[]>>;
  readonly of_themselves: readonly string[];
  readonly differences: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

type Record_ = Readonly<Record<string, string>>;

async function facts<T>(name: string): Promise<T> {
  return parse(await readFile(join(ROOT, `tests/facts/${name}.yaml`), "utf8")) as T;
}

const places = await facts<Places>("places");
const { accusations } = await facts<{ accusations: readonly Accusation[] }>("accusations");
const { proceedings } = await facts<{ proceedings: readonly Proceeding[] }>("proceedings");

/** The rows of a CSV of the built record, as any other program reads them. */
let rowsOf: (name: string) => Record_[];
let all: readonly {
  readonly id: string;
  readonly stages: readonly { readonly date: { readonly start: string }; readonly stage: string }[];
}[];
let vault: Vault;
let site: SiteFiles;
before(async () => {
  vault = compile(await readVault(join(ROOT, "content")), { today: TODAY });
  site = siteFiles(vault);
  all = (JSON.parse(textAt(site, "data/proceedings.json")) as { proceedings: typeof all })
    .proceedings;
  rowsOf = (name) => {
    const [header = [], ...rows] = readCsv(textAt(site, `data/${name}.csv`));
    return rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at] ?? ""])));
  };
});

const sorted = (names: readonly string[]) => names.filter(Boolean).toSorted().join("|");
const listed = (cell = "") => sorted(cell.split("|"));

/** "over 3.4M (S514)" and "more than 3.4 million" both as 3400000; what says no number as its words. */
function amount(text: string): string {
  const found = /([\d,]+(?:\.\d+)?)\s*(M\b|million|billion)?/.exec(text.replace(/\([^)]*\)/g, ""));
  if (!found?.[1]) return text.replace(/\([^)]*\)/g, "").trim();
  const unit = found[2] === "billion" ? 1e9 : found[2] ? 1e6 : 1;
  return String(Math.round(Number(found[1].replaceAll(",", "")) * unit));
}

/** Reports what differs that places.yaml gives no reason for, and each reason that nothing needs. */
function assertSame(found: ReadonlyMap<string, readonly string[]>, ids: readonly string[]): void {
  const expected = Object.entries(places.differences)
    .filter(([id]) => ids.includes(id))
    .map(([id, fields]) => [id, Object.keys(fields).toSorted()]);
  const differing = [...found].map(([id, lines]) => [
    id,
    lines.map((line) => line.replace(/:.*/s, "")).toSorted(),
  ]);
  const inOrder = (list: typeof expected) =>
    list.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  assert.deepEqual(
    inOrder(differing as typeof expected),
    inOrder(expected),
    [...found].map(([id, lines]) => `${id}\n  ${lines.join("\n  ")}`).join("\n"),
  );
}

/** The rows of accusations.csv that an entry of the fact file is. */
function rowsOfEntry(rows: readonly Record_[], id: string): Record_[] {
  const place = places.accusations[id];
  return rows.filter((row) =>
    place === undefined ? row["id"]?.endsWith(`#_${id.toLowerCase()}`) : row["id"] === place,
  );
}

describe("accusations.csv", () => {
  const printed = accusations.filter(({ id }) => !(id in places.not_charges));

  test("has each entry of the fact file once, and nothing besides", () => {
    const rows = rowsOf("accusations");
    const found = printed.map(({ id }) => rowsOfEntry(rows, id));
    assert.deepEqual(
      printed.filter((_, at) => found[at]?.length !== 1).map(({ id }) => id),
      [],
    );
    const known = new Set(found.flat().map((row) => row["id"]));
    assert.deepEqual(
      rows.map((row) => row["id"]).filter((id) => !known.has(id)),
      [],
    );
    const unknown = Object.keys(places.not_charges).filter(
      (id) => !accusations.some((entry) => entry.id === id),
    );
    assert.deepEqual(unknown, []);
  });

  test("says of each who accused whom, when, of what, with which statuses, figures and replies", () => {
    const rows = rowsOf("accusations");
    const idOf = (id: string | undefined) =>
      id === undefined || id in places.not_charges ? "" : rowsOfEntry(rows, id)[0]?.["id"];
    const differing = printed.flatMap((entry) => {
      const row = rowsOfEntry(rows, entry.id)[0] ?? {};
      const day = parseDate(entry.date, TODAY);
      const written = parseDate(row["date_text"] ?? "", TODAY);
      const figures = Object.entries(entry.figures)
        .filter(([key, text]) => text !== null && (key === "exchanges" || key === "accounts"))
        .map(([, text]) => amount(text ?? ""));
      const shown = (row["figures"] ?? "")
        .split("|")
        .map((text) => amount(text.replace(/^.*?: /, "")));
      const pairs: [string, unknown, unknown][] = [
        [
          "accuser",
          sorted([...listed(row["accuser"]).split("|"), row["accuser_text"] ?? ""]),
          sorted(entry.accuser),
        ],
        ["accused", listed(row["accused"]), sorted(entry.accused)],
        ["accused_text", row["accused"] !== "" || row["accused_text"] !== "", true],
        ["date", [written?.start, written?.end], [day?.start, day?.end]],
        ["topic", row["topic"], entry.topic],
        ["content_status", row["content_status"], entry.status],
        ["made_status", row["made_status"], entry.made_confirmed],
        ["part_of", row["part_of"], idOf(entry.part_of)],
        ["laws", listed(row["laws"]), sorted(entry.laws.map(urlOfLaw))],
        ["figures", figures.filter((text) => !shown.includes(text)).join(), ""],
        ["replies", (row["replies"] ?? "") !== "", entry.reply.length > 0],
      ];
      const lines = pairs
        .filter(([, is, ought]) => JSON.stringify(is) !== JSON.stringify(ought))
        .map(
          ([field, is, ought]) =>
            `${field}: ${JSON.stringify(is)}, in the facts ${JSON.stringify(ought)}`,
        );
      return lines.length === 0 ? [] : [[entry.id, lines] as const];
    });
    assertSame(
      new Map(differing),
      printed.map(({ id }) => id),
    );
  });

  const urlOfLaw = (title: string) =>
    rowsOf("laws").find((row) => row["title"] === title)?.["url"] ?? title;

  test("says of each named accused what it answered, or that no reply was found, as of which day", () => {
    const silent = rowsOf("accusations").filter(
      (row) =>
        row["accused"] !== "" &&
        row["accused"] !== row["accuser"] &&
        row["replies"] === "" &&
        (row["no_reply"] === "" || row["no_reply_as_of"] === ""),
    );
    assert.deepEqual(
      silent.map((row) => row["id"]),
      places.of_themselves,
    );
  });

  test("gives accuser, accused and month without reading anything else", () => {
    const count = new Map<string, number>();
    for (const row of rowsOf("accusations").filter((row) => row["part_of"] === "")) {
      for (const accuser of (row["accuser"] ?? "").split("|")) {
        for (const accused of (row["accused"] ?? "").split("|")) {
          const key = [accuser, accused, row["date_start"]?.slice(0, 7)].join(" | ");
          count.set(key, (count.get(key) ?? 0) + 1);
        }
      }
    }
    assert.equal(count.get("Anthropic | DeepSeek | 2026-02"), 1);
    assert.equal(count.get("NSA, CISA and FBI | StepFun | 2026-09"), 1);
    assert.equal(count.get("Anthropic | Alibaba | 2026-06"), 1);
  });
});

describe("proceedings.csv", () => {
  const rowsOfEntry = (id: string) => {
    const rows = rowsOf("proceedings");
    return (places.proceedings[id] ?? []).map((place) => {
      const row = rows.find((one) => one["id"] === place);
      assert.ok(row, `${id} is at ${place}`);
      return row;
    });
  };

  test("has every entry of the fact file", () => {
    assert.deepEqual(
      proceedings.map(({ id }) => id).filter((id) => rowsOfEntry(id).length === 0),
      [],
    );
  });

  test("says of each its stages with their days, and where it stands", () => {
    const differing = proceedings.flatMap(({ id, stages, current_stage }) => {
      const rows = rowsOfEntry(id);
      const written = new Set(
        rows.flatMap((row) =>
          stagesAt(row["id"] ?? "").map(({ date, stage }) => `${date.start} ${stage}`),
        ),
      );
      const missing = stages
        .filter(({ date }) => date !== null)
        .map(({ date, stage }) => `${isoStart(date ?? "")} ${stage}`)
        .filter((text) => !written.has(text));
      const current = rows.map((row) => row["stage"]);
      const lines = [
        ...(missing.length > 0
          ? [`stages: ${missing.join("; ")} not in ${[...written].join("; ")}`]
          : []),
        ...(current.includes(current_stage ?? "")
          ? []
          : [`current: ${current.join()}, in the facts ${current_stage}`]),
      ];
      return lines.length === 0 ? [] : [[id, lines] as const];
    });
    assertSame(
      new Map(differing),
      proceedings.map(({ id }) => id),
    );
  });

  const stagesAt = (id: string) => all.find((one) => one.id === id)?.stages ?? [];

  const isoStart = (text: string) => {
    const date = parseDate(text, TODAY);
    assert.ok(date, text);
    return isoDay(date.start);
  };
});

describe("laws.csv and cases.csv", () => {
  const rowAt = (name: string, url: string) => rowsOf(name).find((row) => row["url"] === url) ?? {};

  test("say the stage in the words of its source, with its day, and the latest action", () => {
    const bill = rowAt("laws", "/laws/deterring-american-ai-model-theft-act-of-2026/");
    assert.deepEqual([bill["stage_text"], bill["stage_date"]], ["ordered reported", "2026-04-22"]);
    const remote = rowAt("laws", "/laws/remote-access-security-act/");
    assert.equal(remote["latest_action_date"], "2026-01-12");
    const suit = rowAt("cases", "/cases/disney-v-minimax/");
    assert.equal(suit["latest_action_date"], "2026-05-26");
  });

  test("have no probe among the cases, and every probe among the proceedings", () => {
    const probes = rowsOf("proceedings").filter((row) => row["kind"] === "probe");
    const cases = new Set(rowsOf("cases").map((row) => row["url"]));
    assert.equal(probes.length, 4);
    assert.deepEqual(
      probes.filter((row) => cases.has(row["url"] ?? "")),
      [],
    );
  });
});

describe("filters by role", () => {
  /** Pages, by the filter of a role, as the timeline and the search offer it. */
  const pagesWith = (role: "accused" | "party", title: string) => {
    const { names, entries } = JSON.parse(textAt(site, "data/timeline/all.json")) as TimelineData;
    const onTimeline = entries.filter(({ roles }) =>
      (roles?.[role] ?? []).some((at) => names[at]?.title === title),
    );
    const facets = facetsOf(vault);
    const inSearch = vault.notes.filter((note) => facets(note)[role].includes(title));
    return {
      timeline: sorted(onTimeline.map(({ id }) => id)),
      search: sorted(inSearch.map(({ url }) => url)),
      // A claim has no place on the timeline.
      dated: sorted(inSearch.flatMap(({ url, kind }) => (kind === "claim" ? [] : url))),
    };
  };

  test("find those whom the fact file has accused where it has them", () => {
    for (const title of ["StepFun", "Alibaba"]) {
      const charged = accusations.filter(
        ({ id, accused }) => !(id in places.not_charges) && accused.includes(title),
      );
      const pages = charged.flatMap(({ id }) => {
        const row = rowsOfEntry(rowsOf("accusations"), id)[0];
        return [row?.["id"], row?.["row"]].map((url) => (url ?? "").replace(/#.*$/, ""));
      });
      const found = pagesWith("accused", title);
      assert.equal(found.search, sorted([...new Set(pages)]), title);
      assert.equal(found.timeline, found.dated, title);
    }
  });

  test("find a party where the fact file has it as one, or as whom an order concerns", () => {
    const suits = proceedings.filter(({ parties }) =>
      Object.values(parties ?? {}).some((names) => names.includes("Anthropic")),
    );
    const urls = suits.flatMap(({ id }) => places.proceedings[id] ?? []);
    const found = pagesWith("party", "Anthropic");
    assert.equal(
      found.search,
      sorted([...new Set([...urls, "/events/fable-and-mythos-directive/"])]),
    );
    assert.equal(found.timeline, found.dated);
  });
});
