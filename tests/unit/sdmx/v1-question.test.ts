import { beforeAll, expect, test } from "vitest";
import { compile } from "../../../seed/compile.ts";
import { releaseRow, vocabularyData } from "../../../seed/emit/catalog.ts";
import { SEED } from "../../../seed/paths.ts";
import { Catalog } from "../../../src/domain/catalog.ts";
import { passes } from "../../../src/sdmx/filter.ts";
import { readDataQuestion } from "../../../src/sdmx/v1/question.ts";

let catalog: Catalog;

beforeAll(() => {
  const compiled = compile(SEED);
  catalog = new Catalog({ ...vocabularyData(compiled), release: releaseRow("x", compiled), datasets: [] });
});

const ask = (path: string, search = "") => readDataQuestion(catalog, path, search);

test.each([
  "telecom",
  "telecom/",
  "telecom/all",
  "SOMO,telecom/all/all",
  "all,telecom/all/SOMO",
  "SOMO,telecom,1.0.0//SOMO,SOMO",
  "SOMO,telecom,latest/all/ELSEWHERE+SOMO",
  "SOMO,telecom,LATEST",
  "SOMO,telecom,all",
  "SOMO%2Ctelecom%2C1.0.0/all",
])("%s is all of telecom", (path) => {
  expect(ask(path)).toEqual(ask("telecom"));
  expect(ask(path).contexts.map(({ flow }) => flow.id)).toEqual(["telecom"]);
});

test.each([
  ["telco", "There is no dataflow all:telco(latest)."],
  ["ECB,telecom", "There is no dataflow ECB:telecom(latest)."],
  ["SOMO,telecom,1.0", "There is no dataflow SOMO:telecom(1.0)."],
  ["SOMO,telecom,newest", `"newest" is no version`],
  ["SOMO,telecom,1.0.0,x", "is no dataflow: it is ID"],
  ["SOMO,,1.0.0", "is no dataflow: it is ID"],
  ["telecom/all/ECB", "There is no data provider ECB"],
  ["telecom/all/all/x", "The path has 4 parts"],
  ["telecom?startperiod=2020", `There is no parameter "startperiod"`],
  ["telecom?startPeriod=2020-H1", `startPeriod "2020-H1" is no period`],
  ["telecom?endPeriod=03/2020", `endPeriod "03/2020" is no period`],
  ["telecom?startPeriod=2021&endPeriod=2020-Q4", "startPeriod 2021 begins after the end of endPeriod 2020-Q4"],
  ["telecom?lastNObservations=0", "lastNObservations is a whole number from 1 on"],
  ["telecom?detail=Full", "detail is one of full, dataonly, serieskeysonly, nodata"],
  ["telecom?dimensionAtObservation=SOURCE", "dimensionAtObservation is one of"],
  ["telecom?detail=nodata&dimensionAtObservation=REF_AREA", "dimensionAtObservation can only be TIME_PERIOD"],
  ["telecom?updatedAfter=yesterday", `"yesterday" is no date or date-time`],
  ["telecom?updatedAfter=2026-01-01&includeHistory=true", "only one can be asked for"],
])("%s is refused: %s", (address, says) => {
  const [path = "", search = ""] = address.split("?");
  expect(() => ask(path, search)).toThrow(says);
});

test.each([
  [
    "2020",
    "2021",
    ["2020", "2020-S2", "2021-Q4", "2021-12-31", "2020-01-01/P9M"],
    ["2019-12", "2022-01-01", "2021-07-26/P1Y"],
  ],
  ["2020-Q2", "2020-Q3", ["2020-Q2", "2020-04", "2020-09-30"], ["2020", "2020-S1", "2020-S2", "2020-03-31"]],
  ["2020-S2", "2020-S2", ["2020-S2", "2020-Q3", "2020-12"], ["2020", "2020-06"]],
  ["2020-W10", "2020-W10", ["2020-03-02", "2020-03-08"], ["2020-03-01", "2020-03-09", "2020-03"]],
  ["2020-03-01T00:00:00%2B07:00", "2020-03-31", ["2020-03", "2020-03-31"], ["2020-Q1", "2020-02"]],
])("From %s to %s are %j and not %j", (start, end, inside, outside) => {
  const { filters } = ask("telecom", `startPeriod=${start}&endPeriod=${end}`);
  const isWanted = (period: string) => filters.every((one) => passes(one, period));
  expect(inside.filter((one) => !isWanted(one))).toEqual([]);
  expect(outside.filter(isWanted)).toEqual([]);
});

test("What is shown is what detail asks for", () => {
  const shown = (detail: string) => {
    const { measures, attributes } = ask("telecom", `detail=${detail}`);
    return [measures.length, attributes.length];
  };
  expect(shown("full")).toEqual([1, 10]);
  expect(shown("dataonly")).toEqual([1, 0]);
  expect(shown("serieskeysonly")).toEqual([0, 0]);
  expect(shown("nodata")).toEqual([0, 0]);
});
