import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { compile, type Compiled } from "../compile.ts";
import { FIGURE_COLUMNS, HEAD_KEYS, type SeedDocument } from "../read/document.ts";
import { csvRecord } from "../release/csv.ts";

/**
 * The compiled seed with one document as given in place of what the seed holds of it; the seed itself is not touched.
 * @throws SeedErrors when another file is wrong.
 */
export function compileWith(seed: string, document: SeedDocument): Compiled {
  const folder = mkdtempSync(join(tmpdir(), "so-mo-"));
  try {
    for (const name of ["catalog", "figures"]) cpSync(join(seed, name), join(folder, name), { recursive: true });
    const path = join(folder, document.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, textOf(document));
    return compile(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The document without its counts: while rows are still wrong or missing, these can't add up. */
function textOf({ head, rows }: SeedDocument): string {
  const counts = new Set<string>(["numbers", "statistics", "doubles"]);
  const records = [
    ...HEAD_KEYS.map((key) => [key, counts.has(key) ? "" : head[key]]),
    [],
    FIGURE_COLUMNS,
    ...rows.map(({ cell }) => FIGURE_COLUMNS.map((name) => cell[name])),
  ];
  return records.map((record) => `${csvRecord(record)}\n`).join("");
}
