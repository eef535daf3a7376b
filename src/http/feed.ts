import { createMiddleware } from "hono/factory";
import { LANGUAGES, isOneOf, type Language } from "../domain/codes.ts";
import { InvalidQuery } from "../domain/errors.ts";
import { nearest } from "../domain/nearest.ts";
import { ALL, type DatasetVersion, type PublishedDataset } from "../domain/published-dataset.ts";
import { escapeXml as xml } from "../domain/xml.ts";
import { newest } from "./cache.ts";
import type { AppEnv } from "./context.ts";
import { answerKept } from "./kept.ts";
import { versionAddress } from "./dataset-rows.ts";
import { requireDataset } from "./versions.ts";

export const FEED_PATH = "/v1/changes.atom";

const PARAMETERS = ["dataset", "lang"];
/** The year from which on tags of this name are ours (RFC 4151). */
const AUTHORITY = "so-mo,2026";

const WORDS = {
  en: {
    title: "Số Mở: what is new",
    counts: (one: DatasetVersion) => `${one.added} added, ${one.revised} revised, ${one.withdrawn} withdrawn`,
  },
  vi: {
    title: "Số Mở: có gì mới",
    counts: (one: DatasetVersion) => `thêm ${one.added}, sửa ${one.revised}, rút ${one.withdrawn}`,
  },
} as const;

/**
 * The versions of a dataset (of `all` when none is named) as an Atom feed, RFC 4287: an entry a version, the newest
 * first, each with what it did to the other datasets. No query.
 */
export const serveFeed = createMiddleware<AppEnv>(async (c) => {
  const { searchParams, origin } = new URL(c.req.url);
  for (const name of searchParams.keys()) refuseUnknown("parameter", name, PARAMETERS);
  const lang = searchParams.get("lang") ?? "en";
  if (!isOneOf(LANGUAGES, lang)) throw refused("lang", lang, LANGUAGES);
  const { catalog } = c.get("services");
  const dataset = requireDataset(catalog, searchParams.get("dataset") ?? ALL);
  return answerKept(c, {
    state: newest(c, []),
    mediaType: "application/atom+xml; charset=utf-8",
    find: () => dataset,
    write: (found) => feedOf(found, catalog.data.datasets, lang, origin),
  });
});

function refuseUnknown(parameter: string, given: string, known: readonly string[]): void {
  if (!known.includes(given)) throw refused(parameter, given, known);
}

function refused(parameter: string, given: string, known: readonly string[]): InvalidQuery {
  const near = nearest(given, known);
  const detail = `There is no ${parameter} "${given}" here; there are ${known.join(", ")}.`;
  const name = parameter === "parameter" ? given : parameter;
  return new InvalidQuery([{ parameter: name, detail, did_you_mean: near.length > 0 ? near : known }]);
}

function feedOf(
  { dataset, versions }: PublishedDataset,
  datasets: readonly PublishedDataset[],
  lang: Language,
  origin: string,
): string {
  const self = `${FEED_PATH}?dataset=${dataset}&lang=${lang}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>tag:${AUTHORITY}:changes/${dataset}/${lang}</id>
<title>${xml(WORDS[lang].title)}</title>
<updated>${versions[0]?.released_on}T00:00:00Z</updated>
<author><name>Số Mở</name></author>
<rights>CC BY 4.0</rights>
<link rel="self" type="application/atom+xml" href="${xml(origin + self)}"/>
<link rel="alternate" type="text/html" hreflang="${lang}" href="${xml(`${origin}/${lang}/changes`)}"/>
<link rel="alternate" type="application/json" href="${xml(`${origin}/v1/datasets/${dataset}/versions?lang=${lang}`)}"/>
${versions.map((version) => entryOf(dataset, version, datasets, lang, origin)).join("\n")}
</feed>
`;
}

function entryOf(
  dataset: string,
  version: DatasetVersion,
  datasets: readonly PublishedDataset[],
  lang: Language,
  origin: string,
): string {
  const address = origin + versionAddress(dataset, version.version);
  const forPeople = `${origin}/${lang}/datasets/${dataset}#version-${version.version.replaceAll(".", "-")}`;
  // Whatever is released changes `all`: its entry tells of the others.
  const together = dataset === ALL ? datasets : datasets.filter((one) => one.dataset === dataset);
  const lines = together.flatMap((one) => {
    const same = one.versions.find(
      (each) => each.released_on === version.released_on && each.title.en === version.title.en,
    );
    return same ? [`${one.name[lang]} (${one.dataset} ${same.version}): ${WORDS[lang].counts(same)}`] : [];
  });
  return `<entry>
<id>tag:${AUTHORITY}:${dataset}/${version.version}</id>
<title>${xml(`${version.title[lang]} (${dataset} ${version.version})`)}</title>
<updated>${version.released_on}T00:00:00Z</updated>
<link rel="alternate" type="text/html" hreflang="${lang}" href="${xml(forPeople)}"/>
<link rel="alternate" type="application/json" href="${xml(address)}"/>
<link rel="related" type="application/json" href="${xml(`${address}/changes`)}"/>
<summary>${xml(lines.join("; "))}.</summary>
</entry>`;
}
