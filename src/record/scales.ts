/** The scales of the record: a wording as written, and the step that it means. */

export interface Step {
  readonly word: string;
  /** What the word means here, in a sentence for readers. */
  readonly means: string;
  /** Wordings that begin with one of these mean this step too. */
  readonly also?: readonly string[];
}

export const SCALES = {
  /** Of events and claims. */
  claim: [
    {
      word: "confirmed",
      means:
        "A primary document, or several independent reports, agree that it happened or was said.",
      also: ["established fact"],
    },
    {
      word: "alleged",
      means:
        "A named party asserts it; no court, regulator or independent audit has established it.",
      also: ["allegation", "accused"],
    },
    { word: "disputed", means: "At least one named party or source contradicts it." },
    {
      word: "unverified",
      means: "No sufficient support was found, and no decisive contradiction.",
      also: ["unconfirmed", "reported", "recommended", "unknown"],
    },
    { word: "speculation", means: "A forecast or a hypothetical.", also: ["speculative"] },
    { word: "overreach", means: "It goes further than the evidence, or than the law, says." },
    { word: "superseded", means: "True when written, no longer true.", also: ["outdated"] },
    { word: "refuted", means: "A primary document contradicts it.", also: ["false", "wrong"] },
  ],
  /** Of legal arguments. */
  argument: [
    { word: "established", means: "Courts or statutes settle it.", also: ["settled", "confirmed"] },
    {
      word: "plausible",
      means: "Supported by authority in neighboring cases.",
      also: ["valid", "sound", "partly right", "partly law"],
    },
    { word: "untested", means: "No court has ruled on it.", also: ["open", "proposed"] },
    {
      word: "weak",
      means: "Authority or facts stand against it.",
      also: ["requires", "rhetorically strong", "likely unprotectable"],
    },
    {
      word: "overreach",
      means: "It goes further than the law says.",
      also: ["politically effective"],
    },
    { word: "rejected", means: "A court has ruled against it.", also: ["refuted"] },
  ],
  /** Of laws: bills, rules, orders, treaties. */
  law: [
    { word: "introduced", means: "Filed in a chamber; not yet law." },
    { word: "reported", means: "A committee sent it on; not yet law.", also: ["ordered reported"] },
    { word: "passed one chamber", means: "Not yet law.", also: ["passed house", "passed senate"] },
    { word: "passed both", means: "Awaits signature; not yet law." },
    { word: "enacted", means: "It is law.", also: ["signed"] },
    { word: "failed", means: "It did not become law.", also: ["left out", "dormant"] },
    { word: "proposed", means: "Published for comment; not in force." },
    { word: "in force", means: "It applies now.", also: ["effective", "issued"] },
    {
      word: "suspended",
      means: "It exists and does not apply now.",
      also: ["stayed", "not enforced"],
    },
    { word: "rescinded", means: "It was withdrawn.", also: ["lifted", "repealed"] },
  ],
  /** Of cases. */
  case: [
    { word: "filed", means: "A complaint is before the court; nothing is decided." },
    { word: "pending", means: "Before the court; not decided.", also: ["discovery", "motion"] },
    { word: "decided", means: "A court has ruled.", also: ["verdict", "judgment"] },
    { word: "on appeal", means: "Decided, and before a higher court.", also: ["appeal"] },
    { word: "final", means: "Decided, and no appeal is left.", also: ["affirmed", "cert. denied"] },
    { word: "settled", means: "Ended by agreement.", also: ["consent judgment"] },
    { word: "dismissed", means: "Ended without a ruling for the plaintiff." },
  ],
} as const satisfies Record<string, readonly Step[]>;

export type ScaleName = keyof typeof SCALES;

/** A place on a scale, with the author's wording. */
export interface Status {
  readonly scale: ScaleName;
  readonly word: string;
  readonly text: string;
}

/**
 * Reads a wording such as `Confirmed (Anthropic's claim)` on a scale.
 * Returns undefined when it names no step.
 */
/** What may stand before a status and says nothing: "✅ Confirmed", "“Refuted”", "**Alleged**", "→ now refuted". */
const BEFORE =
  /^(?:[\s\p{Pd}\p{Ps}\p{Pi}"'.,;:*_=`#→⇒>]|(?![❌✖❎🚫⛔❓❔])\p{Extended_Pictographic}\uFE0F?)+(?:now\s+)?|^now\s+/u;

export function readStatus(wording: string, scale: ScaleName): Status | undefined {
  const text = wording.trim();
  const lower = text.toLowerCase().replace(BEFORE, "");
  const steps: readonly Step[] = SCALES[scale];
  const step =
    steps.find(({ word }) => begins(lower, word)) ??
    steps.find(({ also }) => also?.some((word) => begins(lower, word)));
  return step && { scale, word: step.word, text };
}

function begins(text: string, word: string): boolean {
  return text.startsWith(word) && !/\p{L}/u.test(text.charAt(word.length));
}

export function steps(scale: ScaleName): readonly Step[] {
  return SCALES[scale];
}
