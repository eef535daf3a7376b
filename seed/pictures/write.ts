import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Build } from "../build.ts";
import { shortHash } from "../hash.ts";
import { BUILD, ROOT } from "../paths.ts";
import { viewsOf } from "./views.ts";
import type { Job } from "./worker.ts";

/** Pictures that were rendered once, by the hash of what they show: a chart that did not change is not rendered again. */
const KEPT = join(ROOT, "node_modules", ".cache", "so-mo-pictures");
const KEPT_DAYS = 30;
/** A thread costs as much to start as so many pictures to render. */
const SHARE = 12;

/** Renders the picture of each indicator in each language into the assets. */
export async function writePictures(
  built: Pick<Build, "compiled" | "data">,
  folder = join(BUILD, "assets"),
): Promise<void> {
  mkdirSync(KEPT, { recursive: true });
  const code = rendererHash();
  const pictures = [...viewsOf(built)].map(({ file, svg }) => {
    // The release is named for machines only: it changes with every number, the picture does not.
    const path = join(KEPT, `${shortHash(code + svg.replace(/ data-release="\w*"/, ""))}.png`);
    return { file, svg, path };
  });
  await renderAll(pictures.filter(({ path }) => !existsSync(path)));
  const now = new Date();
  for (const { file, path } of pictures) {
    const target = join(folder, file);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(path, target);
    utimesSync(path, now, now);
  }
  forgetOld(now);
}

/** What turns a drawing into bytes: a change of it makes other pictures of the same drawing. */
function rendererHash(): string {
  return shortHash(
    ["png.ts", "render.ts"].map((name) => readFileSync(join(import.meta.dirname, name), "utf8")).join("\n"),
  );
}

async function renderAll(jobs: readonly Job[]): Promise<void> {
  const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / SHARE));
  const shares = Array.from({ length: threads }, (_, at) => jobs.filter((_job, place) => place % threads === at));
  await Promise.all(shares.map(runThread));
}

function runThread(jobs: readonly Job[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const workerData = jobs.map(({ svg, path }): Job => ({ svg, path }));
    const thread = new Worker(join(import.meta.dirname, "worker.ts"), { workerData });
    thread.once("error", reject);
    thread.once("exit", (status) => (status === 0 ? resolve() : reject(new Error(`A renderer ended with ${status}`))));
  });
}

function forgetOld(now: Date): void {
  for (const name of readdirSync(KEPT)) {
    const path = join(KEPT, name);
    if (now.getTime() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > KEPT_DAYS * 86_400_000)
      rmSync(path, { force: true });
  }
}
