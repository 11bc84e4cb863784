/** How a note is cited. */

export const cite = {
  summary: "Cite this note",
  plain: "Plain text",
  copy: "Copy",
  copied: "Copied",
  editors: (names: string, many: number) => `${names} (${many === 1 ? "ed." : "eds."})`,
  and: (names: readonly string[]) =>
    [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" and "),
  checked: (day: string) => `facts checked ${day}`,
  asOf: (day: string) => `facts as of ${day}`,
  version: (commit: string, day: string) => `version ${commit} of ${day}`,
  textThen: "the text of this version",
};
