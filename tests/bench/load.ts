import { connect, type Socket } from "node:net";

/**
 * The load generator, a process of its own: it asks one question over and over on connections that are kept.
 * It writes and reads the bytes of HTTP itself, since a whole client would cost more than what it measures.
 */
export interface Job {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Every answer must have this status. */
  readonly status: number;
  readonly connections: number;
  readonly milliseconds: number;
  /** No more requests than this, however fast they are answered. */
  readonly most: number;
}

export interface Load {
  readonly requests: number;
  readonly seconds: number;
  /** Bytes of one answer, its head included. */
  readonly bytes: number;
  /** How much of the time the generator itself computed: near 1 it measures itself. */
  readonly busy: number;
}

const HEAD_END = "\r\n\r\n";
const LAST_CHUNK = "0\r\n\r\n";

/** Where the first answer in the bytes ends; -1 while it is not whole. There is never more than one. */
function endOf(bytes: Buffer, status: number): number {
  const body = bytes.indexOf(HEAD_END) + HEAD_END.length;
  if (body < HEAD_END.length) return -1;
  const head = bytes.toString("latin1", 0, body);
  if (!head.startsWith(`HTTP/1.1 ${status} `)) throw new Error(`Expected ${status}, got ${head.slice(0, 40)}`);
  if (status === 304) return body;
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (length !== undefined) return bytes.length >= body + Number(length) ? bytes.length : -1;
  return bytes.toString("latin1", bytes.length - LAST_CHUNK.length) === LAST_CHUNK ? bytes.length : -1;
}

async function run(job: Job): Promise<Load> {
  const head = Object.entries({ Host: `127.0.0.1:${job.port}`, ...job.headers });
  const question = `GET ${job.path} HTTP/1.1\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`;
  const started = performance.now();
  const cpu = process.cpuUsage();
  const until = started + job.milliseconds;
  let sent = 0;
  let requests = 0;
  let bytes = 0;

  const talk = (socket: Socket): Promise<void> =>
    new Promise((resolve, reject) => {
      let held: Buffer = Buffer.alloc(0);
      const ask = (): void => {
        if (sent >= job.most || performance.now() >= until) {
          socket.destroy();
          return resolve();
        }
        sent += 1;
        socket.write(question);
      };
      socket.on("connect", ask);
      socket.on("error", reject);
      socket.on("end", () => reject(new Error("The server hung up")));
      socket.on("data", (chunk: Buffer) => {
        held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
        try {
          const end = endOf(held, job.status);
          if (end < 0) return;
          bytes = end;
        } catch (cause) {
          socket.destroy();
          return reject(cause as Error);
        }
        requests += 1;
        held = Buffer.alloc(0);
        ask();
      });
    });

  await Promise.all(
    Array.from({ length: job.connections }, () => talk(connect({ port: job.port, host: "127.0.0.1", noDelay: true }))),
  );
  const milliseconds = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return { requests, seconds: milliseconds / 1000, bytes, busy: (user + system) / 1000 / milliseconds };
}

process.on("message", (job: Job) => {
  run(job).then(
    (load) => process.send?.({ load }),
    (cause: unknown) => process.send?.({ error: String(cause) }),
  );
});
process.on("disconnect", () => process.exit());
