import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { unstable_readConfig } from "wrangler";
import { buildBundle, codeGzip, CONFIG, type Bundle } from "../support/bundle.ts";
import { measureRequests, type Requests } from "./requests.ts";
import { measureStarts, WORKERD_VERSION, type Starts } from "./startup.ts";
import { markdown, number, ratio } from "./table.ts";

/** `npm run bench`: what an answer, a start and a deploy cost, each beside something that everyone can judge. */

const ROUNDS = 7;
const ROUND_MS = 1_000;
const START_ROUNDS = 15;
/** Needs no database, so that it can be the first request of a lone process. */
const FIRST_PATH = "/v1";

async function main(): Promise<void> {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const own = await buildBundle(join(folder, "own"));
    const { main: entry, compatibility_date: date = "" } = unstable_readConfig({ config: CONFIG });
    if (entry === undefined) throw new Error("wrangler.toml names no entry");
    const stock = await buildBundle(join(folder, "stock"), configOf(folder, "stock", entry, date));
    const bareEntry = join(import.meta.dirname, "bare.ts");
    const bare = await buildBundle(join(folder, "bare"), configOf(folder, "bare", bareEntry, date));

    const paths = { own: own.path, bare: bare.path, stock: stock.path };
    const requests = await measureRequests(paths, { rounds: ROUNDS, milliseconds: ROUND_MS });
    const starts = await measureStarts(folder, paths, { path: FIRST_PATH, rounds: START_ROUNDS, date });
    console.log(report(requests, starts, { own, stock }));
    console.log(`\nTook ${Math.round((performance.now() - started) / 1000)} seconds.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A deploy of another entry, or of ours without the aliases, in all else like ours. */
function configOf(folder: string, name: string, entry: string, date: string): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify({ name, main: entry, compatibility_date: date, minify: true }));
  return path;
}

function report({ bare, cases, busy }: Requests, starts: Starts, bundles: { own: Bundle; stock: Bundle }): string {
  const { own, stock } = bundles;
  const [code, stockCode] = [codeGzip(own.path), codeGzip(stock.path)];
  const requestRows = [bare, ...cases].map((one) => [
    one.name,
    number(one.bytes, " B"),
    number(one.perSecond, "/s"),
    ratio(one.perSecond, bare.perSecond),
    number(one.cpu, " µs"),
    ratio(one.cpu, bare.cpu),
  ]);
  const startRow = (name: string, bundle: Bundle | null, start: Starts["own"]): string[] => [
    name,
    bundle ? number(bundle.bytes, " B") : "",
    number(start.milliseconds, " ms"),
    ratio(start.milliseconds, starts.empty.milliseconds),
    number(start.cpu, " ms"),
    ratio(start.cpu, starts.empty.cpu),
  ];
  const sizeRow = (name: string, value: number, base: number): string[] => [
    name,
    number(value, " B"),
    "",
    ratio(value, base),
    "",
    "",
  ];
  const table = markdown(
    ["what", "bytes", "speed", "ratio", "CPU", "ratio"],
    [
      ...requestRows,
      startRow("start: empty Worker", null, starts.empty),
      startRow("start: this Worker", own, starts.own),
      startRow("start: without aliases", stock, starts.stock),
      sizeRow("bundle, minified", own.bytes, stock.bytes),
      sizeRow("bundle, gzip", own.gzip, stock.gzip),
      sizeRow("bundle, gzip, without the catalogue", code, stockCode),
    ],
  );
  const over = (start: Starts["own"]): string =>
    `${number(start.milliseconds - starts.empty.milliseconds, " ms")} and ` +
    `${number(start.cpu === null || starts.empty.cpu === null ? null : start.cpu - starts.empty.cpu, " ms")} of CPU`;
  return `${table}

- Ratios: a request's are to the bare Hono handler, a start's to an empty Worker, a bundle's to the one without aliases.
- A start ends with the first answer, to ${FIRST_PATH}. Over the empty Worker: ${over(starts.own)}; without aliases ${over(starts.stock)}.
- Medians of ${ROUNDS} rounds in turn, ${ROUND_MS / 1000} s each, and of ${START_ROUNDS} starts. CPU is the whole server's, the local D1 included: \`bare, with one row of D1\` shows how much that is.
- Node ${process.versions.node}, workerd ${WORKERD_VERSION}, ${process.platform} ${process.arch}, ${availableParallelism()} cores. The load generator was busy at most ${Math.round(busy * 100)} % of the time.`;
}

await main();
