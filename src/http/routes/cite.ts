import type { Language } from "../../domain/codes.ts";
import { apaOf, footnoteOf } from "../../domain/citation/prose.ts";
import { column } from "../../domain/dataset.ts";
import { bibtex, writeBibtex } from "../../formats/bibtex.ts";
import { citationText } from "../../formats/citation-text.ts";
import { cslJson, writeCslJson } from "../../formats/csl-json.ts";
import { citesShape, type Cited, type Format } from "../../formats/format.ts";
import { ris, writeRis } from "../../formats/ris.ts";
import { address } from "../address.ts";
import { referenceOf } from "../citation.ts";
import { withSuffix } from "../links.ts";
import { citedUrl, required } from "../params.ts";

type Form = readonly [form: string, format: Format, write: (cited: Cited) => string, lang?: Language];

const footnote = ({ reference, lang }: Cited) => footnoteOf(reference, lang);

/** Every way of writing a citation, with the format that writes the same by a suffix. */
const FORMS: readonly Form[] = [
  ["bibtex", bibtex, writeBibtex],
  ["ris", ris, writeRis],
  ["csl-json", cslJson, writeCslJson],
  ["apa", citationText, ({ reference, lang }) => apaOf(reference, lang)],
  ["footnote-vi", citationText, footnote, "vi"],
  ["footnote-en", citationText, footnote, "en"],
];

export const cite = address({
  path: "/v1/cite",
  operation: "cite",
  tag: "Provenance",
  summary: "How to cite a data answer: BibTeX, RIS, CSL-JSON, APA, and footnotes in Vietnamese and English.",
  description:
    "The address is asked as it is, so what it refuses is refused here. Each form names the documents behind the values, the " +
    "release and today's day (UTC); `meta.verify` is the address that tells later whether the values still hold.",
  example: "/v1/cite?url=/v1/telecom/mobile-cellular-subscriptions%3Fplace=VN,TH",
  params: {},
  query: { url: citedUrl },
  daily: true,
  columns: [
    column("form", "code", "dimension", "The form of the citation.", { codes: FORMS.map(([form]) => form) }),
    column("media_type", "text", "attribute", "The media type of the text."),
    column("text", "text", "attribute", "The citation."),
    column(
      "address",
      "text",
      "attribute",
      "Where the same is served by itself, below the service's origin; empty where it is served here alone.",
    ),
  ],
  read: ({ url }) => required("url", url),
  answer: async (url, { inquire, ...asking }) => {
    const answer = await inquire(url);
    const reference = "reference" in answer ? answer.reference : await referenceOf(answer, asking);
    const shape = "reference" in answer ? {} : answer;
    const rows = FORMS.map(([form, format, write, lang = asking.lang]) => ({
      form,
      media_type: format.mediaType,
      text: write({ reference, lang }),
      address: citesShape(format, shape) ? withSuffix(answer.address, format.name, lang) : "",
    }));
    const { verify, digest, title } = reference;
    const meta = { title: title[asking.lang], address: answer.address, verify, digest, accessed: asking.today };
    return { rows, total: rows.length, meta };
  },
});
