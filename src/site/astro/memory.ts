/** What one reading of the vault leaves for the next while notes are edited. Loaded by the development server alone. */

import { createIncrementalStages } from "../../vault/incremental/index.ts";
import type { ReadMemory } from "../../vault/index.ts";

/** The texts of the notes. */
export const texts: ReadMemory = new Map();

/** The results of the compiler's stages. */
export const stages = createIncrementalStages();
