/** Raised when a record changes its shape; `CHANGELOG.md` and docs/data.md say what changed. */
export const SCHEMA = 2;
