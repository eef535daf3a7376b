import { execFile } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { build, type Plugin } from "esbuild";
import { unstable_readConfig } from "wrangler";
import { BUILD, ROOT } from "./paths.ts";

/** Where the bundled Worker stands, as a deploy uploads it. */
const WORKER = join(BUILD, "worker");
/** What esbuild says of the modules that it made. */
export const METAFILE = "modules.json";

/**
 * Bundles the Worker into ES modules: what every request needs, and apart from it what few ask for, which workerd does not
 * even parse before it is imported. (Wrangler itself would put all into one file.)
 * @returns the file of the entry; the others stand beside it.
 */
export async function bundleWorker(folder = WORKER): Promise<string> {
  const { main = "", alias = {} } = unstable_readConfig({ config: join(ROOT, "wrangler.toml") });
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { index: main },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2024",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["workerd", "worker", "browser", "import"],
    external: ["node:*", "cloudflare:*"],
    plugins: [exactly(alias as Readonly<Record<string, string>>), together(main)],
    // Said here as well: what a plugin loads is read without tsconfig.json.
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
    define: { "process.env.NODE_ENV": '"production"' },
    charset: "utf8",
    minify: true,
    metafile: true,
    logLevel: "error",
  });
  writeFileSync(join(folder, METAFILE), JSON.stringify(metafile));
  return join(folder, "index.mjs");
}

/**
 * Writes the settings with which a bundle is deployed: wrangler.toml's, and that all modules beside the entry go with it. (In
 * wrangler.toml itself they would make the tests load Hono twice.)
 * @returns the file.
 */
export function deploySettings(): string {
  const own = readFileSync(join(ROOT, "wrangler.toml"), "utf8").replaceAll('".build/', '"');
  const file = join(BUILD, "deploy.toml");
  writeFileSync(file, `find_additional_modules = true\nrules = [{ type = "ESModule", globs = ["*.mjs"] }]\n${own}`);
  return file;
}

/** Aliases of whole specifiers, as wrangler takes them: for esbuild itself, `zod` would mean `zod/mini` as well. */
function exactly(aliases: Readonly<Record<string, string>>): Plugin {
  return {
    name: "aliases",
    setup: ({ onResolve }) =>
      onResolve({ filter: /^[@\w]/ }, ({ path }) => {
        const found = Object.hasOwn(aliases, path) ? aliases[path] : undefined;
        return found === undefined ? undefined : { path: join(ROOT, found) };
      }),
  };
}

/**
 * Keeps in one module whatever a start needs: each part that is loaded later is told to import the entry, which has run by
 * then. Otherwise every few of these parts would share a small module of their own, and a start read them all.
 */
function together(entry: string): Plugin {
  return {
    name: "together",
    setup: ({ onResolve, onLoad, resolve }) => {
      onResolve({ filter: /^\./ }, async ({ path, kind, importer, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const found = await resolve(path, { kind: "import-statement", importer, resolveDir });
        return { ...found, pluginData: LAZY };
      });
      onLoad({ filter: /\.tsx?$/ }, ({ path, pluginData }) => {
        if (pluginData !== LAZY) return undefined;
        const contents = `${readFileSync(path, "utf8")}\nimport ${JSON.stringify(entry)};\n`;
        return { contents, loader: path.endsWith("x") ? "tsx" : "ts", resolveDir: dirname(path) };
      });
    },
  };
}

const LAZY = Symbol("lazy");

/** The modules of a bundle by name, its entry first. */
export function modulesOf(script: string): string[] {
  const entry = basename(script);
  const others = readdirSync(dirname(script)).filter((name) => extname(name) === extname(script) && name !== entry);
  return [entry, ...others.sort()];
}

/** Runs wrangler, quietly; what it prints is in the error if it fails. */
export async function wrangler(...args: readonly string[]): Promise<string> {
  const command = join(ROOT, "node_modules", "wrangler", "bin", "wrangler.js");
  const env = { ...process.env, WRANGLER_SEND_METRICS: "false" };
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], {
    cwd: ROOT,
    env,
    maxBuffer: 1 << 24,
  });
  return stdout;
}
