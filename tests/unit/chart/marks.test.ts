import { describe, expect, test } from "vitest";
import type { Observation } from "../../../src/domain/observation.ts";
import { sparkline } from "../../../src/chart/chart.ts";
import { elementsOf, marksIn, type Drawn } from "../../support/drawing.ts";
import { catalog, drawn, observationsWhere, totalsOf } from "../../support/usual-views.ts";

const ofClass = (elements: readonly Drawn[], name: string) =>
  elements.filter(
    ({ attributes, within }) => attributes.class?.split(" ").includes(name) && !within.some((one) => one === "sign"),
  );

/** The points that a path joins, from left to right. */
const joints = ({ attributes: { d = "" } }: Drawn) =>
  [...d.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

const annual = (rows: readonly Observation[]) => rows.filter(({ frequency }) => frequency === "annual");

describe("lines", () => {
  test("join measured values of one frequency; other frequencies are smaller points beside them", () => {
    const rows = totalsOf("mobile-cellular-subscriptions", ["TH"]);
    expect(new Set(rows.map(({ frequency }) => frequency))).toEqual(new Set(["annual"]));
    const elements = elementsOf(drawn(rows));
    const joined = ofClass(elements, "line").flatMap(joints);
    const dots = marksIn(elements).map(({ attributes }) => [Number(attributes.cx), Number(attributes.cy)]);
    for (const [x, y] of joined) expect(dots.some(([cx, cy]) => cx === x && cy === y)).toBe(true);
  });

  test("are not joined across a break, which is marked", () => {
    const rows = annual(
      totalsOf("telephone-subscriptions", ["VN"]).concat(totalsOf("e-government-development-index", ["VN"])),
    );
    const index = rows.filter(({ indicator }) => indicator === "e-government-development-index");
    const breaks = catalog.indicators.get("e-government-development-index")?.breaks ?? [];
    expect(breaks.length).toBe(2);
    const elements = elementsOf(drawn(index));
    const rules = ofClass(elements, "break").map(({ attributes }) =>
      Number(/^M([\d.]+)/.exec(attributes.d ?? "")?.[1]),
    );
    expect(rules).toHaveLength(breaks.length);
    const lines = ofClass(elements, "line").map(joints);
    expect(lines.length).toBeGreaterThan(1);
    for (const rule of rules)
      for (const line of lines) {
        const [first, last] = [line.at(0)?.[0] ?? 0, line.at(-1)?.[0] ?? 0];
        expect(first < rule && rule < last).toBe(false);
      }
  });

  test("are thin where periods are missing in between", () => {
    const rows = annual(totalsOf("population", ["VN"]));
    const widths = (some: readonly Observation[]) =>
      new Set(ofClass(elementsOf(drawn(some)), "line").map(({ attributes }) => attributes["stroke-width"]));
    expect(widths(rows).size).toBe(1);
    expect(widths(rows.filter((_, at) => at < 20 || at > 30)).size).toBe(2);
  });

  test("begin at zero, or say that they do not", () => {
    const rows = annual(totalsOf("population", ["VN"]));
    expect(drawn(rows)).not.toContain("does not start at zero");
    expect(drawn(rows.slice(-5))).toContain("The vertical axis does not start at zero.");
    expect(drawn(rows.slice(-5), { lang: "vi" })).toContain("Trục đứng không bắt đầu từ 0.");
  });
});

describe("bars", () => {
  const revenue = totalsOf("postal-service-revenue", ["VN"]).filter(({ unit }) => unit === "VND");

  test("are what flows are, from zero, of one frequency; what is left out is counted", () => {
    const svg = drawn(revenue);
    const bars = ofClass(elementsOf(svg), "bar");
    expect(bars).toHaveLength(annual(revenue).length);
    const bottoms = bars.map(({ attributes }) => Number(attributes.y) + Number(attributes.height));
    expect(Math.max(...bottoms) - Math.min(...bottoms)).toBeLessThan(1.6);
    const left = revenue.length - annual(revenue).length;
    const counted = [...(/(only annual values are drawn, not )(.*?)\(add/i.exec(svg)?.[2]?.matchAll(/\d+/g) ?? [])];
    expect(counted.reduce((sum, [count]) => sum + Number(count), 0)).toBe(left);
  });

  test("are as high as their values say", () => {
    const bars = ofClass(elementsOf(drawn(revenue)), "bar");
    const rows = annual(revenue);
    const most = Math.max(...rows.map(({ value }) => value ?? 0));
    const tallest = Math.max(...bars.map(({ attributes }) => Number(attributes.height)));
    for (const [at, { value }] of rows.entries()) {
      const height = Number(bars[at]?.attributes.height) / tallest;
      expect(Math.abs(height - (value ?? 0) / most)).toBeLessThan(0.02);
    }
  });

  test("are pale where a value is not final", () => {
    const rows = annual(revenue);
    const soft = rows.filter(({ status, disputed }) => status !== "actual" && !disputed);
    expect(soft.length).toBeGreaterThan(0);
    expect(ofClass(elementsOf(drawn(rows)), "pale")).toHaveLength(soft.length);
  });
});

test("targets are dashes, joined by dashed lines, and never to what happened", () => {
  const rows = totalsOf("individuals-using-the-internet", ["VN"], ["actual", "target"]);
  const elements = elementsOf(drawn(rows));
  const targets = rows.filter(({ scenario }) => scenario === "target");
  expect(targets.length).toBeGreaterThan(0);
  expect(ofClass(elements, "aim").length + ofClass(elements, "range").length).toBe(targets.length);
});

test("a range is a band between its ends", () => {
  const rows = observationsWhere((key) => key.indicator === "ipv6-adoption-rate" && key.breakdown === "");
  const range = rows.filter(({ value }) => value === null);
  expect(range.length).toBe(1);
  const elements = elementsOf(drawn(rows));
  expect(ofClass(elements, "range")).toHaveLength(1);
  expect(elements.find(({ name }) => name === "desc")?.text).toContain("45–50%");
});

test("a rank has 1 on top", () => {
  const elements = elementsOf(drawn(totalsOf("fixed-broadband-speed-rank", ["VN"])));
  const ticks = elements.filter(
    ({ name, text, attributes }) => name === "text" && /^\d+$/.test(text) && attributes["text-anchor"] === "end",
  );
  const ranks = ticks.map(({ text, attributes }) => ({ rank: Number(text), y: Number(attributes.y) }));
  const best = ranks.toSorted((a, b) => a.y - b.y);
  expect(best[0]?.rank).toBe(1);
  expect(best.map(({ rank }) => rank)).toEqual(ranks.map(({ rank }) => rank).sort((a, b) => a - b));
});

test("a single value is a large number with its unit and period, and no axis", () => {
  const svg = drawn(totalsOf("submarine-cables", ["VN"]), { lang: "vi" });
  const elements = elementsOf(svg);
  expect(svg).toContain(">5 tuyến cáp<");
  expect(svg).toContain("tháng 2 năm 2023");
  expect(ofClass(elements, "axis")).toEqual([]);
});

test("no values are said in words", () => {
  expect(drawn([], { lang: "vi" })).toContain(">Không có số liệu.<");
});

test("each unit has a panel, and a place beside others its name", () => {
  const svg = drawn(totalsOf("mobile-cellular-subscriptions", ["VN", "TH", "MY"]), { lang: "vi" });
  for (const name of ["Việt Nam", "Thái Lan", "Ma-lai-xi-a"])
    expect(svg).toContain(`>${catalog.places.get(name) ?? name}`);
  const two = drawn(totalsOf("postal-service-revenue", ["VN"]));
  expect(two).toContain(">billion US dollars<");
  expect(two).toMatch(/>(trillion|billion) Vietnamese dong</);
});

test("the description says the values", () => {
  const rows = totalsOf("upu-2ipd-rank", ["VN"]);
  const description = elementsOf(drawn(rows)).find(({ name }) => name === "desc")?.text ?? "";
  for (const { period, value } of rows) expect(description).toContain(`${period} ${value}`);
});

test("a chart inline has no style, no footer, no colours of its own, and ids that differ", () => {
  const rows = totalsOf("population", ["VN"]);
  const one = drawn(rows, { form: "inline" });
  expect(one).not.toMatch(/<style|style=|#[0-9a-f]{6}|CC BY/);
  const ids = [one, drawn(rows.slice(1), { form: "inline" })].flatMap((svg) => svg.match(/ id="[^"]+"/g) ?? []);
  expect(new Set(ids).size).toBe(4);
});

describe("a sparkline", () => {
  const SIZE = { width: 80, height: 20 };
  const known = (id: string) => {
    const of = catalog.indicators.get(id);
    if (!of) throw new Error(`There is no ${id}`);
    return of;
  };

  test("draws one frequency and is hidden from readers of the page", () => {
    const rows = totalsOf("population", ["VN"]);
    const svg = sparkline(rows, known("population"), SIZE);
    const [root] = elementsOf(svg);
    expect(root?.attributes).toMatchObject({ viewBox: "0 0 80 20", "aria-hidden": "true" });
    expect(svg.match(/M/g)).toHaveLength(1);
    expect(sparkline(rows.slice(0, 1), known("population"), SIZE)).toBe("");
  });

  test("has the best rank on top, and joins nothing across a break", () => {
    const id = "e-government-development-index-rank";
    const rows = totalsOf(id, ["VN"]);
    const svg = sparkline(rows, known(id), SIZE);
    expect(svg.match(/M/g)).toHaveLength(known(id).breaks.length + 1);
    const best = Math.min(...rows.map(({ value }) => value ?? Infinity));
    expect(rows.at(-1)?.value).toBe(best);
    expect(svg).toMatch(/cy="2.5"/);
  });
});

test("of nothing a chart says that there is nothing", () => {
  expect(drawn([])).toMatch(/<desc[^>]*>No values\.<\/desc>.*>No values\.<\/text>/s);
});
