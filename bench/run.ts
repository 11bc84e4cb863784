/** What a measurement is asked for. */
export interface Run {
  /** How many notes to make. */
  readonly notes: number;
  /** Build the site too, and weigh its pages. */
  readonly build: boolean;
  /** Keep what was made, and say where it is. */
  readonly keep: boolean;
}

export interface BrowserRun extends Run {
  /** The path of the Chromium to measure in. */
  readonly chromium: string;
}
