/** Where the notes of a margin stand: each beside its place in the text, none over another. */

export interface Sidenote {
  /** The top of its place in the text, in pixels from that of the margin. */
  readonly at: number;
  readonly height: number;
  /** Whether it only repeats one above: where room is short, it goes first. */
  readonly isBrief: boolean;
}

/** A part of the margin, or what reaches into it. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Pixels between two notes, and between a note and what reaches into the margin. */
const GAP = 10;

/**
 * The top of each note, in their order; undefined where there is no room for it. No note passes
 * what reaches into the margin: a note moves down until it is free, and those above such a block, or above
 * the end of the margin, move up instead.
 */
export function placed(
  notes: readonly Sidenote[],
  blocked: readonly Span[],
  margin: Span,
): (number | undefined)[] {
  const tops = new Map<Sidenote, number>();
  const rest = [...notes];
  for (const span of freeSpans(blocked, margin)) {
    const isNext = rest.findIndex(({ at }) => at >= span.bottom);
    const here = rest.splice(0, isNext < 0 ? rest.length : isNext);
    placeIn(span, fitting(here, span.bottom - span.top), tops);
  }
  return notes.map((note) => tops.get(note));
}

function freeSpans(blocked: readonly Span[], margin: Span): Span[] {
  const spans: Span[] = [];
  let { top } = margin;
  for (const block of [...blocked].sort((a, b) => a.top - b.top)) {
    spans.push({ top, bottom: block.top - GAP });
    top = Math.max(top, block.bottom + GAP);
  }
  spans.push({ top, bottom: margin.bottom });
  return spans.filter((span) => span.bottom > span.top);
}

/** As many of the notes as have room there, brief ones left out before others, later ones before earlier ones. */
function fitting(notes: readonly Sidenote[], room: number): Sidenote[] {
  const shown = [...notes];
  const needed = () => shown.reduce((sum, { height }) => sum + height + GAP, -GAP);
  while (shown.length > 0 && needed() > room) {
    const brief = shown.findLastIndex(({ isBrief }) => isBrief);
    shown.splice(brief < 0 ? shown.length - 1 : brief, 1);
  }
  return shown;
}

/** Down from the top, then up from the bottom. */
function placeIn(span: Span, notes: readonly Sidenote[], tops: Map<Sidenote, number>): void {
  let free = span.top;
  for (const note of notes) {
    const top = Math.max(note.at, free);
    tops.set(note, top);
    free = top + note.height + GAP;
  }
  let end = span.bottom;
  for (const note of notes.toReversed()) {
    const top = Math.min(tops.get(note) ?? end, end - note.height);
    tops.set(note, top);
    end = top - GAP;
  }
}
