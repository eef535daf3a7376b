import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll } from "vitest";

/** Each file of tests begins with the migrated database, the compiled release in it, and published files. */
beforeAll(async () => {
  await applyD1Migrations(env.DB, env.MIGRATIONS);
  const statements = env.RELEASE_SQL.split(/;\n(?=DELETE|INSERT|$)/).filter(Boolean);
  await env.DB.batch(statements.map((one) => env.DB.prepare(one)));
  for (const [key, contentType, bytes] of env.PUBLISHED)
    await env.FILES.put(
      key,
      Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)),
      {
        httpMetadata: { contentType },
      },
    );
});
