/** What the frame of every page holds: navigation, policy, head. */

import { createHash } from "node:crypto";
import { at } from "../shared/assert.ts";
import type { Language } from "../shared/language.ts";
import { type Html, jsonForHtml } from "../vault/core/html.ts";
import { memoize } from "../vault/core/memoize.ts";
import type { Words } from "../words/index.ts";
import { CHANGES_URL, hasChanges } from "./changes/page.ts";
import { COMPARE_URL, hasComparison } from "./comparePage.ts";
import type { SiteContext } from "./core/context.ts";
import type { Head, PageHead } from "./core/head.ts";
import { CHARACTER, type OnLine, onLine, titleRoom } from "./core/headerLine.ts";
import { kindsInUse } from "./core/kinds.ts";
import { lettersOf } from "./core/letters.ts";
import { LOOK_FILE, type LogoView, logoOf, lookOf } from "./core/look.ts";
import { dayInWords } from "./core/words.ts";
import { type EditorPanel, editorPanel } from "./editorPanel.ts";
import { oembedUrl } from "./exports/oembed.ts";
import { type FeedLink, feedsOfPage } from "./feeds/index.ts";
import { namedNavigation } from "./navigation.ts";
import { ACCUSATIONS_URL, trackers } from "./trackers.ts";

interface NavigationItem {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
  /** From which width on it stands on the line of the header; below that it is in the menu. */
  readonly onLine: OnLine;
}

export interface Frame {
  /** The words of the interface. */
  readonly words: Words;
  readonly head: Head;
  readonly language: Language;
  readonly site: string;
  readonly title: string;
  readonly home: string;
  /** Where the search's files and its page are. */
  readonly search: string;
  readonly icon: string;
  readonly data: string;
  readonly canonical: string | undefined;
  /** The whole address of what other sites ask before they show the page in a frame. */
  readonly oembed: string | undefined;
  /** In a frame on another site: the page that shows the same. */
  readonly whole: string | undefined;
  readonly policy: string;
  readonly firstScript: string;
  readonly jsonLd: readonly Html[];
  readonly navigation: readonly NavigationItem[];
  /** From which width on the line has all of them, and there is no menu. */
  readonly menuEmpty: OnLine;
  /** The style sheet of the faces for letters beyond Western European ones, where the vault has any. */
  readonly otherScripts: string | undefined;
  /** The style sheet of the look that `site.yaml` asks for. */
  readonly look: string | undefined;
  /** In place of the site's name in the header. */
  readonly logo: LogoView | undefined;
  /** The faces that the vault brings, of those that a page needs first. */
  readonly faces: { readonly text: string | undefined; readonly interface: string | undefined };
  /** The style sheet of the vault, after all others. */
  readonly css: string | undefined;
  readonly crumbs: readonly { readonly text: string; readonly href: string }[];
  /** Feeds of the site and of the page, for programs that read them. */
  readonly feeds: readonly FeedLink[];
  readonly footer: readonly { readonly label: string; readonly href: string }[];
  readonly factsAsOf: string;
  /** Only while notes are edited. */
  readonly editorPanel: EditorPanel | undefined;
}

/** Before anything is drawn: sets the reader's choice of light or dark, and marks a page whose address asks for a view. */
const FIRST_SCRIPT =
  'if(location.search)document.documentElement.dataset.asks="";try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}';

/**
 * Everything comes from the site itself. The one inline script is named by its
 * hash; 'wasm-unsafe-eval' is what a search index in WebAssembly needs.
 */
function policy(styles: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' 'sha256-${createHash("sha256").update(FIRST_SCRIPT).digest("base64")}'`,
    `style-src ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

const POLICY = policy("'self'");
/** The development server puts styles into the page; the built site links them. */
const DEVELOPMENT_POLICY = policy("'self' 'unsafe-inline'");

/** Kinds in the header where `site.yaml` says nothing: sources and plain notes are left to the footer. */
const IN_HEADER = new Set(["event", "company", "law", "case", "argument", "claim", "concept"]);

/** What stands in the header and in the footer of every page, by addresses without the base. */
const linksOf = memoize((context: SiteContext) => {
  const { settings, harvest } = context.vault;
  const { frame: words } = context.words;
  const inHeader = kindsInUse(context).filter(({ name }) => IN_HEADER.has(name));
  const inFooter = kindsInUse(context).filter(({ name }) => !IN_HEADER.has(name));
  const hasTimeline = harvest.timeline.length + harvest.undated.length > 0;
  const usual = [
    ...(hasTimeline ? [{ label: words.timeline, url: "/timeline/" }] : []),
    ...trackers(context)
      .filter(({ list }) => list.url === ACCUSATIONS_URL)
      .map(({ list }) => ({ label: list.title, url: list.url })),
    { label: words.map, url: "/graph/" },
    ...(settings.essays ? [{ label: words.guides, url: "/guides/" }] : []),
    ...inHeader.map(({ plural, folder }) => ({
      label: plural.replace(/ and .*$/, ""),
      url: `/${folder}/`,
    })),
  ];
  return {
    navigation: namedNavigation(context)?.map(({ label, path }) => ({ label, url: path })) ?? usual,
    footer: [
      ...(hasChanges(context) ? [{ label: words.links.changes, url: CHANGES_URL }] : []),
      ...(hasComparison(context) ? [{ label: words.links.compare, url: COMPARE_URL }] : []),
      { label: words.links.all, url: "/all/" },
      { label: words.links.tags, url: "/tags/" },
      { label: words.links.data, url: "/data/" },
      ...inFooter.map(({ plural, folder }) => ({ label: plural, url: `/${folder}/` })),
      ...(settings.essays
        ? [
            { label: words.links.about, url: "/about/" },
            { label: words.links.method, url: "/about/method/" },
            { label: words.links.words, url: "/about/words/" },
          ]
        : []),
    ],
  };
});

function frameOf(context: SiteContext, { head, crumbs, whole }: PageHead): Frame {
  const { vault, href, fileHref, absolute, development } = context;
  const { settings } = vault;
  const { navigation, footer } = linksOf(context);
  const logo = logoOf(context);
  const [text, interfaceFace] = [vault.look.faces.text[0], vault.look.faces.interface[0]];
  const places = onLine(
    logo === undefined ? titleRoom(settings.title) : logo.width / CHARACTER,
    navigation.map(({ label }) => label),
  );
  return {
    words: context.words,
    head,
    language: context.language,
    site: settings.title,
    title: head.title === settings.title ? head.title : `${head.title} · ${settings.title}`,
    home: href("/"),
    search: href("/search/"),
    icon: href("/favicon.svg"),
    data: href("/data/notes.json"),
    canonical: absolute(head.url),
    oembed: whole === undefined ? oembedUrl(context, head.url) : undefined,
    whole,
    policy: development ? DEVELOPMENT_POLICY : POLICY,
    firstScript: FIRST_SCRIPT,
    jsonLd: head.jsonLd.map(jsonForHtml),
    navigation: navigation.map(({ label, url }, index) => ({
      label,
      onLine: at(places, index),
      href: href(url),
      current: url === head.url || (url !== "/" && head.url.startsWith(url)),
    })),
    // absent: a vault that wants no links there
    menuEmpty: places.at(-1) ?? "always",
    otherScripts: lettersOf(vault).size > 0 ? href("/fonts/other-scripts.css") : undefined,
    look: lookOf(context) === undefined ? undefined : href(`/${LOOK_FILE}`),
    logo,
    faces: {
      text: text && fileHref(text.path),
      interface: interfaceFace && fileHref(interfaceFace.path),
    },
    css: vault.look.css === undefined ? undefined : fileHref(vault.look.css),
    crumbs: crumbs.map(({ text, url }) => ({ text, href: href(url) })),
    feeds: whole === undefined ? feedsOfPage(context, head.url) : [],
    footer: footer.map(({ label, url }) => ({ label, href: href(url) })),
    factsAsOf: dayInWords(vault.asOf),
    editorPanel: development && editorPanel(context, development, head.url),
  };
}

/** The data of a page, with that of the frame around it. */
export type Framed<Page extends PageHead> = Page & { readonly frame: Frame };

export function framed<Page extends PageHead>(context: SiteContext, page: Page): Framed<Page> {
  return { ...page, frame: frameOf(context, page) };
}
