import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { nearest } from "../../src/domain/nearest.ts";
import type { SeedDocument } from "../read/document.ts";
import { meant, Refused } from "./command.ts";

/** A file named on the command line: from where npm was called, from the project, or below the seed. */
export function pathOf(name: string, seed: string): string | undefined {
  const places = [process.env.INIT_CWD ?? ".", ".", seed];
  return places.map((place) => resolve(place, name)).find((path) => existsSync(path) && statSync(path).isFile());
}

export interface Located {
  /** As findings name it: `figures/…`. */
  readonly file: string;
  readonly text: string;
}

/** @throws Refused when neither a file nor a document of that name is there. */
export function locate(named: string, seed: string, documents: readonly SeedDocument[]): Located {
  const known = documents.find((one) => basename(one.file) === `${basename(named, ".csv")}.csv`);
  const path = pathOf(named, seed);
  if (path !== undefined) {
    // A file from elsewhere is read as if it lay in the seed, in place of the one of its name.
    return { file: known?.file ?? `figures/${basename(path)}`, text: readFileSync(path, "utf8") };
  }
  if (known && !/[\\/]/.test(named)) return { file: known.file, text: readFileSync(resolve(seed, known.file), "utf8") };
  const near = nearest(
    basename(named, ".csv"),
    documents.map((one) => basename(one.file, ".csv")),
  );
  throw new Refused(`There is no file and no document "${named}".${meant(near)}`);
}
