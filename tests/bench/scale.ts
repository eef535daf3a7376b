import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { BUILD } from "../../seed/paths.ts";
import type { CatalogData } from "../../src/domain/catalog.ts";
import { bundle, loadInto, type Instance } from "./scale/instance.ts";
import { count, time, type Counted, type Timings } from "./scale/measure.ts";
import { questionsFor, type Question } from "./scale/questions.ts";
import { largeRelease, LARGE_RELEASE, type Part } from "./scale/release.ts";
import { WORKERD_VERSION } from "./startup.ts";
import { markdown, number, ratio } from "./table.ts";

/**
 * `npm run bench:scale`: the same questions to the real release and to one of a million observations, each in a D1 and
 * a Worker of its own. What a Worker knows of ids is in its bundle, so the large one is built with its own catalogue;
 * all else in both is what a deploy uploads.
 */

const ROUNDS = 5;
const ROUND_MS = 250;

async function main(): Promise<void> {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "scale-"));
  try {
    const { release, part } = realRelease();
    const loaded = {
      small: await loadInto(join(folder, "small"), release, [part]),
      large: await loadInto(join(folder, "large"), LARGE_RELEASE, largeRelease()),
    };
    const [small, large] = await Promise.all([bundle(loaded.small), bundle(loaded.large)]);
    const questions = questionsFor(small.catalog, large.catalog);
    const counts = {
      small: await count(small, questions, "small"),
      large: await count(large, questions, "large"),
    };
    const timings = await time({ small, large }, questions, { rounds: ROUNDS, milliseconds: ROUND_MS });
    console.log(`${table(questions, counts, timings)}\n\n${facts(small, large, timings)}`);
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(`- Took ${Math.round((performance.now() - started) / 1000)} seconds and at most ${memory} MB here.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `npm run seed` wrote: read once, so that catalogue and rows are of the same build. */
function realRelease(): { release: string; part: Part } {
  const [, text = ""] = /^export const catalogJson = (.*);$/m.exec(read("catalog.ts")) ?? [];
  const catalog = JSON.parse(JSON.parse(text) as string) as CatalogData;
  const statements = read("release.sql")
    .split(/;\n(?=DELETE|INSERT|$)/)
    .filter(Boolean);
  return { release: catalog.release.release, part: { statements, catalog } };
}

function read(name: string): string {
  return readFileSync(join(BUILD, name), "utf8");
}

type Counts = Readonly<Record<"small" | "large", ReadonlyMap<Question, Counted>>>;

function table(questions: readonly Question[], counts: Counts, timings: Timings): string {
  const rows = questions.map((question) => {
    const [small, large] = [counts.small.get(question), counts.large.get(question)];
    const timed = timings.questions.get(question);
    if (!small || !large || !timed) throw new Error(`${question.path} was not asked`);
    return [
      question.name,
      pair(small.status, large.status),
      pair(small.roundTrips, large.roundTrips),
      pair(small.rowsRead, large.rowsRead),
      pair(small.bytes / 1024, large.bytes / 1024),
      pair(timed.bytes.small / 1024, timed.bytes.large / 1024),
      pair(timed.milliseconds.small, timed.milliseconds.large),
      number(timed.time),
      number(timed.cpu),
    ];
  });
  const header = ["question", "status", "round trips", "rows read", "KB from D1", "KB answered", "ms"];
  return markdown([...header, "time, large : small", "CPU, large : small"], rows);
}

/** Once where both are the same. */
function pair(small: number, large: number): string {
  const [a, b] = [number(small), number(large)];
  return a === b ? a : `${a} → ${b}`;
}

function facts(small: Instance, large: Instance, { busy }: Timings): string {
  const size = ({ catalog: { release }, loadSeconds, bytes, bundle: worker }: Instance): string =>
    `${number(release.observations)} observations and ${number(release.figures)} figures in ${number(release.series)} series, ` +
    `${number(release.indicators)} indicators, ${number(release.sources)} documents; loaded in ${number(loadSeconds, " s")}, ` +
    `${number(bytes / 2 ** 20, " MB")} of D1, ${number(bytes / release.observations)} bytes an observation; ` +
    `bundle ${number(worker.gzip / 1024, " KB")} gzip`;
  const per = ({ tables, catalog: { release } }: Instance, name: string): string => {
    const found = tables.find((one) => one.name === name);
    return number(found ? found.bytes / release.observations : null);
  };
  const [first, ...more] = large.tables
    .slice(0, 5)
    .map(({ name }) => `${name} ${per(small, name)} → ${per(large, name)}`);
  return `- Small: ${size(small)}.
- Large: ${size(large)}. Load time is the database's alone, at ${ratio(
    large.loadSeconds / large.catalog.release.figures,
    small.loadSeconds / small.catalog.release.figures,
  )} times the small one's per figure.
- Bytes an observation, by table and index: ${first ? [first, ...more].join(", ") : "n/a without node:sqlite"}.
- Pairs are small → large. Rows read and round trips are exact, from what D1 reports; bytes from D1 are its rows as JSON.
- Time and CPU: one connection, medians of ${ROUNDS} rounds in turn of ${ROUND_MS / 1000} s each. CPU is the whole server's, the local D1 included.
- Node ${process.versions.node}, workerd ${WORKERD_VERSION}, ${process.platform} ${process.arch}, ${availableParallelism()} cores. The load generator was busy at most ${Math.round(busy * 100)} % of the time.`;
}

await main();
