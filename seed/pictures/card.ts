import type { CatalogData } from "../../src/domain/catalog.ts";
import type { Language, Texts } from "../../src/domain/codes.ts";
import { countWords } from "../../src/domain/words/number.ts";
import { escapeXml } from "../../src/domain/xml.ts";

const TAGLINE: Readonly<Record<Language, readonly [string, string]>> = {
  vi: ["Số liệu mở", "ngành ICT Việt Nam"],
  en: ["Open statistics of", "Viet Nam's ICT sector"],
};
const LEAD: Texts = {
  vi: "Mỗi con số dẫn về đúng chỗ nó được in.",
  en: "Every number leads to where it was printed.",
};
const COUNTED: Texts = { vi: "số liệu từ", en: "observations from" };
const DOCUMENTS: Texts = { vi: "tài liệu", en: "documents" };

/** What social media show of a page that has no chart of its own: 1200 by 630. */
export function siteCard({ release }: Pick<CatalogData, "release">, lang: Language): string {
  const counts = [
    countWords(release.observations, lang),
    COUNTED[lang],
    countWords(release.sources, lang),
    DOCUMENTS[lang],
  ].join(" ");
  const line = (y: number, size: number, weight: number, fill: string, text: string) =>
    `<text x="96" y="${y}" font-family="Be Vietnam Pro" font-size="${size}" font-weight="${weight}" fill="${fill}">${escapeXml(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">`,
    `<rect width="1200" height="630" fill="#ffffff"/><rect width="24" height="630" fill="#0b6e6e"/>`,
    `<rect x="96" y="92" width="36" height="36" rx="6" fill="#0b6e6e"/>`,
    `<text x="152" y="126" font-family="Be Vietnam Pro" font-size="44" font-weight="600" fill="#16211f">Số Mở</text>`,
    line(288, 80, 600, "#16211f", TAGLINE[lang][0]),
    line(384, 80, 600, "#16211f", TAGLINE[lang][1]),
    line(474, 36, 400, "#4d5b58", LEAD[lang]),
    line(544, 30, 400, "#4d5b58", counts),
    "</svg>",
  ].join("");
}
