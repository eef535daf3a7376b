import { expect, test } from "vitest";
import { ask } from "../support/request.ts";

interface Case {
  readonly path: string;
  readonly status: number;
  readonly parameter?: string;
  readonly meant?: string;
  readonly says?: RegExp;
}

const CASES: readonly Case[] = [
  { path: "/v1/figures?sourse=mic-2021-04-14", status: 400, parameter: "sourse", meant: "source" },
  { path: "/v1/telecom?place=VN", status: 400, parameter: "place" },
  {
    path: "/v1/figures?source=mic-2021-04-14&source=mic-2011-09-05",
    status: 400,
    parameter: "source",
    says: /joined by comma/,
  },
  { path: "/v1/observations?sector=telecom&period=2021Q1", status: 400, parameter: "period", meant: "2021-Q1" },
  { path: "/v1/observations?sector=telecom&from=03/2021", status: 400, parameter: "from", meant: "2021-03" },
  { path: "/v1/observations?sector=telecom&from=2021-13", status: 400, parameter: "from" },
  { path: "/v1/observations?sector=telecom&from=2022&to=2021", status: 400, parameter: "from", says: /begins after/ },
  { path: "/v1/observations?sector=telecom&place=VM", status: 400, parameter: "place" },
  { path: "/v1/observations?sector=telecoms", status: 400, parameter: "sector", meant: "telecom" },
  { path: "/v1/observations?indicator=postal-item", status: 400, parameter: "indicator", meant: "postal-items" },
  { path: "/v1/observations", status: 400, parameter: "indicator", says: /sector=/ },
  { path: "/v1/observations?sector=telecom&measure=growht", status: 400, parameter: "measure", meant: "growth" },
  { path: "/v1/observations?sector=telecom&scenario=targets", status: 400, parameter: "scenario", meant: "target" },
  { path: "/v1/observations?sector=telecom&unit=vnd", status: 400, parameter: "unit", meant: "VND" },
  { path: "/v1/observations?sector=telecom&status=estimated", status: 400, parameter: "status", meant: "estimate" },
  {
    path: "/v1/observations?sector=telecom&frequency=quarter",
    status: 400,
    parameter: "frequency",
    meant: "quarterly",
  },
  {
    path: "/v1/observations?sector=telecom&breakdown=service-level=5",
    status: 400,
    parameter: "breakdown",
    meant: "service-level=3",
  },
  { path: "/v1/observations?sector=telecom&last=0", status: 400, parameter: "last" },
  { path: "/v1/figures?limit=501", status: 400, parameter: "limit", says: /at most 500/ },
  { path: "/v1/figures?limit=ten", status: 400, parameter: "limit", says: /whole number/ },
  { path: "/v1/figures?limit=", status: 400, parameter: "limit" },
  { path: "/v1/figures?after=abc", status: 400, parameter: "after", says: /links.next/ },
  { path: "/v1/figures?flag=jumps", status: 400, parameter: "flag", meant: "jump" },
  { path: "/v1/sources?kind=primry", status: 400, parameter: "kind", meant: "primary" },
  { path: "/v1/indicators?lang=vn", status: 400, parameter: "lang", meant: "vi" },
  { path: "/v1/telecom?format=cvs", status: 400, parameter: "format", meant: "csv" },
  { path: "/v1/telecom.csv?format=json", status: 400, parameter: "format", meant: "csv" },
  { path: "/v1/search?q=%20", status: 400, parameter: "q" },
  { path: "/v1/telecon", status: 404, meant: "/v1/telecom" },
  { path: "/v1/telecom/postal-items", status: 404, meant: "/v1/postal/postal-items" },
  { path: "/v1/postal/postal-service-revenues", status: 404, meant: "/v1/postal/postal-service-revenue" },
  { path: "/v1/indicators/postal-itens", status: 404, meant: "/v1/indicators/postal-items" },
  { path: "/v1/sources/mic-2021-04-41", status: 404, meant: "/v1/sources/mic-2021-04-14" },
  { path: "/v1/figures/mic-2021-04-14-f999", status: 404, meant: "/v1/figures?source=mic-2021-04-14" },
  { path: "/v1/figures/nonsense", status: 404, meant: "/v1/figures" },
  { path: "/v1/telecom.xml", status: 404, meant: "/v1/telecom" },
  { path: "/v1/a/b/c/d", status: 404 },
  { path: "/v2", status: 404, meant: "/v1" },
  { path: "/v1/indicators/postal-items.csv", status: 406, meant: "json" },
  { path: "/v1/openapi.csv", status: 406, meant: "json" },
];

test.each(CASES)("$path is $status and says what is wrong", async ({ path, status, parameter, meant, says }) => {
  const response = await ask(path);
  expect(response.status).toBe(status);
  expect(response.headers.get("Content-Type")).toBe("application/problem+json; charset=utf-8");
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  const body: any = await response.json();
  expect(body).toMatchObject({
    status,
    instance: path.split("?")[0],
    request_id: response.headers.get("X-Request-Id"),
  });
  expect(body.parameter).toBe(parameter);
  if (meant) expect(body.did_you_mean).toContain(meant);
  if (says) expect(body.detail).toMatch(says);
});

test("every fault of a query is listed, not only the first", async () => {
  const body: any = await (await ask("/v1/observations?indicator=x1&place=XX&from=never")).json();
  expect(body.errors.map((one: any) => one.parameter)).toEqual(["indicator", "place", "from"]);
});

test.each(["POST", "PUT", "PATCH", "DELETE"])("%s is refused with the methods that are allowed", async (method) => {
  const response = await ask("/v1/telecom", { method });
  expect(response.status).toBe(405);
  expect(response.headers.get("Allow")).toBe("GET, HEAD");
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(await response.json()).toMatchObject({ type: "/docs/problems#method-not-allowed", status: 405 });
});

test("a browser's preflight is answered", async () => {
  const headers = { Origin: "https://example.org", "Access-Control-Request-Method": "GET" };
  const response = await ask("/v1/telecom", { method: "OPTIONS", headers });
  expect(response.status).toBe(204);
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
});

test("a slash too many leads to the address without it", async () => {
  const response = await ask("/v1/telecom/");
  expect([response.status, response.headers.get("Location")]).toEqual([308, "/v1/telecom"]);
});
