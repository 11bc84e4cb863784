/** What every page runs: the switch of light and dark, previews of links, and the way to the search. */

import { enablePreviews } from "./previews.ts";
import { enableSearch } from "./search.ts";
import { enableThemeSwitch } from "./theme.ts";

enableThemeSwitch();
enablePreviews();
enableSearch();
