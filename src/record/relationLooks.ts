/**
 * How an edge of each relation is drawn, in graphs of the whole record and of a note. The word always stands
 * beside it or a step away: the look only repeats it.
 */

export interface RelationLook {
  /** Lengths of dashes and gaps, in px; none is a solid line. */
  readonly dash: readonly number[];
  /** Whether it leads from one to the other. */
  readonly arrow: boolean;
}

const LOOKS = new Map<string, RelationLook>([
  ["laws", { dash: [9, 3], arrow: true }],
  // What somebody says.
  ["accuses", { dash: [6, 2], arrow: true }],
  ["accuser", { dash: [6, 2], arrow: true }],
  ["accused", { dash: [6, 2], arrow: true }],
  ["replies-to", { dash: [6, 2], arrow: true }],
  ["claimant", { dash: [6, 2], arrow: true }],
  ["disputed-by", { dash: [6, 2], arrow: true }],
  // How arguments stand to one another, and who makes them.
  ["proponents", { dash: [12, 3, 2, 3, 2, 3], arrow: true }],
  ["opponents", { dash: [12, 3, 2, 3, 2, 3], arrow: true }],
  ["supports", { dash: [12, 3, 2, 3, 2, 3], arrow: true }],
  ["answers", { dash: [12, 3, 2, 3, 2, 3], arrow: true }],
  ["about", { dash: [9, 3, 2, 3], arrow: true }],
  ["related", { dash: [4, 4], arrow: false }],
  ["mentions", { dash: [1, 3], arrow: true }],
  ["sources", { dash: [1, 6], arrow: true }],
]);

const SOLID: RelationLook = { dash: [], arrow: true };

export function relationLook(name: string): RelationLook {
  return LOOKS.get(name) ?? SOLID;
}
