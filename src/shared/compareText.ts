/** Orders by UTF-16 code unit, so that no locale can change an output. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
