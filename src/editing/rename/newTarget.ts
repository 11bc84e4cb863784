import { folderOf, resolvePath, withoutMd } from "../../vault/core/path.ts";
import type { LinkPlace } from "../links/place.ts";
import { type LinkTargets, leadsTo } from "./linkTargets.ts";

/** The paths between which a link leads: of the note that it stands in, and of what it leads to. */
export interface Ends {
  readonly from: string;
  readonly to: string;
}

/**
 * The target that leads where the link is to lead now, in the form nearest to the one that was
 * written: a name, the end of a path, a relative path. Undefined where none leads there.
 */
export function newTarget(
  place: LinkPlace,
  was: Ends,
  is: Ends,
  targets: LinkTargets,
): string | undefined {
  const path = is.to.endsWith(".md") ? withoutMd(is.to) : is.to;
  const segments = path.split("/");
  const written = place.target;
  const relative = relativePath(folderOf(is.from), path);
  const dotted = relative.startsWith("../") ? relative : `./${relative}`;
  const wasBeside = resolvePath(folderOf(was.from), written) === withoutMd(was.to);
  const depth = written.replace(/^\/|\.{1,2}\//g, "").split("/").length;
  const tails = segments.map((_, index) => segments.slice(-(index + 1)).join("/"));
  const candidates = [
    ...(/^\.{1,2}\//.test(written) ? [dotted] : []),
    ...(written.startsWith("/") ? [`/${path}`] : []),
    ...(place.syntax === "markdown" && wasBeside && !relative.startsWith("../") ? [relative] : []),
    ...tails.slice(Math.min(depth, tails.length) - 1),
    ...tails,
    `/${path}`,
    dotted,
  ];
  const found = candidates
    .map((target) => ({ target, resolution: targets.follow({ ...place, target }, is.from) }))
    .filter(({ resolution }) => leadsTo(resolution) === is.to);
  const sure = found.find(({ resolution }) => resolution.verdict !== "ambiguous");
  return (sure ?? found[0])?.target;
}

/** ("a/b", "a/c/d") => "../c/d" */
function relativePath(folder: string, path: string): string {
  const from = folder === "" ? [] : folder.split("/");
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
