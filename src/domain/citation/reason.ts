import type { ReleaseLine } from "../catalog.ts";
import type { Texts } from "../codes.ts";
import type { CitedAnswer } from "./cited.ts";
import type { NamedRelease } from "./verify.ts";
import { dayWords } from "../words/time.ts";
import { inBoth } from "../words/list.ts";
import { countWords } from "../words/number.ts";

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

const NOT_AS_CITED: Texts = {
  en: "the address or the digest is not as it was cited",
  vi: "địa chỉ hay mã kiểm tra không đúng như khi trích dẫn",
};

const SAME_RELEASE: Texts = {
  en: `The release is the one cited: ${NOT_AS_CITED.en}, or the service computes the answer otherwise.`,
  vi: `Đây chính là bản phát hành được trích dẫn: ${NOT_AS_CITED.vi}, hoặc dịch vụ đã đổi cách tính.`,
};

const SAME_NUMBER: Texts = {
  en: `No later release was made: the data was compiled anew, or ${NOT_AS_CITED.en}.`,
  vi: `Chưa có bản phát hành mới: dữ liệu đã được biên dịch lại, hoặc ${NOT_AS_CITED.vi}.`,
};

const WHY = {
  page: {
    en: "The answer is one page of a longer list, and rows before it moved the page.",
    vi: "Câu trả lời là một trang của danh sách dài hơn, và các dòng đứng trước đã làm dịch chuyển trang.",
  },
  figures: {
    en: "Only published values are recorded: a printed figure can be added or corrected without being one.",
    vi: "Chỉ giá trị được công bố mới được ghi nhận: số liệu in trong tài liệu có thể được bổ sung hoặc sửa mà không thuộc số đó.",
  },
  history: {
    en: "Only present values are recorded: a document that was added or dated otherwise changes what is known of earlier days.",
    vi: "Chỉ giá trị hiện hành mới được ghi nhận: tài liệu được bổ sung hoặc đổi ngày làm thay đổi điều đã biết về những ngày trước.",
  },
  transform: {
    en: "The values are computed: the way of computing them, or a break, may have changed.",
    vi: "Các giá trị được tính ra: cách tính hoặc điểm gãy của chuỗi có thể đã thay đổi.",
  },
  other: {
    en: `The address selects other cells than it did, such as new members of a group, or ${NOT_AS_CITED.en}.`,
    vi: `Địa chỉ chọn các ô khác trước, chẳng hạn thành viên mới của một nhóm, hoặc ${NOT_AS_CITED.vi}.`,
  },
} satisfies Record<string, Texts>;

function whyUnrecorded({ cells, rows, total }: CitedAnswer): Texts {
  if (cells.transform) return WHY.transform;
  if (cells.asOf !== null || cells.kind === "revisions") return WHY.history;
  if (cells.kind === "figures" || cells.kind === "disputes") return WHY.figures;
  return rows.length < total ? WHY.page : WHY.other;
}
