import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { NotFound } from "../../src/domain/errors.ts";
import { agree } from "../../src/http/sdmx/v1/representation.ts";
import { data } from "../../src/http/sdmx/v1/resources.ts";
import { loadCatalog } from "../../src/http/services.ts";
import { asking, NAMES_THE_FILE, overfull, withWithdrawn, type Made } from "../support/sdmx-made.ts";

async function answer(search: string, made: Made = {}) {
  const representation = agree("data", search, undefined, undefined);
  const understood = data("postal/Q......", search, loadCatalog());
  const parts = await understood.answer(await asking(representation, made));
  return [...parts].join("");
}

test("what is too large names the file of the whole", async () => {
  await expect(answer("", { store: overfull })).rejects.toThrow(NAMES_THE_FILE);
});

test("what was withdrawn since a day is told as deletions, in every format; keys alone say nothing of it", async () => {
  const changed = { cells: await withWithdrawn() };
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
