import { describe, expect, test } from "vitest";
import type { Reference } from "../../../src/domain/citation/citation.ts";
import { writeBibtex } from "../../../src/formats/bibtex.ts";
import { writeCslJson } from "../../../src/formats/csl-json.ts";
import { writeRis } from "../../../src/formats/ris.ts";
import { readCitations } from "../../support/citations.ts";

const REFERENCE: Reference = {
  title: {
    en: `Revenue of "A & B" {group}: 50% of $1_000 #2 ~x^2 \\ end`,
    vi: "Thuê bao băng rộng cố định: Việt Nam, quý I năm 2021",
  },
  address: "https://so-mo.test/v1/observations?breakdown=service-level=4&from=2019&place=VN,TH&q=a%20b_c~d",
  verify: "https://so-mo.test/v1/verify?digest=0123456789abcdef&release=3-0f3c1a9be2d4&url=/v1/telecom",
  digest: "0123456789abcdef",
  release: { number: 3, id: "0f3c1a9be2d4", released_on: "2026-02-03", version: "2.1.0" },
  documents: [
    {
      source: "made",
      title: "70% thuê bao {4G} & 5G",
      publisher: { en: "Ministry", vi: "Bộ" },
      published_on: "2021-04",
      url: "https://mic.gov.vn/a_b?c=1&d=2#e",
    },
  ],
  more: 1234,
  accessed: "2026-11-02",
};

const WRITERS = [
  ["BibTeX", writeBibtex],
  ["RIS", writeRis],
  ["CSL-JSON", writeCslJson],
] as const;

describe.each(WRITERS)("%s is read back", (form, write) => {
  test.each(["en", "vi"] as const)("in %s with title, author, publisher, dates and address as they were", (lang) => {
    const [item, ...others] = readCitations(write({ reference: REFERENCE, lang }));
    expect(others).toEqual([]);
    expect(item.type).toBe("dataset");
    expect(item.title).toBe(REFERENCE.title[lang]);
    expect(item.author.map((one: any) => one.literal ?? one.family)).toEqual(["Số Mở"]);
    expect(item.publisher).toBe("Số Mở");
    expect(item.issued["date-parts"][0][0]).toBe(2026);
    expect(item.issued["date-parts"][0][1]).toBe(2);
    expect(item.URL).toBe(REFERENCE.address);
    expect(item.accessed["date-parts"]).toEqual([[2026, 11, 2]]);
    expect(item.version ?? item.edition).toBe(
      lang === "vi"
        ? "Bản phát hành 3, 0f3c1a9be2d4, phiên bản dữ liệu 2.1.0"
        : "Release 3, 0f3c1a9be2d4, data version 2.1.0",
    );
  });

  test("with the documents, how many more there are, and the address that verifies", () => {
    const [item] = readCitations(write({ reference: REFERENCE, lang: "vi" }));
    const text = form === "RIS" ? write({ reference: REFERENCE, lang: "vi" }) : item.note;
    expect(text).toContain("Bộ, “70% thuê bao {4G} & 5G”, tháng 4 năm 2021, https://mic.gov.vn/a_b?c=1&d=2#e");
    expect(text).toContain("và 1.234 tài liệu khác, nêu ở cột source của https://so-mo.test/v1/observations?");
    expect(text).toContain(`kiểm tra lại tại ${REFERENCE.verify}`);
  });
});

test("BibTeX escapes TeX's marks and nothing else, and leaves the address alone", () => {
  const text = writeBibtex({ reference: REFERENCE, lang: "en" });
  expect(text).toContain(
    String.raw`title = {{Revenue of "A \& B" \{group\}: 50\% of \$1\_000 \#2 \textasciitilde{}x\textasciicircum{}2 \textbackslash{} end}}`,
  );
  expect(text).toContain(`url = {${REFERENCE.address}}`);
  expect(writeBibtex({ reference: REFERENCE, lang: "vi" })).toContain(
    "title = {{Thuê bao băng rộng cố định: Việt Nam, quý I năm 2021}}",
  );
});

test("RIS has a tag a line, CRLF, padded dates, and an end", () => {
  const lines = writeRis({ reference: REFERENCE, lang: "en" }).split("\r\n");
  expect(lines.at(-1)).toBe("");
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
  expect([lines[0], lines.at(-2)]).toEqual(["TY  - DATA", "ER  - "]);
  expect(lines).toContain("DA  - 2026/02/03");
  expect(lines).toContain("Y2  - 2026/11/02");
});
