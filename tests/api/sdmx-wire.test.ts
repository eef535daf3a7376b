import { env } from "cloudflare:workers";
import { parse } from "csv-parse/sync";
import { describe, expect, test, vi } from "vitest";
import { countedD1 } from "../support/counted-d1.ts";
import { ask, textOf } from "../support/request.ts";

const JSON_TYPE = "application/vnd.sdmx.data+json;version=2.0.0";
const POSTAL = "/data/dataflow/SOMO/postal";
const SERIES = `${POSTAL}/1.0.0/A.VN.postal-service-revenue._T.level.actual.VND`;

async function csvOf(path: string, headers: Record<string, string> = { Accept: "text/csv" }) {
  const response = await ask(`/sdmx/v2${path}`, { headers });
  expect(response.status).toBe(200);
  const [header = [], ...rows] = parse(await textOf(response)) as string[][];
  return { header, rows, response };
}

describe("how it is written", () => {
  test.each([
    [undefined, "", JSON_TYPE],
    ["*/*", "", JSON_TYPE],
    ["application/json", "", JSON_TYPE],
    [JSON_TYPE, "", JSON_TYPE],
    ["text/html,application/xhtml+xml,*/*;q=0.8", "", JSON_TYPE],
    [
      "text/csv",
      "",
      "application/vnd.sdmx.data+csv;version=2.0.0;labels=id;timeFormat=original;keys=none;charset=utf-8",
    ],
    [
      "application/vnd.sdmx.data+csv; version=2.0.0; labels=both; key=obs",
      "",
      "application/vnd.sdmx.data+csv;version=2.0.0;labels=both;timeFormat=original;keys=obs;charset=utf-8",
    ],
    [`${JSON_TYPE};q=0.5, text/csv;q=0.9`, "", /csv/],
    ["application/vnd.sdmx.data+xml;version=3.0.0, application/json;q=0.1", "", JSON_TYPE],
    [JSON_TYPE, "&format=csvdata", /csv/],
    ["text/csv", "&format=jsondata&formatVersion=2.0.0", JSON_TYPE],
    ["text/csv", "&labels=name&timeFormat=normalized", /labels=name;timeFormat=normalized/],
  ])("%s %s", async (accept, query, type) => {
    const response = await ask(`/sdmx/v2${SERIES}?limit=1${query}`, { headers: accept ? { Accept: accept } : {} });
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toMatch(type);
    expect(response.headers.get("Vary")).toMatch(/^Accept, Accept-Language/);
  });

  test.each([
    ["application/xml", ""],
    ["application/vnd.sdmx.data+json;version=1.0.0", ""],
    ["application/vnd.sdmx.data+json;q=0", ""],
    ["text/csv;labels=names", ""],
    ["*/*", "&format=xml"],
    ["*/*", "&format=csvdata&formatVersion=1.0.0"],
    ["*/*", "&lang=fr"],
  ])("%s %s can't be written", async (accept, query) => {
    const response = await ask(`/sdmx/v2${SERIES}?limit=1${query}`, { headers: { Accept: accept } });
    expect(response.status).toBe(406);
    expect(((await response.json()) as any).errors[0].detail).toMatch(/there are/);
  });

  test("names are in the language asked for, by the address before the header", async () => {
    const nameOf = async (query: string, header: string) => {
      const response = await ask(`/sdmx/v2${SERIES}?limit=1${query}`, { headers: { "Accept-Language": header } });
      const { data }: any = await response.json();
      return [response.headers.get("Content-Language"), data.structures[0].name];
    };
    expect(await nameOf("", "fr, vi;q=0.9, en;q=0.8")).toEqual(["vi", "Bưu chính"]);
    expect(await nameOf("", "fr")).toEqual(["en", "Postal services"]);
    expect(await nameOf("&lang=en", "vi")).toEqual(["en", "Postal services"]);
    expect(await nameOf("&lang=vi-VN", "en")).toEqual(["vi", "Bưu chính"]);
  });

  test("labels, keys and times of SDMX-CSV", async () => {
    const path = `${POSTAL}/*/Q.VN.postal-service-revenue._T.level?limit=1&format=csvdata&attributes=OBS_STATUS`;
    const both = await csvOf(`${path}&labels=both&keys=both`);
    expect(both.header.slice(0, 6)).toEqual([
      "STRUCTURE",
      "STRUCTURE_ID",
      "ACTION",
      "SERIES_KEY",
      "OBS_KEY",
      "FREQ: Frequency",
    ]);
    expect(both.rows[0]?.[1]).toBe("SOMO:postal(1.0.0): Postal services");
    expect(both.rows[0]?.[5]).toBe("Q: Quarterly");
    expect(both.rows[0]?.[4]).toBe(`${both.rows[0]?.[3]}.${both.rows[0]?.at(-3)}`);
    const name = await csvOf(`${path}&labels=name&lang=vi`);
    expect(name.header.slice(0, 6)).toEqual([
      "STRUCTURE",
      "STRUCTURE_ID",
      "STRUCTURE_NAME",
      "ACTION",
      "FREQ",
      "Tần suất",
    ]);
    expect(name.rows[0]?.slice(2, 6)).toEqual(["Bưu chính", "I", "Q", "Quý"]);
    const plain = (await csvOf(path)).rows[0]?.[10] ?? "";
    const [, year, quarter] = /^(\d{4})-Q(\d)$/.exec(plain) ?? [];
    const normalized = (await csvOf(`${path}&timeFormat=normalized`)).rows[0]?.[10];
    expect(normalized).toBe(`${year}-${String(Number(quarter) * 3 - 2).padStart(2, "0")}-01`);
  });

  test("numbers have a point and cells a comma in every language", async () => {
    const { response, rows } = await csvOf(`${POSTAL}?lang=vi&c[UNIT_MEASURE]=percent`);
    expect(response.headers.get("Content-Disposition")).toBe('inline; filename="postal.csv"');
    expect(rows.some((row) => /^-?\d+\.\d+$/.test(row[11] ?? ""))).toBe(true);
  });
});

describe("what it costs", () => {
  const costOf = async (path: string, headers: Record<string, string> = {}) => {
    const { database, cost } = countedD1(env.DB);
    const response = await ask(`/sdmx/v2${path}`, { headers }, { ...env, DB: database });
    return { response, cost };
  };

  test.each([
    [POSTAL, 200, 1],
    [SERIES, 200, 1],
    ["/data/dataflow/SOMO/*/*/A.VN", 200, 1],
    [`${POSTAL}?includeHistory=true&format=csvdata`, 200, 1],
    [`${POSTAL}?updatedAfter=2020-01-01`, 200, 1],
    [`${POSTAL}/*/X`, 204, 0],
    [`${POSTAL}/*/A..B`, 400, 0],
    ["/data/dataflow/SOMO/nothing", 404, 0],
    ["/structure/*?references=all", 200, 0],
    ["/availability/dataflow/SOMO/all?references=all", 200, 0],
  ])("%s costs %i round trips", async (path, status, roundTrips) => {
    const { response, cost } = await costOf(path);
    expect([response.status, cost.roundTrips]).toEqual([status, roundTrips]);
  });

  test("one series of a dataflow reads few rows", async () => {
    expect((await costOf(SERIES)).cost.rowsRead).toBeLessThan(5);
    expect((await costOf(`${POSTAL}/*/*.VN`)).cost.rowsRead).toBeLessThan(300);
  });

  test("what a client holds is not sent again, and every representation has a tag of its own", async () => {
    const tags = new Set<string>();
    const asked = [{}, { Accept: "text/csv" }, { Accept: "text/csv;labels=both" }, { "Accept-Language": "vi" }];
    for (const headers of asked as Record<string, string>[]) {
      const first = await ask(`/sdmx/v2${POSTAL}`, { headers });
      const tag = first.headers.get("ETag") ?? "";
      tags.add(tag);
      const { response, cost } = await costOf(POSTAL, { ...headers, "If-None-Match": `"other", ${tag}` });
      expect([response.status, cost.roundTrips, await response.text()]).toEqual([304, 0, ""]);
      for (const name of ["ETag", "Cache-Control", "Cache-Tag"])
        expect(response.headers.get(name)).toBe(first.headers.get(name));
      expect(response.headers.get("Vary")).toMatch(/^Accept, Accept-Language/);
      expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    }
    expect(tags.size).toBe(asked.length);
    expect((await ask(`/sdmx/v2${POSTAL}`)).headers.get("Cache-Tag")).toMatch(/^release-\w+,postal$/);
  });

  test("HEAD is GET without a body, and nothing else is understood", async () => {
    const head = await ask(`/sdmx/v2${SERIES}`, { method: "HEAD" });
    expect([head.status, head.headers.get("Content-Type"), await head.text()]).toEqual([200, JSON_TYPE, ""]);
    expect((await ask(`/sdmx/v2${SERIES}`, { method: "POST" })).status).toBe(405);
  });

  test("a database that fails is a message of 503", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const broken = {
      withSession: () => ({
        prepare: () => ({ bind: () => ({ all: () => Promise.reject(new Error("D1 is down")) }) }),
      }),
    };
    const response = await ask(`/sdmx/v2${SERIES}`, {}, { ...env, DB: broken as unknown as D1Database });
    expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "10"]);
    expect(((await response.json()) as any).errors[0].code).toBe(503);
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });
});
