/** A vault of events made from a seed, for timelines: the same on every machine. */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { at } from "../src/shared/assert.ts";
import { isoDay } from "../src/shared/dates/index.ts";
import { random } from "./vault.ts";

/** The last day, and the first of a month in which one of so many falls. */
const TODAY = 20_736;
const BUSY_MONTH = 20_485;
const OF_BUSY_MONTH = 20;
const COMPANIES = 40;
const LANES = ["Labs", "Congress", "Government", "Courts", "Markets", "Research"];

const WORDS = "the lab report court claims answers model export committee letter price".split(" ");

/** `count` events over as many `years` up to today's. */
export async function writeEvents(folder: string, count: number, years: number): Promise<void> {
  const next = random(20261010);
  await mkdir(join(folder, "events"), { recursive: true });
  await mkdir(join(folder, "companies"), { recursive: true });
  const lanes = LANES.map((name) => `    - name: ${name}\n`).join("");
  await writeFile(join(folder, "site.yaml"), `title: Events\ntimeline:\n  lanes:\n${lanes}`);
  for (let index = 0; index < COMPANIES; index++) {
    await writeFile(join(folder, "companies", `Company ${index}.md`), "A company.\n");
  }
  for (let index = 0; index < count; index++) {
    const day =
      index < count / OF_BUSY_MONTH
        ? BUSY_MONTH + Math.floor(next() * 28)
        : TODAY - Math.floor(next() * years * 365.2425);
    const title = Array.from(
      { length: 2 + Math.floor(next() * 5) },
      () => WORDS[Math.floor(next() * WORDS.length)],
    );
    const length = next() < 0.1 ? `/${isoDay(day + Math.floor(next() * 4000))}` : "";
    await writeFile(
      join(folder, "events", `${index} ${title.join(" ")}.md`),
      `---\ndate: ${isoDay(day)}${length}\nstatus: ${index % 3 === 0 ? "alleged" : "confirmed"}\nimportance: ${1 + (index % 3)}\nlane: ${at(LANES, index % LANES.length)}\ncompanies: ["[[Company ${Math.floor(next() * COMPANIES)}]]"]\n---\n\nIt happened.\n`,
    );
  }
}
