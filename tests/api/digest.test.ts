import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { CITABLE, withSuffix } from "../support/addresses.ts";
import { ask, get, textOf } from "../support/request.ts";
import { sha16 } from "../support/sha.ts";

const SERIES = "/v1/telecom/mobile-cellular-subscriptions?place=VN,TH";

describe("the digest can be made of the CSV by anybody", () => {
  test.each(CITABLE)("%s", async (example) => {
    const { meta } = await get(example);
    const csv = await textOf(await ask(withSuffix(example, "csv")));
    const records = parse(csv) as string[][];
    const header = records[0] ?? [];
    const last = Math.max(...["value", "low", "high", "unit", "status"].map((name) => header.indexOf(name)));
    const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const text = records
      .map(
        (cells) =>
          `${cells
            .slice(0, last + 1)
            .map(quoted)
            .join(",")}\n`,
      )
      .join("");
    expect(meta.digest).toBe(await sha16(text));
  });

  test("with cut and sha256sum, of observations", async () => {
    const csv = await textOf(await ask(withSuffix(SERIES, "csv")));
    const cut = csv
      .trimEnd()
      .split("\n")
      .map((line) => `${line.split(",").slice(0, 12).join(",")}\n`)
      .join("");
    expect((await get(SERIES)).meta.digest).toBe(await sha16(cut));
  });
});
