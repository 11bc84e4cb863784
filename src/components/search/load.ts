/** The files of the search, each fetched once. */

import type { FacetFile, Manifest, NameShard } from "../../shared/search/files.ts";
import type { KnownWord } from "../../shared/search/typos.ts";

export interface Files {
  readonly manifest: Manifest;
  readonly names: (index: number) => Promise<NameShard>;
  readonly words: (index: number) => Promise<readonly KnownWord[]>;
  readonly facets: () => Promise<FacetFile>;
  /** The address of the folder of the text's index. */
  readonly text: string;
}

/** `root` is the address of the search's folder: "/base/search/". */
export async function loadFiles(root: string): Promise<Files> {
  // Asked for anew each time: it names the folder in which nothing ever changes.
  const manifest = (await json(`${root}index.json`, { cache: "no-cache" })) as Manifest;
  const folder = `${root}${manifest.digest}/`;
  const once = new Map<string, Promise<unknown>>();
  const file = <T>(path: string): Promise<T> => {
    const loading = once.get(path) ?? json(`${folder}${path}`);
    once.set(path, loading);
    // What failed may be tried again.
    loading.catch(() => once.delete(path));
    return loading as Promise<T>;
  };
  return {
    manifest,
    names: (index) => file(`names/${index}.json`),
    words: (index) => file(`words/${index}.json`),
    facets: () => file("facets.json"),
    text: `${folder}text/`,
  };
}

async function json(address: string, options?: RequestInit): Promise<unknown> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
