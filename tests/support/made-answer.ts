import { column, type Column, type Row } from "../../src/domain/dataset.ts";
import type { Answer, Body, Format } from "../../src/formats/format.ts";

/** One column of every type, with nulls where they may be. */
export const MADE_COLUMNS: readonly Column[] = [
  column("place", "code", "dimension", "Where."),
  column("frequency", "code", "dimension", "How long.", { follows: "period" }),
  column("period", "code", "time", "When."),
  column("value", "number", "measure", "How many.", { nullable: true }),
  column("count", "integer", "measure", "Of how many."),
  column("status", "code", "attribute", "How firm."),
  column("note", "text", "attribute", "What to know."),
  column("published_on", "date", "attribute", "Since when."),
  column("disputed", "flag", "attribute", "Whether it is."),
  column("source", "code", "attribute", "Who says so."),
  column("reading", "list", "attribute", "How it was read."),
];

const PLAIN = {
  place: "VN",
  frequency: "annual",
  period: "2021",
  value: 1.5,
  count: 3,
  status: "actual",
  note: "",
  published_on: "2021-04-14",
  disputed: false,
  source: "made",
  reading: [],
};

/** Texts that files have been broken by. */
const TEXTS: readonly string[] = [
  "Thuê bao băng rộng cố định (FTTH) tại Đắk Lắk: Ước đạt 86,67 triệu",
  "Đã NFD: Thuê bao",
  'quoted "twice", with a comma',
  "two\nlines",
  "two\r\nlines of Windows",
  "<b>1 & 2</b> &amp; ]]>",
  "=1+2",
  "=cmd|' /C calc'!A0",
  "+84 24",
  "-5",
  "@SUM(A1)",
  "\tafter a tab",
  "\rafter a return",
  " spaces around ",
  "0012",
  "1e5",
  "TRUE",
  "2021-04-14",
  "_x000D_ is no return",
  "a bell \u0007 and a nought \u0000",
  "🇻🇳 beyond the first plane",
  "'",
  "a|b",
];

/** A row for each text, each in a cell of its own, with a null, a list and partial dates among them. */
export const MADE_ROWS: readonly Row[] = TEXTS.map((note, at) => ({
  ...PLAIN,
  period: String(1990 + at),
  note,
  value: at % 3 === 0 ? null : at * 1e12 + 0.25,
  count: at % 2 === 0 ? 9_007_199_254_740_991 : -at,
  disputed: at % 2 === 0,
  published_on: ["2021-04-14", "2021-04", "2021", "", "1900-03-01"][at % 5],
  reading: at % 4 === 0 ? ["as-noted", note] : [],
}));

export function madeRow(own: Partial<Record<keyof typeof PLAIN, unknown>> = {}): Row {
  return { ...PLAIN, ...own };
}

export function madeAnswer(rows: readonly Row[], own: Partial<Answer> = {}, columns = MADE_COLUMNS): Answer {
  return {
    dataset: { name: "made", columns, rows, cube: true },
    meta: { release: "0123456789ab", released_on: "2026-11-21", licence: "CC-BY-4.0", total: rows.length },
    links: { self: "/v1/made", next: null },
    single: false,
    origin: "https://so-mo.test",
    ...own,
  };
}

/** Everything that a format writes. */
export async function bytesOf(format: Format, answer: Answer): Promise<Uint8Array> {
  return bytesIn(await format.write(answer));
}

async function bytesIn(body: Body): Promise<Uint8Array> {
  return new Uint8Array(await new Response(body).arrayBuffer());
}
