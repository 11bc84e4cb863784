/**
 * What a compile leaves for the next one while notes are edited. A module of its
 * own, for the one that holds the vault is run anew with every edit. A build
 * compiles once, and remembers nothing.
 */

import { createMemory } from "../vault/incremental/memory.ts";
import type { ReadMemory } from "../vault/read.ts";

export const memory = import.meta.env.DEV ? createMemory() : undefined;
export const readMemory: ReadMemory | undefined = import.meta.env.DEV ? new Map() : undefined;
