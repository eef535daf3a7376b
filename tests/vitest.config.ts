import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { SEED } from "../seed/paths.ts";
import { uploadsOf } from "../seed/put-files.ts";

const root = join(import.meta.dirname, "..");

/**
 * Unit tests run on Node, where the seed runs; api tests run in workerd with D1, where the Worker runs; bundle tests
 * ask the bundle that a deploy would upload, since vitest does not apply wrangler's aliases; browser tests look at its pages
 * in a real browser.
 */
export default defineConfig(async () => ({
  test: {
    root,
    // Two at least: one works while the other waits for workerd or for the browser.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: "unit", root, include: ["tests/unit/**/*.test.ts"], testTimeout: 30_000 } },
      {
        test: {
          name: "bundle",
          root,
          include: ["tests/bundle/**/*.test.ts"],
          globalSetup: ["tests/support/bundle-service.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          root,
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/support/bundle-service.ts", "tests/support/browser-folder.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: join(root, "wrangler.toml") },
            miniflare: {
              bindings: {
                MIGRATIONS: await readD1Migrations(join(root, "schema", "migrations")),
                PUBLISHED: [...uploadsOf(SEED, () => undefined)]
                  .filter(({ key }) => /\/media\/|manifest\.json$|telecom\/.*\/changes\.ndjson$/.test(key))
                  .map(({ key, mediaType, bytes }) => [key, mediaType, Buffer.from(bytes).toString("base64")]),
                RELEASE_SQL: readFileSync(join(root, ".build", "release.sql"), "utf8"),
              },
            },
          }),
        ],
        test: { name: "api", root, include: ["tests/api/**/*.test.ts"], setupFiles: ["tests/support/load-release.ts"] },
      },
    ],
  },
}));
