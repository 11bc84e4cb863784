/** How a string is written in the file: without quotes, in one sort of them, as a block, or as `[[Note]]`. */
export type YamlStyle = "plain" | "double" | "single" | "block" | "flow";

/** A string as YAML writes it in the given style; quoted where a plain one would be misread. */
export function yamlString(value: string, style: YamlStyle = "plain"): string {
  if (style === "single") return `'${value.replaceAll("'", "''")}'`;
  return style === "plain" && isPlain(value) ? value : JSON.stringify(value);
}

/** Words that YAML reads as they stand, in lists too. */
function isPlain(value: string): boolean {
  return (
    /^[\p{L}](?:[\p{L}\p{N}\p{M} ._()&/'-]*[\p{L}\p{N}\p{M}.)])?$/u.test(value) &&
    !/^(?:true|false|null|yes|no|on|off)$/i.test(value)
  );
}
