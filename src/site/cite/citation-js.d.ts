/** The part of citation-js that the tests use. */
declare module "@citation-js/core" {
  export class Cite {
    /** Reads a text in a format that a plugin knows; throws for any other. */
    constructor(text: string);
    /** CSL-JSON. */
    readonly data: readonly unknown[];
  }
}
