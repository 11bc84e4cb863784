import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf, siteOf } from "../../tests/support.ts";
import { notePage } from "./notePage.ts";

const CONTEXT = contextOf({
  "companies/Lab.md":
    "---\nverified: 2026-05-01\n---\n\nThe lab ([[Report]]).\n\n## One\n\n### Deep\n\n## Two\n",
  "sources/Report.md":
    "---\npublisher: The Paper\ndate: 2026-02-03\ntier: 2\nurl: https://example.org/r\narchive: https://archive.example/r\nread: abstract\n---\n",
  "claims/Copied.md": "---\nstatus: alleged\nsources: [https://example.org/x]\n---\n\nIt copied.",
  "laws/Act.md": "---\nstage: enacted\n---\n",
  "Talk.md": "Everyone speaks of Lab here.",
});

const page = (path: string) => notePage(CONTEXT, path);

describe("the page of a note", () => {
  test("has its headings as a tree, and the line of each", () => {
    const { contents, lines } = page("companies/Lab.md");
    const tree = (items: typeof contents): unknown =>
      items.map(({ text, children }) => [text, tree(children)]);
    assert.deepEqual(tree(contents), [
      ["One", [["Deep", []]]],
      ["Two", []],
      ["Sources", []],
    ]);
    assert.equal(lines, "one 7 deep 9 two 11");
  });

  test("has its first paragraph before the rest, and what is related among the connections alone", () => {
    const context = contextOf({
      "A.md": "First ([[B]]).\n\nThen.\n\n## Related\n\n- [[B]] — why\n- [[C#One|see]]: that\n",
      "B.md": "",
      "C.md": "## One\n",
      "D.md": "# D\n\n## Related\n\n- [[B]] and [[C]] — both\n",
    });
    const { lead, html, contents, relatedId, connections } = notePage(context, "A.md");
    assert.match(lead, /^<p>First .*<\/p>$/);
    assert.equal(html.trim(), "<p>Then.</p>");
    assert.deepEqual(
      contents.map(({ text, count }) => [text, count]),
      [["Connections", 2]],
    );
    assert.equal(relatedId, "related");
    const [group] = connections.groups;
    assert.deepEqual(
      group?.strongest.map(({ href, before }) => [href, before]),
      [
        ["/b/", "why"],
        ["/c/#one", "that"],
      ],
    );
    // An item with two links says more than a connection can.
    const { relatedId: kept, html: whole } = notePage(context, "D.md");
    assert.equal(kept, undefined);
    assert.match(whole, /Related/);
  });

  test("has its sources in the order of their numbers, and says how each was read", () => {
    const [source] = page("companies/Lab.md").sources;
    assert.deepEqual(source, {
      id: "source_1",
      title: "Report",
      href: "/sources/report/",
      url: "https://example.org/r",
      archive: "https://archive.example/r",
      publisher: "The Paper",
      date: "Feb. 3, 2026",
      tier: "press or law firm",
      isPrimary: false,
      read: "abstract",
      isUnopened: true,
      cited: true,
      places: ["cite_1_1"],
    });
    const [address] = page("claims/Copied.md").sources;
    assert.deepEqual(
      [address?.href, address?.url, address?.cited],
      [undefined, "https://example.org/x", false],
    );
  });

  test("has what names it without a link, and the search of what concerns it", () => {
    const { mentions, within, factsAsOf } = page("companies/Lab.md");
    assert.deepEqual(mentions, [
      { title: "Talk", href: "/talk/", sentence: "Everyone speaks of Lab here." },
    ]);
    assert.deepEqual(within, { action: "/search/", facet: "company", value: "Lab" });
    assert.equal(factsAsOf, "May 1, 2026");
    assert.equal(page("Talk.md").within, undefined);
  });

  test("alone in a tab does not read as a fact, nor a source as what it is about", () => {
    const titles = ["claims/Copied.md", "sources/Report.md", "Talk.md"].map(
      (path) => page(path).head.title,
    );
    assert.deepEqual(titles, ["Claim (alleged): Copied", "Source: Report", "Talk"]);
    assert.equal(
      page("sources/Report.md").head.description,
      "“Report”: The Paper, Feb. 3, 2026, press or law firm.",
    );
  });

  test("calls the status of a law its stage", () => {
    const labels = (path: string) =>
      page(path).standing?.lines.map(({ label, status }) => [label, status.word]);
    assert.deepEqual(labels("laws/Act.md"), [["Stage", "enacted"]]);
    assert.deepEqual(labels("claims/Copied.md"), [["Status", "alleged"]]);
  });
});

test("a note in another language says so of its text; a tag that names none says nothing", () => {
  const site = siteOf({
    "site.yaml": "lang: en\n",
    "A.md": "---\nlang: ar\n---\nنص.\n",
    "B.md": "---\nlang: x y\n---\nText.\n",
  });
  const page = (url: string) => {
    const route = site.page(url);
    assert.ok(route.type === "note");
    return route.page;
  };
  assert.deepEqual(page("/a/").language, { lang: "ar", dir: "rtl" });
  assert.deepEqual(page("/a/").infobox.facts, []);
  assert.equal(page("/b/").language, undefined);
  assert.deepEqual(page("/b/").frame.language, { lang: "en", dir: "ltr" });
});
