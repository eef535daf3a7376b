import { env } from "cloudflare:workers";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { TooLarge } from "../../src/domain/errors.ts";
import { loadCells } from "../../src/http/sdmx/cells.ts";
import { data } from "../../src/http/sdmx/data.ts";
import { agree } from "../../src/http/sdmx/representation.ts";
import { loadCatalog } from "../../src/http/services.ts";
import { createStore, type Store } from "../../src/store/store.ts";
import type { CellsData } from "../../src/sdmx/cells.ts";
import { readDataMessage } from "../support/sdmx.ts";

/** What this release does not have: too much of it, and values that were withdrawn. */

const catalog = loadCatalog();
const { release, released_on: releasedOn } = catalog.data.release;
const real = createStore(env.DB, release);

async function answer(search: string, { store = real, cells }: { store?: Store; cells?: CellsData } = {}) {
  const representation = agree("data", search, undefined, undefined);
  const writing = { lang: representation.lang, release, releasedOn, origin: "https://so-mo.test" };
  const understood = data("dataflow/SOMO/postal/1.0.0/Q", search, catalog);
  return understood.answer({ catalog, store, cells: cells ?? (await loadCells(env.ASSETS)), representation, writing });
}

test("what is too large names the file of the whole", async () => {
  const store = { ...real, series: () => Promise.reject(new TooLarge("70000 observations match.")) } as Store;
  await expect(answer("", { store })).rejects.toThrow(/70000 observations match.*\/v1\/datasets\/postal\./);
});

test("what was withdrawn since a day is told as deletions, in both formats", async () => {
  const cells = await loadCells(env.ASSETS);
  const key = ["postal-items", "VN", "item=letters", "level", "actual", "items"] as const;
  const gone = { key, cells: [{ international: false, day: cells.days.length - 1, periods: ["1999-Q1", "1999-H1"] }] };
  const changed = { ...cells, withdrawn: [gone] };
  const path = "updatedAfter=2020-01-01";

  const message = JSON.parse((await answer(path, { cells: changed })) ?? "");
  expect(message.data.dataSets.map((one: any) => one.action)).toEqual(["Replace", "Delete"]);
  const [, deleted] = message.data.dataSets;
  const [row, ...others] = readDataMessage({ data: { ...message.data, dataSets: [deleted] } });
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    FREQ: "Q",
    INDICATOR: "postal-items",
    BREAKDOWN: "item$letters",
    TIME_PERIOD: "1999-Q1",
  });
  expect(row).toMatchObject({ OBS_VALUE: null, OBS_STATUS: null, SOURCE: null });

  const lines = parse((await answer(`${path}&format=csvdata&labels=both`, { cells: changed })) ?? "") as string[][];
  const last = lines.filter((line) => line[2] === "D");
  expect(last).toHaveLength(1);
  expect(last[0]?.slice(8, 14)).toEqual(["actual: What happened", "items: postal items", "1999-Q1", "", "", ""]);

  // Without a day nothing was withdrawn, and what is filtered by more than dimensions can't be.
  for (const search of ["", `${path}&c[OBS_VALUE]=ge:0`]) {
    const { data: told } = JSON.parse((await answer(search, { cells: changed })) ?? "");
    expect(told.dataSets.map((one: any) => one.action)).toEqual(["Replace"]);
  }
  const none = await answer("updatedAfter=2099-01-01", { cells: changed });
  expect(none).toBeNull();
});
