import { parse } from "csv-parse/sync";
import { strFromU8 } from "fflate";
import type { Manifest } from "../../src/domain/published-dataset.ts";
import { parsePeriod } from "../../src/domain/period.ts";
import { keptFiles } from "./archive.ts";

/** Of when and where the published values of a version are. */
export interface Coverage {
  /** First and last day of what happened, `YYYY-MM-DD`; empty when there are only targets and forecasts. */
  readonly first: string;
  readonly last: string;
  /** The codes of the places, sorted. */
  readonly places: readonly string[];
}

/** What a version covers by its own file: the seed may have moved on since it was published. */
export function coverageOf(seed: string, manifest: Manifest): Coverage {
  const name = `${manifest.dataset}.csv`;
  const [file] = keptFiles(seed, { ...manifest, files: manifest.files.filter((one) => one.file === name) });
  if (!file) throw new Error(`${manifest.dataset} ${manifest.version} has no ${name}`);
  // All columns as objects would take twice the time, at every compile.
  const [header = [], ...rows]: string[][] = parse(strFromU8(file.bytes));
  const [place = -1, period = -1, scenario = -1, status = -1] = ["place", "period", "scenario", "status"].map((one) =>
    header.indexOf(one),
  );
  const periods = rows
    .filter((row) => row[scenario] === "actual" && row[status] !== "forecast")
    .flatMap((row) => parsePeriod(row[period] ?? "") ?? []);
  return {
    first: periods.reduce((least, { start }) => (least === "" || start < least ? start : least), ""),
    last: periods.reduce((most, { end }) => (end > most ? end : most), ""),
    places: [...new Set(rows.map((row) => row[place] ?? ""))].sort(),
  };
}
