/**
 * A citation in the formats that programs read: BibTeX, RIS
 * (https://en.wikipedia.org/wiki/RIS_(file_format)) and CSL-JSON
 * (https://docs.citationstyles.org/en/stable/specification.html). None of their signs is left in the words.
 */

import { get } from "../../shared/assert.ts";
import { civil, isoDay } from "../../shared/dates/index.ts";
import { type Citation, shortCommit } from "./citation.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

export function bibtex(citation: Citation): string {
  const { key, title, site, editors, url, language } = citation;
  const [year, month, day] = dateParts(citation);
  const people = editors.map((name) => `{${tex(name)}}`).join(" and ");
  const fields = [
    ["title", `{${tex(title)}}`],
    people === "" ? ["author", `{${tex(site)}}`] : ["editor", people],
    ["howpublished", tex(site)],
    ["date", [year, month, day].join("-")],
    ["year", year],
    ["url", url],
    ["language", language],
    ["note", versionNote(citation)],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  fields.push(`  month = ${MONTHS[Number(month) - 1]}`);
  return `@misc{${key},\n${fields.join(",\n")}\n}`;
}

export function ris(citation: Citation): string {
  const { title, site, editors, url, language } = citation;
  const [year, month, day] = dateParts(citation);
  const lines = [
    ["TY", "ELEC"],
    ["TI", title],
    // Programs know of no editors of a web page.
    ...(editors.length === 0 ? [site] : editors).map((name) => ["AU", name]),
    ["T2", site],
    ["PB", site],
    ["PY", year],
    ["DA", [year, month, day].join("/")],
    ["UR", url],
    ["LA", language],
    ["N1", versionNote(citation)],
  ].flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${onLine(value)}`]));
  return `${lines.join("\n")}\nER  - `;
}

export function cslJson(citation: Citation): string {
  const { key, title, site, editors, url, language, version } = citation;
  const people = editors.length === 0 ? { author: named([site]) } : { editor: named(editors) };
  return JSON.stringify([
    {
      id: key,
      type: "webpage",
      title,
      "container-title": site,
      publisher: site,
      ...people,
      issued: { "date-parts": [dateParts(citation).map(Number)] },
      ...(url !== undefined && { URL: url }),
      language,
      ...(version && { version: version.commit, note: versionNote(citation) }),
    },
  ]);
}

function named(names: readonly string[]): object[] {
  return names.map((literal) => ({ literal }));
}

function versionNote({ version }: Citation): string | undefined {
  return version && `Version ${shortCommit(version)} (${isoDay(version.day)})`;
}

/** "2026", "11", "27" */
function dateParts(citation: Citation): readonly [year: string, month: string, day: string] {
  const { year, month, day } = civil(citation.day);
  const two = (number: number) => String(number).padStart(2, "0");
  return [String(year), two(month), two(day)];
}

/** A line break in RIS begins another field. */
function onLine(words: string): string {
  return words.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

const TEX = new Map([
  ...[..."{}$&#%_"].map((sign) => [sign, `\\${sign}`] as const),
  ["\\", "\\textbackslash{}"],
  ["^", "\\textasciicircum{}"],
  ["~", "\\textasciitilde{}"],
]);

/** Signs that TeX sets as one with the next: "--", "``". */
const JOINED = /([-`'])(?=\1)|[?!](?=`)/g;

/** Words as TeX sets them: none of its signs means anything in them. */
function tex(words: string): string {
  return onLine(words)
    .replace(/[\\{}$&#%_^~]/g, (sign) => get(TEX, sign))
    .replace(JOINED, "$&{}");
}
