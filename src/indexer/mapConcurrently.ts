/** The results of a task for each item, at most `limit` of them running at once, in the order of the items. */
export async function mapConcurrently<T, U>(
  items: readonly T[],
  limit: number,
  task: (item: T) => Promise<U>,
): Promise<U[]> {
  const results: U[] = [];
  const queue = items.entries();
  const work = async () => {
    for (const [index, item] of queue) results[index] = await task(item);
  };
  await Promise.all(Array.from({ length: limit }, work));
  return results;
}
