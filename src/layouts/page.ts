/** What every page runs: the switch of light and dark, the menu, previews, citations, copied links, reports of errors, the way to the search. */

import { enableContents, enableFolds } from "../client/beside.ts";
import { enableCitations } from "../client/citations.ts";
import { enableCopyLinks } from "../client/copyLink.ts";
import { enableEscape } from "../client/escape.ts";
import { enableMenu } from "../client/menu.ts";
import { enablePreviews } from "../client/previews.ts";
import { enableReports } from "../client/report.ts";
import { enableThemeSwitch } from "../client/theme.ts";
import { enableSearch } from "../components/search/open.ts";

enableEscape();
enableThemeSwitch();
enableMenu();
enableFolds();
enableContents();
enablePreviews();
enableReports();
enableSearch();
enableCopyLinks();
enableCitations();
