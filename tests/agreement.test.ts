/** What the data says and what the pages show are one: the same status words, the same days, each row on its page. */

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { typeset } from "../src/shared/typography.ts";
import { compile, readVault } from "../src/vault/index.ts";
import { idsOf, treeOf } from "./fixtures/pages.ts";
import { type SiteFiles, siteFiles, textAt } from "./fixtures/siteFiles.ts";
import { CONTENT } from "./fixtures/sites.ts";
import { TODAY } from "./support.ts";

interface Shown {
  readonly html?: string;
  readonly title?: string;
  readonly standing?: {
    readonly lines: readonly {
      readonly status: { readonly word: string; readonly text: string };
    }[];
  };
  readonly date?: { readonly iso: string | undefined };
}

type Entry = Readonly<Record<string, unknown>>;

describe("the data of the record agrees with its pages", () => {
  let site: SiteFiles;
  before(async () => {
    site = siteFiles(compile(await readVault(CONTENT), { today: TODAY }));
  });

  const list = (name: string) =>
    site.files.has(`data/${name}.json`)
      ? ((JSON.parse(textAt(site, `data/${name}.json`)) as Record<string, unknown>)[
          name
        ] as readonly Entry[])
      : [];
  const pageAt = (url: unknown) => site.pages.get(String(url)) as Shown | undefined;

  test("in titles and status words of notes", () => {
    const differing = list("notes").flatMap(({ url, title, status, content_status: content }) => {
      const page = pageAt(url);
      // A note that begins a list is shown there, under the list's title.
      if (page?.html === undefined) return [];
      // The mark of a page is that of the content; of a law or a case that of its stage.
      const said = content === "" ? status : content;
      const [first] = page.standing ? page.standing.lines : [];
      const word = first ? first.status.word : "";
      return page.title === typeset(String(title), "en") && word === said
        ? []
        : [{ url, title, said, word }];
    });
    assert.deepEqual(differing, []);
  });

  test("in the wording of both statuses of a note", () => {
    const wordings = new Map(
      list("notes").map(({ url, made_status, content_status }) => [
        url,
        [made_status, content_status].filter(Boolean).map(String),
      ]),
    );
    const lost = [...wordings].flatMap(([url, words]) => {
      const lines = pageAt(url)?.standing?.lines.map(({ status }) => status.text.toLowerCase());
      const text = lines?.join("; ");
      return text === undefined || words.every((word) => text.includes(word)) ? [] : [[url, text]];
    });
    assert.deepEqual(lost, []);
  });

  test("in the place of each accusation and stage", () => {
    const ids = new Map<string, ReadonlySet<string>>();
    const isThere = (address: unknown) => {
      const [url = "", anchor] = String(address).split("#");
      const html = pageAt(url)?.html;
      if (anchor === undefined || html === undefined) return site.pages.has(url);
      const found = ids.get(url) ?? new Set(idsOf(treeOf(html)));
      ids.set(url, found);
      return found.has(anchor);
    };
    const places = [
      ...list("accusations").map(({ id }) => id),
      ...list("proceedings").flatMap(({ stages }) =>
        (stages as readonly Entry[]).map(({ url }) => url),
      ),
    ];
    assert.deepEqual(
      places.filter((place) => !isThere(place)),
      [],
    );
  });

  test("laws and cases are those of the proceedings, and their pages say the same stage", () => {
    const whole = new Map(list("proceedings").map((entry) => [entry["id"], entry]));
    for (const found of [...list("laws"), ...list("cases")]) {
      const same = whole.get(found["id"]);
      if (!same) continue;
      for (const key of ["stage", "stage_text", "stage_date", "latest_action_date", "next"])
        assert.equal(found[key], same[key], `${String(found["id"])}: ${key}`);
    }
    const differing = list("laws").flatMap(({ id, url, stage }) => {
      const word = pageAt(url)?.standing?.lines.at(-1)?.status.word;
      return word === undefined || id !== url || word === stage ? [] : [{ url, stage, word }];
    });
    assert.deepEqual(differing, []);
  });
});
