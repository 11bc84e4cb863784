/** What a measurement is asked for. */
export interface Run {
  /** How many notes to make. */
  readonly notes: number;
  /** Build the site too, and weigh its pages. */
  readonly build: boolean;
  /** Keep what was made, and say where it is. */
  readonly keep: boolean;
  /** The folder of a vault that is there already. */
  readonly vault: string;
  /** The folder of a site that is built already, at the top of its host. */
  readonly site: string | undefined;
  /** The set of queries to ask, in place of measuring; of the search. */
  readonly set: string | undefined;
  /** Fit the weights of the search's ranking, in place of measuring. */
  readonly fit: boolean;
  /** The file of a former record of it. */
  readonly before: string | undefined;
  /** The revision to compare with: a branch, a tag, a commit. */
  readonly against: string;
}

export interface BrowserRun extends Run {
  /** The path of the Chromium to measure in. */
  readonly chromium: string;
}
