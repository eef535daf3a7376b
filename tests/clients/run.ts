import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../../seed/paths.ts";
import { buildBundle, startBundle } from "../support/bundle.ts";
import { askingAt, readmeExamples, type Example } from "./examples.ts";

/**
 * `npm run clients`: runs every example of the README against the bundle and compares what it prints with the API's
 * own number. An example whose tool is not installed is named as left out; one that prints something else fails.
 */

const ADDRESS = "/v1/telecom/mobile-cellular-subscriptions?period=2022";
const DUCKDB = "@duckdb/node-api@1.5.6-r.1";

const folder = mkdtempSync(join(tmpdir(), "so-mo-clients-"));
const { origin, stop } = await startBundle((await buildBundle(join(folder, "bundle"))).path);
try {
  const answer = (await (await fetch(origin + ADDRESS)).json()) as { data: { value: number }[] };
  const expected = answer.data[0]?.value;
  console.log(`The API says ${expected}.`);
  for (const example of readmeExamples()) await report(example, expected);
} finally {
  await stop();
  rmSync(folder, { recursive: true, force: true });
}

async function report(example: Example, expected: number | undefined): Promise<void> {
  const missing = lacking(example);
  if (missing !== undefined) {
    console.log(`left out  ${example.tool}: ${missing} is not installed`);
    return;
  }
  const { stdout, stderr } = await run(example).catch((cause: { stdout?: string; stderr?: string }) => ({
    stdout: cause.stdout ?? "",
    stderr: cause.stderr ?? String(cause),
  }));
  // A download prints nothing: what is made of it does.
  const isRight = isDownload(example) ? stderr === "" : numbersIn(stdout).includes(expected ?? NaN);
  if (!isRight) process.exitCode = 1;
  console.log(
    `${isRight ? "runs      " : "FAILS     "}${example.tool} (${example.language})${isRight ? "" : `\n${stdout}${stderr}`}`,
  );
}

function isDownload({ code }: Example): boolean {
  return code.trim().split("\n").length === 1 && code.startsWith("curl -sLO");
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d[\d.e+]*/g)].map(([number]) => Number(number));
}

function lacking({ language, code }: Example): string | undefined {
  const needed: Record<string, string[]> = {
    sh: ["curl", ...["jq", "sqlite3", "soffice"].filter((name) => new RegExp(`(^|\\s)${name} `, "m").test(code))],
    python: [python() ?? "python3 with pandas"],
    r: ["Rscript"],
  };
  return (needed[language] ?? []).find(
    (name) => !isThere("sh", ["-c", `command -v ${name.split(" ")[0]}`]) || name.includes(" "),
  );
}

/** The first Python that has pandas. */
function python(): string | undefined {
  return ["python3", "/usr/bin/python3"].find((name) => isThere(name, ["-c", "import pandas"]));
}

function isThere(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function run({ language, code }: Example): Promise<{ stdout: string; stderr: string }> {
  const asked = askingAt(origin, code);
  const exec = promisify(execFile);
  const options = { cwd: folder, maxBuffer: 1 << 24 };
  if (language === "sh") return exec("sh", ["-ec", asked], options);
  if (language === "python") return exec(python() ?? "", ["-c", asked], options);
  if (language === "r") return exec("Rscript", ["-e", asked], options);
  if (language === "sql") return exec(process.execPath, [duckdbScript(asked)], options);
  const script = join(ROOT, ".build", "client.mjs");
  writeFileSync(script, asked);
  return exec(process.execPath, [script], options);
}

/** DuckDB comes from the npm registry, into a folder that is thrown away: its binary is too large for every clone. */
function duckdbScript(sql: string): string {
  execFileSync("npm", ["install", "--silent", "--no-save", "--prefix", folder, DUCKDB]);
  const script = join(folder, "duckdb.mjs");
  writeFileSync(
    script,
    `import { DuckDBInstance } from "@duckdb/node-api";
const connection = await (await DuckDBInstance.create()).connect();
const answer = await connection.runAndReadAll(${JSON.stringify(sql)});
console.log(answer.getRows().flat().join(" "));
`,
  );
  return script;
}
