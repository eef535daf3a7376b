import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../seed/paths.ts";

/** One block of code below a heading of the README. */
export interface Example {
  /** The tools that it names: what stands in bold before it. */
  readonly tool: string;
  readonly language: string;
  readonly code: string;
}

const SECTION = "## In the tool that you have";

/** The README's examples for tools, in order. */
export function readmeExamples(): Example[] {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const section = readme.slice(readme.indexOf(SECTION)).split("\n## ")[0] ?? "";
  const examples: Example[] = [];
  let tool = "";
  for (const [, bold, language, code] of section.matchAll(/^\*\*(.+?)\*\*|^```(\w+)\n([\s\S]*?)^```/gm)) {
    if (bold !== undefined) tool = bold;
    if (language !== undefined && code !== undefined) examples.push({ tool, language, code });
  }
  return examples;
}

/** The code with the address of the service that it is to ask. */
export function askingAt(origin: string, code: string): string {
  return code.replaceAll("http://127.0.0.1:8787", origin);
}
