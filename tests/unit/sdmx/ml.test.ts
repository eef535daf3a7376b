import { XMLParser, XMLValidator } from "fast-xml-parser";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Flow } from "../../../src/sdmx/flows.ts";
import { ATTRIBUTES, MEASURES } from "../../../src/sdmx/components.ts";
import { errorXml } from "../../../src/sdmx/ml/error.ts";
import { genericData } from "../../../src/sdmx/ml/generic-data.ts";
import { structureSpecificData } from "../../../src/sdmx/ml/structure-specific-data.ts";
import { attribute, escapeXml } from "../../../src/sdmx/ml/xml.ts";
import type { DataQuestion } from "../../../src/sdmx/question.ts";
import type { Found } from "../../../src/sdmx/select.ts";

const parser = new XMLParser({
  ignoreAttributes: false,
  htmlEntities: true,
  parseAttributeValue: false,
  trimValues: false,
});

/** What XML can carry of a text. */
// oxlint-disable-next-line no-control-regex
const carried = (text: string) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");

test("Any text comes back from an attribute and from an element, less what XML can't carry", () => {
  const special = fc.constantFrom(
    "<",
    ">",
    "&",
    '"',
    "'",
    "]]>",
    "\t",
    "\n",
    "\r",
    "\u0000",
    "\u000B",
    "\u001F",
    "\uFFFE",
  );
  const words = fc.constantFrom("Thuê bao di động", "đồng", "₫", "&amp;", "<!--", "&#10;", "𝟜G");
  const texts = fc.array(fc.oneof(special, words, fc.string({ unit: "grapheme" }))).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      const xml = `<a${attribute("b", text)}>${escapeXml(text)}</a>`;
      expect(XMLValidator.validate(xml)).toBe(true);
      expect(xml.slice(1)).not.toMatch(/<(?!\/a>$)/);
      const read = parser.parse(xml).a as { "@_b": string; "#text"?: string };
      expect(read["@_b"]).toBe(carried(text));
      expect(read["#text"] ?? "").toBe(carried(text));
    }),
  );
});

const FLOW: Flow = { id: "made", name: { en: "A & B", vi: "A <và> B" }, description: { en: "", vi: "" }, sector: null };

const ROW: Found = {
  FREQ: "_O",
  REF_AREA: "VN",
  INDICATOR: "revenue",
  BREAKDOWN: "operator$viettel@technology$5g",
  MEASURE: "level",
  SCENARIO: "actual",
  UNIT_MEASURE: "VND",
  TIME_PERIOD: "2021-01-01/P9M",
  OBS_VALUE: null,
  OBS_STATUS: "A",
  PRINTED_STATUS: "actual",
  LOWER_BOUND: -0.5,
  UPPER_BOUND: 1e21,
  DISPUTED: false,
  SOURCE: "s",
  FIGURE: "s-f1",
  PUBLISHED_ON: null,
  CHOSEN_BY: "only-claim",
  COMMENT_OBS: `"Doanh thu" < 5 & > 4,\nlà 'ước'\u0000`,
  validFrom: "2022-01-01",
  validTo: "",
};

const QUESTION: DataQuestion = {
  contexts: [],
  keys: [],
  filters: [],
  updatedSince: null,
  first: null,
  last: null,
  offset: 0,
  limit: null,
  sort: [],
  observed: "TIME_PERIOD",
  measures: MEASURES,
  attributes: ATTRIBUTES,
  history: false,
  asOf: null,
};
const WRITING = { lang: "en", release: "abc", releasedOn: "2022-02-03", origin: "https://so-mo.test" } as const;

const message = (question: Partial<DataQuestion>, rows: readonly Found[] = [ROW]) => ({
  question: { ...QUESTION, ...question },
  flow: FLOW,
  rows,
  writing: WRITING,
});
const written = (parts: Iterable<string>) => {
  const xml = [...parts].join("");
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml);
};

test("A range has no number, a text keeps its lines, and what is not said is left out", () => {
  const { "message:GenericData": generic } = written(genericData(message({})));
  expect(generic["message:Header"]["message:Prepared"]).toBe("2022-02-03T00:00:00+07:00");
  expect(generic["message:Header"]["common:Name"].map((one: any) => one["#text"])).toEqual(["A & B", "A <và> B"]);
  const observation = generic["message:DataSet"]["generic:Series"]["generic:Obs"];
  expect(observation["generic:ObsDimension"]).toEqual({ "@_id": "TIME_PERIOD", "@_value": "2021-01-01/P9M" });
  expect(observation["generic:ObsValue"]).toEqual({ "@_value": "NaN" });
  const said = new Map(
    observation["generic:Attributes"]["generic:Value"].map((one: any) => [one["@_id"], one["@_value"]]),
  );
  expect(said.get("LOWER_BOUND")).toBe("-0.5");
  expect(said.get("UPPER_BOUND")).toBe("1e+21");
  expect(said.get("DISPUTED")).toBe("false");
  expect(said.has("PUBLISHED_ON")).toBe(false);
  expect(said.get("COMMENT_OBS")).toBe(`"Doanh thu" < 5 & > 4,\nlà 'ước'`);
});

test("Both formats of data keep the observed dimension with the observation and the others with the series", () => {
  const rows = [ROW, { ...ROW, REF_AREA: "TH" }, { ...ROW, TIME_PERIOD: "2021", FREQ: "A" }];
  const question = message({ observed: "REF_AREA" }, rows);
  const generic = written(genericData(question))["message:GenericData"]["message:DataSet"]["generic:Series"];
  expect(generic.map((one: any) => one["generic:SeriesKey"]["generic:Value"].length)).toEqual([7, 7]);
  expect(generic[0]["generic:Obs"].map((one: any) => one["generic:ObsDimension"]["@_value"])).toEqual(["VN", "TH"]);
  const specific = written(structureSpecificData(question))["message:StructureSpecificData"];
  const [first, second] = specific["message:DataSet"].Series;
  expect(first["@_TIME_PERIOD"]).toBe("2021-01-01/P9M");
  expect(first.Obs.map((one: any) => one["@_REF_AREA"])).toEqual(["VN", "TH"]);
  expect(second["@_TIME_PERIOD"]).toBe("2021");
  expect(specific["message:Header"]["message:Structure"]["@_dimensionAtObservation"]).toBe("REF_AREA");
});

test("A flat list has all dimensions with every observation; keys alone have no observations", () => {
  const flat = message({ observed: "AllDimensions", attributes: [] }, [ROW, { ...ROW, REF_AREA: "TH", OBS_VALUE: 5 }]);
  const [, second] = written(genericData(flat))["message:GenericData"]["message:DataSet"]["generic:Obs"];
  expect(second["generic:ObsKey"]["generic:Value"]).toHaveLength(8);
  expect(second["generic:ObsValue"]["@_value"]).toBe("5");
  expect(second["generic:Attributes"]).toBeUndefined();
  const keys = message({ measures: [], attributes: [] });
  const series = written(genericData(keys))["message:GenericData"]["message:DataSet"]["generic:Series"];
  expect(Object.keys(series).filter((name) => name !== "#text")).toEqual(["generic:SeriesKey"]);
  const own = written(structureSpecificData(keys))["message:StructureSpecificData"]["message:DataSet"].Series;
  expect(own.Obs).toBeUndefined();
});

test("With history there is a data set for each time of validity", () => {
  const rows = [{ ...ROW, validFrom: "2021-11-01", validTo: "2022-01-01" }, ROW];
  const sets = written(genericData(message({ history: true }, rows)))["message:GenericData"]["message:DataSet"];
  expect(sets.map((one: any) => [one["@_action"], one["@_validFromDate"], one["@_validToDate"]])).toEqual([
    ["Replace", "2021-11-01T00:00:00+07:00", "2022-01-01T00:00:00+07:00"],
    ["Replace", "2022-01-01T00:00:00+07:00", undefined],
  ]);
});

test("An error says its code and every detail", () => {
  const errors = written([errorXml(140, ["key: <x> & y", "detail"])])["message:Error"]["message:ErrorMessage"];
  expect(errors.map((one: any) => [one["@_code"], one["common:Text"]["#text"]])).toEqual([
    ["140", "key: <x> & y"],
    ["140", "detail"],
  ]);
});
