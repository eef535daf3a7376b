import type { ReleaseLine, Texts } from "../catalog.ts";
import { parsePeriod } from "../period.ts";
import { isInTime } from "../selection.ts";
import type { Observation } from "../observation.ts";
import type { CitedAnswer, CitedRow } from "./cited.ts";
import { countWords, dayWords, inBoth } from "./words.ts";

/** The release that a citation names: its number and, as far as it was given, its id. */
export interface NamedRelease {
  readonly number: number;
  readonly id: string | null;
}

const RELEASE = /^(?:([1-9]\d{0,4})(?:-([0-9a-f]{12}))?|([0-9a-f]{12}))$/;

/**
 * Reads `3-0f3c1a9be2d4` or `3`, and the id alone where it is the current release's: ids of past releases are not
 * kept, numbers are. Undefined when the text names no release.
 */
export function parseRelease(text: string, current: NamedRelease): NamedRelease | undefined {
  const [, number, id, alone] = RELEASE.exec(text) ?? [];
  if (alone !== undefined) return alone === current.id ? current : undefined;
  if (number === undefined || Number(number) > current.number) return undefined;
  return { number: Number(number), id: id ?? null };
}

/** The position of the first change that came after a release: positions count through the releases from the oldest. */
export function positionAfter(number: number, releases: readonly ReleaseLine[]): number {
  return releases.slice(0, number).reduce((sum, one) => sum + one.changes, 0);
}

/** The number of the release that made the change at a position. */
export function releaseAt(position: number, releases: readonly ReleaseLine[]): number {
  let end = 0;
  return releases.findIndex(({ changes }) => position < (end += changes)) + 1;
}

/** What a change says of its cell. */
export interface ChangedCell extends Pick<
  Observation,
  "indicator" | "place" | "breakdown" | "measure" | "scenario" | "unit" | "period"
> {
  readonly from_status: string;
  readonly to_status: string;
}

/**
 * Whether a changed cell is one that the answer selects. Of the newest values only, it is when its period is not
 * before the oldest that is answered today for its series (for its indicator, in a list of latest values): what was
 * in the list and is not any more was withdrawn, or has something newer in its place.
 */
export function isSelected(change: ChangedCell, { cells, rows }: CitedAnswer): boolean {
  const { statuses } = cells;
  const period = parsePeriod(change.period);
  if (!period || !isInTime({ ...change, frequency: period.frequency } as never, { ...cells, statuses: null }))
    return false;
  if (statuses && ![change.from_status, change.to_status].some((one) => (statuses as readonly string[]).includes(one)))
    return false;
  if (!cells.newest) return true;
  const ends = (rows as readonly CitedRow[]).filter((row) => isSame(row, change, cells.kind === "latest")).map(endOf);
  return ends.length === 0 || ends.some((end) => end <= period.end);
}

function isSame(row: CitedRow, change: ChangedCell, byIndicator: boolean): boolean {
  const names = byIndicator
    ? (["indicator"] as const)
    : (["indicator", "place", "breakdown", "measure", "scenario", "unit"] as const);
  return names.every((name) => row[name] === change[name]);
}

function endOf({ period = "" }: CitedRow): string {
  return parsePeriod(period)?.end ?? "";
}

export type Verdict = "unchanged" | "changed";

/** What the verdict rests on, in a sentence: what changed, or why the record of changes tells nothing of it. */
export function reasonOf(
  verdict: Verdict,
  {
    answer,
    cited,
    current,
    changes,
    releases,
  }: {
    readonly answer: CitedAnswer;
    readonly cited: NamedRelease;
    readonly current: NamedRelease;
    readonly changes: number;
    readonly releases: readonly ReleaseLine[];
  },
): Texts {
  const isNow = cited.number === current.number;
  return inBoth((lang) => {
    const vi = lang === "vi";
    const count = countWords(changes, lang);
    const day = dayWords(releases[cited.number - 1]?.released_on ?? "", lang);
    const since = vi ? `bản phát hành ${cited.number} ${day}` : `release ${cited.number} of ${day}`;
    if (verdict === "unchanged") {
      if (isNow)
        return vi
          ? `Số liệu đúng như đã trích dẫn; ${since} vẫn là bản hiện hành.`
          : `The values are those cited; ${since} is still the current one.`;
      return vi
        ? `Số liệu vẫn đúng như đã trích dẫn: các bản phát hành sau ${since} không làm thay đổi chúng.`
        : `The values are still those cited: no release after ${since} made them others.`;
    }
    if (changes > 0)
      return vi
        ? `Số liệu không còn như đã trích dẫn: từ sau ${since} có ${count} thay đổi trong phạm vi này.`
        : `The values are no longer those cited: ${count} ${changes === 1 ? "change" : "changes"} since ${since}.`;
    const why = isNow && cited.id === current.id ? SAME_RELEASE : isNow ? SAME_NUMBER : whyUnrecorded(answer);
    return vi
      ? `Số liệu không khớp mã kiểm tra, nhưng không có thay đổi nào được ghi nhận từ sau ${since}. ${why.vi}`
      : `The values do not match the digest, but no change is recorded since ${since}. ${why.en}`;
  });
}

const SAME_RELEASE: Texts = {
  en: "The release is the one cited, so the address or the digest is not as it was cited, or the service has changed how it computes the answer.",
  vi: "Bản phát hành chính là bản được trích dẫn, nên địa chỉ hoặc mã kiểm tra không đúng như khi trích dẫn, hoặc dịch vụ đã đổi cách tính.",
};

const SAME_NUMBER: Texts = {
  en: "No later release was made, but the data was compiled anew, or the address or the digest is not as it was cited.",
  vi: "Chưa có bản phát hành mới, nhưng dữ liệu đã được biên dịch lại, hoặc địa chỉ hay mã kiểm tra không đúng như khi trích dẫn.",
};

const WHY = {
  page: {
    en: "The answer is one page of a longer list, and rows before it moved the page.",
    vi: "Câu trả lời là một trang của danh sách dài hơn, và các dòng đứng trước đã làm dịch chuyển trang.",
  },
  figures: {
    en: "The record holds the published values; a printed figure can be added, corrected or read otherwise without being one of them.",
    vi: "Nhật ký thay đổi chỉ ghi các giá trị được công bố; một số liệu in trong tài liệu có thể được bổ sung, sửa hoặc đọc lại mà không thuộc số đó.",
  },
  history: {
    en: "The record holds what is published now; a document that was added or dated otherwise changes what is known of earlier days.",
    vi: "Nhật ký thay đổi ghi các giá trị hiện hành; một tài liệu được bổ sung hoặc đổi ngày làm thay đổi điều đã biết về những ngày trước.",
  },
  transform: {
    en: "The values are computed, and the way of computing them, a break or the indicator's definition may have changed.",
    vi: "Các giá trị được tính toán; cách tính, điểm gãy chuỗi hoặc định nghĩa chỉ tiêu có thể đã thay đổi.",
  },
  other: {
    en: "The address may select other cells than it did, such as the members of a group or the indicators of a sector, or the address or the digest is not as it was cited.",
    vi: "Địa chỉ có thể chọn các ô khác trước, chẳng hạn thành viên của một nhóm hay chỉ tiêu của một lĩnh vực, hoặc địa chỉ hay mã kiểm tra không đúng như khi trích dẫn.",
  },
} satisfies Record<string, Texts>;

function whyUnrecorded({ cells, rows, total }: CitedAnswer): Texts {
  if (cells.transform) return WHY.transform;
  if (cells.asOf !== null || cells.kind === "revisions") return WHY.history;
  if (cells.kind === "figures" || cells.kind === "disputes") return WHY.figures;
  return rows.length < total ? WHY.page : WHY.other;
}
