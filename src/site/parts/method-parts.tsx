import type { Child } from "hono/jsx";
import type { Catalog } from "../../domain/catalog.ts";
import { STATUSES, type Language, type Status, type Texts } from "../../domain/codes.ts";
import { STATUS_WORDS } from "../../domain/words/codes.ts";

/** A section of the page on method; its id is its anchor, the same in both languages. */
export interface MethodSection {
  readonly id: string;
  readonly title: string;
  readonly text: Child;
}

/** The sections in a language, with the counts that the catalogue knows. */
export type MethodText = (catalog: Catalog) => readonly MethodSection[];

const HEADS = {
  caption: { vi: "Chuỗi in và khoảng giá trị", en: "Print and interval" },
  print: { vi: "In là", en: "Printed" },
  means: { vi: "Đọc là", en: "Read as" },
} as const satisfies Record<string, Texts>;

/** What a print says and which numbers it leaves possible. */
export function Prints({ rows, lang }: { rows: readonly (readonly [print: string, means: string])[]; lang: Language }) {
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={HEADS.caption[lang]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{HEADS.print[lang]}</th>
            <th scope="col">{HEADS.means[lang]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([print, means]) => (
            <tr>
              <th scope="row">
                <q>{print}</q>
              </th>
              <td>{means}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Every word for how firm a number is, in the words of the pages. */
export function Statuses({ says, lang }: { says: Readonly<Record<Status, string>>; lang: Language }) {
  return (
    <dl class="facts">
      {STATUSES.map((status) => (
        <div>
          <dt>{STATUS_WORDS[status][lang]}</dt>
          <dd>{says[status]}</dd>
        </div>
      ))}
    </dl>
  );
}
