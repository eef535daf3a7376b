import { createServer } from "node:net";
import { join } from "node:path";
import { build } from "./build.ts";
import { bundleWorker } from "./bundle.ts";
import { formatFinding, SeedErrors } from "./finding.ts";
import { load } from "./load.ts";
import { ROOT, SEED } from "./paths.ts";
import { writePictures } from "./pictures/write.ts";
import { putFiles } from "./put-files.ts";
import { startWorker } from "./runtime.ts";

/** `npm start`: compiles, bundles, loads the local D1 and serves on http://127.0.0.1:8787; PORT changes the port. */
try {
  const port = await freePort(process.env.PORT ?? "8787");
  const built = await timed("compiled the seed", () => build());
  await timed("rendered the pictures", () => writePictures(built));
  const script = await timed("bundled the Worker", () => bundleWorker());
  const { origin, database, files, stop } = await startWorker({
    script,
    port,
    persist: join(ROOT, ".wrangler", "state"),
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
  await timed("brought the database to it", () => load(database, built));
  await timed("put the published files in place", () => putFiles(files, SEED));
  const { meta } = await database.prepare("SELECT 1").run();
  console.log(`the database holds ${(meta.size_after / 1e6).toFixed(1)} MB`);
  const examples = ["/", "/v1/telecom", "/v1/postal/postal-service-revenue.csv", "/docs/"].map((path) => origin + path);
  console.log(`Số Mở serves release ${built.release}: see ${examples.join("  ")}`);
} catch (cause) {
  if (cause instanceof SeedErrors) for (const finding of cause.findings) console.error(formatFinding(finding));
  console.error(cause instanceof Error ? cause.message : cause);
  process.exit(1);
}

/** Says what was done, and how long it took. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  console.log(`${what} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/** Says at once that a port is taken: workerd would only say so after everything else was done. */
async function freePort(text: string): Promise<number> {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new Error(`PORT must be a number from 1 to 65535 and is "${text}"`);
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () => reject(new Error(`Port ${port} is taken: choose another with PORT=8788 npm start`)));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve()));
  });
  return port;
}
