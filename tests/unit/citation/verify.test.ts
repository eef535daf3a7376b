import { expect, test } from "vitest";
import { compile } from "../../../seed/compile.ts";
import { vocabularyData } from "../../../seed/emit/catalog.ts";
import { changeRows } from "../../../seed/emit/changes.ts";
import { SEED } from "../../../seed/paths.ts";
import { readReleased } from "../../../seed/read/released.ts";
import type { CitedAnswer, CitedCells } from "../../../src/domain/citation/cited.ts";
import { ANY_SERIES, ANY_TIME } from "../../../src/domain/selection.ts";
import { isSelected, parseRelease, positionAfter, releaseAt } from "../../../src/domain/citation/verify.ts";
import { parsePeriod } from "../../../src/domain/period.ts";

const CURRENT = { number: 12, id: "0f3c1a9be2d4" };

test.each([
  ["12-0f3c1a9be2d4", { number: 12, id: "0f3c1a9be2d4" }],
  ["12-aaaaaaaaaaaa", { number: 12, id: "aaaaaaaaaaaa" }],
  ["1", { number: 1, id: null }],
  ["0f3c1a9be2d4", CURRENT],
])("%s names a release", (text, release) => {
  expect(parseRelease(text, CURRENT)).toEqual(release);
});

test.each(["", "0", "13", "01", "1.5", "-1", "12-", "12-0f3c", "aaaaaaaaaaaa", "012345678901", "release 1"])(
  "%j names none",
  (text) => {
    expect(parseRelease(text, CURRENT)).toBeUndefined();
  },
);

test("positions follow from the changes of each release, also of one that changed nothing", () => {
  const title = { en: "", vi: "" };
  const releases = [3, 0, 2].map((changes) => ({ released_on: "2026-11-21", title, changes }));
  expect([0, 1, 2, 3].map((number) => positionAfter(number, releases))).toEqual([0, 3, 3, 5]);
  expect([0, 2, 3, 4, 5].map((position) => releaseAt(position, releases))).toEqual([1, 1, 3, 3, 0]);
});

test("the catalogue's counts are those of the record of changes as it is stored", () => {
  const compiled = compile(SEED);
  const history = readReleased(SEED, compiled.catalog.releases);
  const data = vocabularyData(compiled, history);
  const { changes, groups } = changeRows(history, data);
  expect(positionAfter(data.releases.length, data.releases)).toBe(changes.length);
  for (const { first_position, title_en } of groups as { first_position: number; title_en: string }[])
    expect(data.releases[releaseAt(first_position, data.releases) - 1]?.title.en).toBe(title_en);
});

const CHANGE = {
  indicator: "revenue",
  place: "VN",
  breakdown: "",
  measure: "level",
  scenario: "actual",
  unit: "VND",
  period: "2021-Q1",
  from_status: "estimate",
  to_status: "actual",
} as const;

const answerOf = (cells: Partial<CitedCells>, ...periods: string[]): CitedAnswer => ({
  address: "/v1/telecom",
  columns: [],
  rows: periods.map((period) => ({ ...CHANGE, period })),
  total: periods.length,
  cells: { ...ANY_SERIES, ...ANY_TIME, kind: "observations", newest: false, asOf: null, transform: null, ...cells },
});

test.each<[string, Partial<CitedCells>, string[], boolean]>([
  ["any time", {}, [], true],
  ["its frequency", { frequencies: ["quarterly"] }, [], true],
  ["another frequency", { frequencies: ["annual"] }, [], false],
  ["its time", { from: parsePeriod("2021")!, to: parsePeriod("2021")! }, [], true],
  ["a later time", { from: parsePeriod("2022")! }, [], false],
  ["the status it had", { statuses: ["estimate"] }, [], true],
  ["the status it has", { statuses: ["actual"] }, [], true],
  ["another status", { statuses: ["forecast"] }, [], false],
  ["the newest, among them", { newest: true }, ["2020", "2021-Q1"], true],
  ["the newest, withdrawn from between", { newest: true }, ["2020", "2022"], true],
  ["the newest, all later", { newest: true }, ["2021", "2022"], false],
  ["the newest, of which none is left", { newest: true }, [], true],
])("a changed cell and an answer about %s", (_, cells, periods, isWanted) => {
  expect(isSelected(CHANGE, answerOf(cells, ...periods))).toBe(isWanted);
});

test("of one series the newest of another say nothing, of an indicator in a list of latest values they do", () => {
  const other = { ...CHANGE, unit: "USD" };
  expect(isSelected(other, answerOf({ newest: true }, "2022"))).toBe(true);
  expect(isSelected(other, answerOf({ newest: true, kind: "latest" }, "2022"))).toBe(false);
});
