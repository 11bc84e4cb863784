import assert from "node:assert/strict";
import { test } from "node:test";
import { counting } from "../../../tests/counting.ts";
import { madeGraph } from "../../../tests/fixtures/madeGraph.ts";
import { chainsBetween } from "./chains.ts";

const NOTES = {
  Founder: "company",
  Lab: "company",
  Letter: "event, 200",
  Overview: "event, 300",
  Act: "law",
  Theft: "argument",
  Other: "law",
};

function chainsOf(links: readonly (readonly [string, string, string])[], until?: number): string[] {
  const { graph, place, titles } = madeGraph(NOTES, links);
  return chainsBetween(graph, place("Lab"), place("Act"), { until }).map((chain) =>
    titles(chain.map(({ note }) => note)).join(" > "),
  );
}

test("the shortest chains come first, then those whose links say more", () => {
  assert.deepEqual(
    chainsOf([
      ["Lab", "mentions", "Theft"],
      ["Theft", "mentions", "Act"],
      ["Letter", "accused", "Lab"],
      ["Letter", "laws", "Act"],
    ]),
    ["Letter > Act", "Theft > Act"],
  );
});

test("a direct link is the first chain, and others still follow", () => {
  assert.deepEqual(
    chainsOf([
      ["Act", "mentions", "Lab"],
      ["Letter", "accused", "Lab"],
      ["Letter", "laws", "Act"],
    ]),
    ["Act", "Letter > Act"],
  );
});

test("what is linked with much ties less", () => {
  const crowd = ["Founder", "Theft", "Other"].map(
    (title) => ["Overview", "companies", title] as const,
  );
  assert.deepEqual(
    chainsOf([
      ["Overview", "companies", "Lab"],
      ["Overview", "laws", "Act"],
      ...crowd,
      ["Letter", "accused", "Lab"],
      ["Letter", "laws", "Act"],
    ]),
    ["Letter > Act", "Overview > Act"],
  );
});

test("no chain uses what another has, none is much longer than the shortest, and none leads past a day", () => {
  const links = [
    ["Letter", "accused", "Lab"],
    ["Letter", "laws", "Act"],
    ["Lab", "related", "Founder"],
    ["Founder", "related", "Theft"],
    ["Theft", "related", "Other"],
    ["Other", "related", "Act"],
  ] as const;
  assert.deepEqual(chainsOf(links), ["Letter > Act"]);
  assert.deepEqual(chainsOf(links, 100), ["Founder > Theft > Other > Act"]);
  assert.deepEqual(chainsOf([]), []);
  const later = madeGraph({ Letter: "event, 200", Act: "law" }, [["Letter", "laws", "Act"]]);
  for (const [from, to] of [
    ["Letter", "Act"],
    ["Act", "Letter"],
  ] as const) {
    const between = (until: number) =>
      chainsBetween(later.graph, later.place(from), later.place(to), { until });
    assert.deepEqual([between(199).length, between(200).length], [0, 1]);
  }
});

test("the shorter of two ways is taken, and none of five links", () => {
  assert.deepEqual(
    chainsOf([
      ["Lab", "related", "Founder"],
      ["Founder", "related", "Theft"],
      ["Theft", "related", "Other"],
      ["Other", "related", "Act"],
      ["Other", "related", "Founder"],
    ]),
    ["Founder > Other > Act"],
  );
  assert.deepEqual(
    chainsOf([
      ["Lab", "related", "Founder"],
      ["Founder", "related", "Theft"],
      ["Theft", "related", "Other"],
      ["Other", "related", "Letter"],
      ["Letter", "related", "Act"],
    ]),
    [],
  );
});

test("four times the notes and links are at most so many times the steps", () => {
  const links = 6;
  /** Notes in a ring, each linked with those that stand some places further, and one with all. */
  const steps = (size: number, hasHub: boolean) => {
    const names = Array.from({ length: size }, (_, index) => `Note ${index}`);
    const notes = Object.fromEntries(names.map((name) => [name, "event"]));
    const ring = names.flatMap((name, index) =>
      Array.from({ length: links }, (_, link): [string, string, string] => [
        name,
        "related",
        `Note ${(index + 1 + link * link * 7) % size}`,
      ]),
    );
    const hub = names
      .slice(1)
      .map((name): [string, string, string] => [name, "companies", "Note 0"]);
    const { graph } = madeGraph(notes, hasHub ? [...ring, ...hub] : ring);
    const { value, reads } = counting(graph);
    chainsBetween(value, 3, Math.floor(size / 2), { until: undefined });
    return reads();
  };
  for (const hasHub of [false, true]) {
    const [few, many] = [steps(250, hasHub), steps(1000, hasHub)];
    assert.ok(few > 250 && many <= few * 4.5, `${few} and ${many} steps`);
  }
});
