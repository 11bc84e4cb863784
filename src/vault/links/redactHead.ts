/** The names of withheld notes, taken out of the front matter of a published one. */

import type { Value } from "../../intake/frontMatter.ts";
import type { Status } from "../../record/scales.ts";
import { type Head, spotOf } from "../core/note.ts";
import type { Problem } from "../core/problems.ts";
import { parseWikiLink } from "../markdown/wikiLink.ts";
import { bracketed, takesPlainNames } from "./frontMatterNames.ts";
import { toUnpublished } from "./linkProblems.ts";
import type { IsSecret } from "./resolve.ts";

/** What stands for a name that is taken out. */
export const OMITTED = "…";

/** A key that holds one name or a list of them, and no description: "companies", "companies.0". */
const NAME_PATH = /^[^.]+(?:\.\d+)*$/;

/**
 * The head itself where it holds no such name. Reports `link-to-unpublished` for each
 * name of the front matter that it takes out.
 */
export function redactHead(
  head: Head,
  isSecret: IsSecret,
): { readonly head: Head; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let holdsSecret = false;
  const redactLinks = (text: string, found: (target: string) => void = () => {}): string =>
    bracketed(text).reduce((redacted, { inside }) => {
      const { target, alias } = parseWikiLink(inside);
      if (!isSecret(target, head.path)) return redacted;
      holdsSecret = true;
      found(target);
      return redacted.replaceAll(`[[${inside}]]`, alias || OMITTED);
    }, text);
  const redactString = (text: string, path: string): string | null => {
    const found = (target: string) =>
      problems.push(toUnpublished({ file: head.path, ...spotOf(head, path) }, target));
    const [key = path] = path.split(".");
    if (takesPlainNames(key) && NAME_PATH.test(path) && isSecret(text.trim(), head.path)) {
      holdsSecret = true;
      found(text.trim());
      return null;
    }
    const redacted = redactLinks(text, found);
    return redacted === OMITTED ? null : redacted;
  };
  const redactValue = (value: Value, path: string): Value => {
    if (typeof value === "string") return redactString(value, path);
    // A name that is gone leaves its place in the list, for the places of the others.
    if (Array.isArray(value)) {
      return value.map((item, index) => redactValue(item, `${path}.${index}`));
    }
    if (value === null || typeof value === "boolean") return value;
    return redactMap(value, `${path}.`);
  };
  const redactMap = (map: Readonly<Record<string, Value>>, path: string) =>
    Object.fromEntries(
      Object.entries(map).map(([key, item]) => [key, redactValue(item, path + key)]),
    );
  const redactStatus = (status: Status | undefined) =>
    status && { ...status, text: redactLinks(status.text) };
  const redactNames = (names: readonly string[]) =>
    names.map((name) => redactLinks(name)).filter((name) => name !== OMITTED);
  const redacted = {
    ...head,
    title: redactLinks(head.title),
    aliases: redactNames(head.aliases),
    tags: redactNames(head.tags),
    data: redactMap(head.data, ""),
    status: redactStatus(head.status),
    stage: redactStatus(head.stage),
  };
  return { head: holdsSecret ? redacted : head, problems };
}
