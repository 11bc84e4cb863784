/** Where the notes of a margin stand: each beside its place in the text, none over another. */

export interface Sidenote {
  /** The top of its place in the text, in pixels from that of the margin. */
  readonly at: number;
  readonly height: number;
  /** Whether it only repeats one above: then it stands close to its place, or not at all. */
  readonly isBrief: boolean;
}

/** What reaches into the margin, from top to bottom. */
export interface Blocked {
  readonly top: number;
  readonly bottom: number;
}

/** Pixels between two notes, and between a note and what reaches into the margin. */
const GAP = 10;

/** Pixels that a brief note may stand below its place. */
const DRIFT = 60;

/**
 * The top of each note, in their order; undefined where the margin, which ends at `end`, has no
 * room for it. A note moves down until it is free; those at the end move up instead.
 */
export function placed(
  notes: readonly Sidenote[],
  blocked: readonly Blocked[],
  end: number,
): (number | undefined)[] {
  const tops: (number | undefined)[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const { at, height, isBrief } of notes) {
    const top = below(Math.max(at, free), height, blocked);
    const isShown = !(isBrief && top - at > DRIFT);
    tops.push(isShown ? top : undefined);
    if (isShown) free = top + height + GAP;
  }
  let limit = end;
  for (let index = notes.length - 1; index >= 0; index--) {
    const [note, top] = [notes[index], tops[index]];
    if (!note || top === undefined) continue;
    if (top + note.height <= limit) break;
    const moved = above(limit - note.height, note.height, blocked);
    const isRoom = moved >= Math.min(0, note.at);
    tops[index] = isRoom ? moved : undefined;
    if (isRoom) limit = moved - GAP;
  }
  return tops;
}

/** The first top from `top` on at which a note of that height is free. */
function below(top: number, height: number, blocked: readonly Blocked[]): number {
  const first = blocked.find((other) => meets(top, height, other));
  return first ? below(first.bottom + GAP, height, blocked) : top;
}

function above(top: number, height: number, blocked: readonly Blocked[]): number {
  const last = blocked.findLast((other) => meets(top, height, other));
  return last ? above(last.top - GAP - height, height, blocked) : top;
}

function meets(top: number, height: number, other: Blocked): boolean {
  return top < other.bottom + GAP && top + height > other.top - GAP;
}
