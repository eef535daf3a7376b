import { renameSync, writeFileSync } from "node:fs";
import { workerData } from "node:worker_threads";
import { renderPng } from "./render.ts";

/** A drawing and the file that its picture goes to. */
export interface Job {
  readonly svg: string;
  readonly path: string;
}

/** A thread of its own: renders its share. A file appears whole or not at all, as others may render the same. */
for (const { svg, path } of workerData as readonly Job[]) {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, renderPng(svg));
  renameSync(unfinished, path);
}
