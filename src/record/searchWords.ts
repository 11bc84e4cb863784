/** Words of this field that a search takes for each other, and words that ask for one kind of note. */

import type { KindName } from "./kinds.ts";

/**
 * A family a line: whoever asks with a word of one finds the notes with the others. "|" parts words
 * that the index doesn't reduce to one stem; of those between two, the first is looked for in place of all.
 */
export const FAMILIES: readonly string[] = [
  // Courts and what comes before them
  "sued | sue sues | suing | lawsuit lawsuits | suit suits | litigation | complaint",
  "court courts | judge judges | tribunal",
  "ruling rulings rule ruled | decision decisions decided decide | judgment judgement | verdict | held",
  "appeal appeals appealed | affirmed affirm affirms | circuit",
  "settle settled settlement settlements settles | deal",
  "fine fined fines | penalty penalties | damages",
  "illegal illegally | unlawful unlawfully | lawful legal",
  // Laws and measures
  "bill bills | act acts | law laws | statute statutes legislation",
  "ban bans banned banning | prohibit prohibited prohibits prohibition | block blocked blocks blocking | bar bars barred | restrict restricted restricts restriction restrictions",
  "sanction sanctions sanctioned | blacklist blacklisted | entity-list",
  "export exports exporting | control controls",
  "sponsor sponsors sponsored | introduced introduce introduces | author authors",
  "congress congressional | house | senate",
  "lawmaker lawmakers | congressman congresswoman | senator senators | representative representatives",
  // Accusations and answers
  "accuse accused accuses accusing accusation accusations | allege alleged alleges allegation allegations | charge charges charged | blame blamed",
  "deny denies denied denying denial | reject rejects rejected | refute refuted refutes | dispute disputes disputed | without intentionally",
  "respond responds responded response responses | reply replies replied | answer answers answered | react reacted reaction",
  "admit admits admitted | acknowledge acknowledged | concede conceded",
  "proof prove proved proven | evidence",
  // What is said to have been done
  "copy copies copied copying | clone clones cloned cloning | distill distilled distilling distillation distils | imitate imitated imitation",
  "steal steals stealing | stole stolen | theft",
  "train trained training trains",
  "fake | fraudulent fraud",
  "account accounts | proxy proxies",
  "reseller resellers resale resell | transfer-station | proxy proxies",
  "identity identities identify | persona",
  "chatbot chatbots | model models | assistant assistants",
  // Money and firms
  "share shares | stock stocks",
  "own owns owned owner owners ownership | parent",
  "found founded founder founders",
  "cost costs | price prices priced | dollars",
  "company companies | firm firms | lab labs laboratory",
  "boss | CEO | chief",
  "buy buys bought purchase purchased | acquire acquired acquisition",
  "chip chips | GPU GPUs | semiconductor semiconductors",
  // States and their offices
  "Chinese | China",
  "American | US USA | United-States",
  "Pentagon | Department-of-Defense | Defense-Department",
  "government governments | administration | federal",
  // Licences and data
  "open | open-weight open-weights weights",
  "license licenses licensed licence licences licensing",
  "terms | contract contracts | tos",
  "leak leaks leaked | memo",
];

/** Words by which readers ask for notes of some kinds: "which court", "which bill", "who". */
export const KIND_WORDS: readonly {
  readonly words: string;
  readonly kinds: readonly KindName[];
}[] = [
  {
    words:
      "court courts lawsuit lawsuits suit case cases sued suing sue sues judge ruling verdict docket",
    kinds: ["case"],
  },
  {
    words:
      "law laws bill bills act statute statutes rule regulation legislation treaty order orders",
    kinds: ["law"],
  },
  { words: "who whom whose person senator congressman founder boss", kinds: ["person", "company"] },
  {
    words: "company companies firm firms lab labs startup startups institution agency authority",
    kinds: ["company"],
  },
  { words: "when happened happen day", kinds: ["event"] },
  {
    words: "denied deny denies respond responded response reply replied answer answered admitted",
    kinds: ["event", "claim"],
  },
  {
    words: "true really evidence proof proved prove proven false many much",
    kinds: ["claim", "event"],
  },
  { words: "mean means meaning definition term technique method called", kinds: ["concept"] },
  {
    words: "argument arguments argue argues argued defense defence legal illegal lawful allowed",
    kinds: ["argument"],
  },
  { words: "product products service services model models chatbot chatbots", kinds: ["product"] },
  { words: "paper report article study memo letter text document pdf", kinds: ["source", "event"] },
];
