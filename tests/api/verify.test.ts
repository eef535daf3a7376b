import { describe, expect, test } from "vitest";
import { ADDRESSES } from "../../src/http/routes.ts";
import { CITABLE } from "../support/addresses.ts";
import { DAY, NUMBER, RELEASE } from "../support/other-release.ts";
import { ask, get, textOf } from "../support/request.ts";
import { sha16 } from "../support/sha.ts";
import { verifyAt } from "../support/verify-at.ts";

const NONE = "0000000000000000";
const REVENUE = "/v1/postal/postal-service-revenue";

describe("a citation verified in its own release is unchanged", () => {
  test.each([
    ...CITABLE,
    `${REVENUE}?from=2019&to=2021`,
    `${REVENUE}?period=2021-Q1,2020`,
    `${REVENUE}?last=2`,
    `${REVENUE}?as_of=2021-06-30`,
    `${REVENUE}?transform=yoy`,
    `${REVENUE}?period=1990`,
    "/v1/telecom/mobile-cellular-subscriptions?place=VN,TH,asean",
    "/v1/telecom/mobile-cellular-subscriptions?transform=index:2010&place=TH&frequency=annual",
    "/v1/observations?sector=telecom&limit=7",
    "/v1/telecom?scenario=target",
    "/v1/figures?indicator=postal-items&flag=share-of-whole-number",
  ])("%s", async (path) => {
    const { links, meta: cited } = await get(path);
    const { data, meta } = await get(links.verify);
    expect(meta.verdict).toBe("unchanged");
    expect([data, meta.total, meta.digest, meta.address]).toEqual([[], 0, cited.digest, links.cite]);
    expect(meta.reason).toBe(`The values are those cited; release ${NUMBER} of ${DAY} is still the current one.`);
  });

  test("by the number alone, by the id alone, and in capitals", async () => {
    const { digest } = (await get(REVENUE)).meta;
    for (const release of [String(NUMBER), RELEASE, `${NUMBER}-${RELEASE}`.toUpperCase()])
      expect((await get(verifyAt(REVENUE, digest.toUpperCase(), release))).meta.verdict).toBe("unchanged");
  });

  test("of the second page, too", async () => {
    const second = (await get("/v1/observations?sector=telecom&limit=400")).links.next as string;
    expect((await get((await get(second)).links.verify)).meta.verdict).toBe("unchanged");
  });
});

/** The values of an answer as the second release had them: what the third made of them is undone by its record. */
async function digestInSecond(path: string): Promise<{ digest: string; undone: number }> {
  const csv = await textOf(await ask(path.replace(/\?|$/, (mark) => `.csv${mark}`)));
  const { data } = await get("/v1/changes?change=revised&limit=500");
  let undone = 0;
  const lines = csv
    .trimEnd()
    .split("\r\n")
    .map((line) => {
      const cells = line.split(",").slice(0, 12);
      const [indicator, place, breakdown, measure, scenario, , period, , unit] = cells;
      const change = data.find(
        (one: any) =>
          [one.indicator, one.place, one.breakdown, one.measure, one.scenario, one.period, one.unit].join() ===
          [indicator, place, breakdown, measure, scenario, period, unit].join(),
      );
      if (!change) return cells.join(",");
      undone += 1;
      const text = (value: number | null) => (value === null ? "" : String(value));
      const { from_value: value, from_status: status, from_low: low, from_high: high } = change;
      return [...cells.slice(0, 7), text(value), unit, status, text(low), text(high)].join(",");
    });
  return { digest: await sha16(`${lines.join("\n")}\n`), undone };
}

describe("a citation of the second release", () => {
  test.each([
    ["/v1/ict-industry/ict-industry-revenue?period=2023-Q1", 2],
    ["/v1/ict-industry/ict-industry-exports", 2],
    ["/v1/observations?sector=ict-industry&from=2023", undefined],
  ])("%s is changed, and the list is what the third release made of its cells", async (path, count) => {
    const { digest, undone } = await digestInSecond(path);
    if (count !== undefined) expect(undone).toBe(count);
    expect(undone).toBeGreaterThan(1);
    const { data, meta } = await get(verifyAt(path, digest, "2"));
    expect([meta.verdict, meta.total, data.length]).toEqual(["changed", undone, undone]);
    expect(meta.reason).toBe(
      `The values are no longer those cited: ${undone} changes since release 2 of 21 November 2026.`,
    );
    expect(new Set(data.map((row: any) => `${row.change} ${row.release_number} ${row.released_on}`))).toEqual(
      new Set(["revised 3 2026-11-21"]),
    );
    expect(meta.cited.title).toBe("12,000 figures from 587 documents and international databases");
  });

  test("the example is one", async () => {
    const { example } = ADDRESSES.find((one) => one.path === "/v1/verify")!;
    const { digest } = await digestInSecond("/v1/ict-industry/ict-industry-revenue?period=2023-Q1");
    expect(example).toContain(`digest=${digest}&release=2&`);
    expect((await get(example)).data.map((row: any) => [row.unit, row.from_low, row.to_low])).toEqual([
      ["USD", 35_985_100_000, 35_985_050_000],
      ["VND", 845_577_000_000_000, 845_576_500_000_000],
    ]);
  });

  test("whose cells the third did not touch is unchanged", async () => {
    const path = `${REVENUE}?period=2021-Q1`;
    const { digest, undone } = await digestInSecond(path);
    const { meta } = await get(verifyAt(path, digest, "2"));
    expect([undone, meta.verdict]).toEqual([0, "unchanged"]);
    expect(meta.reason).toBe(
      "The values are still those cited: no release after release 2 of 21 November 2026 made them others.",
    );
    expect((await get(verifyAt(path, digest, "2", "vi"))).meta.reason).toBe(
      "Số liệu vẫn đúng như đã trích dẫn: các bản phát hành sau bản phát hành 2 ngày 21 tháng 11 năm 2026 không làm thay đổi chúng.",
    );
  });
});

test("since the first release of a day is since that one, not since the day", async () => {
  const path = "/v1/ict-industry/ict-industry-revenue?period=2023-Q1";
  const { data } = await get(verifyAt(path, NONE, "1"));
  expect(data.map((row: any) => [row.change, row.unit, row.release_number])).toEqual([
    ["revised", "USD", 3],
    ["revised", "VND", 3],
    ["added", "USD", 2],
    ["added", "VND", 2],
  ]);
  expect((await get(verifyAt(path, NONE, "3"))).data).toEqual([]);
});

describe("a digest that differs where nothing is recorded says why", () => {
  test.each([
    [REVENUE, `${NUMBER}-${RELEASE}`, "The release is the one cited"],
    [REVENUE, String(NUMBER), "No later release was made"],
    [REVENUE, `${NUMBER}-000000000000`, "the data was compiled anew"],
    [`${REVENUE}?period=2021-Q1`, "2", "The address selects other cells than it did"],
    [`${REVENUE}?period=2021-Q1&transform=yoy&unit=VND`, "2", "The values are computed"],
    [`${REVENUE}?as_of=2021-06-30&unit=VND`, "2", "a document that was added or dated otherwise"],
    ["/v1/figures/mic-2021-04-14-f1", "2", "a printed figure can be added or corrected"],
    [`${REVENUE}?limit=3&unit=VND`, "2", "one page of a longer list"],
  ])("%s since release %s: %s", async (url, release, words) => {
    const { data, meta } = await get(verifyAt(url, NONE, release));
    expect([data, meta.verdict]).toEqual([[], "changed"]);
    expect(meta.reason).toMatch(
      /^The values do not match the digest, but no change is recorded since release \d of \d+ November 2026\. /,
    );
    expect(meta.reason).toContain(words);
  });
});

describe("what can't be understood is refused before anything is asked", () => {
  test.each([
    ["digest", verifyAt(REVENUE, "xyz", "3")],
    ["digest", verifyAt(REVENUE, `${NONE}0`, "3")],
    ["digest", verifyAt(REVENUE, "", "3")],
    ["release", verifyAt(REVENUE, NONE, String(NUMBER + 1))],
    ["release", verifyAt(REVENUE, NONE, "0")],
    ["release", verifyAt(REVENUE, NONE, "3-xyz")],
    ["release", verifyAt(REVENUE, NONE, "000000000000")],
    ["release", verifyAt(REVENUE, NONE, "")],
    ["url", `/v1/verify?digest=${NONE}&release=3`],
    ["url", verifyAt("https://example.org/v1/telecom", NONE, "3")],
    ["url", verifyAt("/v1/places", NONE, "3")],
  ])("%s: %s", async (parameter, path) => {
    const response = await ask(path);
    const problem: any = await response.json();
    expect([response.status, problem.parameter]).toEqual([400, parameter]);
    if (parameter === "release") expect(problem.did_you_mean).toEqual([`${NUMBER}-${RELEASE}`]);
  });

  test("and all at once", async () => {
    const { errors }: any = await (await ask("/v1/verify")).json();
    expect(errors.map((one: any) => one.parameter)).toEqual(["url", "digest", "release"]);
  });
});
