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
