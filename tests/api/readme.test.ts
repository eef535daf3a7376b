import { expect, test } from "vitest";
import readme from "../../README.md?raw";
import packageJson from "../../package.json";
import { SUMMARIES } from "../../seed/emit/summaries.ts";
import { FORMATS } from "../../src/formats/registry.ts";
import { DISCOVERY } from "../../src/http/discovery.ts";
import { OWN_PATHS } from "../../src/http/openapi.ts";
import { ADDRESSES } from "../../src/http/routes.ts";
import { EMBED_PARAMETERS } from "../../src/site/embed/parameters.ts";
import { PAGES } from "../../src/site/pages.ts";
import { ask, textOf } from "../support/request.ts";

/** The cells of the README's table below a heading, code marks and escapes taken off. */
function table(header: string): string[][] {
  const lines = readme.slice(readme.indexOf(`| ${header} |`)).split("\n");
  const end = lines.findIndex((line) => !line.startsWith("|"));
  return lines.slice(2, end).map((line) => {
    const cells = line.slice(2, -2).split(/(?<!\\) \| /);
    return cells.map((cell) => cell.trim());
  });
}

const bare = (cell: string | undefined) => (cell ?? "").replaceAll("`", "");

test("the README's table of addresses is the list of addresses that run", () => {
  const rows = table("address | answers").map(([path, answers]) => `${bare(path)} ${answers}`);
  const running = ADDRESSES.map((address) => `${address.path} ${address.summary}`);
  const own = Object.entries(OWN_PATHS).map(([path, { get }]) => `${path} ${get.summary}`);
  expect([...rows].sort()).toEqual([...running, ...own].sort());
});

test("the README's table of pages is the list of pages", () => {
  const rows = table("page | shows").map(([path]) => bare(path).replace(/\?.*$/, ""));
  const running = PAGES.map(({ path }) => path.replaceAll(/:(\w+)/g, "{$1}") || "/");
  expect(rows.toSorted()).toEqual(running.toSorted());
});

test("the README's table of documents is the list of those that are served", () => {
  const rows = table("document | is").map(([path, is]) => [bare(path), is]);
  expect(rows).toEqual(DISCOVERY.map(({ path }) => [path, SUMMARIES[path]]));
});

test("the README's table of formats is the list of formats", () => {
  const rows = table("suffix | is").map(([suffix, is]) => [bare(suffix), is?.replaceAll("\\|", "|")]);
  expect(rows).toEqual(FORMATS.map((format) => [`.${format.name}`, format.description]));
});

test("the README's parameters are those of observations", () => {
  const rows = table("parameter | meaning").flatMap(([names]) => bare(names).split(" "));
  const running = ADDRESSES.find((address) => address.path === "/v1/observations")?.parameters ?? [];
  expect(rows.sort()).toEqual(running.filter((name) => name !== "format").sort());
});

test("the README's embed parameters are those of embeds", () => {
  const rows = table("embed parameter | is").flatMap(([names]) => bare(names).split(" "));
  expect(rows.sort()).toEqual([...EMBED_PARAMETERS].sort());
});

test("the README's commands are scripts of the package", () => {
  const commands = table("command | does").map(([command]) => bare(command).replace(/^npm (run )?/, ""));
  expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(commands));
});

/** `$ curl -s 'ADDRESS' | cut -d, -fFIELDS` and the lines that it prints. */
const EXAMPLES = [
  ...readme.matchAll(/^\$ curl -s 'http:\/\/127\.0\.0\.1:8787(\S+)'(?: \| cut -d, -f(\S+))?\n((?:(?!```).+\n)+)/gm),
];

test("there are three examples", () => {
  expect(EXAMPLES).toHaveLength(3);
});

test.each(EXAMPLES.map(([, path, fields, output]) => ({ path, fields, output })))(
  "the README's example $path prints what it says",
  async ({ path = "", fields, output = "" }) => {
    const lines = (await textOf(await ask(path))).trimEnd().split("\r\n");
    const printed = lines.map((line) => (fields === undefined ? line : cut(line, fields)));
    expect(printed.join("\n")).toBe(output.trimEnd());
  },
);

function cut(line: string, fields: string): string {
  const cells = line.split(",");
  const wanted = fields.split(",").flatMap((range) => {
    const [first = 0, last = first] = range.split("-").map(Number);
    return cells.slice(first - 1, last);
  });
  return wanted.join(",");
}

const SDMX = readme.match(/^\/sdmx\/\S+$/gm) ?? [];
const R = [...readme.matchAll(/"http:\/\/127\.0\.0\.1:8787(\/sdmx\/v1\/\S+)"/g)].map(([, path = ""]) => path);

test.each([...SDMX, ...R])("the README's %s has an answer", async (path) => {
  expect((await ask(path)).status).toBe(200);
});

test("there are SDMX addresses of every resource", () => {
  expect(R).toHaveLength(3);
  const resources = SDMX.map((path) => path.split("/").slice(2, 4).join("/"));
  expect(resources.sort()).toEqual([
    "v1/availableconstraint",
    "v1/data",
    "v1/dataflow",
    "v2/availability",
    "v2/data",
    "v2/structure",
  ]);
});

test("the README's sentence is what its address says", async () => {
  const [, path = "", quoted = ""] =
    /^curl -s 'http:\/\/127\.0\.0\.1:8787(\S+\/sentence\.txt\S*)'\n```\n\n((?:> .+\n)+)/m.exec(readme) ?? [];
  expect(await textOf(await ask(path))).toBe(`${quoted.replaceAll(/^> /gm, "").trim().replaceAll("\n", " ")}\n`);
});
