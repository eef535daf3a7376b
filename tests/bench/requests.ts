import type { Load } from "./load.ts";
import { startGenerator, startServer, type Generator, type Server } from "./servers.ts";
import { median } from "./table.ts";

/** A question to measure: which server, what it asks and the status that it must get. */
interface Case {
  readonly name: string;
  readonly path: string;
  readonly status?: number;
  /** Sends the ETag that the address has. */
  readonly held?: boolean;
}

const BARE: readonly Case[] = [
  { name: "bare Hono handler", path: "/x" },
  { name: "bare, with one row of D1", path: "/row" },
];
const CASES: readonly Case[] = [
  { name: "one series", path: "/v1/postal/postal-service-revenue" },
  { name: "one series, CSV", path: "/v1/postal/postal-service-revenue.csv" },
  { name: "snapshot of a sector", path: "/v1/telecom" },
  { name: "search", path: "/v1/search?q=buu+chinh" },
  { name: "figures of one source", path: "/v1/figures?source=mic-2021-06-22" },
  { name: "list of the catalogue", path: "/v1/indicators" },
  { name: "a sentence", path: "/v1/postal/postal-service-revenue/sentence.txt" },
  { name: "a chart, SVG", path: "/v1/postal/postal-service-revenue.svg" },
  { name: "the home page", path: "/vi" },
  { name: "page of an indicator", path: "/vi/postal/postal-service-revenue" },
  { name: "page of a figure", path: "/vi/figures/mic-2021-04-14-f1" },
  { name: "an embed", path: "/embed/postal/postal-service-revenue" },
  { name: "page held already: 304", path: "/vi/postal/postal-service-revenue", status: 304, held: true },
  { name: "held already: 304", path: "/v1/postal/postal-service-revenue", status: 304, held: true },
  { name: "refused: 400", path: "/v1/observations?indicator=postal-service-revenu", status: 400 },
];

const CONNECTIONS = 8;
const MOST = 50_000;
const WARM_UP_MS = 700;

export interface Measured {
  readonly name: string;
  readonly perSecond: number;
  /** Microseconds of the server's CPU per request. */
  readonly cpu: number | null;
  readonly bytes: number;
}

export interface Requests {
  readonly bare: Measured;
  readonly cases: readonly Measured[];
  /** The most that the load generator was busy in any median, from 0 to 1. */
  readonly busy: number;
}

interface Sample extends Load {
  readonly cpu: number | null;
}

/** Asks all the questions in turn, round after round, so that whatever disturbs the machine disturbs all alike. */
export async function measureRequests(
  bundles: { readonly own: string; readonly bare: string },
  { rounds, milliseconds }: { readonly rounds: number; readonly milliseconds: number },
): Promise<Requests> {
  const servers: Server[] = [];
  const generator = startGenerator();
  try {
    const own = await startServer(bundles.own);
    servers.push(own);
    const bare = await startServer(bundles.bare);
    servers.push(bare);
    const subjects = [...BARE.map((one) => ({ server: bare, one })), ...CASES.map((one) => ({ server: own, one }))];
    const samples = new Map<Case, Sample[]>(subjects.map(({ one }) => [one, []]));
    for (const { server, one } of subjects) await sample(generator, server, one, WARM_UP_MS);
    for (let round = 0; round < rounds; round++) {
      for (const { server, one } of subjects)
        samples.get(one)?.push(await sample(generator, server, one, milliseconds));
    }
    const results = [...samples].map(([one, taken]) => summary(one.name, taken));
    const [first, ...others] = results;
    if (!first) throw new Error("Nothing was measured");
    return { bare: first, cases: others, busy: Math.max(...results.map((one) => one.busy)) };
  } finally {
    await Promise.all([...servers, generator].map((one) => one.stop()));
  }
}

async function sample(generator: Generator, server: Server, one: Case, milliseconds: number): Promise<Sample> {
  const headers: Record<string, string> = {};
  if (one.held) headers["If-None-Match"] = await tagOf(server.origin + one.path);
  const before = server.cpuSeconds();
  const load = await generator.run({
    port: Number(new URL(server.origin).port),
    path: one.path,
    headers,
    status: one.status ?? 200,
    connections: CONNECTIONS,
    milliseconds,
    most: MOST,
  });
  const after = server.cpuSeconds();
  const cpu = before === null || after === null ? null : ((after - before) * 1e6) / load.requests;
  return { ...load, cpu };
}

async function tagOf(address: string): Promise<string> {
  const answer = await fetch(address);
  await answer.arrayBuffer();
  const tag = answer.headers.get("ETag");
  if (tag === null) throw new Error(`${address} has no ETag`);
  return tag;
}

function summary(name: string, taken: readonly Sample[]): Measured & { readonly busy: number } {
  const cpu = taken.map((one) => one.cpu).filter((one) => one !== null);
  return {
    name,
    perSecond: median(taken.map((one) => one.requests / one.seconds)),
    cpu: cpu.length === taken.length ? median(cpu) : null,
    bytes: median(taken.map((one) => one.bytes)),
    busy: median(taken.map((one) => one.busy)),
  };
}
