/** What the map answers, as examples from the vault: each leads to its answer. */

import { at } from "../../shared/assert.ts";
import { compareText } from "../../shared/compareText.ts";
import { documents } from "../../trackers/charges.ts";
import { pathsOf } from "../../trackers/party.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { graph, ranked } from "../graph/index.ts";
import { mapUrl, mapViews } from "../graph/views.ts";
import type { Name } from "../tables/cell.ts";

export function questionsOf(context: SiteContext): Name[] {
  const { href, typeset } = context;
  const words = context.words.map.questions;
  const [accused] = mostAccused(context);
  const hasMatrix = mapViews(context).includes("matrix");
  const [law, company, other] = [mostLinked(context, "law"), ...ofKind(context, "company")];
  const ties = href(mapUrl(context, "ties"));
  const tie = (from: Note, to: Note): Name => ({
    title: words.ties(typeset(from.title), typeset(to.title)),
    href: `${ties}?note=${encodeURI(from.url)}&to=${encodeURI(to.url)}`,
  });
  return [
    ...(accused && hasMatrix
      ? [
          {
            title: words.accused(typeset(accused.title)),
            href: `${href("/graph/")}?${new URLSearchParams({ accused: typeset(accused.title) })}`,
          },
          { title: words.unanswered, href: `${href("/graph/")}?reply=none` },
        ]
      : []),
    ...(company && law ? [tie(accused || company, law)] : []),
    ...(company && other ? [tie(company, other)] : []),
    ...(mostLinked(context, "case")
      ? [{ title: words.throughCases, href: `${ties}?through=case` }]
      : []),
  ];
}

/** The companies that most documents accuse, the first of them first. */
function mostAccused({ vault, requireNote }: SiteContext): Note[] {
  const named = documents(vault).flatMap(({ accused }) => [...new Set(pathsOf(accused))]);
  return [...Map.groupBy(named, (path) => path)]
    .sort(([a, { length: ofA }], [b, { length: ofB }]) => ofB - ofA || compareText(a, b))
    .map(([path]) => requireNote(path))
    .filter(({ kind }) => kind === "company");
}

function mostLinked(context: SiteContext, kind: Note["kind"]): Note | undefined {
  return ofKind(context, kind)[0];
}

/** The notes of a kind, the most linked first. */
function ofKind(context: SiteContext, kind: Note["kind"]): Note[] {
  const { nodes } = graph(context);
  return ranked(context)
    .map((place) => at(nodes, place))
    .filter((note) => note.kind === kind);
}
