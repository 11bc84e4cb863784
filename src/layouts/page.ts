/** What every page runs: the switch of light and dark, the menu, previews, citations, copied links and citations, reports of errors, the way to the search. */

import { enableContents, enableFolds } from "../client/beside.ts";
import { enableCitations } from "../client/citations.ts";
import { enableCopyLinks } from "../client/copyLink.ts";
import { enableEscape } from "../client/escape.ts";
import { enableMenu } from "../client/menu.ts";
import { enablePreviews } from "../client/previews.ts";
import { enableThemeSwitch } from "../client/theme.ts";
import { enableSearch } from "../components/search/open.ts";

enableEscape();
enableThemeSwitch();
enableMenu();
enableFolds();
enableContents();
enablePreviews();
enableSearch();
enableCopyLinks();
enableCitations();

// What few readers ask for is loaded when they do: an opened box, a selection to report.
const later = { once: true };
document
  .querySelector("[data-cite]")
  ?.addEventListener("toggle", async () => (await import("../client/cite.ts")).enableCite(), later);
if (document.querySelector("[data-report]")) {
  const load = async () => (await import("../client/report.ts")).enableReports();
  document.addEventListener("selectionchange", load, later);
}
