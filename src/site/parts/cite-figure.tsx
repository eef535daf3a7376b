import { figureColumns } from "../../domain/columns.ts";
import type { Texts } from "../../domain/codes.ts";
import { FORMATS } from "../../formats/registry.ts";
import type { View } from "../page.ts";
import { Copied } from "./get-it.tsx";

const WORDS = {
  heading: { vi: "Lấy và trích dẫn số này", en: "Get and cite this number" },
  address: { vi: "Địa chỉ trong API, không đổi", en: "Address in the API, to keep" },
  formats: { vi: "Định dạng", en: "Formats" },
  cite: { vi: "Câu trích dẫn", en: "Citation" },
  managers: { vi: "Cho phần mềm quản lý trích dẫn", en: "For reference managers" },
} as const satisfies Record<string, Texts>;

const SHAPE = { columns: figureColumns, cube: false };

/** The address of a figure in every format, and how it is cited. */
export function CiteFigure({ path, citation, view: { lang, origin } }: { path: string; citation: string; view: View }) {
  const writable = FORMATS.filter((format) => format.canWrite(SHAPE));
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{WORDS.heading[lang]}</h2>
      <Copied lang={lang} label={WORDS.cite[lang]} text={citation} prose />
      <Copied lang={lang} label={WORDS.address[lang]} text={origin + path} />
      <p>
        {WORDS.formats[lang]}:{" "}
        <Links path={path} query="" names={writable.filter(({ cites }) => !cites).map(({ name }) => name)} />
      </p>
      <p>
        {WORDS.managers[lang]}:{" "}
        <Links
          path={path}
          query={`?lang=${lang}`}
          names={writable.filter(({ cites }) => cites).map(({ name }) => name)}
        />
      </p>
    </section>
  );
}

function Links({ path, query, names }: { path: string; query: string; names: readonly string[] }) {
  return (
    <>
      {names.map((name, at) => (
        <>
          {at > 0 && " · "}
          <a href={`${path}.${name}${query}`}>{name.toUpperCase()}</a>
        </>
      ))}
    </>
  );
}
