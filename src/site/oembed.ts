import type { Context } from "hono";
import type { Catalog } from "../domain/catalog.ts";
import { InvalidQuery, type Fault } from "../domain/errors.ts";
import { parsePeriod } from "../domain/period.ts";
import { placeWords } from "../domain/sentence/subject.ts";
import { periodWords } from "../domain/words/time.ts";
import { escapeXml } from "../domain/xml.ts";
import { newest } from "../http/cache.ts";
import type { AppEnv } from "../http/context.ts";
import { answerKept } from "../http/kept.ts";
import { problem } from "../http/problem.ts";
import { nameOf } from "./embed/parts.tsx";
import { embedAddress, type EmbedQuestion, type View } from "./embed/question.ts";
import { embedOf } from "./oembed-url.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a view needs, in CSS pixels, where the page around it has that much. */
const SIZES: Readonly<Record<View, Size>> = {
  figure: { width: 480, height: 200 },
  sentence: { width: 480, height: 200 },
  table: { width: 480, height: 448 },
  chart: { width: 640, height: 480 },
};

/** The picture of a chart is as large as social cards want it. */
const THUMBNAIL: Size = { width: 1200, height: 630 };

/** How long a consumer may keep an answer: what the frame shows follows the data anyway. */
const CACHE_SECONDS = 86_400;

/**
 * oEmbed 1.0: how an address of ours is shown on another site. Unknown arguments are ignored, as the specification
 * wants; none but our own addresses are answered. One round trip.
 */
export async function serve(c: Context<AppEnv>): Promise<Response> {
  const { origin, searchParams } = new URL(c.req.url);
  const format = searchParams.get("format") ?? "json";
  if (format !== "json")
    return problem(c, "not-implemented", { detail: `There is no oEmbed as ${format} here, only as json.` });
  const most = mostOf(searchParams);
  const url = searchParams.get("url") ?? "";
  if (url === "") {
    const detail = `Name the address to embed, percent-encoded: url=${encodeURIComponent(`${origin}/vi/telecom/mobile-cellular-subscriptions`)}.`;
    throw new InvalidQuery([{ parameter: "url", detail }]);
  }
  const { catalog, store, assets } = c.get("services");
  return answerKept(c, {
    state: newest(c, []),
    mediaType: "application/json",
    find: () => embedOf(url, origin, catalog, store),
    write: async ({ question, said }) => {
      const thumbnail = await thumbnailOf(question, most, { origin, assets });
      return JSON.stringify({ ...answerOf(question, said, most, { catalog, origin }), ...thumbnail });
    },
  });
}

/** @param said - the sentence about what is shown, where there is something */
function answerOf(
  question: EmbedQuestion,
  said: string | undefined,
  most: Size,
  { catalog, origin }: { readonly catalog: Catalog; readonly origin: string },
): object {
  const { width, height } = within(SIZES[question.view], most);
  // A frame is kept longer than its number holds: it is named by what it shows, whatever that is by then.
  const name = nameOfEmbed(question, catalog);
  const src = origin + embedAddress(question);
  return {
    version: "1.0",
    type: "rich",
    provider_name: "Số Mở",
    provider_url: `${origin}/`,
    title: said ?? name,
    cache_age: CACHE_SECONDS,
    width,
    height,
    // No style in it: the page around may forbid that.
    html: `<iframe src="${escapeXml(src)}" title="${escapeXml(name)}" width="${width}" height="${height}" loading="lazy" frameborder="0"></iframe>`,
  };
}

/** What an indicator's picture is not made of: any of these makes another chart. */
const OTHERWISE = ["place", "breakdown", "scenario", "from", "to", "release"] as const;

/** The picture that was made with the release: all three together or none, and none that is larger than asked for. */
async function thumbnailOf(
  { sector, indicator, lang, query }: EmbedQuestion,
  most: Size,
  { origin, assets }: { readonly origin: string; readonly assets: Fetcher },
): Promise<object> {
  const { width, height } = THUMBNAIL;
  if (width > most.width || height > most.height || OTHERWISE.some((name) => query[name] !== undefined)) return {};
  const picture = `https://assets.invalid/charts/${sector}/${indicator}.${lang}.png`;
  const { ok } = await assets.fetch(picture, { method: "HEAD" });
  if (!ok) return {};
  return {
    thumbnail_url: `${origin}/v1/${sector}/${indicator}.png?lang=${lang}`,
    thumbnail_width: width,
    thumbnail_height: height,
  };
}

/** What it is, where and, where that is pinned, when. */
function nameOfEmbed({ indicator, lang, wanted }: EmbedQuestion, catalog: Catalog): string {
  const period = parsePeriod(wanted.periods?.[0] ?? "");
  return [
    nameOf({ indicator, breakdown: wanted.breakdowns?.[0] ?? "" }, catalog, lang),
    placeWords(wanted.places?.[0] ?? "", catalog, lang),
    ...(period ? [periodWords(period, lang)] : []),
  ].join(", ");
}

function within({ width, height }: Size, most: Size): Size {
  return { width: Math.min(width, most.width), height: Math.min(height, most.height) };
}

/** @throws InvalidQuery when a bound is no number of pixels. */
function mostOf(search: URLSearchParams): Size {
  const faults: Fault[] = [];
  const bound = (parameter: string): number => {
    const text = search.get(parameter);
    if (text === null) return Number.POSITIVE_INFINITY;
    if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
    faults.push({ parameter, detail: `${parameter} must be a whole number of pixels, and is "${text}".` });
    return 0;
  };
  const most = { width: bound("maxwidth"), height: bound("maxheight") };
  if (faults.length > 0) throw new InvalidQuery(faults);
  return most;
}
