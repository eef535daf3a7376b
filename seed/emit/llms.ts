import type { CatalogData } from "../../src/domain/catalog.ts";
import { ALL } from "../../src/domain/published-dataset.ts";
import { FORMATS } from "../../src/formats/registry.ts";
import { DISCOVERY, ORIGIN } from "../../src/http/discovery.ts";
import { ADDRESSES } from "../../src/http/routes.ts";
import { PUBLISHER } from "../datasets/names.ts";
import { DATAFLOWS } from "./api-catalog.ts";
import { SUMMARIES } from "./summaries.ts";

/** One line of a list of links. */
interface Entry {
  readonly name: string;
  /** Below the origin. */
  readonly address: string;
  readonly says: string;
}

/**
 * What a language model needs to ask for a number and to pass it on unharmed, in the form of llmstxt.org: a heading, a
 * quotation, prose, then lists of links. The lists are made of the registries, so they are what runs.
 */
export function llmsText(data: CatalogData, openapi: object): string {
  const { release, released_on, figures, indicators, sources } = data.release;
  return [
    `# ${PUBLISHER}`,
    `> Open statistics of Viet Nam's ICT sector (${data.sectors.map(({ name }) => name.en).join(", ")}): ${figures} printed numbers of ${indicators} indicators from ${sources} documents. Every number traces to the string that a document printed. HTTP, read only, no key. Release ${release} of ${released_on}.`,
    TO_ASK,
    filesOf(data),
    RULES,
    `Parameters of \`/v1/observations\`, of which other addresses take those that fit:\n\n${parametersOf(openapi)}`,
    TO_CITE,
    section(
      "Addresses",
      ADDRESSES.map(({ path, example, summary }) => ({ name: path, address: example, says: summary })),
    ),
    section(
      "Formats, by the suffix of an address",
      FORMATS.map(({ name, description, made }) => ({
        name: `.${name}`,
        address: withSuffix(name, made),
        says: shortened(description),
      })),
    ),
    section("Descriptions", [
      { name: "OpenAPI", address: "/v1/openapi.json", says: "The whole contract." },
      { name: "Documentation", address: "/docs/", says: "The same to try in a browser." },
      {
        name: "SDMX",
        address: DATAFLOWS["/sdmx/v2"],
        says: "Datasets as SDMX dataflows; data and structures are under /sdmx/v2.",
      },
      { name: "Problems", address: "/docs/problems", says: "Every kind of error and what to do." },
      ...DISCOVERY.filter(({ path }) => !isForCrawlers(path) && path !== "/llms.txt").map(({ path }) => ({
        name: path,
        address: path,
        says: SUMMARIES[path],
      })),
    ]),
  ]
    .filter(Boolean)
    .map((part) => `${part}\n`)
    .join("\n");
}

/** Lists of pages are of no use to who asks for numbers. */
function isForCrawlers(path: string): boolean {
  return /^\/(robots|sitemap)/.test(path);
}

const TO_ASK = `To answer with a number:

1. Find the indicator: \`/v1/search?q=\` with words in Vietnamese (diacritics or not) or English.
2. Read what it counts, its unit and its breaks: \`/v1/indicators/{indicator}\`.
3. Ask: \`/v1/{sector}/{indicator}?period=2021\`, or \`last=1\` for the newest of each series. Viet Nam, levels and what happened are meant when nothing else is asked.
4. Pass on value, unit, period, place, breakdown, status and source together. \`/v1/figures/{figure}\` shows the string that was printed and where it stands.`;

const RULES = `Rules:

- Units are never scaled: 9300000000000 in VND is 9,300 billion dong. \`/v1/units\` names them.
- \`low\` and \`high\` are what the print can mean: give no more digits than they allow. A null \`value\` is a printed range or bound, not a missing number.
- \`disputed\` true: another document prints what can't be the same number. Say so; \`/v1/figures?indicator=…&place=…&period=…\` has every claim, best first.
- \`status\` says how firm: actual, preliminary, estimate, forecast. \`scenario=target\` holds plans: never report them as what happened.
- Compare only the same indicator, breakdown, measure and unit, never across one of its \`breaks\`. \`transform\` computes growth, indices and values per person, and refuses with a reason what can't be computed.
- A period such as 2021-01/2021-09 has added up since its beginning.
- \`as_of=2021-06-30\` answers with what was published by that day.
- An empty list means that no document says: don't estimate, and don't read it as zero.
- A mistake is a problem document (RFC 9457) with \`did_you_mean\`: ask again with that. Of a long list follow \`links.next\`.`;

const TO_CITE = `To cite: “${PUBLISHER}”, the release (\`meta.release\`), the address asked, and the document that printed the number (\`source\`; title, publisher and date at \`/v1/sources/{source}\`). The compilation is CC BY 4.0; each source keeps its own terms.`;

function filesOf({ datasets }: CatalogData): string {
  const names = datasets.map(({ dataset }) => dataset).filter((dataset) => dataset !== ALL);
  const whole = `Everything at once, as CSV tables that are a Data Package: \`/v1/datasets/${ALL}/versions/latest/files/${ALL}.zip\`; one part, with its name in both places: ${names.join(", ")}.`;
  return `Answers are JSON, rows under \`data\`.${names.length > 0 ? ` ${whole}` : ""}`;
}

function section(title: string, entries: readonly Entry[]): string {
  const lines = entries.map(({ name, address, says }) => `- [${name}](${ORIGIN}${address}): ${says}`);
  return lines.length > 0 ? [`## ${title}`, "", ...lines].join("\n") : "";
}

/** Letters of a sentence that is too long here. */
const LONG = 100;

/** The first sentence, and of a long one what stands before its first colon or semicolon. */
function shortened(text: string): string {
  const [first = ""] = text.split(/(?<=\.) /);
  return first.length > LONG ? first.replace(/[:;].*/, ".") : first;
}

/** The observations of one indicator, which every format can carry. */
function withSuffix(format: string, isMade = false): string {
  const { example = "" } = ADDRESSES.find(({ path }) => path === "/v1/{sector}/{indicator}") ?? {};
  const [path, query] = example.split("?");
  // What is made with the release is of the usual view.
  return `${path}.${format}${query === undefined || isMade ? "" : `?${query}`}`;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly schema: { readonly description?: string };
}

/** What the document says of each parameter. */
function parametersOf(openapi: object): string {
  const { paths } = openapi as { paths: Record<string, { get: { parameters: Parameter[] } }> };
  return (paths["/v1/observations"]?.get.parameters ?? [])
    .filter((one) => one.in === "query")
    .map(({ name, description, schema }) => {
      return `- \`${name}\`: ${shortened(description ?? schema.description ?? "")}`;
    })
    .join("\n");
}
