import type { PhrasingContent } from "mdast";

/**
 * `==words==`, with whatever stands between the marks. The opening mark has no
 * space after it and the closing one none before it: `a == b` compares.
 */
export function highlights(nodes: PhrasingContent[]): PhrasingContent[] {
  if (!nodes.some((node) => node.type === "text" && node.value.includes("=="))) return nodes;
  const result: PhrasingContent[] = [];
  let open: number | undefined;
  nodes.forEach((node, at) => {
    if (node.type !== "text" || node.data?.literal) {
      result.push(node);
      return;
    }
    const parts = node.value.split(/(==)/);
    parts.forEach((part, index) => {
      if (part === "") return;
      result.push({ ...node, value: part });
      if (index % 2 === 0) return;
      const before = parts[index - 1] || (index === 1 && at > 0 ? "x" : " ");
      const after =
        parts[index + 1] || (index === parts.length - 2 && at + 1 < nodes.length ? "x" : " ");
      if (open !== undefined && result.length > open + 2 && /\S$/.test(before)) {
        const children = result.splice(open).slice(1, -1);
        result.push({ type: "highlight", children, position: node.position });
        open = undefined;
      } else if (/^\S/.test(after)) open = result.length - 1;
    });
  });
  return mergeText(result);
}

function mergeText(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    const isPlain = node.type === "text" && !node.data?.literal;
    if (isPlain && last?.type === "text" && !last.data?.literal) {
      merged[merged.length - 1] = { ...last, value: last.value + node.value };
    } else merged.push(node);
  }
  return merged;
}
