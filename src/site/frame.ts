/** What the frame of every page holds: navigation, policy, head. */

import { createHash } from "node:crypto";
import { type Html, jsonForHtml } from "../vault/core/html.ts";
import type { Crumb, Head } from "./head.ts";
import { kindsInUse } from "./lists.ts";
import { wholeTimeline } from "./timeline/index.ts";
import { absolute, href, vault } from "./vault.ts";
import { dayInWords } from "./words.ts";

interface NavigationItem {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

export interface Frame {
  readonly lang: string;
  readonly site: string;
  readonly title: string;
  readonly home: string;
  /** Where the search's files and its page are. */
  readonly search: string;
  /** The list of all notes: the way to find one without scripts. */
  readonly all: string;
  readonly icon: string;
  readonly data: string;
  readonly canonical: string | undefined;
  readonly policy: string;
  readonly themeScript: string;
  readonly jsonLd: readonly Html[];
  readonly navigation: readonly NavigationItem[];
  readonly crumbs: readonly { readonly text: string; readonly href: string }[];
  readonly footer: readonly { readonly label: string; readonly href: string }[];
  readonly factsAsOf: string;
}

/** Sets the reader's choice of light or dark before anything is drawn. */
const THEME_SCRIPT =
  'try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}';

/**
 * Everything comes from the site itself. The one inline script is named by its
 * hash; 'wasm-unsafe-eval' is what a search index in WebAssembly needs.
 */
const POLICY = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${createHash("sha256").update(THEME_SCRIPT).digest("base64")}'`,
  // The development server puts styles into the page; the built site links them.
  `style-src 'self'${import.meta.env.DEV ? " 'unsafe-inline'" : ""}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

/** Kinds in the header where `site.yaml` says nothing: sources and plain notes are left to the footer. */
const IN_HEADER = new Set(["event", "company", "law", "case", "argument", "claim", "concept"]);

const lists = kindsInUse();

const hasTimeline = wholeTimeline.entries.length + wholeTimeline.undated.length > 0;

export function frame(head: Head, crumbs: readonly Crumb[]): Frame {
  const { settings } = vault;
  const own = settings.navigation?.map(({ label, path }) => ({ label, url: path }));
  const timeline = hasTimeline ? [{ label: "Timeline", url: "/timeline/" }] : [];
  const map = [{ label: "Map", url: "/graph/" }];
  const guides = settings.essays ? [{ label: "Guides", url: "/guides/" }] : [];
  const kinds = lists
    .filter(({ name }) => IN_HEADER.has(name))
    .map(({ plural, folder }) => ({ label: plural.replace(/ and .*$/, ""), url: `/${folder}/` }));
  return {
    lang: settings.lang,
    site: settings.title,
    title: head.title === settings.title ? head.title : `${head.title} · ${settings.title}`,
    home: href("/"),
    search: href("/search/"),
    all: href("/all/"),
    icon: href("/favicon.svg"),
    data: href("/data/notes.json"),
    canonical: absolute(head.url),
    policy: POLICY,
    themeScript: THEME_SCRIPT,
    jsonLd: head.jsonLd.map(jsonForHtml),
    navigation: (own ?? [...timeline, ...map, ...guides, ...kinds]).map(({ label, url }) => ({
      label,
      href: href(url),
      current: url === head.url || (url !== "/" && head.url.startsWith(url)),
    })),
    crumbs: crumbs.map(({ text, url }) => ({ text, href: href(url) })),
    footer: [
      { label: "All notes", href: href("/all/") },
      { label: "Tags", href: href("/tags/") },
      ...lists
        .filter(({ name }) => !IN_HEADER.has(name))
        .map(({ plural, folder }) => ({ label: plural, href: href(`/${folder}/`) })),
      ...(settings.essays
        ? [
            { label: "About", href: href("/about/") },
            { label: "Method", href: href("/about/method/") },
          ]
        : []),
      { label: "Maintenance", href: href("/maintenance/") },
    ],
    factsAsOf: dayInWords(vault.asOf),
  };
}
