import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { planChart } from "../../../src/chart/plan.ts";
import { DIMENSIONS } from "../../../src/chart/size.ts";
import { CHART_SIZES, LANGUAGES } from "../../../src/domain/codes.ts";
import { elementsOf, marksIn, overlap, textBoxes } from "../../support/drawing.ts";
import { catalog, drawn, usual } from "../../support/usual-views.ts";

const VIEWS = [...usual].filter(([, rows]) => rows.length > 0);

test("most indicators have a usual view", () => {
  expect(VIEWS.length).toBeGreaterThan(260);
});

describe.each(CHART_SIZES)("every indicator's usual view in size %s", (size) => {
  describe.each(LANGUAGES)("and language %s", (lang) => {
    const drawings = () => VIEWS.map(([id, rows]) => ({ id, rows, elements: elementsOf(drawn(rows, { lang, size })) }));

    test("stays within its picture, and no text covers another", () => {
      const { width } = DIMENSIONS[size];
      const faults = drawings().flatMap(({ id, elements }) => {
        const height = Number(elements[0]?.attributes.viewBox?.split(" ")[3]);
        const boxes = textBoxes(elements);
        const outside = boxes.filter(
          ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
        );
        const covered = boxes.flatMap((box, at) =>
          boxes.slice(at + 1).flatMap((other) => (overlap(box, other) ? [[box, other]] : [])),
        );
        return [
          ...outside.map(({ text }) => `${id}: "${text}" runs out of the picture`),
          ...covered.map(([one, other]) => `${id}: "${one?.text}" and "${other?.text}" overlap`),
        ];
      });
      expect(faults).toEqual([]);
    });

    test("is named and described", () => {
      for (const { id, rows, elements } of drawings()) {
        const [root] = elements;
        expect(root?.attributes).toMatchObject({ role: "img", lang });
        const texts = Object.fromEntries(elements.map(({ attributes, text }) => [attributes.id ?? "", text]));
        const [title = "", description = ""] = (root?.attributes["aria-labelledby"] ?? "").split(" ");
        expect(texts[title]).toBe(catalog.indicators.get(id)?.name[lang]);
        expect([id, texts[description]?.length ?? 0]).not.toEqual([id, 0]);
        expect(rows.length).toBeGreaterThan(0);
      }
    });
  });
});

test("a mark for each value, and what has none is counted in words", () => {
  for (const [id, rows] of VIEWS) {
    const plan = planChart(rows, catalog, false);
    if (plan.form !== "time") continue;
    const marks = marksIn(elementsOf(drawn(rows)));
    const values = plan.panels.flatMap(({ series }) => series.flatMap(({ main, others }) => [...main, ...others]));
    expect([id, marks.length]).toEqual([id, values.length]);
    const hollow = marks.filter(({ attributes }) => attributes.class?.includes("hollow"));
    expect([id, hollow.length]).toEqual([id, values.filter(({ observation }) => observation.disputed).length]);
    const parts = plan.panels.reduce((sum, { omitted }) => sum + omitted.parts, 0);
    const drawnSeries = plan.panels.reduce((sum, { series }) => sum + series.length, 0);
    const left = plan.panels.reduce((sum, { omitted }) => sum + omitted.points.length, 0);
    if (parts === 0) expect([id, values.length + left]).toEqual([id, rows.length]);
    expect(drawnSeries).toBeGreaterThan(0);
  }
});

test("the usual view of a long series takes few bytes", () => {
  const rows = usual.get("mobile-cellular-subscriptions") ?? [];
  expect(rows.length).toBeGreaterThan(130);
  expect(gzipSync(drawn(rows)).length).toBeLessThan(5_500);
});
