import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { vaultOf } from "../../../tests/support.ts";
import { linksIn } from "../../vault/links/backlinks.ts";
import { graphOf } from "./edges.ts";
import { neighborsOf } from "./neighbors.ts";
import { openingOf } from "./opening.ts";

function graph(files: Readonly<Record<string, string>>) {
  const { notes, outgoing } = vaultOf(files);
  const links = linksIn(outgoing);
  return graphOf(notes, links);
}

const RECORD = {
  "companies/Lab.md": "[[Nobody]], [[Lab]], [[Act]] and [[Act]] again. ([[Report]])",
  "companies/Maker.md": "",
  "events/Launch.md": '---\ncompanies: ["[[Lab]]", "[[Maker]]"]\nlaws: ["[[Act]]"]\n---\n\n[[Lab]]',
  "laws/Act.md": "",
  "sources/Report.md": "",
};

describe("edges", () => {
  test("are the links between two notes, each relation once, in order", () => {
    const { nodes, edges } = graph(RECORD);
    const title = (place: number) => nodes[place]?.title;
    assert.deepEqual(
      edges.map(({ source, target, relation }) => [title(source), relation, title(target)]),
      [
        ["Lab", "mentions", "Act"],
        ["Lab", "mentions", "Report"],
        ["Launch", "companies", "Lab"],
        ["Launch", "mentions", "Lab"],
        ["Launch", "companies", "Maker"],
        ["Launch", "laws", "Act"],
      ],
    );
  });

  test("are counted at both ends", () => {
    const { nodes, degrees } = graph(RECORD);
    assert.deepEqual(Object.fromEntries(nodes.map(({ title }, place) => [title, degrees[place]])), {
      Lab: 4,
      Maker: 1,
      Launch: 4,
      Act: 2,
      Report: 1,
    });
  });

  test("there are none in a vault without links", () => {
    assert.deepEqual(graph({ "A.md": "" }).edges, []);
    assert.deepEqual(graph({}), { nodes: [], edges: [], degrees: [] });
  });
});

describe("neighbors", () => {
  test("come by how they are linked, then by how much", () => {
    const found = graph(RECORD);
    const place = found.nodes.findIndex(({ title }) => title === "Lab");
    const edges = found.edges.filter(({ source, target }) => source === place || target === place);
    const neighbors = neighborsOf(place, edges, (at) => found.degrees[at] ?? 0);
    assert.deepEqual(
      neighbors.map((neighbor) => [
        found.nodes[neighbor.place]?.title,
        neighbor.edges.map(({ relation }) => relation),
      ]),
      [
        ["Launch", ["companies", "mentions"]],
        ["Act", ["mentions"]],
        ["Report", ["mentions"]],
      ],
    );
  });
});

describe("the map opens on", () => {
  test("companies, laws and events, and what the front matter says of them", () => {
    const { kinds, relations } = openingOf(graph(RECORD));
    assert.deepEqual([...kinds].sort(), ["company", "event", "law"]);
    assert.deepEqual([...relations].sort(), ["companies", "laws"]);
  });

  test("everything, where a vault has none of them", () => {
    const { kinds, relations } = openingOf(graph({ "A.md": "[[B]]", "B.md": "" }));
    assert.deepEqual([...kinds], ["note"]);
    assert.deepEqual([...relations], ["mentions"]);
  });
});
