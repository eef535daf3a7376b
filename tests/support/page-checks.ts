import axe from "axe-core";
import { HtmlValidate } from "html-validate/node";
import type { Frame, Page } from "playwright-core";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface AxeResult {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * What axe finds against WCAG 2.2 AA and good practice in a page, or in one frame of it; none of either is the aim.
 * The debugger brings it in, which no Content-Security-Policy hinders.
 */
export async function axeFaults(page: Page | Frame): Promise<string[]> {
  await page.evaluate(`${axe.source}; undefined`);
  const faults = await page.evaluate<AxeResult[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ["violations"], iframes: false }).then((found) => found.violations)`,
  );
  return faults.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
}

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  // Matters of taste: hono/jsx and hand-written pages differ in them, a document is called what it is called, fields of
  // one name are how a form sends a list, and all of it is HTML.
  rules: {
    "void-style": "off",
    "attribute-boolean-style": "off",
    "doctype-style": "off",
    "long-title": "off",
    "form-dup-name": "off",
  },
});

/** What html-validate finds against the HTML standard, with line and column. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
