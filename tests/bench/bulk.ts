import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildBundle, startBundle } from "../support/bundle.ts";
import { markdown, median, number, ratio } from "./table.ts";

/**
 * `npm run bench:bulk`: what a download of all observations takes, beside `sqlite3 -csv` on the same rows from a file of
 * this machine. Each round asks for one after the other.
 */

const ROUNDS = 15;
const FILES = "/v1/datasets/all/versions/1.0.0/files";
const SECTORS = "telecom,postal,ict-industry,digital-government,cybersecurity,media,cross-sector";
const EVERYTHING = `sector=${SECTORS}&place=*&measure=*&scenario=*`;
const run = promisify(execFile);

const folder = mkdtempSync(join(tmpdir(), "so-mo-bulk-"));
const { origin, stop } = await startBundle((await buildBundle(join(folder, "bundle"))).path);
try {
  const database = join(folder, "so-mo.sqlite");
  writeFileSync(database, await bytesOf(`${FILES}/so-mo.sqlite`));
  // The same columns of the same rows, in the same order.
  const columns = new TextDecoder().decode(await bytesOf(`${FILES}/all.csv`)).split("\r\n")[0];
  const options = { maxBuffer: 1 << 26, encoding: "buffer" } as const;
  const cases: readonly (readonly [name: string, read: () => Promise<number>])[] = [
    [
      "sqlite3 -csv, the same columns",
      async () =>
        (await run("sqlite3", ["-header", "-csv", database, `SELECT ${columns} FROM observations`], options)).stdout
          .length,
    ],
    ...["all.csv.gz", "all.csv", "all.parquet", "all.xlsx", "so-mo.sqlite"].map(
      (file) => [`download ${file}`, async () => (await bytesOf(`${FILES}/${file}`)).length] as const,
    ),
    ["dynamic, /v1/observations.csv of all", async () => (await bytesOf(`/v1/observations.csv?${EVERYTHING}`)).length],
  ];
  const times = cases.map((): number[] => []);
  const sizes = cases.map(() => 0);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [at, [, read]] of cases.entries()) {
      const started = performance.now();
      sizes[at] = await read();
      if (round >= 0) times[at]?.push(performance.now() - started);
    }
  }
  const medians = times.map((one) => median(one));
  const rows = cases.map(([name], at) => [
    name,
    number(sizes[at] ?? 0, " B"),
    number(medians[at] ?? 0, " ms"),
    ratio(medians[at] ?? 0, medians[0] ?? 0),
  ]);
  console.log(markdown(["what", "bytes", "time", "ratio"], rows));
} finally {
  await stop();
  rmSync(folder, { recursive: true, force: true });
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const response = await fetch(origin + path);
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
