import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Bindings } from "../../src/http/context.ts";
import { failingD1, HANG, LASTING_FAULTS, PASSING_FAULTS, type Fault } from "../support/failing-d1.ts";
import { workerOf } from "../support/other-release.ts";
import { ask } from "../support/request.ts";

/** An address of each verb of the store; the second list asks two statements in one batch. */
const SINGLE = [
  "/v1/telecom",
  "/v1/postal/postal-service-revenue",
  "/v1/observations?sector=media",
  "/v1/indicators/postal-items",
  "/v1/figures/mic-2021-04-14-f1",
  "/v1/sources/mic-2021-06-22",
  "/v1/releases",
  "/v1/status",
];
const BATCH = ["/v1/figures", "/v1/sources", "/v1/search?q=internet"];

/** The log, and no waiting before the second try. */
function watch() {
  const error = vi.spyOn(console, "error").mockReturnValue();
  vi.spyOn(Math, "random").mockReturnValue(0);
  return error;
}
let log: ReturnType<typeof watch>;

beforeEach(() => {
  log = watch();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function failing(...faults: [Fault, ...Fault[]]) {
  const { database, tried } = failingD1(env.DB, faults);
  return { tried, ask: (path: string) => ask(path, {}, { ...env, DB: database }) };
}

/** Nothing of the inside may show: the body is known to the letter. */
async function expectUnavailable(response: Response, path: string): Promise<void> {
  expect(response.status).toBe(503);
  expect(response.headers.get("Retry-After")).toBe("10");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(await response.json()).toEqual({
    type: "/docs/problems#unavailable",
    title: "The database can't answer now",
    status: 503,
    detail: "The database did not answer; please try again shortly.",
    instance: path.split("?")[0],
    request_id: response.headers.get("X-Request-Id"),
  });
}

describe("a passing fault is tried once more", () => {
  test.each(PASSING_FAULTS)("%s", async (fault) => {
    for (const path of ["/v1/telecom", "/v1/figures"]) {
      const { tried, ask: asking } = failing(fault, null);
      expect((await asking(path)).status).toBe(200);
      expect(tried.times).toBe(2);
    }
    expect(log).not.toHaveBeenCalled();
  });

  test.each(PASSING_FAULTS)("and never twice: %s", async (fault) => {
    for (const path of ["/v1/telecom", "/v1/figures"]) {
      const { tried, ask: asking } = failing(fault);
      await expectUnavailable(await asking(path), path);
      expect(tried.times).toBe(2);
    }
  });

  test("after at most a fifth of a second", async () => {
    vi.mocked(Math.random).mockReturnValue(0.999);
    vi.useFakeTimers();
    const { tried, ask: asking } = failing(PASSING_FAULTS[0], null);
    const answer = asking("/v1/telecom");
    await vi.advanceTimersByTimeAsync(198);
    expect(tried.times).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(tried.times).toBe(2);
    vi.useRealTimers();
    expect((await answer).status).toBe(200);
  });

  test("a lasting fault at the second try ends it", async () => {
    const { tried, ask: asking } = failing(PASSING_FAULTS[0], LASTING_FAULTS[0], null);
    await expectUnavailable(await asking("/v1/telecom"), "/v1/telecom");
    expect(tried.times).toBe(2);
  });
});

describe("a lasting fault is not tried again", () => {
  test.each(LASTING_FAULTS)("%s", async (fault) => {
    for (const path of ["/v1/telecom", "/v1/figures"]) {
      const { tried, ask: asking } = failing(fault, null);
      await expectUnavailable(await asking(path), path);
      expect(tried.times).toBe(1);
    }
  });
});

describe("whatever is asked, a database that fails is a 503 that tells nothing of the inside", () => {
  test.each([...SINGLE, ...BATCH])("%s", async (path) => {
    const { ask: asking } = failing('D1_ERROR: near "series": syntax error in SELECT points FROM series at offset 7');
    const response = await asking(path);
    expect([...response.headers].join()).not.toMatch(/D1_ERROR|SELECT/i);
    await expectUnavailable(response, path);
  });

  test("what needs no database is answered", async () => {
    const { tried, ask: asking } = failing(LASTING_FAULTS[0]);
    for (const path of ["/v1", "/v1/sectors", "/v1/indicators", "/v1/places", "/v1/units", "/v1/openapi.json"]) {
      expect([path, (await asking(path)).status]).toEqual([path, 200]);
    }
    expect(tried.times).toBe(0);
  });
});

describe("a query that never answers", () => {
  test.each(["/v1/telecom", "/v1/figures"])("is a 503 after five seconds: %s", async (path) => {
    vi.useFakeTimers();
    const { tried, ask: asking } = failing(HANG);
    const answer = vi.fn<(response: Response) => void>();
    const ended = asking(path).then((response) => {
      answer(response);
      return response;
    });
    await vi.advanceTimersByTimeAsync(4_999);
    expect(answer).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    vi.useRealTimers();
    await expectUnavailable(await ended, path);
    expect(tried.times).toBe(1);
  });

  test("a query that does leaves no clock running", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const response = await ask("/v1/telecom");
    expect([response.status, vi.getTimerCount()]).toEqual([200, 0]);
  });
});

describe("a release that is not loaded is a 503, never an empty answer", () => {
  let worker: Awaited<ReturnType<typeof workerOf>>;

  beforeAll(async () => {
    worker = await workerOf("cccccccccccc");
  });

  test.each([...SINGLE, ...BATCH])("%s", async (path) => {
    await expectUnavailable(await worker(new Request(`https://so-mo.test${path}`)), path);
    expect(JSON.parse(log.mock.lastCall?.[0] as string).error).toBe("Release cccccccccccc is not loaded.");
  });
});

describe("what goes wrong is logged under the id that the client sees", () => {
  test("a database that fails", async () => {
    const { ask: asking } = failing(LASTING_FAULTS[0]);
    const response = await asking("/v1/telecom");
    expect(log).toHaveBeenCalledTimes(1);
    expect(JSON.parse(log.mock.lastCall?.[0] as string)).toEqual({
      request_id: response.headers.get("X-Request-Id"),
      path: "/v1/telecom",
      error: "The database did not answer.",
      cause: LASTING_FAULTS[0],
      stack: expect.stringContaining("Unavailable"),
    });
  });

  test("an error that nobody foresaw", async () => {
    const response = await ask("/v1/openapi.json", {}, { DB: env.DB } as Bindings);
    expect(await response.json()).toEqual({
      type: "/docs/problems#internal",
      title: "Something went wrong on our side",
      status: 500,
      detail: "The error was logged under the request id.",
      instance: "/v1/openapi.json",
      request_id: response.headers.get("X-Request-Id"),
    });
    expect(JSON.parse(log.mock.lastCall?.[0] as string)).toMatchObject({
      request_id: response.headers.get("X-Request-Id"),
      stack: expect.stringContaining("TypeError"),
    });
  });

  test("what the client got wrong is not", async () => {
    for (const path of ["/v1/telecomm", "/v1/telecom?nonsense=1", "/v1/indicators/postal-items.csv"]) await ask(path);
    expect(log).not.toHaveBeenCalled();
  });
});
