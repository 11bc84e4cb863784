/** What the compiler gives to other rooms. */

export { compile } from "./compile.ts";
export type { Options } from "./configure.ts";
export { type ReadMemory, readVault } from "./disk.ts";
export { resolverOf, type Vault } from "./publish.ts";
