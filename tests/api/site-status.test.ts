import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { failingD1, LASTING_FAULTS } from "../support/failing-d1.ts";
import { ask, get, textOf } from "../support/request.ts";
import { read, rowsUnder } from "../support/site.ts";

const DAY_MS = 86_400_000;
const digits = (text = "") => Number(text.replace(/\D/g, ""));

describe.each(["vi", "en"])("the page of the status (%s)", (lang) => {
  test("says what the API says, and is never kept", async () => {
    const page = await read(`/${lang}/status`);
    expect([page.status, page.headers.get("Cache-Control"), page.headers.get("ETag")]).toEqual([200, "no-store", null]);
    expect(page.cost).toEqual({ roundTrips: 1, statements: 1, rowsRead: 1 });
    const { data, meta } = await get("/v1/status");
    expect(page.text).toContain(meta.release);
    const rows = rowsUnder(page.html, "fresh");
    expect(rows.map((cells) => [digits(cells[4]), digits(cells[5])])).toEqual(
      data.map((one: any) => [one.observations, one.figures]),
    );
    const telecom = data.findIndex((one: any) => one.sector === "telecom");
    const age = Math.floor((Date.now() - Date.parse(data[telecom].published_on)) / DAY_MS);
    expect(digits(rows[telecom]?.[3])).toBe(age);
  });

  test("every row that was read ends somewhere: the lines add up", async () => {
    const page = await read(`/${lang}/status`);
    const { ledger } = (await get("/v1/status")).meta;
    const [served = 0, chosen = 0, claims = 0, unusable = 0, ends = 0, doubles = 0, excluded = 0, ...reasons] =
      rowsUnder(page.html, "ledger").map(([, count]) => digits(count));
    expect(chosen + claims + unusable).toBe(served);
    expect(served + ends + doubles + excluded).toBe(ledger.read);
    expect(reasons.reduce((sum, count) => sum + count, 0)).toBe(excluded);
    expect(reasons).toHaveLength(ledger.excluded.length);
  });
});

test("who holds something else is shown the status all the same", async () => {
  expect((await read("/vi/status", { headers: { "If-None-Match": "*" } })).status).toBe(200);
});

test.each([
  "/vi/status",
  "/en/figures/mic-2021-04-14-f1",
  "/vi/sources",
  "/en/sources/mic-2021-06-22",
  "/vi/search?q=internet",
])("without its database %s says so, and is asked again soon", async (path) => {
  const { database } = failingD1(env.DB, [LASTING_FAULTS[0]]);
  const response = await ask(path, {}, { ...env, DB: database });
  expect([response.status, response.headers.get("Cache-Control")]).toEqual([503, "no-store"]);
  expect(await textOf(response)).toContain(
    path.startsWith("/vi") ? "Cơ sở dữ liệu chưa trả lời" : "The database does not answer",
  );
});
