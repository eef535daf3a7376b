import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { observationColumns } from "../../src/domain/columns.ts";
import type { Row } from "../../src/domain/dataset.ts";
import type { Answer, Body } from "../../src/formats/format.ts";
import { findFormat, FORMATS } from "../../src/formats/registry.ts";
import { markdown, median, number, ratio } from "./table.ts";

/**
 * `node tests/bench/formats.ts`: what each format takes to write observations, beside CSV. Each is measured in a process
 * of its own, so that its memory is its own.
 */

const SIZES = [1_000, 50_000];
const ROUNDS = 5;
const USUAL = "csv";
/** Megabytes of a Worker's isolate: what dies of them here would die of them there. */
const ISOLATE = 128;
const HEAP = `--max-old-space-size=${ISOLATE}`;

interface Measured {
  readonly rows: number;
  readonly milliseconds: number;
  readonly bytes: number;
  /** Over what the process held with its rows made. */
  readonly memory: number;
}

/** Ten indicators in fifty places over as many years as needed: a dense cube, as annual statistics mostly are. */
function madeRows(count: number): Row[] {
  return Array.from({ length: count }, (_, at) => {
    const source = `mic-20${10 + (at % 15)}-04-14`;
    const value = Math.round(Math.abs(Math.sin(at)) * 1e9) / 100;
    return {
      indicator: `mobile-broadband-subscriptions-${at % 10}`,
      place: `VN-${10 + (Math.floor(at / 10) % 50)}`,
      breakdown: "",
      measure: "level",
      scenario: "actual",
      frequency: "annual",
      period: String(1920 + Math.floor(at / 500)),
      value,
      unit: "subscriptions",
      status: at % 7 === 0 ? "estimate" : "actual",
      low: value - 0.5,
      high: at % 11 === 0 ? null : value + 0.5,
      disputed: at % 13 === 0,
      source,
      published_on: "2021-04-14",
      figure: `${source}-f${at}`,
      note: at % 5 === 0 ? "Số liệu của Bộ Thông tin và Truyền thông, tính đến cuối kỳ" : "",
      chosen_by: "only-claim",
      derived_from: [],
    };
  });
}

/** Reads a body as a client would, chunk by chunk, holding nothing. */
async function sizeOf(body: Body): Promise<number> {
  if (typeof body === "string") return Buffer.byteLength(body);
  if (body instanceof Uint8Array) return body.length;
  let bytes = 0;
  for await (const chunk of body) bytes += chunk.length;
  return bytes;
}

async function measure(name: string, count: number): Promise<Measured> {
  const format = findFormat(name);
  if (!format) throw new Error(`There is no format ${name}`);
  const rows = madeRows(count);
  const answer: Answer = {
    dataset: { name: "observations", columns: observationColumns, rows, cube: true },
    meta: { release: "0123456789ab", released_on: "2026-11-21", licence: "CC-BY-4.0", total: count },
    links: { self: "/v1/observations", next: null },
    single: false,
    origin: "https://so-mo.test",
  };
  const idle = process.resourceUsage().maxRSS;
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    bytes = await sizeOf(await format.write(answer));
    times.push(performance.now() - started);
  }
  return { rows: count, milliseconds: median(times), bytes, memory: (process.resourceUsage().maxRSS - idle) / 1024 };
}

async function inOwnProcess(name: string, count: number): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [HEAP, import.meta.filename, name, String(count)]);
  return JSON.parse(stdout) as Measured;
}

async function main(): Promise<void> {
  for (const count of SIZES) {
    const found = new Map<string, Measured>();
    // A citation and a picture are no way to write rows.
    for (const { name } of FORMATS.filter((one) => !one.cites && !one.drawn && !one.made))
      found.set(name, await inOwnProcess(name, count));
    const usual = found.get(USUAL) as Measured;
    const rows = [...found].map(([name, one]) => [
      name,
      number((one.rows / one.milliseconds) * 1_000, "/s"),
      ratio(one.milliseconds, usual.milliseconds),
      number(one.bytes, " B"),
      number(one.bytes / one.rows),
      ratio(one.bytes, usual.bytes),
      number(one.memory, " MB"),
    ]);
    const header = ["format", "rows", "time to csv's", "bytes", "bytes a row", "bytes to csv's", "peak memory"];
    console.log(`${number(count)} rows\n\n${markdown(header, rows)}\n`);
  }
  console.log(
    `Medians of ${ROUNDS} rounds, the first with loading the writer. Memory is the most that was resident over the same process ` +
      `with its rows made and nothing written, garbage included, in a heap of ${ISOLATE} MB. Node ${process.versions.node}.`,
  );
}

const [name, count] = process.argv.slice(2);
if (name === undefined) await main();
else console.log(JSON.stringify(await measure(name, Number(count))));
