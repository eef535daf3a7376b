import { startWorker } from "../../../seed/runtime.ts";
import type { Load } from "../load.ts";
import { startGenerator, type Generator, type Server } from "../servers.ts";
import { median } from "../table.ts";
import { COST_HEADER, type Cost } from "./cost.ts";
import { serve, type Instance } from "./instance.ts";
import type { Question } from "./questions.ts";

/** One question to one database: exact, and so asked once. */
export interface Counted extends Cost {
  readonly status: number;
}

export interface Timed {
  /** Of one answer after another on one connection. */
  readonly milliseconds: { readonly small: number; readonly large: number };
  /** Large to small, in medians of the ratio of each round. */
  readonly time: number;
  readonly cpu: number | null;
  /** Bytes of one answer, its head included. */
  readonly bytes: { readonly small: number; readonly large: number };
}

export interface Timings {
  readonly questions: ReadonlyMap<Question, Timed>;
  readonly busy: number;
}

/** What each question costs the database; only the large one may refuse, and only what it must. */
export async function count(instance: Instance, questions: readonly Question[], size: "small" | "large") {
  const { origin, stop } = await startWorker({
    script: instance.counting.path,
    persist: instance.folder,
    direct: true,
  });
  const counted = new Map<Question, Counted>();
  try {
    for (const question of questions) {
      const headers = question.held ? { "If-None-Match": await tagOf(origin + question.path) } : undefined;
      const answer = await fetch(origin + question.path, headers ? { headers } : {});
      const body = await answer.text();
      const expected = statusOf(question, size);
      if (answer.status !== expected)
        throw new Error(`${question.path}: ${answer.status}, not ${expected}, of the ${size} database: ${body}`);
      counted.set(question, {
        status: answer.status,
        ...(JSON.parse(answer.headers.get(COST_HEADER) ?? "null") as Cost),
      });
    }
    return counted;
  } finally {
    await stop();
  }
}

/** Asks both databases each question in turn, round after round, so that what disturbs the machine disturbs both. */
export async function time(
  instances: { readonly small: Instance; readonly large: Instance },
  questions: readonly Question[],
  { rounds, milliseconds }: { readonly rounds: number; readonly milliseconds: number },
): Promise<Timings> {
  const generator = startGenerator();
  const servers: Server[] = [];
  try {
    const small = await serve(instances.small);
    servers.push(small);
    const large = await serve(instances.large);
    servers.push(large);
    const taken = new Map(questions.map((one) => [one, [] as { small: Sample; large: Sample }[]]));
    for (let round = -1; round < rounds; round++) {
      for (const question of questions) {
        const one = {
          small: await sample(generator, small, question, "small", milliseconds),
          large: await sample(generator, large, question, "large", milliseconds),
        };
        // The first round warms up.
        if (round >= 0) taken.get(question)?.push(one);
      }
    }
    const all = [...taken.values()].flat().flatMap(({ small: a, large: b }) => [a.busy, b.busy]);
    const summaries = [...taken].map(([question, pairs]) => [question, summary(pairs)] as const);
    return { questions: new Map(summaries), busy: Math.max(...all) };
  } finally {
    await Promise.all([...servers, generator].map((one) => one.stop()));
  }
}

interface Sample extends Load {
  readonly each: number;
  readonly cpu: number | null;
}

async function sample(
  generator: Generator,
  server: Server,
  question: Question,
  size: "small" | "large",
  milliseconds: number,
): Promise<Sample> {
  const headers: Record<string, string> = {};
  if (question.held) headers["If-None-Match"] = await tagOf(server.origin + question.path);
  const before = server.cpuSeconds();
  const load = await generator.run({
    port: Number(new URL(server.origin).port),
    path: question.path,
    headers,
    status: statusOf(question, size),
    connections: 1,
    milliseconds,
    most: 10_000,
  });
  const after = server.cpuSeconds();
  const cpu = before === null || after === null ? null : (after - before) / load.requests;
  return { ...load, each: (load.seconds * 1000) / load.requests, cpu };
}

function summary(pairs: readonly { readonly small: Sample; readonly large: Sample }[]): Timed {
  const of = (read: (one: Sample) => number) => ({
    small: median(pairs.map(({ small }) => read(small))),
    large: median(pairs.map(({ large }) => read(large))),
  });
  const cpu = pairs.flatMap(({ small, large }) => (small.cpu && large.cpu ? [large.cpu / small.cpu] : []));
  return {
    milliseconds: of((one) => one.each),
    time: median(pairs.map(({ small, large }) => large.each / small.each)),
    cpu: cpu.length === pairs.length ? median(cpu) : null,
    bytes: of((one) => one.bytes),
  };
}

function statusOf({ held, large }: Question, size: "small" | "large"): number {
  if (held) return 304;
  return size === "large" ? (large ?? 200) : 200;
}

async function tagOf(address: string): Promise<string> {
  const answer = await fetch(address);
  await answer.arrayBuffer();
  const tag = answer.headers.get("ETag");
  if (tag === null) throw new Error(`${address} has no ETag`);
  return tag;
}
