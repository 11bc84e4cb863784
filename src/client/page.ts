/** What every page runs: the switch of light and dark, previews, reports of errors, the way to the search. */

import { enablePreviews } from "./previews.ts";
import { enableReports } from "./report.ts";
import { enableSearch } from "./search.ts";
import { enableThemeSwitch } from "./theme.ts";

enableThemeSwitch();
enablePreviews();
enableReports();
enableSearch();
