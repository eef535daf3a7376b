import { env } from "cloudflare:workers";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { NotFound, TooLarge } from "../../src/domain/errors.ts";
import { loadCells } from "../../src/http/sdmx/cells.ts";
import { agree } from "../../src/http/sdmx/v1/representation.ts";
import { data } from "../../src/http/sdmx/v1/resources.ts";
import { loadCatalog } from "../../src/http/services.ts";
import type { CellsData } from "../../src/sdmx/cells.ts";
import { createStore, type Store } from "../../src/store/store.ts";

/** What this release does not have: too much of it, and values that were withdrawn. */

const catalog = loadCatalog();
const { release, released_on: releasedOn } = catalog.data.release;
const real = createStore(env.DB, release);

async function answer(search: string, { store = real, cells }: { store?: Store; cells?: CellsData } = {}) {
  const representation = agree("data", search, undefined, undefined);
  const writing = { lang: representation.lang, release, releasedOn, origin: "https://so-mo.test" };
  const understood = data("postal/Q......", search, catalog);
  const known = cells ?? (await loadCells(env.ASSETS));
  const parts = await understood.answer({ catalog, store, cells: known, representation, writing });
  return [...{ [Symbol.iterator]: () => parts }].join("");
}

test("what is too large names the file of the whole", async () => {
  const store = { ...real, series: () => Promise.reject(new TooLarge("70000 observations match.")) } as Store;
  await expect(answer("", { store })).rejects.toThrow(/70000 observations match.*\/v1\/datasets\/postal\./);
});

test("what was withdrawn since a day is told as deletions, in every format; keys alone say nothing of it", async () => {
  const cells = await loadCells(env.ASSETS);
  const key = ["postal-items", "VN", "item=letters", "level", "actual", "items"] as const;
  const gone = { key, cells: [{ international: false, day: cells.days.length - 1, periods: ["1999-Q1", "1999-H1"] }] };
  const changed = { cells: { ...cells, withdrawn: [gone] } };
  const path = "updatedAfter=2020-01-01";
  for (const format of ["genericdata", "structurespecificdata"]) {
    const xml = await answer(`${path}&format=${format}`, changed);
    const deleted = xml.slice(xml.indexOf(`action="Delete"`));
    expect(xml.match(/<message:DataSet .*?action="(\w+)"/g)).toHaveLength(2);
    expect(deleted.match(/<(generic:)?Obs[ >]/g)).toHaveLength(1);
    expect(deleted).toContain(`"1999-Q1"`);
    expect(deleted).toContain(`"item$letters"`);
    expect(await answer(`format=${format}`, changed)).not.toContain("Delete");
    expect(await answer(`${path}&format=${format}&detail=serieskeysonly`, changed)).not.toContain("Delete");
  }
  const rows = parse(await answer(`${path}&format=csvdata`, changed), { columns: true }) as Record<string, string>[];
  const [last, ...others] = rows.filter(({ ACTION }) => ACTION === "D");
  expect(others).toEqual([]);
  expect(last).toMatchObject({ BREAKDOWN: "item$letters", TIME_PERIOD: "1999-Q1", OBS_VALUE: "", SOURCE: "" });
  expect(new Set(rows.map(({ ACTION }) => ACTION))).toEqual(new Set(["I", "D"]));
  await expect(answer("updatedAfter=2099-01-01", changed)).rejects.toThrow(NotFound);
});
