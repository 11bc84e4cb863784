/** For the tests of the component: all kinds and links of the small graph. */

import { GRAPH, VIEW } from "./example.ts";
import { openingState, type State } from "./state.ts";

export const EVERYTHING: State = {
  ...openingState(GRAPH),
  kinds: new Set(VIEW.kinds.keys()),
  relations: new Set(VIEW.relations.keys()),
};
