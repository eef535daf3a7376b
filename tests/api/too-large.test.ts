import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import { TooLarge } from "../../src/domain/errors.ts";
import { seriesOf } from "../../src/http/observations.ts";
import { loadCatalog } from "../../src/http/services.ts";
import { createStore } from "../../src/store/store.ts";
import { countedD1 } from "../support/counted-d1.ts";
import { RELEASE } from "../support/other-release.ts";

const EVERYTHING = { places: null, breakdowns: null, measures: null, scenarios: null, units: null };
const wanted = { ...EVERYTHING, indicators: ["mobile-cellular-subscriptions", "fixed-telephone-subscriptions"] };

test("what may be too large is counted before it is read, and refused with what to do", async () => {
  const { database, cost } = countedD1(env.DB);
  const store = createStore(database, RELEASE, 500);
  await expect(store.series(wanted, 5_000)).rejects.toThrow(TooLarge);
  await expect(store.series(wanted, 5_000)).rejects.toThrow(
    /^\d+ observations match, and one request may read 500: ask for fewer indicators, places or breakdowns\.$/,
  );
  // Twice the keys of the two indicators' series, and no observation of them.
  expect(cost.roundTrips).toBe(2);
});

test("a question that only might have been too large is answered", async () => {
  const store = createStore(env.DB, RELEASE, 500);
  const home = await store.series({ ...wanted, places: ["VN"], measures: ["level"] }, 5_000);
  expect(home.reduce((sum, one) => sum + one.versions.length, 0)).toBeGreaterThan(100);
});

test("the answer to what is too large is a 413 problem", async () => {
  const app = createApp();
  app.get("/large", () => {
    throw new TooLarge("70000 observations match.", ["/v1/datasets/all"]);
  });
  const response = await app.request("/large", {}, env);
  expect(response.status).toBe(413);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(await response.json()).toMatchObject({
    type: "/docs/problems#too-large",
    title: "The answer is too large for one request",
    detail: "70000 observations match.",
    did_you_mean: ["/v1/datasets/all"],
  });
});

test.each([
  [["mobile-cellular-subscriptions"], ["/v1/datasets/all", "/v1/datasets/telecom"]],
  [["mobile-cellular-subscriptions", "postal-items"], ["/v1/datasets/all"]],
  [null, ["/v1/datasets/all"]],
])("what is too large of %j names the files that hold it", async (indicators, files) => {
  const store = createStore(env.DB, RELEASE, 1);
  const found = seriesOf({ ...EVERYTHING, indicators }, { store, catalog: loadCatalog() });
  await expect(found).rejects.toMatchObject({ instead: files });
  await expect(found).rejects.toThrow(`The whole is in the files of ${files.join(" and ")}.`);
});
