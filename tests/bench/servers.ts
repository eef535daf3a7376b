import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Job, Load } from "./load.ts";
import { cpuTimeOf } from "./cpu.ts";

export interface Server {
  readonly origin: string;
  /** Seconds that the server and all processes it started have computed so far; null where that can't be read. */
  cpuSeconds(): number | null;
  stop(): Promise<void>;
}

export async function startServer(bundle: string): Promise<Server> {
  const child = script("server.ts", [bundle]);
  const origin = await message<string>(child);
  return {
    origin,
    cpuSeconds: () => (child.pid === undefined ? null : cpuTimeOf(child.pid)),
    stop: () => leave(child),
  };
}

export interface Generator {
  run(job: Job): Promise<Load>;
  stop(): Promise<void>;
}

export function startGenerator(): Generator {
  const child = script("load.ts", []);
  return {
    async run(job) {
      child.send(job);
      const answer = await message<{ load?: Load; error?: string }>(child);
      if (!answer.load) throw new Error(`${job.path}: ${answer.error}`);
      return answer.load;
    },
    stop: () => leave(child),
  };
}

function script(name: string, args: readonly string[]): ChildProcess {
  return fork(join(import.meta.dirname, name), args, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
}

async function message<T>(child: ChildProcess): Promise<T> {
  const gone = new AbortController();
  const exited = once(child, "exit", { signal: gone.signal }).then(([code]) => {
    throw new Error(`A process of the benchmark ended with ${code}`);
  });
  try {
    const [answer] = (await Promise.race([once(child, "message", { signal: gone.signal }), exited])) as [T];
    return answer;
  } finally {
    gone.abort();
    exited.catch(() => {});
  }
}

async function leave(child: ChildProcess): Promise<void> {
  if (!child.connected) return;
  const exited = once(child, "exit");
  child.disconnect();
  await exited;
}
