/** Legal and public arguments, with their relations both ways. */

import { z } from "zod";
import { type Argument, argumentMap } from "../../trackers/argumentMap.ts";
import type { SiteContext } from "../core/context.ts";
import { records } from "./dataFile.ts";
import { names } from "./proceedings.ts";
import { address, addresses, someWords, wordings, wordOf, words } from "./shapes.ts";
import { url, urls } from "./values.ts";

const bearing = z.strictObject({ case: someWords, url: address, contributes: words });

export const ARGUMENTS = records({
  name: "arguments",
  means: "Arguments: who makes and opposes each, what bears on it, and what answers it.",
  record: z.strictObject({
    url: address.describe("The address of its page."),
    title: someWords.describe("The argument."),
    status: wordOf("argument").describe("How far it holds, in a word of the scale."),
    status_text: words.describe("The whole wording of its status."),
    proponents: wordings.describe("Who makes it."),
    opponents: wordings.describe("Who opposes it."),
    laws: addresses.describe("The laws that bear on it."),
    cases: z.array(bearing).describe("The cases that bear on it, with what each contributes."),
    claims: addresses.describe("The claims that raise it."),
    supports: addresses.describe("The arguments that it supports."),
    supported_by: addresses.describe("The arguments that support it."),
    answers: addresses.describe("The arguments that it rebuts."),
    answered_by: addresses.describe("The arguments that rebut it."),
  }),
  rows: (context) => argumentMap(context.vault).map((argument) => row(context, argument)),
  flat: (found) => {
    const { cases } = found as ReturnType<typeof row>;
    return {
      ...found,
      cases: cases.map((entry) => [entry.case, entry.contributes].filter(Boolean).join(": ")),
    };
  },
});

function row(context: SiteContext, argument: Argument) {
  const { title, status } = context.requireNote(argument.note);
  return {
    url: url(context, argument.note),
    title,
    status: status ? status.word : "",
    status_text: status ? status.text : "",
    proponents: names(context, argument.proponents),
    opponents: names(context, argument.opponents),
    laws: urls(context, argument.laws),
    cases: argument.cases.map(({ path, contributes }) => ({
      case: context.requireNote(path).title,
      url: url(context, path),
      contributes,
    })),
    claims: urls(context, argument.claims),
    supports: urls(context, argument.supports),
    supported_by: urls(context, argument.supportedBy),
    answers: urls(context, argument.answers),
    answered_by: urls(context, argument.answeredBy),
  };
}
