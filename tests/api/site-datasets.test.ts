import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/domain/codes.ts";
import { ask, get } from "../support/request.ts";
import { linkedData, between, expectKept, linksOf, read } from "../support/site.ts";

const ORIGIN = "https://so-mo.test";
const listed = ["telecom", "postal", "media", "international", "all"];

test("the list leads to every dataset, the one of everything first", async () => {
  const { html, cost } = await read("/en/datasets");
  expect(cost.roundTrips).toBe(0);
  const links = linksOf(between(html, '<ul class="cards">', "</ul>"));
  const { data } = await get("/v1/datasets");
  expect(links[0]).toBe("/en/datasets/all");
  expect(links.sort()).toEqual(data.map((one: any) => `/en/datasets/${one.dataset}`).sort());
  for (const { observations } of data)
    expect(html).toContain(`${observations.toLocaleString("en-GB")} published values`);
});

describe.each(LANGUAGES)("a dataset in %s", (lang) => {
  test.each(listed)("%s: shows every file with its sum, as the API tells, without a query", async (dataset) => {
    const { html, cost } = await read(`/${lang}/datasets/${dataset}`);
    expect(cost.roundTrips).toBe(0);
    const { data } = await get(`/v1/datasets/${dataset}?lang=${lang}`);
    const rows = between(html, '<table class="files', "</table>").split("<tr>").slice(2);
    expect(rows).toHaveLength(data.files.length);
    for (const [at, { address, sha256, bytes }] of data.files.entries()) {
      expect(linksOf(rows[at] ?? "")).toEqual([address]);
      expect(rows[at]).toContain(sha256);
      expect(rows[at]).toContain(`<data value="${bytes}">`);
    }
    expect(html).toContain(data.title);
  });

  test.each(listed)("%s: describes itself to search engines of data", async (dataset) => {
    const { html } = await read(`/${lang}/datasets/${dataset}`);
    const about = linkedData(html);
    const { data, meta } = await get(`/v1/datasets/${dataset}?lang=${lang}`);
    expect(about).toMatchObject({
      "@type": "Dataset",
      url: `${ORIGIN}/${lang}/datasets/${dataset}`,
      identifier: ORIGIN + data.address,
      version: data.version,
      dateModified: data.released_on,
      isAccessibleForFree: true,
    });
    expect(about.name).toContain(meta.name);
    expect(about.distribution).toEqual(
      data.files.map((one: any) =>
        expect.objectContaining({
          "@type": "DataDownload",
          contentUrl: ORIGIN + one.address,
          contentSize: `${one.bytes} B`,
          sha256: one.sha256,
          encodingFormat: one.media_type.split(";")[0],
        }),
      ),
    );
  });
});

test("of when and where a dataset is, it says what the catalogue for harvesters says", async () => {
  const catalogue: any = await (await ask("/catalog.jsonld")).json();
  for (const dataset of listed) {
    const { temporalCoverage } = linkedData((await read(`/en/datasets/${dataset}`)).html);
    const node = JSON.stringify(catalogue);
    const own = node.slice(node.indexOf(`"dct:identifier":"so-mo-${dataset}"`));
    const [, first] = /"dcat:startDate":\{[^}]*"@value":"(\d{4})/.exec(own) ?? [];
    const [, last] = /"dcat:endDate":\{[^}]*"@value":"(\d{4})/.exec(own) ?? [];
    expect([dataset, temporalCoverage]).toEqual([dataset, `${first}/${last}`]);
  }
});

test("each stable address that it gives leads to the file", async () => {
  const { html } = await read("/en/datasets/media");
  const addresses = [...between(html, '<h2 id="addresses">', "</section>").matchAll(/<code>([^<]+)<\/code>/g)];
  expect(addresses).toHaveLength(3);
  for (const [, address = ""] of addresses) {
    const path = address.replace(ORIGIN, "");
    const led = await ask(path, { redirect: "manual" });
    const file = led.status === 307 ? await ask(led.headers.get("Location") ?? "") : led;
    expect([address, file.status]).toEqual([address, 200]);
    expect((await file.text()).length).toBeGreaterThan(60_000);
  }
});

test("its citation is the API's", async () => {
  const { html } = await read("/vi/datasets/postal");
  const { meta } = await get("/v1/datasets/postal?lang=vi");
  expect(html).toContain(meta.citation);
});

test.each(["/vi/datasets", "/en/datasets", "/vi/datasets/telecom", "/en/datasets/all", "/vi/method", "/en/method"])(
  "%s is kept by who holds it",
  (path) => expectKept(path),
);

test("a dataset that there is not is refused with the nearest", async () => {
  const { status, html, cost } = await read("/vi/datasets/telecomm");
  expect([status, cost.roundTrips]).toEqual([404, 0]);
  expect(linksOf(html)).toContain("/vi/datasets/telecom");
});
