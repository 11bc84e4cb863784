/** The files of the search, each fetched once. */

import { at } from "../../shared/assert.ts";
import {
  type FacetFile,
  MANIFEST,
  type Manifest,
  type NameShard,
  PATHS,
  type RankFile,
  TEXT_FOLDER,
} from "../../shared/search/files.ts";
import type { KnownWord } from "../../shared/search/typos.ts";
import { once } from "./once.ts";

export interface Files {
  readonly manifest: Manifest;
  readonly names: (index: number) => Promise<NameShard>;
  readonly words: (index: number) => Promise<readonly KnownWord[]>;
  readonly facets: () => Promise<FacetFile>;
  readonly ranks: () => Promise<RankFile>;
  /** The address of the folder of the text's index. */
  readonly text: string;
}

/** `root` is the address of the search's folder: "/base/search/". */
export async function loadFiles(root: string): Promise<Files> {
  // Revalidated each time: it names the folder in which nothing ever changes.
  const manifest = await json<Manifest>(root + MANIFEST, { cache: "no-cache" });
  const folder = `${root}${manifest.digest}/`;
  const file = <T>(path: string) => once(() => json<T>(folder + path));
  const names = manifest.names.map((_, index) => file<NameShard>(PATHS.names(index)));
  const words = manifest.words.map((_, index) => file<readonly KnownWord[]>(PATHS.words(index)));
  return {
    manifest,
    names: (index) => at(names, index)(),
    words: (index) => at(words, index)(),
    facets: file<FacetFile>(PATHS.facets),
    ranks: file<RankFile>(PATHS.ranks),
    text: `${folder}${TEXT_FOLDER}/`,
  };
}

/** The build wrote the file in the shape that is asked for. */
async function json<T>(address: string, options?: RequestInit): Promise<T> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json() as Promise<T>;
}
