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
    { word: "disputed", means: "Courts or authorities that were read differ on it." },
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
    { word: "refuted", means: "A court has ruled against it.", also: ["rejected"] },
    {
      word: "speculation",
      means: "A forecast or a hypothetical, which no court will decide.",
      also: ["speculative"],
    },
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
  /** Of probes: inquiries of an authority that are no court case. */
  probe: [
    {
      word: "opened",
      means: "An authority looks into it; it has found nothing yet.",
      also: ["open"],
    },
    { word: "findings", means: "The authority has said what it found; the probe is not closed." },
    { word: "closed", means: "The authority has ended it.", also: ["ended", "concluded"] },
  ],
} as const satisfies Record<string, readonly Step[]>;

export type ScaleName = keyof typeof SCALES;

/** A place on a scale, with the author's wording. */
export interface Status {
  readonly scale: ScaleName;
  readonly word: string;
  readonly text: string;
  /** Of a wording that says both: whether it was said, and whether what was said is so. */
  readonly made?: string;
  readonly content?: string;
}

/** What may stand before a status and says nothing: "✅ Confirmed", "“Refuted”", "**Alleged**", "→ now refuted". */
const BEFORE =
  /^(?:[\s\p{Pd}\p{Ps}\p{Pi}"'.,;:*_=`#→⇒>]|(?![❌✖❎🚫⛔❓❔])\p{Extended_Pictographic}\uFE0F?)+(?:now\s+)?|^now\s+/u;

/**
 * Reads a wording such as `Confirmed (Anthropic's claim)` on a scale.
 * Returns undefined when it names no step.
 */
export function readStatus(wording: string, scale: ScaleName): Status | undefined {
  const text = wording.trim();
  const found = stepOf(text, scale);
  return found && { scale, word: found.step.word, text, ...bothIn(text, found.step.word, scale) };
}

/** The step that a wording begins with, and the words of the scale by which it was found. */
function stepOf(text: string, scale: ScaleName): { step: Step; by: string } | undefined {
  const lower = text.toLowerCase().replace(BEFORE, "");
  const all = steps(scale);
  const named = all.find(({ word }) => begins(lower, word));
  if (named) return { step: named, by: named.word };
  for (const step of all) {
    const by = step.also?.find((word) => begins(lower, word));
    if (by !== undefined) return { step, by };
  }
  return undefined;
}

/** "(content alleged; one report read)", "(made unverified: one report read)" */
const OTHER_HALF = /\((?:[^()]*[;,]\s*)?(content|made) (\p{L}+)/iu;

/** Both statuses of `confirmed (content alleged)` and of `alleged (made confirmed)`; nothing where only one is said. */
function bothIn(text: string, word: string, scale: ScaleName): Pick<Status, "made" | "content"> {
  const [, half = "", other = ""] = OTHER_HALF.exec(text) || [];
  const step = steps(scale).find((entry) => entry.word === other.toLowerCase());
  if (scale !== "claim" || !step) return {};
  return half.toLowerCase() === "content"
    ? { made: word, content: step.word }
    : { made: step.word, content: word };
}

/**
 * Whether it was said, and whether what was said is so. `made` is undefined where the wording says
 * one thing alone: of an event that is no charge, that it happened.
 */
export function statusesOf({ word, made, content = word }: Status): {
  readonly made: string | undefined;
  readonly content: string;
} {
  return { made, content };
}

/** The most words that stand before the colon of a stage and still name it. */
const STAGE_WORDS = 6;

/**
 * The wording of the source for a stage, as it stands within a sentence: "Ordered reported: as
 * amended, 43 to 0" => "ordered reported", "Passed House: 369 to 22" => "passed House"; else the words of the scale that the text begins with. Undefined for a step
 * that begins with no word of the scale.
 */
export function stageWording(text: string, scale: ScaleName): string | undefined {
  const found = stepOf(text.trim(), scale);
  if (!found) return undefined;
  const [, named] = /^([^:]+):(?:\s|$)/.exec(text.trim()) || [];
  const isShort = named !== undefined && named.trim().split(/\s+/).length <= STAGE_WORDS;
  return isShort ? inSentence(named.trim()) : found.by;
}

/** "Passed House" => "passed House"; what begins with an abbreviation keeps it. */
function inSentence(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function begins(text: string, word: string): boolean {
  return text.startsWith(word) && !/\p{L}/u.test(text.charAt(word.length));
}

export function steps(scale: ScaleName): readonly Step[] {
  return SCALES[scale];
}
