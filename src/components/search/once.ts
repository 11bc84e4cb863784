/** A task that is run once, however often it is asked for; after a failure it is run again. */
export function once<T>(task: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    if (running) return running;
    running = task();
    // Before any who asked: the first of them to ask again starts what the others then share.
    running.catch(() => {
      running = undefined;
    });
    return running;
  };
}
