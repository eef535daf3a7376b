import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium, type Browser } from "playwright-core";
import packed from "@sparticuz/chromium";
import { ROOT } from "../../seed/paths.ts";

const execute = promisify(execFile);

/** Of the package's own, these would take down the walls between origins that tests stand on, or the browser with a page. */
const UNWANTED = new Set([
  "--disable-web-security",
  "--single-process",
  "--allow-running-insecure-content",
  "--disable-site-isolation-trials",
]);
/** A browser that asks for nothing by itself. */
const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];

/**
 * Unpacks the browser of the package into a folder of its own, once for all checkouts and all processes: each unpacks
 * aside and the first to rename its folder wins, so that nobody ever starts half a browser.
 * @returns the folder.
 */
export async function unpackChromium(): Promise<string> {
  const { version } = JSON.parse(
    readFileSync(join(ROOT, "node_modules", "@sparticuz", "chromium", "package.json"), "utf8"),
  ) as { version: string };
  const folder = join(tmpdir(), `so-mo-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const aside = mkdtempSync(`${folder}-`);
  // In a process of its own: the package unpacks to wherever TMPDIR says, its libraries only where it takes itself for a
  // Lambda, and it changes the environment.
  const unpack = `import("@sparticuz/chromium").then((one) => one.default.executablePath())`;
  const env = { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };
  await execute(process.execPath, ["-e", unpack], { cwd: ROOT, env });
  const fonts = `<dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "cache")}</cachedir>`;
  const system = `<include ignore_missing="yes">/etc/fonts/fonts.conf</include>`;
  mkdirSync(join(aside, "cache"), { recursive: true });
  writeFileSync(join(aside, "fonts.conf"), `<fontconfig>${fonts}${system}</fontconfig>\n`);
  try {
    renameSync(aside, folder);
  } catch (cause) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw cause;
  }
  return folder;
}

/** Starts the browser of a folder that `unpackChromium` made; the caller closes it. */
export async function startChromium(folder: string): Promise<Browser> {
  const executablePath = join(folder, "chromium");
  const { stdout: libraries } = await execute("ldd", [executablePath]).catch(() => ({ stdout: "" }));
  return chromium.launch({
    executablePath,
    args: [...packed.args.filter((one) => !UNWANTED.has(one)), ...QUIET],
    env: {
      ...process.env,
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
      // Bare machines lack some libraries; the package brings them.
      ...(libraries.includes("not found") ? { LD_LIBRARY_PATH: join(folder, "al2023", "lib") } : {}),
    },
  });
}
