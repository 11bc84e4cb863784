/** What every browser test starts from: the sites, their templates, and a page that is watched. */

import { test as base, expect, type Page } from "playwright/test";

export interface Site {
  /** Where its files are. */
  readonly dir: string;
  readonly base: string;
  readonly origin: string;
}

export interface Sites {
  /** The record itself, at the top of its host. */
  readonly root: Site;
  /** The record itself, below two folders. */
  readonly below: Site;
  /** A small vault in which every template stands. */
  readonly fixture: Site;
  /** A timeline of 2,000 made entries. */
  readonly events: Site;
}

/** The variable in which the setup leaves the sites for the workers. */
export const SITES = "BROWSER_TEST_SITES";

export function sites(): Sites {
  return JSON.parse(process.env[SITES] ?? "{}") as Sites;
}

/** The whole address of a page of a site: "/companies/" => "http://127.0.0.1:…/record/companies/" */
export function at({ origin, base }: Site, url: string): string {
  return origin + base.replace(/\/$/, "") + encodeURI(url);
}

export const NOTE = "/companies/everything-labs/";

export const FORMULAS = "/concepts/formulas/";

/** Every template of the fixture, by the address of one page of it. */
export const TEMPLATES: Readonly<Record<string, string>> = {
  home: "/",
  "note with everything": NOTE,
  "note of an event": "/events/accusation/",
  "note of a claim": "/claims/the-lab-copied-answers/",
  "note of a law": "/laws/model-act/",
  "note of a source": "/sources/first-report/",
  "note with many backlinks": "/concepts/hub/",
  "note of formulas and code": FORMULAS,
  timeline: "/timeline/",
  "timeline as a table": "/timeline/table/",
  "timeline in a frame": "/embed/timeline/",
  "list by name": "/concepts/",
  "list of events": "/events/",
  "list of companies": "/companies/",
  "list of accusations": "/accusations/",
  "list of claims": "/claims/",
  "list of laws": "/laws/",
  "list of several pages": "/all/",
  "second page of a list": "/list/all/2/",
  "map of accusations": "/graph/",
  "map of one note": "/graph/note/",
  "map of ties": "/graph/ties/",
  "free map": "/graph/free/",
  "embedded graph": "/embed/graph/",
  tag: "/tags/policy/",
  "index of tags": "/tags/",
  "wanted note": "/wanted/unwritten-note/",
  "further backlinks": "/backlinks/concepts/hub/",
  changes: "/changes/",
  maintenance: "/maintenance/",
  about: "/about/",
  method: "/about/method/",
  "words and marks": "/about/words/",
  search: "/search/",
  "not found": "/no/such/page/",
};

export const REDIRECT = "/companies/everything-works/";

export const WIDTHS = [320, 360, 768, 1280, 1920] as const;

/** What a page says on its console, and what it asks of others; none of it is welcome. */
export interface Watch {
  readonly complaints: string[];
}

export function watch(page: Page, origin: string): Watch {
  const complaints: string[] = [];
  page.on("console", (message) => {
    // Chromium itself logs the status of the page that is not there.
    const isMissingPage =
      /status of 404/.test(message.text()) && message.location().url === page.url();
    if (!isMissingPage) complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // Moving on to the next page ends what the last one was still loading.
    if (reason !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) complaints.push(`request to ${request.url()}`);
  });
  page.on("response", (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isPage)
      complaints.push(`${response.status()}: ${response.url()}`);
  });
  return { complaints };
}

/** What makes a page wider than its window: its innermost elements beyond the edge, less those that scroll. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
    const beyond = [...document.body.querySelectorAll("*")].filter(
      (element) =>
        element.getBoundingClientRect().right > clientWidth + 0.5 &&
        !scrolls(element.parentElement),
    );
    const innermost = beyond.filter(
      (element) => !beyond.some((other) => other.parentElement === element),
    );
    return [
      `${scrollWidth} px wide`,
      ...innermost.slice(0, 5).map((element) => `${element.outerHTML.slice(0, 120)}`),
    ];
  });
}

export const test = base;
export { expect };
