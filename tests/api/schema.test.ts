import { env } from "cloudflare:workers";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import * as tables from "../../schema/tables.ts";

const TABLES = Object.values(tables).map((table) => getTableConfig(table));

test.each(TABLES)(
  "the migrations make the table $name as the schema has it",
  async ({ name, columns, primaryKeys, indexes }) => {
    const { results } = await env.DB.prepare(
      `SELECT name, type, "notnull" AS required, pk FROM pragma_table_info('${name}')`,
    ).all<{
      name: string;
      type: string;
      required: number;
      pk: number;
    }>();
    expect(results.map((one) => one.name)).toEqual(columns.map((one) => one.name));
    // A virtual table has neither types nor keys.
    if (name === "search") return;
    expect(results.map((one) => [one.type, one.required === 1])).toEqual(
      columns.map((one) => [one.getSQLType().toUpperCase(), one.notNull]),
    );
    const key = results.filter((one) => one.pk > 0).sort((a, b) => a.pk - b.pk);
    const declared = primaryKeys[0]?.columns ?? columns.filter((one) => one.primary);
    expect(key.map((one) => one.name)).toEqual(declared.map((one) => one.name));
    const made = await env.DB.prepare(
      "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
    )
      .bind(name)
      .all();
    const names = made.results.map((one) => one.name as string);
    expect(names.sort()).toEqual(indexes.map((one) => one.config.name).sort());
  },
);
