import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "./build.ts";
import { formatFinding, SeedErrors } from "./finding.ts";
import { loadLocally } from "./load.ts";
import { ROOT } from "./paths.ts";

/** `npm start`: compiles, loads the local D1 and serves on http://127.0.0.1:8787; PORT changes the port. */

const PORT = process.env.PORT ?? "8787";
const ORIGIN = `http://127.0.0.1:${PORT}`;
const PATIENCE_MS = 60_000;

async function main(): Promise<void> {
  if (!/^\d{1,5}$/.test(PORT) || Number(PORT) < 1 || Number(PORT) > 65_535)
    throw new Error(`PORT must be a number from 1 to 65535 and is "${PORT}"`);
  const built = await build();
  await loadLocally(built);
  const server = spawn(
    process.execPath,
    [
      join(ROOT, "node_modules", "wrangler", "bin", "wrangler.js"),
      "dev",
      "--ip",
      "127.0.0.1",
      "--port",
      PORT,
      "--inspector-port",
      "0",
      "--log-level",
      "error",
      "--show-interactive-dev-session=false",
    ],
    {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      env: {
        ...process.env,
        WRANGLER_SEND_METRICS: "false",
        X_LOCAL_OBSERVABILITY: "false",
        X_LOCAL_EXPLORER: "false",
      },
    },
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => process.exit(code ?? 0));
  await answering();
  console.log(
    `Số Mở, release ${built.release}, is at ${ORIGIN}/v1/telecom  ${ORIGIN}/v1/search?q=buu+chinh  ${ORIGIN}/docs/`,
  );
}

/** Waits until the server says that it is well. */
async function answering(): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const answer = await fetch(`${ORIGIN}/v1/status`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server did not answer at ${ORIGIN} within ${PATIENCE_MS / 1000} seconds`);
}

main().catch((cause: unknown) => {
  if (cause instanceof SeedErrors) for (const finding of cause.findings) console.error(formatFinding(finding));
  console.error(cause instanceof Error ? cause.message : cause);
  process.exit(1);
});
