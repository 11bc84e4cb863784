/**
 * A site as a function of its vault: one object of plain data for each page, and the text of each file.
 *
 *     createSite(compile(files, options)).home().frame.title
 *
 * Everything is computed lazily, once. Astro lays out this data, and nothing else.
 */

import { pathOnDisk } from "../intake/fileNames.ts";
import type { ScaleName } from "../record/scales.ts";
import { at, get } from "../shared/assert.ts";
import type { Attachment } from "../vault/core/files.ts";
import { memoize } from "../vault/core/memoize.ts";
import type { Note } from "../vault/core/note.ts";
import type { Problem } from "../vault/core/problems.ts";
import type { Vault } from "../vault/index.ts";
import type { Words } from "../words/index.ts";
import { type Card, cardsOf } from "./cards/index.ts";
import { createContext, type SiteContext, type SiteOptions } from "./core/context.ts";
import { lettersOf } from "./core/letters.ts";
import { LOOK_FILE, lookOf } from "./core/look.ts";
import { type TrustRow, trustRows } from "./core/trust.ts";
import { type StatusView, scaleView } from "./core/words.ts";
import { type DataPage, dataPage } from "./dataPage.ts";
import { type EssayPage, essayPage } from "./essayPage.ts";
import { dataFiles } from "./exports/index.ts";
import { infoboxOf } from "./facts/infobox.ts";
import { feedFiles } from "./feeds/index.ts";
import { type Framed, framed } from "./frame.ts";
import { graphView } from "./graph/view.ts";
import { type MapView, mapViews } from "./graph/views.ts";
import { type HomePage, homePage } from "./homePage.ts";
import { embeddedMap, type MapPage, mapPage } from "./map/index.ts";
import { navigationProblems } from "./navigation.ts";
import { noteSources } from "./noteSources.ts";
import { type NotFoundPage, notFoundPage } from "./notFoundPage.ts";
import { type RoutePage, routePage } from "./pages.ts";
import { type Route, routesOf } from "./routes.ts";
import { searchFiles } from "./search/files.ts";
import { type SearchPage, searchPage } from "./search/page.ts";
import { robots, sitemap } from "./sitemap.ts";
import { accusationMatrix } from "./tables/accusationMatrix.ts";
import { type Against, chargesAgainst } from "./tables/accusations.ts";
import type { Matrix } from "./tables/matrix.ts";
import type { TableView } from "./tables/table.ts";
import { llmsTexts, noteTexts } from "./texts/index.ts";
import type { Beside } from "./texts/noteMarkdown.ts";
import { type EmbeddedTimeline, embeddedTimeline } from "./timeline/embedded.ts";
import { ACCUSATIONS_URL, pagesOf, trackers } from "./trackers.ts";

export type { SiteOptions } from "./core/context.ts";

export interface Site {
  /** The words of the interface, for what stands in an essay. */
  readonly words: Words;
  /** What stands at each address that comes from the vault: "/companies/deepseek/". */
  readonly routes: () => ReadonlyMap<string, Route>;
  /** The page at one of these addresses; throws for another. */
  readonly page: (url: string) => RoutePage;
  readonly home: () => Framed<HomePage>;
  /** The views of the map; the first is the page at /graph/. */
  readonly mapViews: () => readonly MapView[];
  /** Of the first view where none is given. */
  readonly map: (view?: MapView) => Framed<MapPage>;
  /** The map for a frame on another site. */
  readonly embeddedMap: () => Framed<MapPage>;
  readonly search: () => Framed<SearchPage>;
  /** The page of the files that `files.data` has. */
  readonly data: () => Framed<DataPage>;
  readonly notFound: () => Framed<NotFoundPage>;
  /** The page of an essay but for its text; throws where the vault does not ask for one there. */
  readonly essay: (url: string) => Framed<EssayPage>;
  /** For an essay: who answers for the site. */
  readonly trust: () => readonly TrustRow[];
  /** For an essay: the steps of a scale. */
  readonly scale: (name: ScaleName) => readonly StatusView[];
  /** For an essay: the timeline of a note, or of the whole record. */
  readonly timeline: (name?: string) => EmbeddedTimeline;
  /** For an essay: the charges, by whom they are against. */
  readonly accusations: (against: Against) => TableView;
  /** For an essay: who accuses whom. */
  readonly accusationMatrix: () => Matrix;
  /** The files of these folders and of the top, by their paths there: their text is made when it is asked for. */
  readonly files: Readonly<
    Record<"data" | "feeds" | "graph" | "search" | "texts" | "top", () => Files>
  >;
  /** The pictures that stand for notes elsewhere, by the names of their files in `cards/`. */
  readonly cards: () => ReadonlyMap<string, Card>;
  /** The characters of the notes that the text face has not. */
  readonly letters: () => ReadonlySet<string>;
  /** What is wrong that only the pages tell: links of the header that lead to none. `yaml` is the text of `site.yaml`. */
  readonly problems: (yaml: string | undefined) => readonly Problem[];
  /** What notes show, by the paths below `files/` on the site's disk; each says where its bytes are. */
  readonly attachments: readonly Pick<Attachment, "path" | "location">[];
}

type Files = ReadonlyMap<string, () => string>;

export function createSite(vault: Vault, options: SiteOptions = {}): Site {
  const context = createContext(vault, options);
  return {
    words: context.words,
    routes: () => routesOf(context),
    page: (url) => routePage(context, get(routesOf(context), url)),
    home: () => framed(context, homePage(context)),
    mapViews: () => mapViews(context),
    map: (view = at(mapViews(context), 0)) =>
      framed(context, mapPage(context, view, accusationPages(context))),
    embeddedMap: () => framed(context, embeddedMap(context)),
    search: () => framed(context, searchPage(context)),
    data: () => framed(context, dataPage(context)),
    notFound: () => framed(context, notFoundPage(context)),
    essay: (url) => framed(context, essayPage(context, url)),
    trust: () => trustRows(context),
    scale: scaleView,
    timeline: (name) => embeddedTimeline(context, name),
    accusations: (against) => chargesAgainst(context, against),
    accusationMatrix: () => accusationMatrix(context),
    files: {
      data: () => dataFiles(context),
      feeds: () => feedFiles(context),
      graph: () => graphFiles(context),
      search: () => searchTexts(context),
      texts: () => texts(context),
      top: () => topFiles(context),
    },
    cards: () => cardsOf(context),
    letters: () => lettersOf(vault),
    problems: (yaml) => navigationProblems(context, yaml),
    attachments: vault.files.map(({ path, location }) => ({ path: pathOnDisk(path), location })),
  };
}

/** The addresses of the pages of the list of accusations. */
function accusationPages(context: SiteContext): string[] {
  return trackers(context)
    .filter(({ list }) => list.url === ACCUSATIONS_URL)
    .flatMap((tracker) => pagesOf(context, tracker));
}

const searchTexts = memoize(
  ({ vault, essays }: SiteContext): Files =>
    new Map(searchFiles(vault, essays).map(([path, text]) => [path, () => text])),
);

const graphFiles = memoize(
  (context: SiteContext): Files =>
    new Map([["view.json", () => JSON.stringify(graphView(context))]]),
);

const texts = memoize(
  (context: SiteContext): Files => noteTexts(context, (note) => besideOf(context, note)),
);

const topFiles = memoize((context: SiteContext): Files => {
  const map = sitemap(context);
  const look = lookOf(context);
  return new Map([
    ["robots.txt", () => robots(context)],
    ...(map === undefined ? [] : [["sitemap.xml", () => map] as const]),
    ...llmsTexts(context, (note) => besideOf(context, note)),
    ...(look === undefined ? [] : [[LOOK_FILE, () => look] as const]),
  ]);
});

/** What the page of a note says beside its text. */
function besideOf(context: SiteContext, note: Note): Beside {
  return { facts: infoboxOf(context, note).facts, sources: noteSources(context, note.path) };
}
