import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contextOf, siteOf } from "../../tests/support.ts";
import { allList, kindLists, listPage, tagIndex, tagLists } from "./lists.ts";

const CONTEXT = contextOf({
  "events/B.md": "---\ndate: 2026-02-03\ntags: [policy/export]\n---\n",
  "events/A.md": "---\ndate: 2025\ntags: [Policy]\n---\n",
  "events/Undated.md": "",
  "companies/Éclair.md": "",
  "companies/“Substantial”.md": "",
  "companies/3M.md": "",
});

const groups = (list: Parameters<typeof listPage>[1]) =>
  listPage(CONTEXT, list, 1).groups.map(({ label, entries }) => [
    label,
    entries.map(({ title }) => title),
  ]);

describe("a list", () => {
  test("of companies runs by the alphabet, without accents and quotation marks", () => {
    const [, companies] = kindLists(CONTEXT);
    assert.ok(companies);
    assert.deepEqual(groups(companies), [
      ["0–9", ["3M"]],
      ["E", ["Éclair"]],
      ["S", ["“Substantial”"]],
    ]);
  });

  test("of a tag has the notes of those below it, whatever their case", () => {
    assert.deepEqual(
      tagLists(CONTEXT).map(({ title, url, notes }) => [title, url, notes.length]),
      [
        ["#Policy", "/tags/policy/", 2],
        ["#policy/export", "/tags/policy/export/", 1],
      ],
    );
    assert.deepEqual(
      tagIndex(CONTEXT).tags.map(({ text, count }) => [text, count]),
      [
        ["#Policy", 2],
        ["#policy/export", 1],
      ],
    );
  });

  test("says the number of a law once, and where the marks are explained if there are any", () => {
    const context = contextOf({
      "laws/A.md":
        '---\nnumber: H.R. 1\ncitation: "H.R. 1, 119th Congress"\nstage: introduced\n---\n',
      "laws/B.md": "---\nnumber: H.R. 2\n---\n",
      "people/C.md": "",
    });
    const [first, second] = kindLists(context).map((list) => listPage(context, list, 1));
    const pages = [first, second].toSorted(
      (a, b) => (b?.title === "Laws" ? 1 : 0) - (a?.title === "Laws" ? 1 : 0),
    );
    const [laws, people] = pages;
    assert.deepEqual(
      laws?.groups.flatMap(({ entries }) => entries.map(({ facts }) => facts)),
      [["H.R. 1, 119th Congress"], ["H.R. 2"]],
    );
    assert.ok(laws?.legend);
    assert.equal(people?.legend, undefined);
  });

  test("of more than four hundred notes is cut into pages", () => {
    const files = Object.fromEntries(Array.from({ length: 401 }, (_, at) => [`N${at}.md`, ""]));
    const context = contextOf(files);
    const second = listPage(context, allList(context), 2);
    assert.equal(second.title, "All notes, A to Z, page 2");
    assert.equal(second.head.indexed, false);
    assert.equal(second.count, "401 notes");
    assert.deepEqual(
      second.groups.map(({ entries }) => entries.length),
      [1],
    );
    assert.deepEqual(
      second.pages.map(({ href, current }) => [href, current]),
      [
        ["/all/", false],
        ["/list/all/2/", true],
      ],
    );
  });
});

test("the list of a tag says which narrower tags it holds", () => {
  const covers = tagLists(CONTEXT).map(({ title, covers }) => [title, covers]);
  assert.deepEqual(covers, [
    ["#Policy", "Notes tagged Policy, or more narrowly policy/export."],
    ["#policy/export", "Notes tagged policy/export."],
  ]);
});

describe("folders", () => {
  const site = siteOf({
    "walks/README.md": "See [[Pier]].",
    "walks/Pier.md": "",
    "walks/far/away/Cape.md": "",
    "companies/Lab.md": "",
    "companies/small/Shop.md": "",
    "Top.md": "",
  });
  const list = (url: string) => {
    const route = site.page(url);
    assert.ok(route.type === "list", url);
    return route.page;
  };
  const titles = (url: string) =>
    list(url).groups.flatMap(({ entries }) => entries.map(({ title }) => title));
  const crumbs = (url: string) => {
    const route = site.page(url);
    assert.ok("frame" in route.page);
    return route.page.frame.crumbs.map(({ text }) => text).join(" › ");
  };

  test("each has a page, which lists its notes and folders", () => {
    assert.deepEqual(titles("/walks/"), ["Pier"]);
    assert.match(list("/walks/").lead?.html ?? "", /^<p>See /);
    assert.deepEqual(
      list("/walks/").folders.map(({ text, href, count }) => [text, href, count]),
      [["far", "/walks/far/", 1]],
    );
    assert.deepEqual(titles("/walks/far/"), []);
    assert.deepEqual(titles("/companies/small/"), ["Shop"]);
  });
  test("the list of a kind is the page of its folder", () => {
    const route = site.page("/companies/");
    assert.ok(route.type === "tracker");
    assert.deepEqual(
      route.page.tables.flatMap(({ rows }) => rows.map(({ href }) => href)),
      ["/companies/lab/", "/companies/small/shop/"],
    );
    assert.deepEqual(
      route.page.folders.map(({ href }) => href),
      ["/companies/small/"],
    );
  });
  test("a note says where it stands", () => {
    assert.equal(crumbs("/walks/far/away/cape/"), "Home › walks › far › away");
    assert.equal(crumbs("/companies/small/shop/"), "Home › Companies and institutions › small");
    assert.equal(crumbs("/top/"), "Home");
  });
  test("all stand in a tree beside all notes, where they are more than the places of kinds", () => {
    const [companies, walks] = list("/all/").folders;
    assert.equal(companies?.text, "Companies and institutions");
    assert.deepEqual(
      walks?.folders.map(({ text, folders }) => [text, folders.length]),
      [["far", 1]],
    );
    const plain = siteOf({ "companies/Lab.md": "" }).page("/all/");
    assert.ok(plain.type === "list");
    assert.deepEqual(plain.page.folders, []);
  });
});
