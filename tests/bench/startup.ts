import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import type { Readable } from "node:stream";
import { modulesOf } from "../../seed/bundle.ts";
import { threadTimeOf } from "./cpu.ts";
import { median } from "./table.ts";

/** The runtime that Miniflare runs; it is Miniflare's dependency, not ours. */
const { default: WORKERD, version } = createRequire(import.meta.resolve("miniflare"))("workerd") as {
  default: string;
  version: string;
};
export const WORKERD_VERSION = version;

const EMPTY = `export default { fetch: () => new Response("") };\n`;

export interface Start {
  /** From the process's birth to the end of the first answer. */
  readonly milliseconds: number;
  readonly cpu: number | null;
}

export interface Starts {
  readonly empty: Start;
  readonly own: Start;
  readonly stock: Start;
}

/** Cold starts in plain workerd, in turn: nothing but the runtime and the Worker is in the process. */
export async function measureStarts(
  folder: string,
  bundles: { readonly own: string; readonly stock: string },
  { path, rounds, date }: { readonly path: string; readonly rounds: number; readonly date: string },
): Promise<Starts> {
  const empty = join(folder, "empty.js");
  writeFileSync(empty, EMPTY);
  const subjects = [empty, bundles.own, bundles.stock].map((bundle, at) => ({
    config: writeConfig(folder, `start-${at}.capnp`, bundle, date),
    starts: [] as Start[],
  }));
  // The first of each reads the disk and does not count.
  for (let round = -1; round < rounds; round++) {
    for (const { config, starts } of subjects) {
      const start = await startOnce(config, path);
      if (round >= 0) starts.push(start);
    }
  }
  const [first, own, stock] = subjects.map(({ starts }) => summary(starts));
  if (!first || !own || !stock) throw new Error("Nothing was started");
  return { empty: first, own, stock };
}

function writeConfig(folder: string, name: string, bundle: string, date: string): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [${modulesOf(bundle)
    .map((module) => `(name = "${module}", esModule = embed "${relative(folder, join(dirname(bundle), module))}")`)
    .join(", ")}],
  compatibilityDate = ${JSON.stringify(date)},
);
`,
  );
  return path;
}

async function startOnce(config: string, path: string): Promise<Start> {
  const started = performance.now();
  const child = spawn(WORKERD, ["serve", config, "--control-fd=3"], { stdio: ["ignore", "ignore", "inherit", "pipe"] });
  const exited = once(child, "exit");
  try {
    const port = await Promise.race([
      portFrom(child.stdio[3] as Readable),
      exited.then(([code]) => Promise.reject(new Error(`workerd ended with ${code}`))),
    ]);
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { Connection: "close" } });
    await answer.arrayBuffer();
    const milliseconds = performance.now() - started;
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status} after a start`);
    return { milliseconds, cpu: child.pid === undefined ? null : threadTimeOf(child.pid) };
  } finally {
    child.kill("SIGKILL");
    await exited;
  }
}

/** workerd says on the control pipe which port it got. */
async function portFrom(control: Readable): Promise<number> {
  let text = "";
  for await (const chunk of control) {
    text += String(chunk);
    const port = /"event":"listen","socket":"http","port":(\d+)/.exec(text)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error("workerd does not listen");
}

function summary(starts: readonly Start[]): Start {
  const cpu = starts.map((one) => one.cpu).filter((one) => one !== null);
  return {
    milliseconds: median(starts.map((one) => one.milliseconds)),
    cpu: cpu.length === starts.length ? median(cpu) : null,
  };
}
