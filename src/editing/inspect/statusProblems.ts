/** Statuses that contradict one another, and those that say more than their sources allow. */

import { at, get } from "../../shared/assert.ts";
import { fold } from "../../shared/fold.ts";
import { charges } from "../../trackers/charges.ts";
import { spotOf } from "../../vault/core/note.ts";
import { type Problem, problem } from "../../vault/core/problems.ts";
import type { Vault } from "../../vault/index.ts";
import type { Source } from "../../vault/sources.ts";

export function statusProblems(vault: Vault): Problem[] {
  return [...differing(vault), ...thin(vault)];
}

/** What is said of the truth of a claim, and where. */
interface Said {
  /** What is claimed: the path of its note, or its words. */
  readonly claim: string;
  readonly note: string;
  readonly line: number;
  readonly content: string | undefined;
  readonly statusText: string;
}

function differing(vault: Vault): Problem[] {
  return [...Map.groupBy(statements(vault), ({ claim }) => claim).values()].flatMap((said) => {
    const { note: first, content, statusText } = at(said, 0);
    return said
      .filter((other) => other.content !== content)
      .map(({ note, line, statusText: here }) =>
        problem(
          "status-differs",
          { file: note, line },
          `The status is "${here}" here, and "${statusText}" in ${first}, of one claim.`,
          "Give both the same status, or make two claims of them.",
        ),
      );
  });
}

/** Each claim as its note has it first, then as rows of charges have it; rows of claims by their words. */
function statements(vault: Vault): Said[] {
  const ofClaims = vault.harvest.claims.map((claim): Said => {
    const { id, note, line, text, status, statusText } = claim;
    const isNote = !id.includes("#");
    const content = status && (status.content === undefined ? status.word : status.content);
    return { claim: isNote ? note : fold(text), note, line, content, statusText };
  });
  const ofCharges = charges(vault)
    .filter(({ chargeNote, note }) => chargeNote !== undefined && chargeNote !== note)
    .map(({ chargeNote = "", note, line, content, statusText }) => ({
      ...{ claim: chargeNote, note, line, content, statusText },
    }));
  return [...ofClaims, ...ofCharges].filter(({ content }) => content !== undefined);
}

/** Without a source a note is `unsourced`, with those of tier 3 alone `thin`; this is what is left. */
function thin(vault: Vault): Problem[] {
  return vault.notes.flatMap((note) => {
    const { path, kind, status } = note;
    if ((kind !== "event" && kind !== "claim") || !status) return [];
    const { word, made, content } = status;
    if (![word, made, content].includes("confirmed")) return [];
    const sources = get(vault.sources, path);
    const tiers = new Set(sources.map(({ tier }) => tier));
    if (!tiers.has(2) || tiers.has(1) || publishersOf(sources).size > 1) return [];
    const [publisher] = publishersOf(sources);
    return [
      problem(
        "confirmed-thin",
        { file: path, ...spotOf(note, "status") },
        `It is called confirmed, and rests on ${publisher} alone.`,
        "Cite a source of tier 1, or two of tier 2 by different publishers; or write unverified, and what is missing.",
      ),
    ];
  });
}

/** Who published the sources of tier 2, each once; a source that does not say it counts by its title. */
function publishersOf(sources: readonly Source[]): Set<string> {
  const ofTier = sources.filter(({ tier }) => tier === 2);
  const byName = new Map(
    ofTier.map(({ publisher = "", title }) => {
      const name = publisher === "" ? title : publisher;
      return [fold(name), name] as const;
    }),
  );
  return new Set(byName.values());
}
