/**
 * What a compile leaves for the next one while notes are edited. A module of its
 * own, for the one that holds the vault is run anew with every edit. A build
 * compiles once, and loads nothing that remembers.
 */

import type { ReadMemory, Stages } from "../vault/index.ts";

export const stages: Stages | undefined = import.meta.env.DEV
  ? (await import("../vault/incremental/index.ts")).createIncrementalStages()
  : undefined;
export const readMemory: ReadMemory | undefined = import.meta.env.DEV ? new Map() : undefined;
