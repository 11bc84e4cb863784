import { measure } from "./foreign.ts";
await measure({ vault: process.argv[2]!, before: process.argv[3] } as never);
