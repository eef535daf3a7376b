import type { D1Migration } from "@cloudflare/vitest-plugin";
import type { Bindings } from "../../src/http/context.ts";

/** Bindings that only tests have. */
declare global {
  namespace Cloudflare {
    interface Env extends Bindings {
      readonly MIGRATIONS: D1Migration[];
      /** The compiled release as `npm run seed` writes it. */
      readonly RELEASE_SQL: string;
      /** What the published versions say of themselves, and the files of the smallest dataset; bytes as base64. */
      readonly PUBLISHED: readonly (readonly [key: string, mediaType: string, bytes: string])[];
    }
  }
}
