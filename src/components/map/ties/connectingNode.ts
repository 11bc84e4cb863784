/** Who is connected through notes of a kind: each such note with the companies that it ties, and how. */

import { make } from "../../../client/dom.ts";
import { at, expected } from "../../../shared/assert.ts";
import { connectingNotes } from "../../../shared/graph/through.ts";
import { factsOf, kindMark } from "../view/noteParts.ts";
import type { Shell } from "../view/shell.ts";

/** Undefined for a kind that is not asked about. */
export function connectingNode(shell: Shell, kind: string): HTMLElement | undefined {
  const { root, graph, message, selection, hrefOf } = shell;
  const link = [...root.querySelectorAll<HTMLElement>("[data-through]")].find(
    ({ dataset }) => dataset["through"] === kind,
  );
  if (!link) return undefined;
  const words = expected(link.textContent, "the name of a kind");
  const found = connectingNotes(graph, kind, selection());
  const companies = new Set(found.flatMap(({ parties }) => parties.map(({ note }) => note)));
  const heading =
    found.length === 0
      ? message("noConnections", { kind: words })
      : message("connections", { companies: companies.size, count: found.length, kind: words });
  const linkTo = (note: number) => make("a", { href: hrefOf(note) }, at(graph.view.title, note));
  return make(
    "div",
    {},
    make("h2", { tabindex: -1 }, heading),
    make(
      "ul",
      { class: "map-connecting" },
      ...found.map(({ note, parties }) => {
        const byRole = Map.groupBy(parties, ({ role, through }) => JSON.stringify([role, through]));
        return make(
          "li",
          {},
          make("p", { class: "map-title" }, kindMark(graph, note), linkTo(note)),
          factsOf(graph, note),
          ...[...byRole.values()].map((alike) => {
            const { role, through } = at(alike, 0);
            return make(
              "p",
              { class: "map-others" },
              `${role}: `,
              ...alike.flatMap((party, index) => [
                ...(index > 0 ? [", "] : []),
                linkTo(party.note),
              ]),
              ...(through === undefined
                ? []
                : [` (${message("throughNote")} `, linkTo(through), ")"]),
            );
          }),
        );
      }),
    ),
  );
}
