import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Element } from "hast";
import { selectAll } from "hast-util-select";
import { toString as textOf } from "hast-util-to-string";
import { fc } from "../../tests/properties.ts";
import { diagram } from "./diagram.ts";

/** The words of a picture, and how many lines join its nodes; undefined where there is none. */
function drawn(source: string): { words: string[]; links: number } | undefined {
  const picture = diagram(source, "p_")?.picture;
  if (picture === undefined) return undefined;
  return {
    words: selectAll("text", picture).map(textOf),
    links: selectAll("polyline:not(marker *)", picture).length,
  };
}

describe("a flowchart", () => {
  const joined: Readonly<Record<string, readonly [words: string[], links: number]>> = {
    "graph TD; A-->B": [["A", "B"], 1],
    "graph\nA---B": [["A", "B"], 1],
    "flowchart LR\nA-->B-->C": [["A", "B", "C"], 2],
    "graph LR\nA & B-->C & D": [["A", "B", "C", "D"], 4],
    "graph TD\nA-->|y z|B": [["y z", "A", "B"], 1],
    "graph TD\nA-- y z -->B": [["y z", "A", "B"], 1],
    "graph TD\nA-.y.->B": [["y", "A", "B"], 1],
    "graph TD\nA==y==>B": [["y", "A", "B"], 1],
    'graph TD\nA["a (b) [c] {d}; e"]---->B{f?}': [["a (b) [c] {d}; e", "f?"], 1],
    "graph TD\nÄ-1:::red-->東京;\nclassDef red fill:#f00\nstyle Ä-1 fill:url(https://x.example)": [
      ["Ä-1", "東京"],
      1,
    ],
    "graph TD\n%% a comment\nsubgraph s [Of it]\na-->b\nend\nb-->c": [["Of it", "c", "a", "b"], 2],
    "graph TD\nA[one<br>two]<-->B": [["onetwo", "B"], 1],
  };
  for (const [source, [words, links]] of Object.entries(joined)) {
    test(source, () => assert.deepEqual(drawn(source), { words, links }));
  }

  test("of any graph has each of its links and labels", () => {
    const id = fc.constantFrom("A", "b2", "Ä-x", "n0", "g1", "x", "o", "東京", "a.b");
    const words = fc.stringMatching(/^[a-z]([a-z .,:;!?()[\]{}|<>%@~*_+=/-]{0,8}[a-z])?$/);
    const link = fc.constantFrom("-->", "---", "-.->", "-.-", "==>", "<-->", "---->", " --> ");
    const labelled = fc.tuple(id, words).map(([name, label]) => `${name}["${label}"]`);
    const line = fc.tuple(fc.oneof(id, labelled), link, fc.oneof(id, labelled));
    const lines = fc.array(line, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lines, (found) => {
        fc.pre(found.flat().every((part) => !/<\/?[a-z]|[#&]\w+;/.test(part)));
        const source = ["flowchart TD", ...found.map((parts) => parts.join(""))].join("\n");
        assert.equal(drawn(source)?.links, found.length, source);
        assert.deepEqual(diagram(source, "p_"), diagram(source, "p_"));
      }),
      { numRuns: 30 },
    );
  });
});

test("other kinds are drawn with their words", () => {
  const sources: Readonly<Record<string, readonly string[]>> = {
    "sequenceDiagram\nparticipant A as Ann\nA->>+B: Lit? (now)\nB-->>-A: <3\nNote over A,B: both": [
      ...["Lit? (now)", "<3", "both", "Ann", "B"],
    ],
    "stateDiagram-v2\n[*] --> Dark\nDark --> Lit: on!\nLit --> [*]": ["on!", "Dark", "Lit"],
    'classDiagram\nLamp <|-- Desk\nLamp "1" --> "*" Bulb : has': [
      "Lamp",
      "Desk",
      "Bulb",
      "has",
      "1",
      "*",
    ],
    "erDiagram\nHOUSE ||--o{ LAMP : holds": ["HOUSE", "LAMP", "holds"],
  };
  for (const [source, words] of Object.entries(sources)) {
    assert.deepEqual(
      drawn(source)?.words.filter((word) => word !== ""),
      words,
      source,
    );
  }
});

test("a diagram with a line that is not known is not drawn", () => {
  for (const source of [
    ...[
      "",
      "graph",
      'pie\n"a": 1',
      "gantt",
      "graph TD\nA--x B",
      "graph TD\nA o--o B",
      "graph TD\nA~~~B",
    ],
    ...[
      "graph TD\nA@{shape: x}",
      "graph TD\nA-->",
      "graph TD\nA[<b>x</b>]-->B",
      "graph TD\nA[x-->B",
    ],
    ...["sequenceDiagram\nautonumber", "sequenceDiagram\nA->B: x", "stateDiagram-v2\nA : words"],
    ...[
      "classDiagram\n<<interface>> A",
      "stateDiagram-v2\nnote right of A",
      "graph TD\nA-->B %% c",
    ],
  ]) {
    assert.equal(drawn(source), undefined, source);
  }
});

test("nothing of a diagram is more than a drawing", () => {
  const source = `sequenceDiagram\nA->>B: </text><script>alert(1)</script>\nB->>A: " onload="x`;
  assert.equal(drawn(source), undefined);
  const flow = 'graph TD\nA["x onload=y \' > ]]>"]-->B\nclick A "javascript:alert(1)"';
  const picture = diagram(flow, "p_")?.picture as Element;
  for (const { properties } of selectAll("*", picture)) {
    for (const [name, value] of Object.entries(properties)) {
      assert.doesNotMatch(name, /^(?:on|style|class|href)/);
      assert.doesNotMatch(String(value), /url\((?!#p_)/);
    }
  }
  assert.deepEqual(selectAll("script, style, a, image, use", picture), []);
  for (const { properties } of selectAll("[id]", picture))
    assert.match(String(properties["id"]), /^p_/);
});
