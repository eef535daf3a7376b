import { execFile, spawn } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { ROOT, SEED } from "../../seed/paths.ts";
import { copyReports, temporaryFolder } from "./seed.ts";

/** The project with a small seed, as a steward has it: the commands run there as they run here. */
export function copyOfProject(): string {
  const project = temporaryFolder();
  const data = new Set(["catalog", "figures", "releases"].map((name) => join(SEED, name)));
  const parts = ["seed", "src", "schema", "package.json", "package-lock.json", "wrangler.toml", "tsconfig.json"];
  for (const name of parts)
    cpSync(join(ROOT, name), join(project, name), { recursive: true, filter: (path) => !data.has(path) });
  copyReports(join(project, "seed"));
  symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
  return project;
}

/** Runs `npm run seed` there, with what follows `--`. */
export function runSeed(
  project: string,
  ...args: readonly string[]
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["seed/cli.ts", ...args], { cwd: project }, (error, out, err) =>
      resolve({ status: error ? Number(error.code) : 0, out, err }),
    );
  });
}

/** Runs `npm start` there until the test ends or `stop` is called. */
export async function startProject(project: string): Promise<{ readonly origin: string; stop(): Promise<void> }> {
  const port = await freePort();
  const server = spawn(process.execPath, ["seed/serve.ts"], {
    cwd: project,
    env: { ...process.env, PORT: String(port) },
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    server.kill("SIGTERM");
    await ended;
  };
  onTestFinished(stop);
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes("serves release")) resolve();
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    void ended.then(() => reject(new Error(`The server ended: ${said}`)));
  });
  return { origin: `http://127.0.0.1:${port}`, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
