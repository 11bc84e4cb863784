/** What every page runs: the switch of light and dark, previews, reports of errors, the way to the search. */

import { enableContents, enableFolds } from "../client/beside.ts";
import { enablePreviews } from "../client/previews.ts";
import { enableReports } from "../client/report.ts";
import { enableThemeSwitch } from "../client/theme.ts";
import { enableSearch } from "../components/search/open.ts";

enableThemeSwitch();
enableFolds();
enableContents();
enablePreviews();
enableReports();
enableSearch();
