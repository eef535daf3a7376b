import { readdirSync, readFileSync } from "node:fs";

/** In /proc/…/stat times are in hundredths of a second on every Linux that Node runs on. */
const TICKS = 100;

interface Process {
  readonly parent: number;
  readonly seconds: number;
}

/** Seconds that a process and all its descendants have computed; null where there is no /proc. */
export function cpuTimeOf(pid: number): number | null {
  if (process.platform !== "linux") return null;
  const all = new Map<number, Process>();
  for (const name of readdirSync("/proc")) {
    const one = /^\d+$/.test(name) ? readProcess(name) : null;
    if (one) all.set(Number(name), one);
  }
  let seconds = 0;
  for (const [id, one] of all) if (descends(id, pid, all)) seconds += one.seconds;
  return seconds;
}

function descends(id: number, ancestor: number, all: ReadonlyMap<number, Process>): boolean {
  for (let at: number | undefined = id; at !== undefined; at = all.get(at)?.parent) if (at === ancestor) return true;
  return false;
}

function readProcess(name: string): Process | null {
  try {
    const text = readFileSync(`/proc/${name}/stat`, "utf8");
    // The second field is a name in brackets that may hold anything.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / TICKS };
  } catch {
    // It has ended since the folder was listed.
    return null;
  }
}

/** Milliseconds that a process's threads have computed, to the nanosecond: a start takes few ticks. */
export function threadTimeOf(pid: number): number | null {
  if (process.platform !== "linux") return null;
  let nanoseconds = 0;
  try {
    for (const thread of readdirSync(`/proc/${pid}/task`))
      nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]);
  } catch {
    // A kernel may be built without schedstat.
    return null;
  }
  return nanoseconds / 1e6;
}
