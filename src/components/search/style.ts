/** The style of the dialogs comes with them: no page that is only read carries it. */

import { make } from "../../client/dom.ts";
import address from "./search.css?url";

let loading: Promise<void> | undefined;

/** Resolves when the style is there, or can't be had: a dialog without it can be used. */
export function loadStyle(): Promise<void> {
  loading ??= new Promise((done) => {
    const link = make("link", { rel: "stylesheet", href: address });
    link.addEventListener("load", () => done());
    link.addEventListener("error", () => done());
    document.head.append(link);
  });
  return loading;
}
