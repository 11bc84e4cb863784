import assert from "node:assert/strict";
import { test } from "node:test";
import { tableData } from "./dataTables.ts";

test("a table is data by its header", () => {
  assert.deepEqual(
    [
      ["Date", "Event"],
      ["dates", "WHAT happened", "Who"],
      ["Date", "Milestone"],
      ["Date", "Stage"],
      ["Claim", "Who", "Status"],
      ["Arguments", "Status"],
      ["Date", "Place"],
      ["Status", "Claim"],
      ["Claim"],
      ["Point", "OpenAI"],
      [],
      ["YEAR", "Place", "Key events"],
      ["When (UTC)", "Who", "What happened / why"],
      ["Date of opening", "Amount", "Development"],
      ["Time", "Action taken"],
      ["Date", "Price", "Action"],
      ["Date", "Symbol", "Event"],
      ["Date", "Price", "Event"],
      ["Date", "Place", "event_type"],
      ["Event", "Date"],
    ].map(tableData),
    [
      ...["timeline", "timeline", "timeline", "stages", "claims", "arguments"],
      ...[undefined, undefined, undefined, undefined, undefined],
      ...["timeline", "timeline", "timeline", "timeline"],
      ...[undefined, undefined, "timeline", undefined, undefined],
    ],
  );
});

test("a table tells of the dispute by both of its headers, and never by one that another table has too", () => {
  for (const [header, data] of [
    [["Charge", "Accused"], "charges"],
    [["Charge", "Date", "Accuser", "Accused party"], "charges"],
    [["CHARGE", "accused"], "charges"],
    [["Charge", "Date"], undefined],
    [["Charge", "Amount", "Date"], undefined],
    [["Charged", "Accused"], undefined],
    [["Accused", "Charge"], undefined],
    [["Reply by", "Reply"], "replies"],
    [["Reply by", "Date", "Reply in short", "To"], "replies"],
    [["Reply by", "Date"], undefined],
    [["Reply", "Reply by"], undefined],
    [["Lab", "Exchanges", "Accounts"], "figures"],
    [["Company", "Country", "Accounts seen"], "figures"],
    [["Company", "Country"], undefined],
    [["Companies", "Accounts"], undefined],
    [["Case", "Contributes"], "contributions"],
    [["Case", "Court"], undefined],
    [["Date", "Stage", "Number"], "stages"],
    [["Date", "Charge", "Accused"], undefined],
    [["Date", "Event", "Accused"], "timeline"],
  ] as const) {
    assert.equal(tableData(header), data, header.join(" | "));
  }
});
