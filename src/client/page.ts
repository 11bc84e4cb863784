/** What every page runs: the switch of light and dark, previews of links, reports of errors. */

import { enablePreviews } from "./previews.ts";
import { enableReports } from "./report.ts";
import { enableThemeSwitch } from "./theme.ts";

enableThemeSwitch();
enablePreviews();
enableReports();
