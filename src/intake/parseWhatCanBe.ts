/** Reads data of which a part may be wrong: each key that can be used counts. */

import type { z } from "zod";

/** What a schema takes of data, without what can't be used, and what that was. */
export function parseWhatCanBe<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
): {
  value: z.output<Schema>;
  issues: readonly z.core.$ZodIssue[];
} {
  const read = schema.safeParse(data);
  if (read.success) return { value: read.data, issues: [] };
  const rest = structuredClone(data);
  const { issues } = read.error;
  for (const issue of issues.toReversed()) {
    const paths =
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path];
    for (const path of paths) takeOut(rest, path.map(String));
  }
  return { value: parseWhatCanBe(schema, withoutHoles(rest)).value, issues };
}

/** Takes out what stands at a path, or what lacks it; a list keeps a hole, for the paths after it. */
function takeOut(data: unknown, [key, ...rest]: readonly string[]): void {
  if (key === undefined || !isObject(data)) return;
  const owner = data as Record<string, unknown>;
  const below = owner[key];
  const [next] = rest;
  const lacks = isObject(below) && next !== undefined && !Object.hasOwn(below, next);
  if (next === undefined || (lacks && rest.length === 1)) delete owner[key];
  else takeOut(below, rest);
}

function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return Object.values(value).map(withoutHoles);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutHoles(item)]));
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === "object";
}
