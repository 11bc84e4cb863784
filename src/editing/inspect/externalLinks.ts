/** The addresses on other sites that a vault names, and which of them are gone. */

import { bodyAfter, readFrontMatter } from "../../intake/frontMatter.ts";
import { readable } from "../../intake/readable.ts";
import { expected } from "../../shared/assert.ts";
import { compareText } from "../../shared/compareText.ts";
import type { Files } from "../../vault/core/files.ts";
import { safeUrl } from "../../vault/core/html.ts";
import { spotOf } from "../../vault/core/note.ts";
import { type Place, type Problem, problem } from "../../vault/core/problems.ts";
import type { Vault } from "../../vault/index.ts";
import { stringsIn } from "../../vault/links/frontMatterNames.ts";
import { parseMarkdown } from "../../vault/markdown/index.ts";
import { walk } from "../../vault/markdown/tree.ts";

export interface ExternalAddress {
  /** Without its fragment, which no server sees. */
  readonly url: string;
  readonly places: readonly Place[];
}

/** Every http(s) address of published notes, in order. */
export function externalAddresses({ notes }: Vault, files: Files): ExternalAddress[] {
  const found = new Map<string, Place[]>();
  const add = (written: string, place: Place) => {
    const url = /^https?:/i.test(written) ? safeUrl(written)?.replace(/#.*$/s, "") : undefined;
    if (url === undefined || !URL.canParse(url)) return;
    const places = found.get(url);
    if (places) places.push(place);
    else found.set(url, [place]);
  };
  const published = new Map(notes.map((note) => [note.path, note]));
  for (const { path, text } of files.notes) {
    const note = published.get(path);
    if (!note) continue;
    for (const { text: written, path: at } of stringsIn(note.data)) {
      add(written.trim(), { file: path, ...spotOf(note, at) });
    }
    const source = readable(text);
    const front = readFrontMatter(source);
    walk(parseMarkdown(bodyAfter(source, front.end)).root, (node) => {
      if (node.type !== "link" && node.type !== "image") return;
      const { line, column } = expected(node.position, `a position of ${node.type}`).start;
      add(node.url, { file: path, line, column });
    });
  }
  return [...found]
    .map(([url, places]) => ({ url, places }))
    .sort((a, b) => compareText(a.url, b.url));
}

/** What a server answers of an address. */
export type Answer =
  | { readonly is: "there" }
  /** It says that the page is gone: 404 or 410. */
  | { readonly is: "gone"; readonly status: number }
  /** The name of the host leads nowhere. */
  | { readonly is: "no host" }
  /** Refusals, errors and delays say nothing of the page. */
  | { readonly is: "unknown"; readonly why: string };

/** One problem at every place of an address that is gone. */
export function externalProblems(
  addresses: readonly ExternalAddress[],
  answers: ReadonlyMap<string, Answer>,
): Problem[] {
  return addresses.flatMap(({ url, places }) => {
    const answer = answers.get(url);
    if (answer?.is !== "gone" && answer?.is !== "no host") return [];
    const why = answer.is === "gone" ? `its server answers ${answer.status}` : "its host is gone";
    return places.map((place) =>
      problem(
        "external-dead",
        place,
        `${url} can't be reached: ${why}.`,
        "Fix the address; or keep it, and add an archived copy that you have seen, as `archive:`.",
      ),
    );
  });
}
