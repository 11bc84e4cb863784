/**
 * The files of scripts that a page loads when they are wanted: a page that is about what such a script shows asks for
 * them before it has run anything. A build makes its scripts first and its pages then, in one process; the bundle of the
 * pages is another, so what is known of the scripts is handed over as a mark of performance.
 */

import type { Plugin } from "vite";

const MARK = "script files";

/** By the path of a module: its file and all that it imports, from the top of the site. */
type ScriptFiles = Readonly<Record<string, readonly string[]>>;

/** Notes the files of the scripts that the browser loads. */
export function scriptFiles(): Plugin {
  return {
    name: "script-files",
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
      const imports = new Map(chunks.map((chunk) => [chunk.fileName, chunk.imports]));
      const detail: ScriptFiles = Object.fromEntries(
        chunks.flatMap(({ facadeModuleId, fileName }) =>
          facadeModuleId === null ? [] : [[facadeModuleId, filesFrom(fileName, imports)]],
        ),
      );
      performance.mark(MARK, { detail });
    },
  };
}

function filesFrom(fileName: string, imports: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set([fileName]);
  for (const file of found) for (const next of imports.get(file) ?? []) found.add(next); // absent: a file of no chunk
  return [...found];
}

/** The addresses of the files of a module whose path ends so; none where pages are made without a build. */
export function filesOfScript(ending: string): readonly string[] {
  const [mark] = performance.getEntriesByName(MARK);
  if (!mark) return [];
  const { detail } = mark as PerformanceMark;
  const found = Object.entries(detail as ScriptFiles).find(([module]) => module.endsWith(ending));
  if (!found) throw new Error(`No script of the build is ${ending}.`);
  return found[1].map((file) => import.meta.env.BASE_URL + file);
}
