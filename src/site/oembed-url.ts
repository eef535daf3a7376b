import type { Catalog } from "../domain/catalog.ts";
import { InvalidQuery, NotFound } from "../domain/errors.ts";
import { parseFigureId } from "../domain/figure.ts";
import { tell } from "../domain/sentence/sentence.ts";
import { tellable } from "../domain/sentence/tellable.ts";
import { FORMATS } from "../formats/registry.ts";
import type { Store } from "../store/store.ts";
import { find, sentenceOf } from "./embed/choose.ts";
import { EMBED_PARAMETERS } from "./embed/parameters.ts";
import { readQuestion, type EmbedQuestion } from "./embed/question.ts";

const CELL = "/([a-z0-9-]+)/([a-z0-9-]+)";
const EMBED = new RegExp(`^/embed${CELL}$`);
const PAGE = new RegExp(`^/(vi|en)${CELL}$`);
const FIGURE = /^\/(vi|en)\/figures\/([a-z0-9-]+)$/;
const SUFFIXES = FORMATS.map(({ name }) => name.replaceAll(".", String.raw`\.`)).join("|");
const DATA = new RegExp(String.raw`^/v1${CELL}(/sentence)?(?:\.(${SUFFIXES}))?$`);

/** Parameters of data that change how it looks; any other that no embed has would make it another number. */
const LOOKS: ReadonlySet<string> = new Set(["format", "labels", "bom", "limit", "after"]);

/** The embed that shows what an address of ours is about, and the sentence about it where there is something to say. */
export interface Shown {
  readonly question: EmbedQuestion;
  readonly said: string | undefined;
}

/**
 * Finds the embed of an address in one round trip.
 * @throws NotFound when the address is not ours, or nothing that can be embedded; Unavailable
 */
export async function embedOf(text: string, origin: string, catalog: Catalog, store: Store): Promise<Shown> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.host !== new URL(origin).host)
    throw new NotFound(`"${text}" is no address of ${new URL(origin).host}.`);
  try {
    const ofOne = await ofFigure(url, catalog, store);
    if (ofOne) return ofOne;
    const question = ofIndicator(url, catalog);
    if (question) return { question, said: sentenceOf(await find(question, catalog, store), question, catalog) };
  } catch (error) {
    // The address itself is what is asked for here, and it has no answer.
    if (error instanceof InvalidQuery) throw new NotFound(`${url.pathname} can't be embedded: ${error.message}`);
    throw error;
  }
  throw new NotFound(`${url.pathname} is nothing that can be embedded: indicators and figures are.`);
}

function ofIndicator({ pathname, searchParams }: URL, catalog: Catalog): EmbedQuestion | undefined {
  const [, sector = "", indicator = ""] = EMBED.exec(pathname) ?? [];
  if (sector !== "") return readQuestion(catalog, { sector, indicator }, searchParams);
  const [, lang = "", ofPage = "", page = ""] = PAGE.exec(pathname) ?? [];
  if (lang !== "")
    return readQuestion(catalog, { sector: ofPage, indicator: page }, parametersOf(searchParams, { lang }));
  const [, ofData = "", data = "", sentence, suffix = ""] = DATA.exec(pathname) ?? [];
  if (ofData === "") return undefined;
  const other = [...searchParams.keys()].find((name) => !LOOKS.has(name) && !isOfEmbed(name));
  if (other !== undefined) throw new NotFound(`No embed shows what ${other}= asks for.`);
  const format = searchParams.get("format") ?? suffix;
  const view = sentence ? "sentence" : ["svg", "png"].includes(format) ? "chart" : undefined;
  const asked = { lang: searchParams.get("lang") ?? "en", ...(view ? { view } : {}) };
  return readQuestion(catalog, { sector: ofData, indicator: data }, parametersOf(searchParams, asked));
}

/** The embed of the cell that a figure was chosen for: any other figure is not what an embed would show. */
async function ofFigure({ pathname }: URL, catalog: Catalog, store: Store): Promise<Shown | undefined> {
  const [, code = "", id = ""] = FIGURE.exec(pathname) ?? [];
  const lang = code === "en" ? "en" : "vi";
  const key = parseFigureId(id);
  if (!key || !catalog.sources.has(key.source)) return undefined;
  const { claims, series, sources } = await store.figurePage(lang, key);
  const figure = claims.find((claim) => claim.figure === id);
  const known = catalog.indicators.get(figure?.indicator ?? "");
  if (!figure?.chosen || !known || figure.measure !== "level" || figure.unit !== known.unit) return undefined;
  const { indicator, place, breakdown, period, scenario } = figure;
  const asked = new URLSearchParams({
    lang,
    place,
    period,
    scenario,
    breakdown: breakdown === "" ? "total" : breakdown,
  });
  const question = readQuestion(catalog, { sector: known.sector, indicator }, asked);
  const found = series ? tellable([series], question.wanted, catalog) : undefined;
  const publisher = sources.find(({ source }) => source === figure.source)?.publisher ?? figure.source;
  return { question, said: found && tell({ ...found, publisher }, catalog, lang) };
}

/** What an embed takes of an address, which says more than an embed needs; a beginning or an end is of a chart. */
function parametersOf(search: URLSearchParams, own: Readonly<Record<string, string>>): URLSearchParams {
  const taken = new URLSearchParams([...search].filter(([name]) => isOfEmbed(name)));
  for (const [name, value] of Object.entries(own)) taken.set(name, value);
  if (!taken.has("view") && (taken.has("from") || taken.has("to"))) taken.set("view", "chart");
  return taken;
}

function isOfEmbed(name: string): boolean {
  return (EMBED_PARAMETERS as readonly string[]).includes(name);
}
