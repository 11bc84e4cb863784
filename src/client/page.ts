/** What every page runs: the switch of light and dark, and previews of links. */

import { enablePreviews } from "./previews.ts";
import { enableThemeSwitch } from "./theme.ts";

enableThemeSwitch();
enablePreviews();
