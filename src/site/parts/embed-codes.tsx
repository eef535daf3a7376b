import type { Texts } from "../../domain/codes.ts";
import { escapeXml as xml } from "../../domain/xml.ts";
import { canonicalAddress } from "../../http/links.ts";
import type { View } from "../page.ts";
import { Copied } from "./get-it.tsx";

const WORDS = {
  heading: { vi: "Nhúng vào trang khác", en: "Embed on another site" },
  note: {
    vi: "Số tự cập nhật theo bản phát hành mới; thêm release= để giữ nguyên. WordPress và Ghost chỉ cần dán địa chỉ trang này.",
    en: "The figure follows new releases; release= keeps it as it is. In WordPress and Ghost it is enough to paste the address of this page.",
  },
  frame: { vi: "Khung (không cần script)", en: "Frame (no script needed)" },
  element: { vi: "Phần tử HTML", en: "Web component" },
  picture: { vi: "Ảnh", en: "Picture" },
} as const satisfies Record<string, Texts>;

/** The element's script; its address stays as it is. */
const ELEMENT = "/embed/v1/somo-figure.js";

/** What other sites copy to show an indicator: a frame, an element, a picture. */
export function EmbedCodes({
  sector,
  indicator,
  place,
  name,
  said,
  view: { origin, lang, here },
}: {
  sector: string;
  indicator: string;
  place: string;
  name: string;
  /** What the figure says, in words. */
  said: string;
  view: View;
}) {
  const where: Readonly<Record<string, string>> = place === "VN" ? {} : { place };
  const at = (path: string, query: Readonly<Record<string, string>>) =>
    xml(origin + canonicalAddress(`${origin}${path}`, { ...where, ...query }));
  const frame = at(`/embed/${sector}/${indicator}`, { lang });
  const picture = `<img src="${at(`/v1/${sector}/${indicator}.svg`, { lang })}" alt="${xml(said)}" width="1200" height="630">`;
  const attributes = Object.entries({ indicator: `${sector}/${indicator}`, lang, ...where });
  const element = attributes.map(([attribute, value]) => `${attribute}="${xml(value)}"`).join(" ");
  const linked = `<a href="${xml(`${origin}/${lang}${here}`)}">${picture}</a>`;
  return (
    <section aria-labelledby="embed">
      <h2 id="embed">{WORDS.heading[lang]}</h2>
      <p>{WORDS.note[lang]}</p>
      <Copied
        lang={lang}
        label={WORDS.frame[lang]}
        text={`<iframe src="${frame}" title="${xml(name)}" width="480" height="200" loading="lazy"></iframe>`}
      />
      <Copied
        lang={lang}
        label={WORDS.element[lang]}
        text={`<script type="module" src="${origin}${ELEMENT}"></script>\n<somo-figure ${element}>${linked}</somo-figure>`}
      />
      <Copied lang={lang} label={WORDS.picture[lang]} text={linked} />
    </section>
  );
}
