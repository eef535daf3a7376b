import { env } from "cloudflare:workers";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { TooLarge } from "../../src/domain/errors.ts";
import { newest } from "../../src/http/cache.ts";
import type { AppEnv } from "../../src/http/context.ts";
import { answerKept } from "../../src/http/kept.ts";
import { onError } from "../../src/http/problem.ts";
import { services } from "../../src/http/services.ts";

/** An app whose answers are found or written as told. */
function appOf(making: { find?: () => string; write?: (found: string) => string }) {
  const app = new Hono<AppEnv>();
  app.use(services);
  app.get("/", (c) =>
    answerKept(c, {
      state: newest(c, []),
      mediaType: "text/plain",
      find: making.find ?? (() => "found"),
      write: making.write ?? ((found) => `${found} and written`),
    }),
  );
  app.onError(onError);
  return (headers: HeadersInit = {}) => app.fetch(new Request("https://so-mo.test/", { headers }), env);
}

const fails = (): never => {
  throw new TooLarge("Too much.");
};

test.each([
  ["found", { find: fails }],
  ["written", { write: fails }],
])("what fails while it is %s is kept by nobody", async (_, making) => {
  const { status, headers } = await appOf(making)();
  expect(status).toBe(413);
  expect(headers.get("Cache-Control")).toBe("no-store");
  for (const name of ["ETag", "Cloudflare-CDN-Cache-Control", "Cache-Tag"]) expect(headers.get(name)).toBeNull();
});

test("who holds it is answered before anything is found; who holds anything, once it is", async () => {
  const ask = appOf({ write: fails });
  const { headers } = await appOf({})();
  expect((await appOf({ find: fails })({ "If-None-Match": headers.get("ETag") ?? "" })).status).toBe(304);
  expect((await ask({ "If-None-Match": "*" })).status).toBe(304);
  expect((await appOf({ find: fails })({ "If-None-Match": "*" })).status).toBe(413);
});

test("what is whole has the headers of its state", async () => {
  const response = await appOf({})();
  expect(await response.text()).toBe("found and written");
  expect(response.headers.get("Content-Type")).toBe("text/plain");
  expect(response.headers.get("Cloudflare-CDN-Cache-Control")).toContain("max-age=86400");
});
