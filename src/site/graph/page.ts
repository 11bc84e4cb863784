/** What the free map shows before, and without, any script; and the notes that every map begins with. */

import { KIND_SHAPES } from "../../record/kindShapes.ts";
import { relationLook } from "../../record/relationLooks.ts";
import { relation } from "../../record/relations.ts";
import { at, get } from "../../shared/assert.ts";
import type { Note } from "../../vault/core/note.ts";
import type { SiteContext } from "../core/context.ts";
import { kindsInUse } from "../core/kinds.ts";
import { graph, opening, openStatus, ranked } from "./index.ts";
import { type StillPicture, stillPicture } from "./still.ts";
import { relationsInUse, statementOf } from "./view.ts";

/** The map to move on, before and without a script. */
export interface FreeMap {
  /** For other sites to embed. */
  readonly embed: string;
  readonly kinds: readonly {
    readonly name: string;
    readonly plural: string;
    readonly shape: string;
    readonly count: number;
    readonly opens: boolean;
  }[];
  readonly relations: readonly {
    readonly name: string;
    readonly verb: string;
    readonly dash: string | undefined;
    readonly arrow: boolean;
    readonly count: number;
    readonly opens: boolean;
  }[];
  readonly picture: StillPicture;
}

/** The notes of a kind with most links. */
export interface HubGroup {
  readonly name: Note["kind"];
  readonly plural: string;
  readonly notes: readonly HubView[];
  readonly href: string;
  readonly count: number;
}

interface HubView {
  readonly title: string;
  readonly href: string;
  readonly status: string | undefined;
  readonly links: string;
}

/** Notes of each kind that the page lists. */
const HUBS = 12;

export function freeMap(context: SiteContext): FreeMap {
  const { nodes, edges } = graph(context);
  const opens = opening(context);
  const byRelation = Map.groupBy(edges, ({ relation: name }) => name);
  return {
    embed: context.href("/embed/graph/"),
    kinds: kindsInUse(context).map(({ name, plural: many }) => ({
      name,
      plural: many,
      shape: KIND_SHAPES[name],
      count: nodes.filter(({ kind }) => kind === name).length,
      opens: opens.kinds.has(name),
    })),
    relations: relationsInUse(context).map((name) => {
      const { dash, arrow } = relationLook(name);
      return {
        name,
        verb: verbOf(context, name),
        dash: dash.length === 0 ? undefined : dash.join(" "),
        arrow,
        count: get(byRelation, name).length,
        opens: opens.relations.has(name),
      };
    }),
    picture: stillPicture(context),
  };
}

/** By kind, in the order of kinds. */
export function hubs(context: SiteContext): HubGroup[] {
  const { nodes } = graph(context);
  return kindsInUse(context).map(({ name, plural: many, folder }) => {
    const alike = ranked(context).filter((place) => at(nodes, place).kind === name);
    return {
      name,
      plural: many,
      href: context.href(`/${folder}/`),
      count: alike.length,
      notes: alike.slice(0, HUBS).map((place) => hubOf(context, place)),
    };
  });
}

/** "involves (people)", where more than one relation says that it involves. */
function verbOf(context: SiteContext, name: string): string {
  const { verb, label } = relation(name);
  const isShared = relationsInUse(context).some(
    (other) => other !== name && relation(other).verb === verb,
  );
  return isShared ? context.words.map.verbWith(verb, label) : verb;
}

function hubOf(context: SiteContext, place: number): HubView {
  const { nodes, degrees } = graph(context);
  const note = at(nodes, place);
  return {
    title: note.title,
    href: context.href(note.url),
    status:
      openStatus(note) && [openStatus(note), statementOf(context, note)].filter(Boolean).join(", "),
    links: context.words.map.links(at(degrees, place)),
  };
}
