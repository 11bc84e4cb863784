/** Prints the process's peak memory when it ends, for the benchmarks. */

process.once("exit", () => {
  console.error(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
});
