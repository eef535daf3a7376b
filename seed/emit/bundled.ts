import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "../paths.ts";

/** A script or a sheet for browsers with all that it is made of, in one file. @param name - below `src/site` */
export async function bundled(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, "src", "site", name)],
    bundle: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    minify: true,
    write: false,
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
