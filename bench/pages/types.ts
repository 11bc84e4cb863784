/** The pages of the record that its gates look at, one of each type, by their addresses. */

export const NOTES: Readonly<Record<string, string>> = {
  event: "/events/anthropics-february-2026-disclosure/",
  DeepSeek: "/companies/deepseek/",
  "H.R. 8283": "/laws/deterring-american-ai-model-theft-act-of-2026/",
  case: "/cases/thomson-reuters-v-ross-intelligence/",
  argument: "/arguments/fair-use-upstream-theft-downstream/",
  claim: "/claims/three-labs-made-16-million-exchanges-with-claude/",
  source: "/sources/detecting-and-preventing-distillation-attacks/",
  Anthropic: "/companies/anthropic/",
};

export const PAGE_TYPES: Readonly<Record<string, string>> = {
  ...NOTES,
  list: "/events/",
  search: "/search/?q=distillation",
  "not found": "/no/such/page/",
  home: "/",
};

/** The file of a page in its site: "/search/?q=x" => "search/index.html" */
export function fileOf(url: string): string {
  return url === PAGE_TYPES["not found"]
    ? "404.html"
    : `${url.replace(/\?.*$/, "").slice(1)}index.html`;
}
