/** Styles that come with their script: no page that is only read carries them. */

import { make } from "./dom.ts";

const loading = new Map<string, Promise<void>>();

/** Resolves when the style sheet has loaded or failed: the feature works without it. */
export function loadStyle(address: string): Promise<void> {
  const known = loading.get(address);
  if (known) return known;
  const loaded = new Promise<void>((done) => {
    const link = make("link", { rel: "stylesheet", href: address });
    link.addEventListener("load", () => done());
    link.addEventListener("error", () => done());
    document.head.append(link);
  });
  loading.set(address, loaded);
  return loaded;
}
