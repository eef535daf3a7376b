import { interceptD1 } from "./counted-d1.ts";

/** What one round trip does: fails with what D1 says, never answers, or (null) goes well. */
export type Fault = string | typeof HANG | null;
export const HANG = Symbol("hang");

/** What D1 says when asking again is likely to help (developers.cloudflare.com/d1/observability/debug-d1). */
export const PASSING_FAULTS = [
  "D1_ERROR: Network connection lost.",
  "D1_ERROR: Internal error in D1 DB storage caused object to be reset.",
  "D1_ERROR: D1 DB reset because its code was updated.",
  "D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.",
] as const;

/** What it says when asking again makes things worse. */
export const LASTING_FAULTS = [
  "D1_ERROR: D1 DB is overloaded. Requests queued for too long.",
  "D1_ERROR: D1 DB is overloaded. Too many requests queued.",
  "D1_ERROR: D1 DB exceeded its CPU time limit and was reset.",
  "D1_ERROR: D1 DB's isolate exceeded its memory limit and was reset.",
  "D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.",
  "D1_ERROR: no such table: series: SQLITE_ERROR",
] as const;

/** A D1 whose round trips meet the faults in turn; the last of them stays. */
export function failingD1(database: D1Database, faults: readonly [Fault, ...Fault[]]) {
  const tried = { times: 0 };
  const failing = interceptD1(database, (go) => {
    const fault = faults[Math.min(tried.times, faults.length - 1)];
    tried.times += 1;
    if (fault === HANG) return new Promise<never>(() => {});
    return typeof fault === "string" ? Promise.reject(new Error(fault)) : go();
  });
  return { database: failing, tried };
}
