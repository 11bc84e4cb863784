/** A part of the component by its name in the markup: Graph.astro and the scripts beside it are one. */
export function part<T extends Element>(root: Element, name: string, type: new () => T): T {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof type)) throw new Error(`expected a part named ${name}`);
  return found;
}
