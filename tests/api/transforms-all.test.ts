import { expect, test } from "vitest";
import { ask, get, textOf, type Envelope } from "../support/request.ts";

test("computed numbers have six significant digits or are whole, and their parents are one cell of a csv", async () => {
  const text = await textOf(await ask("/v1/observations.csv?sector=telecom,postal,media&transform=per_capita"));
  const [header = "", ...rows] = text.trimEnd().split("\r\n");
  expect(header.endsWith(",chosen_by,derived_from")).toBe(true);
  expect(rows.length).toBeGreaterThan(50);
  for (const row of rows) expect(row).toMatch(/,derived,[\w-]+\|[\w-]+$/);
  const { data } = await get("/v1/observations?sector=telecom,postal,media&transform=per_capita");
  const numbers: number[] = data.flatMap((row: any) => [row.value, row.low, row.high]).filter(Boolean);
  expect(numbers.filter((one) => !Number.isInteger(one) && Number(one.toPrecision(6)) !== one)).toEqual([]);
});

test.each(["yoy", "yoy_abs", "index:2020", "per_capita", "per_period"])(
  "whatever %s computes of all data lies between its bounds, comes of two figures (or of one by itself) and stands once",
  async (transform) => {
    const sectors = "telecom,postal,ict-industry,digital-government,cybersecurity,media,cross-sector";
    const rows: any[] = [];
    let next: string | null = `/v1/observations?sector=${sectors}&place=*&scenario=*&transform=${transform}`;
    let total: number | undefined;
    while (next) {
      const { data, meta, links }: Envelope = await get(next);
      rows.push(...data);
      next = links.next;
      total = meta.total;
    }
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(total);
    for (const row of rows) {
      expect(row.value === null || row.low === null || row.low <= row.value).toBe(true);
      expect(row.value === null || row.high === null || row.value <= row.high).toBe(true);
      expect([row.chosen_by, row.source, row.figure, row.note]).toEqual(["derived", "", "", ""]);
      const isBase =
        transform === `index:${row.period}` ||
        (transform === "per_capita" && row.unit === "people-per-person" && row.value === 1);
      expect(row.derived_from).toHaveLength(isBase ? 1 : 2);
    }
  },
);
