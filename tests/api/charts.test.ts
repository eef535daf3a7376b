import { env } from "cloudflare:workers";
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { countedD1 } from "../support/counted-d1.ts";
import { ask, textOf } from "../support/request.ts";

const MOBILE = "/v1/telecom/mobile-cellular-subscriptions";

/** An answer, and how often the database was asked for it. */
async function counted(path: string, init: RequestInit = {}): Promise<{ response: Response; roundTrips: number }> {
  const { database, cost } = countedD1(env.DB);
  const response = await ask(path, init, { ...env, DB: database });
  return { response, roundTrips: cost.roundTrips };
}

describe("a drawing", () => {
  test("is SVG in the language asked for, with its own policy, links and tags, and costs one query", async () => {
    const { response, roundTrips } = await counted(`${MOBILE}.svg?from=2005&place=VN,TH&lang=vi`);
    expect([response.status, roundTrips]).toEqual([200, 1]);
    expect(response.headers.get("Content-Type")).toBe("image/svg+xml; charset=utf-8");
    expect(response.headers.get("Content-Security-Policy")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
    expect(response.headers.get("Link")).toContain(`<${MOBILE}?from=2005&place=VN,TH>; rel="cite-as"`);
    expect(response.headers.get("Content-Disposition")).toBe('inline; filename="mobile-cellular-subscriptions.svg"');
    const svg = await textOf(response);
    expect(XMLValidator.validate(svg)).toBe(true);
    for (const words of [
      "Thuê bao điện thoại di động",
      "Thái Lan",
      "triệu thuê bao",
      "CC BY 4.0",
      `so-mo.test${MOBILE}?from=2005`,
    ])
      expect(svg).toContain(words);
  });

  test("is not sent to who holds it, and costs nothing then", async () => {
    const first = await ask(`${MOBILE}.svg`);
    const { response, roundTrips } = await counted(`${MOBILE}.svg`, {
      headers: { "If-None-Match": first.headers.get("ETag") ?? "" },
    });
    expect([response.status, roundTrips]).toEqual([304, 0]);
    expect(response.headers.get("Content-Security-Policy")).toBe(first.headers.get("Content-Security-Policy"));
    expect(response.headers.get("Cache-Control")).toBe(first.headers.get("Cache-Control"));
  });

  test.each([
    ["size=page", /viewBox="0 0 760 /],
    ["size=narrow", /viewBox="0 0 360 /],
    ["size=wide", /viewBox="0 0 1200 630"/],
    ["theme=auto", /prefers-color-scheme:dark/],
  ])("takes %s", async (parameter, expected) => {
    expect(await textOf(await ask(`${MOBILE}.svg?${parameter}`))).toMatch(expected);
  });

  test("draws names, whatever labels are asked for", async () => {
    const [plain, named] = await Promise.all([
      ask(`${MOBILE}.svg?place=VN,TH`),
      ask(`${MOBILE}.svg?place=VN,TH&labels=name`),
    ]);
    expect(await textOf(named)).toBe(await textOf(plain));
  });

  test("shows parts beside their total when they are named", async () => {
    const usual = await textOf(await ask("/v1/telecom/fixed-broadband-subscriptions.svg"));
    expect(usual).toContain("series of parts are not drawn");
    const named = await textOf(
      await ask("/v1/telecom/fixed-broadband-subscriptions.svg?breakdown=total,technology=fibre"),
    );
    expect(named).not.toContain("not drawn");
  });

  test("shows several indicators, and what is computed", async () => {
    for (const path of [
      "/v1/observations.svg?indicator=telecom-service-revenue,postal-service-revenue&unit=VND",
      `${MOBILE}.svg?transform=yoy&frequency=annual&from=2000&breakdown=total`,
    ]) {
      const response = await ask(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(XMLValidator.validate(await textOf(response))).toBe(true);
    }
  });

  test("of nothing says that there is nothing", async () => {
    expect(await textOf(await ask(`${MOBILE}.svg?from=2090`))).toContain("No values.");
  });

  test("of too much is refused with what to ask for less of, and never kept", async () => {
    const response = await ask("/v1/observations.svg?sector=telecom&place=*");
    expect(response.status).toBe(413);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await response.json()).toMatchObject({
      detail: expect.stringMatching(
        /more than one chart can show .* Ask for fewer, with indicator=, place=, breakdown=, from=/,
      ),
      did_you_mean: ["indicator=", "place=", "breakdown=", "from="],
    });
  });

  test.each(["/v1/telecom.svg", `${MOBILE}/revisions.svg`, "/v1/places.svg"])(
    "%s is no course of time",
    async (path) => {
      const { response, roundTrips } = await counted(path);
      expect([response.status, roundTrips]).toEqual([406, 0]);
      expect((await response.json<any>()).detail).toContain("/v1/{sector}/{indicator} and /v1/observations have them");
    },
  );

  test.each(["size=page", "theme=dark"])("only it takes %s", async (parameter) => {
    const response = await ask(`${MOBILE}.csv?${parameter}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      parameter: parameter.split("=")[0],
      detail: expect.stringContaining(`${parameter} is for svg only: csv has no`),
      did_you_mean: ["format=svg"],
    });
  });
});

describe("a picture", () => {
  test.each(["en", "vi"])("in %s is a file of the release: no query", async (lang) => {
    const { response, roundTrips } = await counted(`${MOBILE}.png?lang=${lang}`);
    expect([response.status, roundTrips]).toEqual([200, 0]);
    expect(response.headers.get("Content-Type")).toBe("image/png");
    expect(response.headers.get("Cache-Control")).toContain("max-age=300");
    const bytes = new Uint8Array(await response.arrayBuffer());
    const view = new DataView(bytes.buffer);
    expect(new TextDecoder().decode(bytes.slice(1, 4))).toBe("PNG");
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(60_000);
  });

  test("is not sent to who holds it", async () => {
    const first = await ask(`${MOBILE}.png`);
    const again = await counted(`${MOBILE}.png`, { headers: { "If-None-Match": first.headers.get("ETag") ?? "" } });
    expect([again.response.status, again.roundTrips]).toEqual([304, 0]);
  });

  test.each(["from=2005", "place=TH", "labels=name"])(
    "of any other view is refused, with the drawing of it: %s",
    async (parameter) => {
      const { response, roundTrips } = await counted(`${MOBILE}.png?lang=vi&${parameter}`);
      expect([response.status, roundTrips]).toEqual([406, 0]);
      const { did_you_mean: near } = await response.json<any>();
      expect(near).toHaveLength(1);
      expect(near[0]).toContain(`${MOBILE}.svg?`);
      expect(near[0]).toContain(parameter);
      expect((await ask(near[0])).status).toBe(200);
    },
  );

  test("of an indicator without values is refused", async () => {
    const response = await ask("/v1/media/press-agencies-share.png");
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({ did_you_mean: ["/v1/media/press-agencies-share.svg"] });
  });

  test("is of an indicator only", async () => {
    expect((await ask("/v1/observations.png?indicator=population")).status).toBe(406);
    expect((await ask("/v1/telecom/nothing.png")).status).toBe(404);
  });
});
