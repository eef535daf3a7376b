import { describe, expect, test } from "vitest";
import { CITABLE, withSuffix } from "../support/addresses.ts";
import { ask, get, textOf } from "../support/request.ts";

const SERIES = "/v1/telecom/mobile-cellular-subscriptions?place=VN,TH";
const ORIGIN = "https://so-mo.test";

const formOf = async (url: string, form: string, lang = "en") =>
  (await get(`/v1/cite?lang=${lang}&url=${encodeURIComponent(url)}`)).data.find((one: any) => one.form === form).text;

describe("/v1/cite", () => {
  test.each(CITABLE)("cites %s in every form, as its suffixes do", async (example) => {
    const { data, meta } = await get(`/v1/cite?url=${encodeURIComponent(example)}`);
    expect(data.map((one: any) => one.form)).toEqual([
      "bibtex",
      "ris",
      "csl-json",
      "apa",
      "footnote-vi",
      "footnote-en",
    ]);
    for (const { form, text, address, media_type: type } of data) {
      expect(text).toContain(`${ORIGIN}${meta.address}`);
      expect(text).toContain("Số Mở");
      // As plain text a sentence is itself: how to cite it is said here alone.
      expect(address === "").toBe(example.includes("/sentence") && type.startsWith("text/plain"));
      if (address === "") continue;
      const response = await ask(address);
      expect(response.headers.get("Content-Type")).toBe(type);
      const served = await textOf(response);
      if (/^(apa|footnote)/.test(form)) expect(served).toContain(text);
      else expect(served).toBe(text);
    }
    expect(meta.verify).toBe(ORIGIN + (await get(example)).links.verify);
  });

  test("takes an absolute address of this host, and any format of it", async () => {
    const of = async (url: string) => (await get(`/v1/cite?url=${encodeURIComponent(url)}`)).data;
    const usual = await of(SERIES);
    expect(await of(ORIGIN + SERIES)).toEqual(usual);
    expect(await of(withSuffix(SERIES, "csl.json"))).toEqual(usual);
    expect(await of(`${SERIES}&format=csv&lang=vi`)).toEqual(usual);
  });

  test.each([
    ["", 400, "url is needed"],
    ["telecom", 400, '"telecom" is no address'],
    ["https://example.org/v1/telecom", 400, "example.org is another host"],
    ["//example.org/v1/telecom", 400, "example.org is another host"],
    ["https://so-mo.test.example.org/v1/telecom", 400, "is another host"],
    ["/nowhere", 400, "/nowhere is no address of data"],
    ["/v1/places", 400, "/v1/places answers no values with their sources"],
    ["/v1/openapi.json", 400, "answers no values"],
    ["/v1/cite?url=/v1/telecom", 400, "/v1/cite answers no values"],
    ["/v1/telecom/", 400, "/v1/telecom/ has moved to /v1/telecom."],
    ["/v1/telecom?nonsense=1", 400, 'parameter nonsense: There is no parameter "nonsense" here'],
    ["/v1/observations?indicator=postal-item", 400, "Perhaps postal-items"],
    ["/v1/telecomm", 404, 'There is no sector "telecomm".'],
    ["/v1/figures/mic-2021-04-14-f999", 404, 'There is no figure "mic-2021-04-14-f999"'],
    ["/v1/telecom/mobile-cellular-subscriptions?transform=per_period&frequency=annual", 422, "itself is refused"],
  ])("of %s answers %i: %s", async (url, status, words) => {
    const response = await ask(`/v1/cite?url=${encodeURIComponent(url)}`);
    const problem: any = await response.json();
    expect([response.status, problem.status]).toEqual([status, status]);
    expect(problem.detail).toContain(words);
    if (status === 404) expect(problem.did_you_mean.length).toBeGreaterThan(0);
  });
});

test("a citation is of all that match, also where JSON has pages, and holds", async () => {
  const [item] = JSON.parse(await formOf("/v1/observations?sector=telecom", "csl-json"));
  expect(item.URL).toBe(`${ORIGIN}/v1/observations?sector=telecom`);
  expect(item.title).not.toContain("a page of");
  const verify = /verify at (\S+);/.exec(item.note)?.[1] ?? "";
  const { meta } = await get(verify.slice(ORIGIN.length));
  expect([meta.verdict, meta.address]).toEqual(["unchanged", "/v1/observations?sector=telecom"]);
});

test("names beside codes and a byte order mark change nothing of what is cited", async () => {
  const { links, meta } = await get(`${SERIES}&labels=name`);
  expect([links.cite, meta.digest]).toEqual([SERIES, (await get(SERIES)).meta.digest]);
  expect((await ask(`${withSuffix(SERIES, "csv")}&bom=1&labels=both`)).headers.get("Link")).toContain(
    `<${SERIES}>; rel="cite-as"`,
  );
});

describe("the documents", () => {
  test("of one figure: its title, publisher and day in the language asked for", async () => {
    expect(await formOf("/v1/figures/mic-2021-04-14-f41", "footnote-vi")).toContain(
      "Nguồn: Bộ Thông tin và Truyền thông, “Đảng bộ Bộ TT&TT triển khai nhiệm vụ Quý II năm 2021 và Sơ kết 5 năm thực hiện Chỉ thị 05-CT/TW của Bộ Chính trị”, ngày 14 tháng 4 năm 2021.",
    );
    expect(await formOf("/v1/figures/mic-2021-04-14-f41", "footnote-en")).toContain(
      "Sources: Ministry of Information and Communications of Viet Nam, “Đảng bộ",
    );
  });

  test("of many are the first ten and how many more", async () => {
    const { data } = await get(SERIES);
    const all = new Set(data.map((one: any) => one.source));
    const [item] = JSON.parse(await formOf(SERIES, "csl-json"));
    expect(item.note).toContain(`and ${all.size - 10} more documents, in column source of ${ORIGIN}${SERIES}`);
    expect(item.note.match(/“[^”]+”/g)).toHaveLength(10);
    expect(await formOf(SERIES, "apa")).toContain(`and ${all.size - 3} more documents`);
  });

  test("of no rows are none", async () => {
    const text = await formOf("/v1/postal/postal-service-revenue?period=1990", "footnote-en");
    expect(text).toMatch(/\(accessed \d+ \w+ \d{4}\)\.$/);
  });

  test("behind computed values are those of both parents", async () => {
    const note = JSON.parse(
      await formOf("/v1/telecom/mobile-cellular-subscriptions?transform=per_capita&place=TH&period=2020", "csl-json"),
    )[0].note;
    expect(note).toContain("Mobile cellular subscriptions");
    expect(note).toContain("Population, total");
  });
});
