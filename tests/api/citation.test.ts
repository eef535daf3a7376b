import { describe, expect, test, vi } from "vitest";
import { canBeCited, isCitable } from "../../src/domain/citation/cited.ts";
import { FORMATS } from "../../src/formats/registry.ts";
import { ADDRESSES } from "../../src/http/routes.ts";
import { CITABLE, withSuffix } from "../support/addresses.ts";
import { DAY, NUMBER, RELEASE } from "../support/other-release.ts";
import { ask, get, textOf } from "../support/request.ts";

const OTHERS = ADDRESSES.filter(({ columns }) => !canBeCited(columns));
const SERIES = "/v1/telecom/mobile-cellular-subscriptions?place=VN,TH";
const ORIGIN = "https://so-mo.test";

const citeAsOf = (response: Response) => /<([^>]*)>; rel="cite-as"/.exec(response.headers.get("Link") ?? "")?.[1];
test("what can be cited are the addresses whose rows hold values with their sources", () => {
  expect(ADDRESSES.filter(({ columns }) => isCitable(columns)).map((one) => one.path)).toEqual([
    "/v1/observations",
    "/v1/figures",
    "/v1/figures/{figure}",
    "/v1/disputes",
    "/v1/{sector}",
    "/v1/{sector}/{indicator}",
    "/v1/{sector}/{indicator}/revisions",
    "/v1/{sector}/{indicator}/sentence",
  ]);
});

describe("a data answer", () => {
  const pairs = ADDRESSES.filter(({ columns }) => isCitable(columns)).flatMap((address) =>
    FORMATS.filter((format) => format.canWrite(address)).map(({ name, made }) => {
      // What is made with the release is of the usual view.
      const example = made ? (address.example.split("?")[0] ?? "") : address.example;
      return [withSuffix(example, name), example] as const;
    }),
  );
  test.each(pairs)("%s says where it is cited", async (path, example) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    const cite = citeAsOf(response) ?? "";
    const sorted = (url: string) => [url.split("?")[0], [...new URLSearchParams(url.split("?")[1])].sort()];
    const [bare, query] = sorted(cite);
    const [asked, parameters] = sorted(example);
    expect(bare).toBe(asked);
    expect(query).toEqual(expect.arrayContaining(parameters as unknown[]));
    expect((await ask(cite)).status).toBe(200);
  });

  test.each(CITABLE)("%s carries sentence, digest and links", async (path) => {
    const { meta, links } = await get(path);
    expect(meta.citation).toMatch(
      new RegExp(`release ${NUMBER} \\(${RELEASE}(, data version [\\d.]+)?\\) of ${DAY}, `),
    );
    expect(meta.citation.endsWith(`, ${ORIGIN}${links.cite} (digest ${meta.digest}).`)).toBe(true);
    expect(meta.digest).toMatch(/^[\da-f]{16}$/);
    expect(links.verify).toContain(`digest=${meta.digest}&release=${NUMBER}-${RELEASE}&url=/v1/`);
    expect((await get(path)).meta.citation).toBe(meta.citation);
  });

  test.each(OTHERS.map((one) => one.example))("%s is none", async (path) => {
    const response = await ask(path);
    expect(citeAsOf(response)).toBeUndefined();
    const { meta, links }: any = await response.json();
    expect([meta.citation, links.cite, links.verify]).toEqual([undefined, undefined, undefined]);
  });
});

describe("the sentence", () => {
  test.each([
    [SERIES, "Mobile-cellular telephone subscriptions: Thailand and Viet Nam, 1960 to June 2025"],
    [`${SERIES}&lang=vi`, "Thuê bao điện thoại di động: Thái Lan và Việt Nam, năm 1960 đến tháng 6 năm 2025"],
    ["/v1/postal/postal-service-revenue?period=2021-Q1", "Postal service revenue: Viet Nam, Q1 2021"],
    ["/v1/postal/postal-service-revenue?period=1990", "Postal service revenue: Viet Nam, 1990, no values"],
    [
      "/v1/postal/postal-service-revenue?period=1990&lang=vi",
      "Doanh thu dịch vụ bưu chính: Việt Nam, 1990, không có số liệu",
    ],
    ["/v1/telecom?lang=vi", "Viễn thông, 78 chỉ tiêu (số liệu mới nhất): Việt Nam, năm 2006 đến tháng 1 năm 2026"],
    ["/v1/figures/mic-2021-04-14-f1", "Postal service revenue (figures as printed): Viet Nam, Q1 2021"],
    ["/v1/observations?sector=telecom&place=*&from=2019&limit=5", "a page of 5 of "],
    [
      "/v1/telecom/mobile-cellular-subscriptions?transform=yoy&frequency=annual&to=2019&breakdown=total",
      "(growth on the year before): Viet Nam, ",
    ],
    ["/v1/postal/postal-service-revenue?as_of=2021-06-30", ", as published by 30 June 2021”"],
    ["/v1/digital-government/online-public-services-share?breakdown=service-level=4&period=2019", "Level 4"],
  ])("of %s names what, where and when", async (path, words) => {
    expect((await get(path)).meta.citation).toContain(words);
  });

  test("is the same for every order of parameters, and its address names neither format nor language", async () => {
    const { meta, links } = await get("/v1/telecom/mobile-cellular-subscriptions.json?place=VN,TH&lang=en");
    const other = await get(SERIES);
    expect([meta.citation, links.cite]).toEqual([other.meta.citation, SERIES]);
  });

  test("of a page names the page, so that it is cited as it was", async () => {
    const { links, data } = await get("/v1/observations?sector=telecom");
    expect([links.cite, data.length]).toEqual(["/v1/observations?limit=500&sector=telecom", 500]);
    const second = await get(links.next as string);
    expect(second.links.cite).toMatch(/^\/v1\/observations\?after=[\w-]+&limit=500&sector=telecom$/);
  });
});

describe("what names the day is of that day", () => {
  const DAILY = ["/v1/telecom.bib", "/v1/telecom.txt?lang=vi", "/v1/cite?url=/v1/telecom"];
  test.each(DAILY)("%s", async (path) => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2027-01-31T23:58:30Z") });
    const late = await ask(path);
    const text = await textOf(late);
    vi.setSystemTime(new Date("2027-02-01T00:00:10Z"));
    const tag = late.headers.get("ETag") ?? "";
    const next = await ask(path, { headers: { "If-None-Match": tag } });
    const held = await ask(path, { headers: { "If-None-Match": next.headers.get("ETag") ?? "" } });
    vi.useRealTimers();
    expect(tag).toMatch(/-2027-01-31"$/);
    expect(late.headers.get("Cache-Control")).toBe("public, max-age=90");
    expect(late.headers.get("Cloudflare-CDN-Cache-Control")).toBe("public, max-age=90");
    expect([next.status, held.status]).toEqual([200, 304]);
    expect(next.headers.get("Cache-Control")).toBe("public, max-age=300");
    expect(await textOf(next)).not.toBe(text);
  });

  test("and the answer itself is not", async () => {
    expect((await ask("/v1/telecom")).headers.get("ETag")).not.toMatch(/\d{4}-\d\d-\d\d"$/);
  });
});

test("a list of codes is cited in neither form, and says so", async () => {
  for (const suffix of ["bib", "ris", "csl.json", "txt"]) {
    const response = await ask(`/v1/places.${suffix}`);
    expect(response.status).toBe(406);
    expect(((await response.json()) as any).detail).toContain(
      "cites values with their sources, and this answer holds none",
    );
  }
});

test("the suffixes .json and .csl.json are two formats", async () => {
  const [json, csl] = await Promise.all([ask("/v1/telecom.json"), ask("/v1/telecom.csl.json")]);
  expect(json.headers.get("Content-Type")).toBe("application/json");
  expect(csl.headers.get("Content-Type")).toBe("application/vnd.citationstyles.csl+json");
  expect((await ask("/v1/telecom.json?format=csl.json")).status).toBe(400);
});
