import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { data } from "../../src/http/sdmx/data.ts";
import { agree } from "../../src/http/sdmx/representation.ts";
import { loadCatalog } from "../../src/http/services.ts";
import { readDataMessage } from "../support/sdmx.ts";
import { asking, NAMES_THE_FILE, overfull, withWithdrawn, type Made } from "../support/sdmx-made.ts";

async function answer(search: string, made: Made = {}) {
  const representation = agree("data", search, undefined, undefined);
  return data("dataflow/SOMO/postal/1.0.0/Q", search, loadCatalog()).answer(await asking(representation, made));
}

test("what is too large names the file of the whole", async () => {
  await expect(answer("", { store: overfull })).rejects.toThrow(NAMES_THE_FILE);
});

test("what was withdrawn since a day is told as deletions, in both formats", async () => {
  const changed = await withWithdrawn();
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
