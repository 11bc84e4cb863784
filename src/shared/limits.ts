/**
 * Every bound of the compiler, by name. Passing one is a problem with a code for
 * it alone, never a crash: a vault is somebody else's input.
 */
export const LIMITS = {
  /** Bytes of one note; a larger one is not published (`note-too-large`). */
  noteBytes: 1_000_000,
  /**
   * Characters before each character reference (`&amp;`) of a paragraph, summed
   * up: Sätteri 0.10 keeps them all, and some thousands would fill the memory
   * (`note-too-large`).
   */
  referenceCharacters: 100_000_000,
  /** Bytes of a file that notes show; a larger one is not published (`file-too-large`), for a build holds each as a whole. */
  attachmentBytes: 1_000_000_000,
  /** Bytes of a logo, a face or a style sheet that `site.yaml` names (`site-settings`). */
  lookBytes: 5_000_000,
  /** Bytes of an SVG that is checked; a larger one is not shown (`unsafe-svg`). */
  svgBytes: 5_000_000,
  /** Elements of an SVG inside one another; a deeper one is not shown (`unsafe-svg`). */
  svgDepth: 256,
  /** Elements of an SVG that are drawn again, by `<use>`, patterns, masks and markers (`unsafe-svg`). */
  svgRepeated: 200_000,
  /** Elements for which each step of a filter counts, which paints all that an element covers. */
  svgFilterAs: 50,
  /** Bytes of the front matter of one note (`front-matter-unreadable`). */
  frontMatterBytes: 64_000,
  /** Nested maps and lists in front matter (`front-matter-unreadable`). */
  frontMatterDepth: 8,
  /** Characters of a title, an alias or a publisher, and of any other value of front matter; the rest is left out (`value-too-long`). */
  nameCharacters: 300,
  valueCharacters: 4_000,
  /** Aliases one note may have; further ones are dropped (`too-many-aliases`). */
  aliases: 64,
  /** Notes embedded inside one another (`embed-too-deep`). */
  embedDepth: 5,
  /** Embeds expanded on one page, nested ones included (`too-many-embeds`). */
  embedsPerPage: 200,
  /** Characters of HTML that the text of one note may become, embeds included; the rest is left out (`page-too-large`). */
  pageCharacters: 1_500_000,
  /** Characters of a formula, and signs that its author's macros may become (`math-unreadable`). */
  formulaCharacters: 20_000,
  formulaSigns: 20_000,
  /** Pages that one note may cause by its tags and by names that no note has (`too-many-pages`). */
  pagesPerNote: 1_000,
  /** Blocks inside blocks, and links inside links, that are read; deeper ones become text (`nesting-too-deep`). */
  blockDepth: 60,
  /** Blocks of the Admonition plugin inside one another; a deeper one is shown as code. */
  admonitionDepth: 3,
  /**
   * Characters of a block of code that is shown in colours, and of the longest line in it: the
   * reader of colours takes a time that grows with the square of either. A longer one is plain.
   */
  coloredCharacters: 8_000,
  coloredLine: 500,
  /** Characters of a diagram that is drawn, which takes some milliseconds for each of its arrows. */
  drawingCharacters: 2_000,
  /** Diagrams drawn on one page; further ones are shown as text (`diagram-not-drawn`). */
  drawingsPerPage: 20,
  /** Steps of an expression in Obsidian's list of excluded files, its repetitions written out (`obsidian-settings`). */
  patternStates: 2_000,
  /** Bytes of one path segment of a URL; longer ones are cut and get a digest. */
  urlSegmentBytes: 120,
  /** Characters of the answer to a question, where it is shown away from its page. */
  answerCharacters: 1000,
  /** Characters of a cell, of a row and of the reason of a link, where they are shown away from their page. */
  rowCharacters: 1000,
  /** Backlinks on the page of a note; the rest is on pages beside it. */
  backlinksPerPage: 26,
  /** Connections on each of the pages that list all of a note. */
  connectionsPerPage: 500,
  /** Rows and columns of a matrix: those with the most marks. */
  matrixRows: 60,
  matrixColumns: 40,
  /** Neighbors in the graph on the page of a note; the rest is on the map. */
  localNeighbors: 12,
  /** Words of the longest name that is looked for in other notes. */
  mentionWords: 24,
  /** Unlinked mentions that are listed of a note. */
  mentionsPerNote: 20,
} as const;
