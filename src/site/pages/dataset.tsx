import { sentenceOf } from "../../domain/citation/citation.ts";
import { citedVersionOf } from "../../domain/citation/dataset.ts";
import type { Language, Texts } from "../../domain/codes.ts";
import { COMPILATION } from "../../domain/licence.ts";
import type { DatasetVersion, Manifest, PublishedDataset } from "../../domain/published-dataset.ts";
import { countWords } from "../../domain/words/number.ts";
import { FORMATS } from "../../formats/registry.ts";
import { versionAddress } from "../../http/dataset-rows.ts";
import { requireDataset } from "../../http/versions.ts";
import { FILE_WORDS, sizeWords, suffixOf } from "../file-words.ts";
import { datasetAbout } from "../json-ld.ts";
import { page } from "../page.ts";
import { PATHS } from "../paths.ts";
import { Copied } from "../parts/get-it.tsx";
import { Day } from "../parts/observed.tsx";
import { isMixed } from "../schema-org.ts";
import { Table } from "../parts/table.tsx";

const WORDS = {
  datasets: { vi: "Bộ dữ liệu", en: "Datasets" },
  version: { vi: "Phiên bản", en: "Version" },
  released: { vi: "Công bố", en: "Released" },
  observations: { vi: "Giá trị công bố", en: "Published values" },
  figures: { vi: "Con số đã in", en: "Printed numbers" },
  sources: { vi: "Tài liệu", en: "Documents" },
  files: { vi: "Các tệp", en: "Files" },
  file: { vi: "Tệp", en: "File" },
  use: { vi: "Dùng để", en: "What it is for" },
  size: { vi: "Dung lượng", en: "Size" },
  address: { vi: "Địa chỉ ổn định", en: "Stable addresses" },
  newest: { vi: "Luôn là phiên bản mới nhất", en: "Always the newest version" },
  compatible: {
    vi: "Phiên bản mới nhất mà không cột hay mã nào bị bỏ hoặc đổi tên",
    en: "The newest version in which nothing was removed or renamed",
  },
  exact: { vi: "Đúng phiên bản này, mãi mãi", en: "This very version, for ever" },
  versions: { vi: "Các phiên bản", en: "Versions" },
  title: { vi: "Nội dung mới", en: "What is new" },
  added: { vi: "Thêm", en: "Added" },
  revised: { vi: "Sửa", en: "Revised" },
  withdrawn: { vi: "Rút", en: "Withdrawn" },
  row: { vi: "từng dòng thay đổi", en: "row by row" },
  feed: { vi: "Theo dõi phiên bản mới qua nguồn tin Atom", en: "Follow new versions by Atom feed" },
  cite: { vi: "Trích dẫn", en: "How to cite" },
  licence: { vi: "Giấy phép", en: "Licence" },
  own: {
    vi: "Phần biên soạn theo giấy phép CC BY 4.0: được dùng tự do, kể cả cho mục đích thương mại, miễn là ghi nguồn. Những gì các tài liệu đã in thì theo điều kiện của từng tài liệu.",
    en: "The compilation is under CC BY 4.0: free to use, commercially too, as long as it is credited. What the documents printed stays under the terms of each document.",
  },
  mixed: {
    vi: "Không có một giấy phép chung: cột licence ở mỗi dòng ghi điều kiện của nguồn. Phần biên soạn theo giấy phép CC BY 4.0.",
    en: "No one licence holds for all of it: the column licence names the terms of the source in every row. The compilation is under CC BY 4.0.",
  },
} as const satisfies Record<string, Texts>;

/** One dataset: its files, its versions, how to cite it. Its facts are in the catalogue and its files in the bucket. */
export const dataset = page({
  path: PATHS.dataset,
  read: ({ path }, { catalog }) => {
    const known = requireDataset(catalog, path.dataset ?? "");
    // A dataset is listed from its first version on.
    return { known, newest: known.versions[0] as DatasetVersion };
  },
  find: ({ known, newest }, { files }) => files.manifest(known.dataset, newest.version),
  show: (manifest, { catalog, lang, origin }, { known, newest }) => {
    const { dataset: id, name, definition } = known;
    const address = versionAddress(id, newest.version);
    const cited = citedVersionOf(known, newest, { address, origin, today: newest.released_on });
    const main = (
      <article>
        <header class="title">
          <p class="crumbs">
            <a href={`/${lang}/datasets`}>{WORDS.datasets[lang]}</a>
          </p>
          <h1>{name[lang]}</h1>
          <p class="lead">{definition[lang]}</p>
        </header>
        <dl class="facts">
          <Fact name={WORDS.version[lang]}>{newest.version}</Fact>
          <Fact name={WORDS.released[lang]}>
            <Day date={newest.released_on} lang={lang} />
          </Fact>
          {(["observations", "figures", "sources"] as const).map((count) => (
            <Fact name={WORDS[count][lang]}>{countWords(newest[count], lang)}</Fact>
          ))}
        </dl>
        <Files manifest={manifest} address={address} lang={lang} />
        <section aria-labelledby="addresses">
          <h2 id="addresses">{WORDS.address[lang]}</h2>
          {addressesOf(id, newest.version, origin).map(({ label, text }) => (
            <Copied lang={lang} label={WORDS[label][lang]} text={text} />
          ))}
        </section>
        <Versions known={known} lang={lang} />
        <section aria-labelledby="cite">
          <h2 id="cite">{WORDS.cite[lang]}</h2>
          <Copied lang={lang} label={WORDS.cite[lang]} text={sentenceOf(cited.reference, lang)} prose />
          <p>
            {FORMATS.filter(({ cites }) => cites).map(({ name: format }, at) => (
              <>
                {at > 0 && " · "}
                <a href={`${address}.${format}?lang=${lang}`}>.{format}</a>
              </>
            ))}
          </p>
        </section>
        <section aria-labelledby="licence">
          <h2 id="licence">{WORDS.licence[lang]}</h2>
          <p>
            {WORDS[isMixed(id) ? "mixed" : "own"][lang]} <a href={COMPILATION.url}>CC BY 4.0</a>
          </p>
        </section>
      </article>
    );
    return {
      title: `${WORDS.datasets[lang]}: ${name[lang]}`,
      description: definition[lang],
      main,
      about: datasetAbout(known, newest, manifest, { catalog, lang, origin }),
      data: [{ type: "application/json", href: `/v1/datasets/${id}` }],
    };
  },
});

function Fact({ name, children }: { name: string; children?: unknown }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Every way to name a version, each with the file that most people want. */
function addressesOf(id: string, version: string, origin: string) {
  const below = `${origin}/v1/datasets/${id}/versions`;
  const [major = ""] = version.split(".");
  return [
    { label: "newest", text: `${below}/latest/files/${id}.csv` },
    { label: "compatible", text: `${below}/${major}.*/files/${id}.csv` },
    { label: "exact", text: `${below}/${version}/files/${id}.csv` },
  ] as const;
}

function Files({ manifest, address, lang }: { manifest: Manifest; address: string; lang: Language }) {
  return (
    <section aria-labelledby="files">
      <h2 id="files">{WORDS.files[lang]}</h2>
      <Table
        heading="files"
        kind="files roomy"
        heads={[{ name: WORDS.file[lang] }, { name: WORDS.size[lang], number: true }, { name: WORDS.use[lang] }]}
      >
        {manifest.files.map(({ file, bytes, sha256, description }) => (
          <tr>
            <th scope="row">
              <a href={`${address}/files/${file}`}>{file}</a>
            </th>
            <td class="number">
              <data value={bytes}>{sizeWords(bytes, lang)}</data>
            </td>
            <td>
              {FILE_WORDS[suffixOf(file)]?.use[lang] ?? description[lang]}
              <small>
                SHA-256 <code>{sha256}</code>
              </small>
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function Versions({ known: { dataset: id, versions }, lang }: { known: PublishedDataset; lang: Language }) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{WORDS.versions[lang]}</h2>
      <div class="scroll" tabindex={0} role="group" aria-labelledby="versions">
        <table class="roomy">
          <thead>
            <tr>
              {(["version", "released", "title"] as const).map((name) => (
                <th scope="col">{WORDS[name][lang]}</th>
              ))}
              {(["added", "revised", "withdrawn"] as const).map((name) => (
                <th scope="col" class="number">
                  {WORDS[name][lang]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versions.map(({ version, released_on, title, ...counts }) => (
              <tr id={`version-${version.replaceAll(".", "-")}`}>
                <th scope="row">
                  <a href={versionAddress(id, version)}>{version}</a>
                </th>
                <td>
                  <Day date={released_on} lang={lang} />
                </td>
                <td>
                  {title[lang]}
                  <small>
                    <a href={`${versionAddress(id, version)}/changes`}>{WORDS.row[lang]}</a>
                  </small>
                </td>
                {(["added", "revised", "withdrawn"] as const).map((name) => (
                  <td class="number">{countWords(counts[name], lang)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href={`/v1/changes.atom?dataset=${id}&lang=${lang}`}>{WORDS.feed[lang]}</a>
      </p>
    </section>
  );
}
