import { expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../../../src/domain/codes.ts";
import type { Observation, Version } from "../../../../src/domain/observation.ts";
import { shownNumber } from "../../../../src/domain/words/value.ts";
import { tell } from "../../../../src/domain/sentence/sentence.ts";
import { comparableChange, tellable } from "../../../../src/domain/sentence/tellable.ts";
import { numberWords, scaledWords } from "../../../../src/domain/words/number.ts";
import { publishedData } from "../../../support/published.ts";
import { EVERYTHING } from "../../../support/selection.ts";

const { catalog, series, publisherOf } = publishedData();

interface Case {
  readonly one: Version;
  readonly change: Observation | null;
}

const CASES: readonly Case[] = series.flatMap((of) =>
  of.versions
    .filter(({ current }) => current)
    .map((one) => ({ one, change: comparableChange(one, of, catalog, null) })),
);

function say({ one, change }: Case, lang: Language): string {
  return tell({ one, change, publisher: publisherOf(one.source, lang) }, catalog, lang);
}

/** The cases whose sentence is not as it has to be. */
function wrong(lang: Language, isRight: (text: string, one: Case) => boolean): string[] {
  return CASES.map((one) => [say(one, lang), one] as const)
    .filter(([text, one]) => !isRight(text, one))
    .map(([text]) => text)
    .slice(0, 5);
}

/** The number of an observation as the language writes it, by its size alone. */
function writings({ value, low, high, indicator }: Version, lang: Language): string[] {
  const of = catalog.indicators.get(indicator);
  const known = [value, low, high].flatMap((number) =>
    number === null || !of ? [] : [shownNumber(Math.abs(number), of)],
  );
  return known.flatMap((number) => [numberWords(number, lang), scaledWords(number, lang), String(number)]);
}

test("every observation that is published now is told of", () => {
  expect(CASES.length).toBe(catalog.data.release.observations);
});

test.each(LANGUAGES)("nothing that is not a word stands in a sentence (%s)", (lang) => {
  expect(
    wrong(
      lang,
      (text) =>
        !/undefined|null|NaN|Infinity|\[object|  | ,| \.(?![a-z])|\( *\)|\(,|;;|,,|không có số|no number/.test(text),
    ),
  ).toEqual([]);
});

test.each(LANGUAGES)("it is one sentence: a capital or a digit first, one full stop last (%s)", (lang) => {
  expect(wrong(lang, (text) => /^[\p{Lu}\p{N}]/u.test(text) && /[^.]\.$/.test(text) && !/\. /.test(text))).toEqual([]);
});

test.each(LANGUAGES)("it is neither too short to say all nor too long to be read (%s)", (lang) => {
  expect(wrong(lang, ({ length }) => length >= 60 && length <= 420)).toEqual([]);
});

test.each(LANGUAGES)("it holds the number as the language writes it, unless nothing changed (%s)", (lang) => {
  expect(
    wrong(
      lang,
      (text, { one }) =>
        (one.measure !== "level" && one.value === 0) || writings(one, lang).some((number) => text.includes(number)),
    ),
  ).toEqual([]);
});

test("a number has the decimal mark of its language", () => {
  // The names of the catalogue hold none but those of domains; a publisher's may.
  const numbers = (text: string) => text.slice(0, text.lastIndexOf(" (")).replaceAll(/“[^”]*”/g, "");
  expect(wrong("vi", (text) => !/\d\.\d{1,2}(?!\d)|\d\.\d{4}|\d,\d{3}[.,]/.test(numbers(text)))).toEqual([]);
  expect(wrong("en", (text) => !/\d,\d{1,2}(?!\d)|\d,\d{4}/.test(numbers(text)))).toEqual([]);
});

test.each(LANGUAGES)("it names the publisher, the year, and how sure it is (%s)", (lang) => {
  const firmness = {
    en: {
      actual: /./,
      preliminary: /preliminary/,
      estimate: /estimate/,
      forecast: /by forecast/,
      target: /target/,
      plan: /plan/,
    },
    vi: {
      actual: /./,
      preliminary: /sơ bộ/,
      estimate: /ước/,
      forecast: /dự báo/,
      target: /mục tiêu/,
      plan: /kế hoạch/,
    },
  };
  expect(
    wrong(
      lang,
      (text, { one }) =>
        text.includes(publisherOf(one.source, lang)) &&
        text.includes(one.period.slice(0, 4)) &&
        firmness[lang][one.status].test(text) &&
        one.disputed === /other sources differ|các nguồn khác có số liệu khác/.test(text),
    ),
  ).toEqual([]);
});

test("a change is told of what happened alone, and in both languages the same way", () => {
  const told = CASES.filter(({ change }) => change !== null);
  expect(told.length).toBeGreaterThan(4000);
  for (const one of told) {
    expect([one.one.measure, one.one.scenario, one.one.disputed]).toEqual(["level", "actual", false]);
    const [, english] = /, (up|down|unchanged)\b[^(]*a year before \(/.exec(say(one, "en")) ?? [];
    const [, vietnamese] =
      /, (tăng|giảm|không đổi)[^(]* so với (?:cùng kỳ |cuối )?năm \d{4} \(/.exec(say(one, "vi")) ?? [];
    const same = { up: "tăng", down: "giảm", unchanged: "không đổi" }[english ?? ""];
    expect([say(one, "en"), vietnamese]).toEqual([say(one, "en"), same]);
    expect(same).toBeDefined();
  }
});

test("of every indicator that has happened in Viet Nam something is told without being asked for more", () => {
  const silent = catalog.data.indicators.filter(({ indicator }) => {
    const own = series.filter((one) => one.indicator === indicator);
    const wanted = {
      ...EVERYTHING,
      indicators: [indicator],
      places: ["VN"],
      measures: ["level" as const],
      scenarios: ["actual" as const],
    };
    const has = own.some(
      (one) =>
        one.place === "VN" &&
        one.measure === "level" &&
        one.scenario === "actual" &&
        one.versions.some(({ status, current }) => current && status !== "forecast"),
    );
    return has !== (tellable(own, wanted, catalog) !== undefined);
  });
  expect(silent.map(({ indicator }) => indicator)).toEqual([]);
});
