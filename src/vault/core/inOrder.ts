import { compareText } from "../../shared/compareText.ts";

/** By path, so that no disk's order can change an output. */
export function inOrder<T extends { readonly path: string }>(files: readonly T[]): readonly T[] {
  return files.toSorted((a, b) => compareText(a.path, b.path));
}
