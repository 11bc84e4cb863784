/** The tables of a page as Pagefind reads them: it takes no cell and no row for an end of words. */

/** "<th>Date</th><th>Who</th>" => "<th>Date ·</th> <th>Who</th>"; a caption and a row end a sentence. */
export function withTableWords(html: string): string {
  return (
    html
      // What is within a cell is a block, of which Pagefind makes a sentence.
      .replace(/<(t[hd])\b([^>]*)>\s*<div class="cell">/gi, "<$1$2><span>")
      .replace(/<\/div>\s*<\/(t[hd])>/gi, "</span></$1>")
      .replace(/<\/(t[hd])>\s*(?=<t[hd]\b)/gi, " ·</$1> ")
      .replace(/\s*<\/(t[hd])>(\s*)<\/tr>/gi, ".</$1>$2</tr> ")
      .replace(/<\/caption>/gi, ".</caption> ")
  );
}
