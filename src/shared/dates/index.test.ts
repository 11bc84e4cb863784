import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, test } from "node:test";
import { assertLinearGrowth, type Work } from "../../../tests/growth.ts";
import { cases, fc } from "../../../tests/properties.ts";
import {
  compareDates,
  type Day,
  dateAsTyped,
  dateInWords,
  dayOf,
  isoDay,
  type NoteDate,
  type Precision,
  parseDate,
  type Qualifier,
} from "./index.ts";

const TODAY = day(2026, 10, 10);

type Row = readonly [
  text: string,
  start: string,
  end: string,
  precision: Precision,
  qualifier: Qualifier,
  open: NoteDate["open"],
  words: string,
];

// biome-ignore format: one date a line reads as a table
const DATES: readonly Row[] = [
  ["2026-02-23", "2026-02-23", "2026-02-23", "day", "", "", "Feb. 23, 2026"],
  ["2026-02", "2026-02-01", "2026-02-28", "month", "", "", "February 2026"],
  ["2026", "2026-01-01", "2026-12-31", "year", "", "", "2026"],
  ["2026-02-23T23:59:59.999-08:00", "2026-02-23", "2026-02-23", "day", "", "", "Feb. 23, 2026"],
  ["2026-02-23T10:00Z", "2026-02-23", "2026-02-23", "day", "", "", "Feb. 23, 2026"],
  ["2026-02-23 10:00", "2026-02-23", "2026-02-23", "day", "", "", "Feb. 23, 2026"],
  ["2025/2026", "2025-01-01", "2026-12-31", "interval", "", "", "2025–2026"],
  ["2025/", "2025-01-01", "2026-10-10", "year", "", "end", "since 2025"],
  ["/2025", "2025-01-01", "2025-12-31", "year", "", "start", "until 2025"],
  ["2025/..", "2025-01-01", "2026-10-10", "year", "", "end", "since 2025"],
  ["../2025", "2025-01-01", "2025-12-31", "year", "", "start", "until 2025"],
  ["2004-06~-11", "2004-06-11", "2004-06-11", "day", "approximate", "", "about June 11, 2004"],
  ["?2004-06-~11", "2004-06-11", "2004-06-11", "day", "both", "", "about June 11, 2004, uncertain"],
  ["2004-06-11%", "2004-06-11", "2004-06-11", "day", "both", "", "about June 11, 2004, uncertain"],
  ["2004?-06", "2004-06-01", "2004-06-30", "month", "uncertain", "", "June 2004, uncertain"],
  ["Y170000", "+170000-01-01", "+170000-12-31", "year", "", "", "170,000 CE"],
  ["Y-12026", "-012026-01-01", "-012026-12-31", "year", "", "", "12,027 BCE"],
  ["2025-21", "2025-03-01", "2025-05-31", "season", "", "", "spring 2025"],
  ["2025-24", "2025-12-01", "2026-02-28", "season", "", "", "winter 2025–26"],
  ["2045-26", "2045-06-01", "2045-08-31", "season", "", "", "summer 2045"],
  ["2044-29", "2044-09-01", "2044-11-30", "season", "", "", "spring 2044 (southern hemisphere)"],
  ["2044-30", "2044-12-01", "2045-02-28", "season", "", "", "summer 2044–45 (southern hemisphere)"],
  ["2044-31", "2044-03-01", "2044-05-31", "season", "", "", "autumn 2044 (southern hemisphere)"],
  ["2044-32", "2044-06-01", "2044-08-31", "season", "", "", "winter 2044 (southern hemisphere)"],
  ["2045-33", "2045-01-01", "2045-03-31", "quarter", "", "", "Q1 2045"],
  ["2045-36", "2045-10-01", "2045-12-31", "quarter", "", "", "Q4 2045"],
  ["2045-37", "2045-01-01", "2045-04-30", "interval", "", "", "January–April 2045"],
  ["2045-39", "2045-09-01", "2045-12-31", "interval", "", "", "September–December 2045"],
  ["2045-40", "2045-01-01", "2045-06-30", "half", "", "", "first half of 2045"],
  ["2045-41", "2045-07-01", "2045-12-31", "half", "", "", "second half of 2045"],
  ["201X", "2010-01-01", "2019-12-31", "decade", "", "", "the 2010s"],
  ["005X", "0050-01-01", "0059-12-31", "decade", "", "", "the 50s CE"],
  ["Jan 2000000 CE", "+2000000-01-01", "+2000000-01-31", "month", "", "", "January 2000000 CE"],
  ["20XX", "2000-01-01", "2099-12-31", "century", "", "", "between 2000 and 2099"],
  ["2XXX", "2000-01-01", "2999-12-31", "millennium", "", "", "between 2000 and 2999"],
  ["XXXX", "0000-01-01", "9999-12-31", "interval", "", "", "1 BCE – 9999 CE"],
  ["200X", "2000-01-01", "2009-12-31", "decade", "", "", "between 2000 and 2009"],
  ["2004-XX", "2004-01-01", "2004-12-31", "year", "", "", "2004"],
  ["1985-04-XX", "1985-04-01", "1985-04-30", "month", "", "", "April 1985"],
  ["1985-XX-XX", "1985-01-01", "1985-12-31", "year", "", "", "1985"],
  ["156X-12-25", "1560-12-25", "1569-12-25", "decade", "", "", "between Dec. 25, 1560 and Dec. 25, 1569"],
  ["15XX-12-25", "1500-12-25", "1599-12-25", "century", "", "", "between Dec. 25, 1500 and Dec. 25, 1599"],
  ["XXXX-12-XX", "0000-12-01", "9999-12-31", "interval", "", "", "December 1 BCE – December 9999"],
  ["1984-1X", "1984-10-01", "1984-12-31", "year", "", "", "between October 1984 and December 1984"],
  ["2004-06-3X", "2004-06-30", "2004-06-30", "month", "", "", "June 30, 2004"],
  ["1XX4", "1004-01-01", "1994-12-31", "interval", "", "", "1004–1994"],
  ["-0044", "-000044-01-01", "-000044-12-31", "year", "", "", "45 BCE"],
  ["-0044-03-15", "-000044-03-15", "-000044-03-15", "day", "", "", "Mar. 15, 45 BCE"],
  ["-018X", "-000189-01-01", "-000180-12-31", "decade", "", "", "between 190 BCE and 181 BCE"],
  ["[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", "interval", "", "", "1667–1672"],
  ["{1960, 1961-12}", "1960-01-01", "1961-12-31", "interval", "", "", "1960–1961"],
  ["[..1760-12-03]", "1760-12-03", "1760-12-03", "day", "", "start", "until Dec. 3, 1760"],
  ["[1760-12..]", "1760-12-01", "2026-10-10", "month", "", "end", "since December 1760"],
  ["[1667,1668,1670..]", "1667-01-01", "2026-10-10", "interval", "", "end", "since 1667"],
  ["1950S2", "1900-01-01", "1999-12-31", "century", "", "", "between 1900 and 1999"],
  ["1950S3", "1950-01-01", "1959-12-31", "decade", "", "", "the 1950s"],
  ["1950S1", "1000-01-01", "1999-12-31", "millennium", "", "", "between 1000 and 1999"],
  ["Y3388E2S3", "+338000-01-01", "+338999-12-31", "millennium", "", "", "between 338,000 CE and 338,999 CE"],
  ["2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", "interval", "", "", "June 1 – July 3, 2004"],
  ["1984~/2004-06?", "1984-01-01", "2004-06-30", "interval", "both", "", "about January 1984 – June 2004, uncertain"],
  ["Jan 2025", "2025-01-01", "2025-01-31", "month", "", "", "January 2025"],
  ["January 2025", "2025-01-01", "2025-01-31", "month", "", "", "January 2025"],
  ["Feb 12, 2026", "2026-02-12", "2026-02-12", "day", "", "", "Feb. 12, 2026"],
  ["Feb. 12th, 2026", "2026-02-12", "2026-02-12", "day", "", "", "Feb. 12, 2026"],
  ["12 February 2026", "2026-02-12", "2026-02-12", "day", "", "", "Feb. 12, 2026"],
  ["12 Feb 2026", "2026-02-12", "2026-02-12", "day", "", "", "Feb. 12, 2026"],
  ["12-Feb-2026", "2026-02-12", "2026-02-12", "day", "", "", "Feb. 12, 2026"],
  ["Thursday, February 12, 2026", "2026-02-12", "2026-02-12", "day", "", "", "Feb. 12, 2026"],
  ["April 6-7, 2026", "2026-04-06", "2026-04-07", "interval", "", "", "Apr. 6–7, 2026"],
  ["6–7 April 2026", "2026-04-06", "2026-04-07", "interval", "", "", "Apr. 6–7, 2026"],
  ["April 28 - May 3, 2026", "2026-04-28", "2026-05-03", "interval", "", "", "Apr. 28 – May 3, 2026"],
  ["April 28-May 3, 2026", "2026-04-28", "2026-05-03", "interval", "", "", "Apr. 28 – May 3, 2026"],
  ["Dec 30, 2025 – Jan 2, 2026", "2025-12-30", "2026-01-02", "interval", "", "", "Dec. 30, 2025 – Jan. 2, 2026"],
  ["Apr–May 2026", "2026-04-01", "2026-05-31", "interval", "", "", "April–May 2026"],
  ["Apr/May 2026", "2026-04-01", "2026-05-31", "interval", "", "", "April–May 2026"],
  ["2025–2026", "2025-01-01", "2026-12-31", "interval", "", "", "2025–2026"],
  ["2025-2026", "2025-01-01", "2026-12-31", "interval", "", "", "2025–2026"],
  ["2025–26", "2025-01-01", "2026-12-31", "interval", "", "", "2025–2026"],
  ["2025—26", "2025-01-01", "2026-12-31", "interval", "", "", "2025–2026"],
  ["2005–06", "2005-01-01", "2006-12-31", "interval", "", "", "2005–2006"],
  ["2025/26", "2025-01-01", "2026-12-31", "interval", "", "", "2025–2026"],
  ["1998 - 99", "1998-01-01", "1999-12-31", "interval", "", "", "1998–1999"],
  ["Early 2025", "2025-01-01", "2025-04-30", "part", "", "", "early 2025"],
  ["Mid 2025", "2025-05-01", "2025-08-31", "part", "", "", "mid-2025"],
  ["mid-2025", "2025-05-01", "2025-08-31", "part", "", "", "mid-2025"],
  ["Late 2025", "2025-09-01", "2025-12-31", "part", "", "", "late 2025"],
  ["late February 2026", "2026-02-21", "2026-02-28", "part", "", "", "late February 2026"],
  ["mid-February 2026", "2026-02-11", "2026-02-20", "part", "", "", "mid-February 2026"],
  ["early 1990s", "1990-01-01", "1992-12-31", "part", "", "", "early 1990s"],
  ["mid-1990s", "1993-01-01", "1996-12-31", "part", "", "", "mid-1990s"],
  ["late 19th century", "1868-01-01", "1900-12-31", "part", "", "", "late 19th century"],
  ["early fall 2025", "2025-09-01", "2025-09-30", "part", "", "", "early fall 2025"],
  ["Q3 2025", "2025-07-01", "2025-09-30", "quarter", "", "", "Q3 2025"],
  ["2025 Q3", "2025-07-01", "2025-09-30", "quarter", "", "", "Q3 2025"],
  ["2025-Q4", "2025-10-01", "2025-12-31", "quarter", "", "", "Q4 2025"],
  ["2024-q4", "2024-10-01", "2024-12-31", "quarter", "", "", "Q4 2024"],
  ["Q1–Q2 2026", "2026-01-01", "2026-06-30", "interval", "", "", "January–June 2026"],
  ["Q4 2025 – Q1 2026", "2025-10-01", "2026-03-31", "interval", "", "", "October 2025 – March 2026"],
  ["third quarter of 2025", "2025-07-01", "2025-09-30", "quarter", "", "", "Q3 2025"],
  ["early Q3 2025", "2025-07-01", "2025-07-31", "part", "", "", "early Q3 2025"],
  ["H1 2025", "2025-01-01", "2025-06-30", "half", "", "", "first half of 2025"],
  ["2025 H2", "2025-07-01", "2025-12-31", "half", "", "", "second half of 2025"],
  ["first half of 2025", "2025-01-01", "2025-06-30", "half", "", "", "first half of 2025"],
  ["second half of the 1990s", "1995-01-01", "1999-12-31", "half", "", "", "second half of the 1990s"],
  ["first half of February 2026", "2026-02-01", "2026-02-15", "half", "", "", "first half of February 2026"],
  ["spring 2026", "2026-03-01", "2026-05-31", "season", "", "", "spring 2026"],
  ["Fall 2025", "2025-09-01", "2025-11-30", "season", "", "", "fall 2025"],
  ["autumn 2024", "2024-09-01", "2024-11-30", "season", "", "", "autumn 2024"],
  ["winter 2025", "2025-12-01", "2026-02-28", "season", "", "", "winter 2025–26"],
  ["winter 2025–26", "2025-12-01", "2026-02-28", "season", "", "", "winter 2025–26"],
  ["winter 2025-26", "2025-12-01", "2026-02-28", "season", "", "", "winter 2025–26"],
  ["winter of 2025/26", "2025-12-01", "2026-02-28", "season", "", "", "winter 2025–26"],
  ["winter 1999–2000", "1999-12-01", "2000-02-29", "season", "", "", "winter 1999–2000"],
  ["Spring 2024 (Southern Hemisphere)", "2024-09-01", "2024-11-30", "season", "", "", "spring 2024 (southern hemisphere)"],
  ["1990s", "1990-01-01", "1999-12-31", "decade", "", "", "the 1990s"],
  ["the 1990s", "1990-01-01", "1999-12-31", "decade", "", "", "the 1990s"],
  ["1990's", "1990-01-01", "1999-12-31", "decade", "", "", "the 1990s"],
  ["430s BCE", "-000438-01-01", "-000429-12-31", "decade", "", "", "the 430s BCE"],
  ["19th century", "1801-01-01", "1900-12-31", "century", "", "", "19th century"],
  ["the 19th-century", "1801-01-01", "1900-12-31", "century", "", "", "19th century"],
  ["5th century BCE", "-000499-01-01", "-000400-12-31", "century", "", "", "5th century BCE"],
  ["5th–4th century BCE", "-000499-01-01", "-000300-12-31", "interval", "", "", "5th–4th century BCE"],
  ["18th to 19th centuries", "1701-01-01", "1900-12-31", "interval", "", "", "18th to 19th centuries"],
  ["2nd millennium BC", "-001999-01-01", "-001000-12-31", "millennium", "", "", "2nd millennium BCE"],
  ["c. 2025", "2025-01-01", "2025-12-31", "year", "approximate", "", "about 2025"],
  ["ca. 2025", "2025-01-01", "2025-12-31", "year", "approximate", "", "about 2025"],
  ["c2025", "2025-01-01", "2025-12-31", "year", "approximate", "", "about 2025"],
  ["circa 2025", "2025-01-01", "2025-12-31", "year", "approximate", "", "about 2025"],
  ["about 2025", "2025-01-01", "2025-12-31", "year", "approximate", "", "about 2025"],
  ["around Feb 2025", "2025-02-01", "2025-02-28", "month", "approximate", "", "about February 2025"],
  ["approximately 2025", "2025-01-01", "2025-12-31", "year", "approximate", "", "about 2025"],
  ["~2025", "2025-01-01", "2025-12-31", "year", "approximate", "", "about 2025"],
  ["~ Feb 2025", "2025-02-01", "2025-02-28", "month", "approximate", "", "about February 2025"],
  ["2025?", "2025-01-01", "2025-12-31", "year", "uncertain", "", "2025, uncertain"],
  ["2025 (?)", "2025-01-01", "2025-12-31", "year", "uncertain", "", "2025, uncertain"],
  ["Feb 2025?", "2025-02-01", "2025-02-28", "month", "uncertain", "", "February 2025, uncertain"],
  ["probably 2025", "2025-01-01", "2025-12-31", "year", "uncertain", "", "2025, uncertain"],
  ["possibly about 2025", "2025-01-01", "2025-12-31", "year", "both", "", "about 2025, uncertain"],
  ["2025, uncertain", "2025-01-01", "2025-12-31", "year", "uncertain", "", "2025, uncertain"],
  ["since 2025", "2025-01-01", "2026-10-10", "year", "", "end", "since 2025"],
  ["Since late 2025", "2025-09-01", "2026-10-10", "part", "", "end", "Since late 2025"],
  ["from 2025", "2025-01-01", "2026-10-10", "year", "", "end", "since 2025"],
  ["from 2025 onwards", "2025-01-01", "2026-10-10", "year", "", "end", "since 2025"],
  ["until 2025", "2025-01-01", "2025-12-31", "year", "", "start", "until 2025"],
  ["before 2025", "2024-12-31", "2024-12-31", "year", "", "start", "before 2025"],
  ["after 2025", "2026-01-01", "2026-10-10", "year", "", "end", "after 2025"],
  ["before Feb 3, 2026", "2026-02-02", "2026-02-02", "day", "", "start", "before Feb. 3, 2026"],
  ["after Feb 3, 2026", "2026-02-04", "2026-10-10", "day", "", "end", "after Feb. 3, 2026"],
  ["since Feb 3, 2026", "2026-02-03", "2026-10-10", "day", "", "end", "since Feb. 3, 2026"],
  ["since fall 2025", "2025-09-01", "2026-10-10", "season", "", "end", "since fall 2025"],
  ["since Q3 2025", "2025-07-01", "2026-10-10", "quarter", "", "end", "since Q3 2025"],
  ["since the 1990s", "1990-01-01", "2026-10-10", "decade", "", "end", "since the 1990s"],
  ["since 20XX", "2000-01-01", "2026-10-10", "century", "", "end", "since 2000"],
  ["since 2027", "2027-01-01", "2027-01-01", "year", "", "end", "since 2027"],
  ["2025 to present", "2025-01-01", "2026-10-10", "year", "", "end", "since 2025"],
  ["2025–present", "2025-01-01", "2026-10-10", "year", "", "end", "since 2025"],
  ["2025 – ongoing", "2025-01-01", "2026-10-10", "year", "", "end", "since 2025"],
  ["2025 (ongoing)", "2025-01-01", "2026-10-10", "year", "", "end", "since 2025"],
  ["from Jan 2025 to Mar 2025", "2025-01-01", "2025-03-31", "interval", "", "", "January–March 2025"],
  ["from January to March 2025", "2025-01-01", "2025-03-31", "interval", "", "", "January–March 2025"],
  ["between 2025 and 2026", "2025-01-01", "2026-12-31", "interval", "", "", "between 2025 and 2026"],
  ["2025-01-20 to 2025-02-01", "2025-01-20", "2025-02-01", "interval", "", "", "Jan. 20 – Feb. 1, 2025"],
  ["2025-01-20–2025-02-01", "2025-01-20", "2025-02-01", "interval", "", "", "Jan. 20 – Feb. 1, 2025"],
  ["2025-09/2026-04", "2025-09-01", "2026-04-30", "interval", "", "", "September 2025 – April 2026"],
  ["2025-09-29 / 2025-11-10", "2025-09-29", "2025-11-10", "interval", "", "", "Sept. 29 – Nov. 10, 2025"],
  ["2026-01-08/09", "2026-01-08", "2026-01-09", "interval", "", "", "Jan. 8–9, 2026"],
  ["2026-07-20/21", "2026-07-20", "2026-07-21", "interval", "", "", "July 20–21, 2026"],
  ["2026-01-28/02-03", "2026-01-28", "2026-02-03", "interval", "", "", "Jan. 28 – Feb. 3, 2026"],
  ["2026-07/09", "2026-07-01", "2026-09-30", "interval", "", "", "July–September 2026"],
  ["79 AD", "0079-01-01", "0079-12-31", "year", "", "", "79 CE"],
  ["AD 79", "0079-01-01", "0079-12-31", "year", "", "", "79 CE"],
  ["A.D. 79", "0079-01-01", "0079-12-31", "year", "", "", "79 CE"],
  ["0079", "0079-01-01", "0079-12-31", "year", "", "", "79 CE"],
  ["476", "0476-01-01", "0476-12-31", "year", "", "", "476 CE"],
  ["August 24, 79 AD", "0079-08-24", "0079-08-24", "day", "", "", "Aug. 24, 79 CE"],
  ["44 BC", "-000043-01-01", "-000043-12-31", "year", "", "", "44 BCE"],
  ["March 15, 44 BCE", "-000043-03-15", "-000043-03-15", "day", "", "", "Mar. 15, 44 BCE"],
  ["March 14–15, 44 BCE", "-000043-03-14", "-000043-03-15", "interval", "", "", "Mar. 14–15, 44 BCE"],
  ["753 BCE – 476 CE", "-000752-01-01", "0476-12-31", "interval", "", "", "753 BCE – 476 CE"],
  ["753–476 BCE", "-000752-01-01", "-000475-12-31", "interval", "", "", "753–476 BCE"],
  ["44-43 BC", "-000043-01-01", "-000042-12-31", "interval", "", "", "44–43 BCE"],
  ["10,000 BCE", "-009999-01-01", "-009999-12-31", "year", "", "", "10,000 BCE"],
  ["12,000–9,000 BCE", "-011999-01-01", "-008999-12-31", "interval", "", "", "12,000–9000 BCE"],
  ["02/02/2026", "2026-02-02", "2026-02-02", "day", "", "", "Feb. 2, 2026"],
  ["23/02/2026", "2026-02-23", "2026-02-23", "day", "", "", "Feb. 23, 2026"],
  ["02/23/2026", "2026-02-23", "2026-02-23", "day", "", "", "Feb. 23, 2026"],
  ["23.02.2026", "2026-02-23", "2026-02-23", "day", "", "", "Feb. 23, 2026"],
  ["2026/02/23", "2026-02-23", "2026-02-23", "day", "", "", "Feb. 23, 2026"],
  ["Jan 2025.", "2025-01-01", "2025-01-31", "month", "", "", "January 2025"],
  ["Sept. 2025", "2025-09-01", "2025-09-30", "month", "", "", "September 2025"],
  ["Sept 3 – Oct. 5, 2025", "2025-09-03", "2025-10-05", "interval", "", "", "Sept. 3 – Oct. 5, 2025"],
  ["May 2025–Jan 2026", "2025-05-01", "2026-01-31", "interval", "", "", "May 2025 – January 2026"],
  ["late April – early May 2026", "2026-04-21", "2026-05-10", "interval", "", "", "late April – early May 2026"],
  ["early to mid 2025", "2025-01-01", "2025-08-31", "interval", "", "", "early to mid 2025"],
  ["on Feb 12, 2026", "2026-02-12", "2026-02-12", "day", "", "", "Feb. 12, 2026"],
  ["in 2025", "2025-01-01", "2025-12-31", "year", "", "", "2025"],
  ["the year 2025", "2025-01-01", "2025-12-31", "year", "", "", "2025"],
  ["12th of February 2026", "2026-02-12", "2026-02-12", "day", "", "", "Feb. 12, 2026"],
  ["February the 12th, 2026", "2026-02-12", "2026-02-12", "day", "", "", "Feb. 12, 2026"],
  ["Monday, April 6 – Tuesday, April 7, 2026", "2026-04-06", "2026-04-07", "interval", "", "", "Apr. 6–7, 2026"],
  ["2025 -2026", "2025-01-01", "2026-12-31", "interval", "", "", "2025–2026"],
  ["+012026-01-01", "+012026-01-01", "+012026-01-01", "day", "", "", "Jan. 1, 12,026 CE"],
  ["-000044-03-15", "-000044-03-15", "-000044-03-15", "day", "", "", "Mar. 15, 45 BCE"],
  ["-000043-03-15", "-000043-03-15", "-000043-03-15", "day", "", "", "Mar. 15, 44 BCE"],
  ["2000-02-29", "2000-02-29", "2000-02-29", "day", "", "", "Feb. 29, 2000"],
  ["June 8 / June 23, 2026", "2026-06-08", "2026-06-23", "interval", "", "", "June 8–23, 2026"],
  ["2026-06-08 / 06-23", "2026-06-08", "2026-06-23", "interval", "", "", "June 8–23, 2026"],
  ["mid 1990s", "1993-01-01", "1996-12-31", "part", "", "", "mid-1990s"],
  ["Mid-19th century", "1834-01-01", "1867-12-31", "part", "", "", "mid-19th century"],
  ["middle of 2025", "2025-05-01", "2025-08-31", "part", "", "", "mid-2025"],
  ["Late 2025–Early 2026", "2025-09-01", "2026-04-30", "interval", "", "", "Late 2025–Early 2026"],
  ["Late Jan 2026 to Feb 3, 2026", "2026-01-21", "2026-02-03", "interval", "", "", "Late Jan 2026 to Feb 3, 2026"],
  ["Jan 20, 2025 – ongoing", "2025-01-20", "2026-10-10", "day", "", "end", "since Jan. 20, 2025"],
  ["Jan. 2025 - present", "2025-01-01", "2026-10-10", "month", "", "end", "since January 2025"],
  ["Feb 12, 2026 – Feb 14", "2026-02-12", "2026-02-14", "interval", "", "", "Feb. 12–14, 2026"],
  ["Feb 12–14 2026", "2026-02-12", "2026-02-14", "interval", "", "", "Feb. 12–14, 2026"],
  ["6th–7th April 2026", "2026-04-06", "2026-04-07", "interval", "", "", "Apr. 6–7, 2026"],
  ["from April 6 to 7, 2026", "2026-04-06", "2026-04-07", "interval", "", "", "Apr. 6–7, 2026"],
  ["between April 6 and 7, 2026", "2026-04-06", "2026-04-07", "interval", "", "", "between Apr. 6, 2026 and Apr. 7, 2026"],
  ["between about 1990 and 1995", "1990-01-01", "1995-12-31", "interval", "approximate", "", "between about 1990 and 1995"],
  ["2025-01-20/", "2025-01-20", "2026-10-10", "day", "", "end", "since Jan. 20, 2025"],
  ["since 2025-03", "2025-03-01", "2026-10-10", "month", "", "end", "since March 2025"],
  ["c. 2025-03", "2025-03-01", "2025-03-31", "month", "approximate", "", "about March 2025"],
  ["early 2025-03", "2025-03-01", "2025-03-10", "part", "", "", "early March 2025"],
  ["0000", "0000-01-01", "0000-12-31", "year", "", "", "1 BCE"],
  ["2000000 BCE", "-1999999-01-01", "-1999999-12-31", "year", "", "", "2,000,000 BCE"],
  ["2000000 CE", "+2000000-01-01", "+2000000-12-31", "year", "", "", "2,000,000 CE"],
  ["2,000,000 CE", "+2000000-01-01", "+2000000-12-31", "year", "", "", "2,000,000 CE"],
  ["Y2000000", "+2000000-01-01", "+2000000-12-31", "year", "", "", "2,000,000 CE"],
  ["Y-2000000", "-2000000-01-01", "-2000000-12-31", "year", "", "", "2,000,001 BCE"],
  ["2026-1-5", "2026-01-05", "2026-01-05", "day", "", "", "Jan. 5, 2026"],
  ["1/2 Feb 2026", "2026-02-01", "2026-02-02", "interval", "", "", "Feb. 1–2, 2026"],
  ["the early 1990s", "1990-01-01", "1992-12-31", "part", "", "", "early 1990s"],
  ["The Fall of 2025", "2025-09-01", "2025-11-30", "season", "", "", "fall 2025"],
  ["first half of the 19th century", "1801-01-01", "1850-12-31", "half", "", "", "first half of the 19th century"],
  ["22nd century", "2101-01-01", "2200-12-31", "century", "", "", "22nd century"],
  ["21st century", "2001-01-01", "2100-12-31", "century", "", "", "21st century"],
  ["first century BCE", "-000099-01-01", "0000-12-31", "century", "", "", "1st century BCE"],
  ["second half of 2025", "2025-07-01", "2025-12-31", "half", "", "", "second half of 2025"],
  ["Second quarter 2025", "2025-04-01", "2025-06-30", "quarter", "", "", "Q2 2025"],
  ["twentieth century", "1901-01-01", "2000-12-31", "century", "", "", "20th century"],
  ["summer 2025?", "2025-06-01", "2025-08-31", "season", "uncertain", "", "summer 2025, uncertain"],
  ["winter 44 BCE", "-000043-12-01", "-000042-02-28", "season", "", "", "winter 44 BCE"],
  ["2024-30/..", "2024-12-01", "2026-10-10", "season", "", "end", "since summer 2024–25 (southern hemisphere)"],
  ["2025-40/..", "2025-01-01", "2026-10-10", "half", "", "end", "since first half of 2025"],
  ["since H1 2025", "2025-01-01", "2026-10-10", "half", "", "end", "since H1 2025"],
  ["201X/..", "2010-01-01", "2026-10-10", "decade", "", "end", "since the 2010s"],
  ["/201X", "2010-01-01", "2019-12-31", "decade", "", "start", "until the 2010s"],
  ["until the 1990s", "1990-01-01", "1999-12-31", "decade", "", "start", "until the 1990s"],
  ["before the 1990s", "1989-12-31", "1989-12-31", "decade", "", "start", "before the 1990s"],
  ["before Q3 2025", "2025-06-30", "2025-06-30", "quarter", "", "start", "before Q3 2025"],
  ["before late 2025", "2025-08-31", "2025-08-31", "part", "", "start", "before late 2025"],
  ["after fall 2025", "2025-12-01", "2026-10-10", "season", "", "end", "after fall 2025"],
  ["after 44 BCE", "-000042-01-01", "2026-10-10", "year", "", "end", "after 44 BCE"],
  ["after 1 BCE", "0001-01-01", "2026-10-10", "year", "", "end", "after 1 BCE"],
  ["until 2045-26", "2045-06-01", "2045-08-31", "season", "", "start", "until summer 2045"],
  ["~2025?", "2025-01-01", "2025-12-31", "year", "both", "", "about 2025, uncertain"],
  ["2025~?", "2025-01-01", "2025-12-31", "year", "both", "", "about 2025, uncertain"],
  ["c. 2020 – c. 2025", "2020-01-01", "2025-12-31", "interval", "approximate", "", "about 2020–2025"],
  ["2020? – 2025", "2020-01-01", "2025-12-31", "interval", "uncertain", "", "2020–2025, uncertain"],
  ["Feb. 23 2026", "2026-02-23", "2026-02-23", "day", "", "", "Feb. 23, 2026"],
  ["Feb.23,2026", "2026-02-23", "2026-02-23", "day", "", "", "Feb. 23, 2026"],
  ["FEBRUARY 23, 2026", "2026-02-23", "2026-02-23", "day", "", "", "Feb. 23, 2026"],
  ["2026 Feb 23", "2026-02-23", "2026-02-23", "day", "", "", "Feb. 23, 2026"],
  ["   Feb   23 ,  2026   ", "2026-02-23", "2026-02-23", "day", "", "", "Feb. 23, 2026"],
  ["Thu Feb 12 2026", "2026-02-12", "2026-02-12", "day", "", "", "Feb. 12, 2026"],
  ["Thu 2026-02-12", "2026-02-12", "2026-02-12", "day", "", "", "Feb. 12, 2026"],
  ["2026-02-12T10:00", "2026-02-12", "2026-02-12", "day", "", "", "Feb. 12, 2026"],
  ["−0044", "-000044-01-01", "-000044-12-31", "year", "", "", "45 BCE"],
  ["2025‑03", "2025-03-01", "2025-03-31", "month", "", "", "March 2025"],
  ["2025 – 2026.", "2025-01-01", "2026-12-31", "interval", "", "", "2025–2026"],
  ["Dec. 30, 1 BCE – Jan 2, 1 CE", "0000-12-30", "0001-01-02", "interval", "", "", "Dec. 30, 1 BCE – Jan. 2, 1 CE"],
  ["Dec 2025–Feb 2026", "2025-12-01", "2026-02-28", "interval", "", "", "December 2025 – February 2026"],
  ["2025–Q1 2026", "2025-01-01", "2026-03-31", "interval", "", "", "January 2025 – March 2026"],
  ["Q4 2025/Q1 2026", "2025-10-01", "2026-03-31", "interval", "", "", "October 2025 – March 2026"],
  ["2024-Q4/2025-Q1", "2024-10-01", "2025-03-31", "interval", "", "", "October 2024 – March 2025"],
  ["2025-Q1–2025-Q2", "2025-01-01", "2025-06-30", "interval", "", "", "January–June 2025"],
  ["-2025", "-002025-01-01", "-002025-12-31", "year", "", "", "2026 BCE"],
  ["2025 ongoing", "2025-01-01", "2026-10-10", "year", "", "end", "since 2025"],
  ["2025, ongoing, uncertain", "2025-01-01", "2026-10-10", "year", "uncertain", "end", "since 2025, uncertain"],
  ["may 2025", "2025-05-01", "2025-05-31", "month", "", "", "May 2025"],
  ["March 2025 to the present", "2025-03-01", "2026-10-10", "month", "", "end", "since March 2025"],
  ["1667 BCE – 1660 BCE", "-001666-01-01", "-001659-12-31", "interval", "", "", "1667–1660 BCE"],
  ["800 CE – 1066", "0800-01-01", "1066-12-31", "interval", "", "", "800 CE – 1066"],
  ["79 CE – 1066 CE", "0079-01-01", "1066-12-31", "interval", "", "", "79 CE – 1066"],
  ["500 BCE – 1066", "-000499-01-01", "1066-12-31", "interval", "", "", "500 BCE – 1066 CE"],
  ["60–50 BCE", "-000059-01-01", "-000049-12-31", "interval", "", "", "60–50 BCE"],
  ["since the 19th century", "1801-01-01", "2026-10-10", "century", "", "end", "since the 19th century"],
  ["until 2nd millennium BC", "-001999-01-01", "-001000-12-31", "millennium", "", "start", "until the 2nd millennium BCE"],
  ["spring–summer 2026", "2026-03-01", "2026-08-31", "interval", "", "", "spring–summer 2026"],
  ["18th–19th century", "1701-01-01", "1900-12-31", "interval", "", "", "18th–19th century"],
  ["Feb 2025 ?", "2025-02-01", "2025-02-28", "month", "uncertain", "", "February 2025, uncertain"],
  ["circa the 1990s", "1990-01-01", "1999-12-31", "decade", "approximate", "", "about the 1990s"],
  ["after 2045-37", "2045-05-01", "2045-05-01", "interval", "", "end", "since May 2045"],
  ["until 2045-37", "2045-01-01", "2045-04-30", "interval", "", "start", "until April 2045"],
  ["after 200X", "2010-01-01", "2026-10-10", "decade", "", "end", "since 2010"],
  ["before 156X-12-25", "1560-12-24", "1560-12-24", "decade", "", "start", "until Dec. 24, 1560"],
  ["{2001-21, 2002-22}", "2001-03-01", "2002-08-31", "interval", "", "", "March 2001 – August 2002"],
  ["Mon, Feb. 23, 2026", "2026-02-23", "2026-02-23", "day", "", "", "Feb. 23, 2026"],
  ["2026.02.23", "2026-02-23", "2026-02-23", "day", "", "", "Feb. 23, 2026"],
  ["5,100 BC", "-005099-01-01", "-005099-12-31", "year", "", "", "5100 BCE"],
  ["Feb 29, 2024", "2024-02-29", "2024-02-29", "day", "", "", "Feb. 29, 2024"],
  ["Y12026", "+012026-01-01", "+012026-12-31", "year", "", "", "12,026 CE"],
  ["+12026-12", "+012026-12-01", "+012026-12-31", "month", "", "", "December 12026 CE"],
  ["2023-24", "2023-01-01", "2024-12-31", "interval", "", "", "2023–2024"],
  ["2020-22", "2020-01-01", "2022-12-31", "interval", "", "", "2020–2022"],
  ["1939-45", "1939-01-01", "1945-12-31", "interval", "", "", "1939–1945"],
  ["2012-13", "2012-01-01", "2013-12-31", "interval", "", "", "2012–2013"],
  ["2023–24", "2023-01-01", "2024-12-31", "interval", "", "", "2023–2024"],
  ["2023/24", "2023-01-01", "2024-12-31", "interval", "", "", "2023–2024"],
  ["1999-00", "1999-01-01", "2000-12-31", "interval", "", "", "1999–2000"],
  ["1999–00", "1999-01-01", "2000-12-31", "interval", "", "", "1999–2000"],
  ["1999/00", "1999-01-01", "2000-12-31", "interval", "", "", "1999–2000"],
  ["1998–02", "1998-01-01", "2002-12-31", "interval", "", "", "1998–2002"],
  ["2005–06", "2005-01-01", "2006-12-31", "interval", "", "", "2005–2006"],
  ["2005-06", "2005-06-01", "2005-06-30", "month", "", "", "June 2005"],
  ["476-93", "0476-01-01", "0493-12-31", "interval", "", "", "476–493 CE"],
  ["AD 79–96", "0079-01-01", "0096-12-31", "interval", "", "", "79–96 CE"],
  ["c. 1939-45", "1939-01-01", "1945-12-31", "interval", "approximate", "", "about 1939–1945"],
  ["1939-45?", "1939-01-01", "1945-12-31", "interval", "uncertain", "", "1939–1945, uncertain"],
  ["2025-01-28 Tuesday", "2025-01-28", "2025-01-28", "day", "", "", "Jan. 28, 2025"],
  ["since 2023-24", "2023-01-01", "2026-10-10", "interval", "", "end", "since 2023"],
  ["2019-20 to 2021-22", "2019-01-01", "2022-12-31", "interval", "", "", "2019–2022"],
  ["2025-26", "2025-01-01", "2026-12-31", "interval", "", "", "2025–2026"],
  ["2023-24~", "2023-12-01", "2024-02-29", "season", "approximate", "", "about winter 2023–24"],
  ["2023-23/2023-24", "2023-09-01", "2024-02-29", "interval", "", "", "September 2023 – February 2024"],
  ["476", "0476-01-01", "0476-12-31", "year", "", "", "476 CE"],
  ["0079", "0079-01-01", "0079-12-31", "year", "", "", "79 CE"],
  ["AD 79", "0079-01-01", "0079-12-31", "year", "", "", "79 CE"],
  ["79 AD", "0079-01-01", "0079-12-31", "year", "", "", "79 CE"],
  ["A.D. 9", "0009-01-01", "0009-12-31", "year", "", "", "9 CE"],
  ["Aug 24, 79 AD", "0079-08-24", "0079-08-24", "day", "", "", "Aug. 24, 79 CE"],
  ["24 August AD 79", "0079-08-24", "0079-08-24", "day", "", "", "Aug. 24, 79 CE"],
  ["Y12345", "+012345-01-01", "+012345-12-31", "year", "", "", "12,345 CE"],
  ["40s BC", "-000048-01-01", "-000039-12-31", "decade", "", "", "the 40s BCE"],
  ["the 440s BCE", "-000448-01-01", "-000439-12-31", "decade", "", "", "the 440s BCE"],
  ["late 40s B.C.", "-000041-01-01", "-000039-12-31", "part", "", "", "late 40s BCE"],
  ["50s–40s BCE", "-000058-01-01", "-000039-12-31", "interval", "", "", "50s–40s BCE"],
  ["the 70s AD", "0070-01-01", "0079-12-31", "decade", "", "", "the 70s CE"],
  ["+12026-12-05", "+012026-12-05", "+012026-12-05", "day", "", "", "Dec. 5, 12,026 CE"],
  ["+12026-12/+12027-01", "+012026-12-01", "+012027-01-31", "interval", "", "", "December 12026 CE – January 12027 CE"],
];

const NOT_DATES: readonly string[] = [
  "",
  " ",
  "2026-02-23T25:00Z",
  "../..",
  "Y170000002",
  "Y-17e7",
  "2004-02-3X",
  "-0000",
  "Friday, February 12, 2026",
  "2005/06",
  "2026-13",
  "the 2000s",
  "present",
  "ongoing",
  "between 2025",
  "2026-07/13",
  "1998-13",
  "2026-00",
  "2025–24",
  "1990/85",
  "2004-05-06-07",
  "the 40s",
  "90s",
  "400s BCE",
  "79",
  "5",
  "Ides, 44 BCE",
  "12000",
  "02/03/2026",
  "TBD",
  "unknown",
  "2026-02-31",
  "Feb 30, 2026",
  "2026–2025",
  "Feb 12-2026",
  "Jan 2025 or so, I think",
  "Dec 30 – Jan 2, 2026",
  "the January 2025",
  "until present",
  "2025–",
  "2025 to 2026 to 2027",
  "1900-02-29",
  "2026-06-12, lifted by 2026-07-01",
  "constructor",
  "__proto__ 2025",
  "Feb 2026 – 14",
  "early – late",
  "early Feb 2025 – late",
  "2025 early",
  "1 Jan",
  "Jan",
  "2025 2026",
  "since since 2025",
  "since",
  "(2025)",
  "2025)",
  "2025 (",
  "2025 (ongoing",
  "a/b",
  "2025//2026",
  "/",
  "..",
  "[]",
  "[,]",
  "{2025",
  "[2025}",
  "late 2025-03-04",
  "Q5 2025",
  "H3 2025",
  "0 AD",
  "0 BCE",
  "3000000 BCE",
  "9999999 CE",
  "2000-13-01",
  "2026-00-10",
  "1/2/03",
  "third quarter of the 19th century",
  "100s",
  "1900s",
  "2025 or 2026",
  "Thu, 12 Feb 2026 10:00:00 GMT",
  "2026-W07",
  "2026-045",
  "20260212",
  "–2025",
  "ongoing since 2025",
  "May",
  "Thursday 2025",
  "Dec 15,100 BC",
  "mid- to late 2025",
  "2025;",
  "Feb 29, 2025",
  "April 31, 2026",
  "31 Nov 2025",
  "from 2026 to 2025",
  "May 3 – April 28, 2026",
  "2026-05/2026-04",
];

describe("parseDate", () => {
  for (const [text, ...expected] of DATES) {
    test(text, () => {
      const date = read(text);
      assert.deepEqual(
        [
          isoDay(date.start),
          isoDay(date.end),
          date.precision,
          date.qualifier,
          date.open,
          dateInWords(date),
        ],
        expected,
      );
      assert.equal(date.text, text.trim());
    });
  }

  for (const text of NOT_DATES) {
    test(`not a date: ${JSON.stringify(text)}`, () => {
      assert.equal(parseDate(text, TODAY), undefined);
    });
  }

  test("reads any spacing, case and dash", () => {
    for (const text of ["APR 6 – 7 , 2026", " apr.  6—7, 2026.", "Apr 6\u00a0-\u20097,2026"]) {
      assert.deepEqual(days(read(text)), ["2026-04-06", "2026-04-07"], text);
    }
  });

  test("an open end is today, but never before the start", () => {
    const early = day(2020, 1, 1);
    assert.equal(parseDate("since 2025", early)?.end, day(2025, 1, 1));
    assert.equal(parseDate("2019/..", early)?.end, early);
  });

  test("texts of more than 200 characters are not read", () => {
    assert.ok(parseDate(`[${"2001,".repeat(38)}2002]`, TODAY));
    assert.equal(parseDate(`[${"2001,".repeat(39)}2002]`, TODAY), undefined);
  });

  test("hostile input is no more work than it is long", () => {
    const seeds = [
      "-",
      "1",
      "[",
      "Jan ",
      " ",
      "/",
      "1-",
      "X",
      "~",
      "2001,",
      "early ",
      "(",
      "XXXX-02-3X,",
    ];
    const work = (name: string, maxSize: number, textOf: (size: number) => string): Work => ({
      name: `${name} of ${JSON.stringify(textOf(2))}`,
      maxSize,
      prepare: (size) => {
        const text = textOf(size);
        return () => parseDate(text, TODAY);
      },
    });
    assertLinearGrowth(
      seeds.flatMap((seed) => [
        work("characters far beyond the limit", 20_000, (size) => seed.repeat(size)),
        work("repeated up to the limit", 199 / seed.length, (size) => seed.repeat(size)),
        work("a list", 16, (size) => `[${seed.repeat(size)}2001]`),
      ]),
    );
  });

  test("never throws, and never ends before it begins", () => {
    const word = fc.constantFrom(
      ...DATES.flatMap(([text]) => text.split(/(\s+|[-–/,~?])/)).filter(Boolean),
    );
    const sentence = fc.array(fc.oneof(word, fc.string()), { maxLength: 8 });
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."0123456789X-/.[]{},~?%YES T:+") }),
      sentence.map((words) => words.join("")),
      sentence.map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const date = parseDate(text, TODAY);
        if (!date) return;
        assert.ok(Number.isSafeInteger(date.start) && Number.isSafeInteger(date.end), text);
        assert.ok(date.start <= date.end, text);
        assert.equal(date.text, text.trim());
        assertReadsBack(date);
      }),
      { numRuns: cases(5000) },
    );
  });

  test("doesn't depend on the time zone of the machine", () => {
    const texts = DATES.map(([text]) => text);
    const program = `
      import { dateInWords, isoDay, parseDate } from ${JSON.stringify(new URL("./index.ts", import.meta.url).href)};
      const dates = ${JSON.stringify(texts)}.map((text) => parseDate(text, ${TODAY}));
      console.log(JSON.stringify(dates.map((date) => [date, isoDay(date.start), dateInWords(date)])));
      console.log(new Date(0).getTimezoneOffset());
    `;
    const outputs = ["Pacific/Honolulu", "Pacific/Kiritimati"].map((zone) => {
      const child = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
        env: { ...process.env, TZ: zone },
        encoding: "utf8",
      });
      assert.equal(child.status, 0, child.stderr);
      return child.stdout.trim().split("\n");
    });
    const [[honolulu, west] = [], [kiritimati, east] = []] = outputs;
    assert.notEqual(west, east, "the zones differ");
    assert.equal(honolulu, kiritimati);
  });
});

test("dateAsTyped has every month in full", () => {
  const typed = (text: string) => dateAsTyped(parseDate(text, TODAY) as NoteDate);
  assert.equal(typed("2025-01-27"), "January 27, 2025");
  assert.equal(typed("2026-04-22/2026-06-05"), "April 22 – June 5, 2026");
  assert.equal(typed("Late 2025"), "late 2025");
});

describe("dateInWords", () => {
  test("is read back as the same days", () => {
    for (const [text] of DATES) assertReadsBack(read(text));
  });
});

test("every ISO day is read back as itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000, max: 3_000_000 }), (any) => {
      const date = read(isoDay(any));
      assert.deepEqual([date.start, date.end, date.precision], [any, any, "day"]);
      assertReadsBack(date);
    }),
  );
});

describe("compareDates", () => {
  test("by start, then the shorter, then the wording", () => {
    const sorted = ["before 2025", "2025-01-01", "Jan 2025", "2025", "year 2025", "2025-01-02"];
    const dates = sorted.map(read);
    assert.deepEqual(
      dates
        .toReversed()
        .sort(compareDates)
        .map(({ text }) => text),
      sorted,
    );
    assert.equal(compareDates(read("2025"), read("2025")), 0);
  });
});

/** The words of a date mean the same days, and these get the same words again. */
function assertReadsBack(date: NoteDate): void {
  const words = dateInWords(date);
  const again = parseDate(words, TODAY);
  assert.ok(again, `${date.text} => ${words} is not read`);
  const facts = ({ start, end, open, qualifier }: NoteDate) => ({
    start: open === "start" ? "open" : start,
    end,
    open,
    qualifier,
  });
  assert.deepEqual(facts(again), facts(date), `${date.text} => ${words}`);
  assert.equal(dateInWords(again), words);
}

function read(text: string): NoteDate {
  const date = parseDate(text, TODAY);
  assert.ok(date, `${text} is not read`);
  return date;
}

function days(date: NoteDate): readonly string[] {
  return [isoDay(date.start), isoDay(date.end)];
}

function day(year: number, month: number, dayOfMonth: number): Day {
  const found = dayOf(year, month, dayOfMonth);
  assert.ok(found !== undefined);
  return found;
}

test("the days that a date surely covers", () => {
  const covers = (text: string) => read(text).certain?.map(isoDay).join(" ") ?? "";
  const cases = [
    ["2026-02-23", "2026-02-23 2026-02-23"],
    ["April 6-7, 2026", "2026-04-06 2026-04-07"],
    ["2025-09/2026-04", "2025-09-30 2026-04-01"],
    ["2025-09-12/2026-04", "2025-09-12 2026-04-01"],
    ["since March 2025", "2025-03-31 2026-10-10"],
    ["since 2025-03-03", "2025-03-03 2026-10-10"],
    ["after 2025", ""],
    ["before 2025", ""],
    ["between March 3, 2025 and March 9, 2025", ""],
    ["March 2025", ""],
    ["late 2025", ""],
    ["c. March 3, 2025", ""],
    ["2025-09~/2026-04", ""],
    ["[1667,1668..1670]", ""],
  ] as const;
  for (const [text, days] of cases) assert.equal(covers(text), days, text);
});
