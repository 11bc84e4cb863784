/** A task that is run once, however often it is asked for; after a failure it is run again. */
export function once<T>(task: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= task();
    running.catch(() => {
      running = undefined;
    });
    return running;
  };
}
