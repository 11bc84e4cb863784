/** Words of this field that a search takes for each other, and words that ask for notes of one kind. */

import type { KindName } from "./kinds.ts";

/**
 * A family a line: whoever asks with a word of one finds the notes with the others. "|" parts words that the
 * index doesn't reduce to one stem; of those between two, the first is looked for in place of all. Words of
 * one name are joined by "_".
 */
export const FAMILIES: readonly string[] = [
  // Courts and what comes before them
  "sued | sue sues | suing | lawsuit lawsuits | suit suits | litigation | complaint complaints",
  "court courts | judge judges | tribunal tribunals",
  "ruling rulings rule ruled | decision decisions | decided decide decides | judgment judgement | verdict | held hold",
  "appeal appeals appealed | affirmed affirm affirms | circuit",
  "dismissed dismiss dismisses dismissal | throw thrown threw",
  "settle settled settlement settlements settles | deal deals",
  "pay paid pays payment payments | damages | fine fined fines | penalty penalties",
  "illegal illegally | unlawful unlawfully | crime crimes criminal | forbidden | legal legally lawful",
  "infringe infringed infringes infringement infringing | pirated pirate piracy",
  "win won wins winning | prevail prevailed prevails",
  "hearing hearings heard | testified testify testimony",
  // Laws and measures
  "bill bills | act acts | law laws | statute statutes legislation",
  "ban bans banned banning | prohibit prohibited prohibits prohibition | block blocked blocks blocking | bar bars barred | forbid forbids forbade | restrict restricted restricts restriction restrictions | cut cuts cutting",
  "sanction sanctions sanctioned | blacklist blacklisted blacklisting | entity_list",
  "pass passed passes | approve approved approval | vote voted votes | adopted adopt",
  "enacted enact enacts | signed sign signs | force",
  "sponsor sponsors sponsored | introduced introduce introduces",
  "congress congressional | house | senate | committee committees",
  "lawmaker lawmakers | congressman congresswoman | senator senators sen | representative representatives rep",
  "probe probes probed | inquiry inquiries | investigation investigations investigate investigated investigates",
  "withdraw withdrawn withdrew withdraws | rescind rescinded rescission | repeal repealed | revoke revoked",
  // Accusations and answers
  "accuse accused accuses accusing accusation accusations | allege alleged alleges allegation allegations | charge charges charged | claim claims claimed | blame blamed",
  "deny denies denied denying denial | reject rejects rejected | refute refuted refutes | dispute disputes disputed | contradict contradicts contradicted",
  "respond responds responded response responses | reply replies replied | answer answers answered | react reacted reaction reactions | comment commented",
  "admit admits admitted | acknowledge acknowledged acknowledges | concede conceded concedes",
  "proof prove proved proven proves | evidence",
  "hypocrisy | hypocritical hypocrite hypocrites",
  "doubt doubts doubted | skeptical sceptical skepticism | criticize criticized criticism critics",
  // What is said to have been done
  "copy copies copied copying | clone clones cloned cloning | distill distilled distilling distillation distils | imitate imitated imitation | replicate replicated",
  "steal steals stealing | stole stolen | theft thefts | misappropriation misappropriated",
  "evade evades evaded evading evasion | bypass bypassed bypasses | circumvent circumvented circumvention | obfuscated obfuscate",
  "fake | fraudulent fraud fraudulently | false",
  "account accounts | proxy proxies",
  "reseller resellers resell resold resale | proxy proxies | transfer_station",
  "secret secretly | covert covertly | hidden hide hides hid",
  "smuggle smuggled smuggling smugglers | divert diverted diversion",
  "identity identities identify identifies | calls call called",
  "chatbot chatbots | model models | assistant assistants",
  "output outputs | text texts | answers",
  "scrape scraped scrapes scraping scraper | crawl crawled crawler crawlers",
  "jailbreak jailbreaks jailbroken | guardrail guardrails | safeguard safeguards",
  "leak leaks leaked leaking | memo memos",
  "spy spies spying | espionage | intelligence",
  // Money and firms
  "share shares | stock stocks | market_value",
  "fall fell falls | crash crashed crashes | drop dropped | lost lose loses loss losses | plunge plunged",
  "own owns owned owner owners ownership | parent | subsidiary subsidiaries",
  "found founded founder founders founding | started start starts",
  "cost costs | price prices priced pricing | dollars",
  "cheap cheaply cheaper | low_cost | budget",
  "company companies | firm firms | lab labs laboratory",
  "boss bosses | ceo | chief",
  "buy buys bought buying | purchase purchased purchases | acquire acquired acquisition",
  "sell sells sold selling | vendor vendors",
  "chip chips chipmaker chipmakers | gpu gpus | semiconductor semiconductors",
  "invest invests invested investor investors investment | funding funded | raise raised",
  "release released releases releasing | launch launched launches | announced announce announces",
  "cloud clouds | hosting host hosts hosted | provider providers",
  // States and their offices
  "chinese | china | beijing",
  "american americans | us usa | united_states | washington",
  "pentagon | department_of_defense | defense_department | department_of_war",
  "government governments | administration | federal | agency agencies",
  "foreign foreigner foreigners | overseas | offshore",
  "military | army | pla",
  // Licenses and data
  "open | open_weight open_weights | open_source",
  "license licenses licensed licence licences licensing | terms | contract contracts contractual",
  "picture pictures | image images",
  "author authors | writer writers | book books",
];

/** Words by which readers ask for notes of one kind within the first words of a question. */
export const KIND_WORDS: readonly {
  readonly words: string;
  readonly kinds: readonly KindName[];
}[] = [
  { words: "court judge lawsuit suit case ruling verdict", kinds: ["case", "event"] },
  { words: "law laws bill bills act statute rule regulation order treaty", kinds: ["law"] },
  { words: "company companies firm firms lab labs startup agency authority", kinds: ["company"] },
  {
    words: "person people senator congressman lawmaker founder boss researcher",
    kinds: ["person"],
  },
  { words: "argument arguments defense", kinds: ["argument"] },
  {
    words: "technique method term mean means meaning definition difference counts explain",
    kinds: ["concept"],
  },
  { words: "happened happen", kinds: ["event"] },
  { words: "model models product chatbot chatbots", kinds: ["product"] },
  { words: "claim claims", kinds: ["claim"] },
  { words: "paper report article study letter document", kinds: ["source", "event"] },
];

/** Words that ask who answered an accusation, and how. */
export const REPLY_WORDS =
  "deny denies denied denying denial respond responds responded response reply replies replied answer answers answered react reacted reaction admit admits admitted";

/** Words that ask how a thing stands: "is H.R. 8283 law", "status of Bartz". */
export const STANDING_WORDS =
  "status stage law passed pass enacted signed force decided settled settlement pending dismissed over dead failed " +
  "withdrawn rescinded suspended true false confirmed proved proven refuted disputed debunked";
