import { COMPILATION } from "../../domain/licence.ts";
import { countWords } from "../../domain/words/number.ts";
import { Marks } from "./observed.tsx";
import { Prints, Statuses, type MethodText } from "./method-parts.tsx";

/** The page on method in English. */
export const methodEn: MethodText = ({ data: { release, releases } }) => [
  {
    id: "what",
    title: "What Số Mở is",
    text: (
      <>
        <p>
          The numbers on Viet Nam's telecommunications, posts, ICT industry, digital government, cybersecurity and media
          are scattered over reports, white books, monthly bulletins and hundreds of newspaper articles. Số Mở reads
          them one by one, keeps how and where each was printed, and arranges them in series that anybody can look up,
          compare and quote.
        </p>
        <p>
          So far that is {countWords(release.figures, "en")} printed numbers of {countWords(release.indicators, "en")}{" "}
          indicators, read from {countWords(release.sources, "en")} documents. Số Mở is no statistical office and makes
          no statistics: every number here was published by somebody else.
        </p>
      </>
    ),
  },
  {
    id: "way",
    title: "From print to this page",
    text: (
      <>
        <ol>
          <li>
            <strong>Reading.</strong> Each number is copied exactly as it stands, say <q lang="vi">9.300 tỷ đồng</q>,
            with its place: page, table, row or paragraph.
          </li>
          <li>
            <strong>Understanding.</strong> The print becomes a number in the plain unit (9,300,000,000,000 dong), with
            the indicator, place, period and degree of firmness that the document gives it.
          </li>
          <li>
            <strong>Checking.</strong> A program reads every print again and compares; it sets totals against their
            parts and growth rates against levels, and looks for implausible jumps. An error stops publication. What
            looks odd but is what the document says stays, with a flag.
          </li>
          <li>
            <strong>Choosing.</strong> Where several documents speak of the same thing, <a href="#choice">five rules</a>{" "}
            decide which number stands for it. The others remain in view.
          </li>
          <li>
            <strong>Publishing.</strong> Everything appears at once, in a numbered release with a list of what changed.
          </li>
        </ol>
        <p>Every value on these pages is a link. Follow it to go the same way back, to the string that was printed.</p>
      </>
    ),
  },
  {
    id: "precision",
    title: "What a print can mean",
    text: (
      <>
        <p>
          <q>86.67 million</q> does not mean 86,670,000 exactly. A print says no more than its last digit, so each
          number comes with an interval: the least and the most that this way of printing allows. (Vietnamese writes a
          comma where English writes a point.)
        </p>
        <Prints
          lang="en"
          rows={[
            ["86,67 triệu", "86,665,000 to 86,675,000: half a unit of the last digit on both sides"],
            ["269.987 thư", "exactly 269,987, since it is a count written out in full"],
            ["gần 33 tỷ USD", "“nearly 33 billion”: at most 33 billion"],
            ["trên 122 triệu", "“over 122 million”: at least 122 million"],
            ["45-50%", "45% to 50%; no value in between is made up"],
            ["xấp xỉ 14%", "“about 14%”, 13% to 15%: one unit of the last digit that is not zero, but at most a tenth"],
          ]}
        />
        <p>When you quote a number, please add no digits that the print does not have.</p>
      </>
    ),
  },
  {
    id: "choice",
    title: "How one number is chosen among several",
    text: (
      <>
        <p>
          These rules are tried in order, and the first that tells two numbers apart decides. The page of a number says
          which rule chose it.
        </p>
        <ol>
          <li>The authority itself goes before international bodies, and these before the press.</li>
          <li>Actual goes before preliminary, and preliminary before estimate.</li>
          <li>The later document goes first. One dated to a month or a year counts from the end of it.</li>
          <li>The more precise print goes first.</li>
          <li>The number printed first in the document goes first.</li>
        </ol>
        <p>
          This is a convention and no verdict on who is right. That is why all other numbers for the same cell are
          shown, in the order of these rules.
        </p>
      </>
    ),
  },
  {
    id: "disputes",
    title: "Where sources differ",
    text: (
      <>
        <p>
          Two numbers count as contradicting each other only when their intervals do not overlap: no true number could
          have been printed as both. The value then bears the mark{" "}
          <Marks one={{ status: "actual", disputed: true }} lang="en" />. There are {countWords(release.disputed, "en")}{" "}
          such cases; <a href="/v1/disputes?lang=en">the full list</a> begins with the widest gap.
        </p>
        <p>
          A forecast that did not come true, or an older edition of one international database, is no contradiction. A
          misprint is kept with the reason why it is one, and never chosen.
        </p>
      </>
    ),
  },
  {
    id: "status",
    title: "How firm a number is",
    text: (
      <>
        <Statuses
          lang="en"
          says={{
            actual: "given as a result, without reservation.",
            preliminary: "called preliminary: the period is over, the number may still be revised.",
            estimate: "called an estimate, usually before the period is over.",
            forecast: "a prediction of what has not happened yet.",
            target: "what a strategy or programme says must be reached.",
            plan: "what was assigned in a plan.",
          }}
        />
        <p>
          Targets and plans have series of their own and never stand among what happened. The word is the document's,
          not ours.
        </p>
      </>
    ),
  },
  {
    id: "breaks",
    title: "Breaks, and why nothing is joined",
    text: (
      <>
        <p>
          A definition changes, or what is covered, or how it is counted: from that period on, the number no longer
          measures the same thing. The page of the indicator names each such break and its reason. No growth is computed
          across a break, and no line in a chart is drawn across one.
        </p>
        <p>
          Gaps stay gaps. Nothing is interpolated for a period of which no document speaks, and nobody subtracts one
          document's six months from another's nine to arrive at a third quarter.
        </p>
      </>
    ),
  },
  {
    id: "time",
    title: "How the data change over time",
    text: (
      <>
        <p>
          There are two questions. <strong>What was known then?</strong> The parameter <code>as_of=2021-06-30</code> of
          the API answers from the documents published by that day. <strong>What has Số Mở changed?</strong>{" "}
          <a href="/en/changes">What is new</a> lists every value added, revised or withdrawn in the{" "}
          {countWords(releases.length, "en")} releases so far.
        </p>
        <p>
          A release bears an id computed from its content: the same data, the same id. The{" "}
          <a href="/en/datasets">datasets</a> for download have version numbers as well, and a published version never
          changes.
        </p>
      </>
    ),
  },
  {
    id: "citing",
    title: "Citing",
    text: (
      <>
        <p>
          In an article, name the body that published the number, then Số Mở, and link to the page of the number. The
          pages of indicators and datasets have a citation ready to copy.
        </p>
        <p>
          It holds the release and a digest of 16 characters computed from the values themselves. With it, anybody can
          later ask the <a href="/docs/">API</a> whether the values are still those cited, and what changed.
        </p>
      </>
    ),
  },
  {
    id: "licence",
    title: "Licence",
    text: (
      <p>
        What is our own (selection, readings, names, notes) is under <a href={COMPILATION.url}>CC BY 4.0</a>: anybody
        may use it, commercially too, as long as it is credited. Each document keeps its own terms, named on its page;
        most print none.
      </p>
    ),
  },
  {
    id: "not",
    title: "What we do not do",
    text: (
      <ul>
        <li>We estimate nothing, interpolate nothing, and round nothing a second time.</li>
        <li>We convert no currencies: what was printed in dong and what was printed in dollars are two series.</li>
        <li>We splice no series of sources that count differently.</li>
        <li>We delete nothing in silence: a withdrawn value stays in the list of changes.</li>
        <li>We set no cookies, track no readers, and ask nobody to register.</li>
      </ul>
    ),
  },
  {
    id: "mistakes",
    title: "If something is wrong",
    text: (
      <>
        <p>
          First open the page of the number. It shows the string that was printed, the document, the place in it and how
          it was read: enough to check it against the original without asking anybody. If the original says so, the
          question is for its publisher; we do not correct other people's numbers.
        </p>
        <p>
          If we misread it, the next release mends it: <a href="/en/changes?change=revised">What is new</a> records the
          old value, the new one and the day, and an earlier citation, when verified, says that it changed. Versions
          already published are not rewritten.
        </p>
      </>
    ),
  },
];
