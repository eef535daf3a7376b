import { COMPILATION } from "../../domain/licence.ts";
import { countWords } from "../../domain/words/number.ts";
import { Marks } from "./observed.tsx";
import { Prints, Statuses, type MethodText } from "./method-parts.tsx";

/** The page on method in Vietnamese. */
export const methodVi: MethodText = ({ data: { release, releases } }) => [
  {
    id: "what",
    title: "Số Mở là gì",
    text: (
      <>
        <p>
          Số liệu về viễn thông, bưu chính, công nghiệp ICT, chính phủ số, an toàn thông tin và báo chí của Việt Nam nằm
          rải rác trong báo cáo, sách trắng, bản tin tháng và hàng trăm bài báo. Số Mở đọc từng con số trong đó, ghi lại
          nó được in thế nào, ở đâu, rồi xếp thành chuỗi theo thời gian để ai cũng tra cứu, so sánh và dẫn lại được.
        </p>
        <p>
          Hiện có {countWords(release.figures, "vi")} con số đã in, thuộc {countWords(release.indicators, "vi")} chỉ
          tiêu, đọc từ {countWords(release.sources, "vi")} tài liệu. Số Mở không phải là cơ quan thống kê và không tự
          làm ra số liệu: mỗi con số ở đây đều đã được người khác công bố.
        </p>
      </>
    ),
  },
  {
    id: "way",
    title: "Từ trang in đến trang này",
    text: (
      <>
        <ol>
          <li>
            <strong>Đọc.</strong> Mỗi con số trong tài liệu được chép nguyên văn, ví dụ <q>9.300 tỷ đồng</q>, cùng vị
            trí: trang, bảng, dòng hay đoạn.
          </li>
          <li>
            <strong>Hiểu.</strong> Chuỗi chữ ấy được đổi ra số ở đơn vị gốc (9.300.000.000.000 đồng), gắn với chỉ tiêu,
            nơi, kỳ và mức độ chắc chắn mà tài liệu nêu.
          </li>
          <li>
            <strong>Kiểm tra.</strong> Máy đọc lại từng chuỗi in và so với số đã ghi; so tổng với các phần, tốc độ tăng
            với các mức, và tìm những bước nhảy bất thường. Có lỗi thì không được công bố. Điểm đáng ngờ nhưng đúng như
            bản in thì giữ nguyên và đánh dấu.
          </li>
          <li>
            <strong>Chọn.</strong> Nếu nhiều tài liệu nói về cùng một số liệu, <a href="#choice">năm quy tắc</a> quyết
            định con số nào đại diện. Những con số còn lại không mất đi.
          </li>
          <li>
            <strong>Công bố.</strong> Mọi thứ ra mắt cùng lúc trong một bản phát hành có số hiệu, kèm danh sách những gì
            đã thay đổi.
          </li>
        </ol>
        <p>
          Mỗi giá trị trên các trang là một đường dẫn. Bấm vào đó để đi ngược lại con đường này, về đến chuỗi chữ đã in.
        </p>
      </>
    ),
  },
  {
    id: "precision",
    title: "Độ chính xác của bản in",
    text: (
      <>
        <p>
          <q>86,67 triệu</q> không có nghĩa là đúng 86.670.000. Bản in chỉ cho biết đến chữ số cuối cùng, nên mỗi con số
          đi kèm một khoảng: nhỏ nhất và lớn nhất mà cách in đó cho phép.
        </p>
        <Prints
          lang="vi"
          rows={[
            ["86,67 triệu", "từ 86.665.000 đến 86.675.000: nửa đơn vị của chữ số cuối về mỗi phía"],
            ["269.987 thư", "đúng 269.987, vì là số đếm viết đầy đủ"],
            ["gần 33 tỷ USD", "không quá 33 tỷ"],
            ["trên 122 triệu", "ít nhất 122 triệu"],
            ["45-50%", "từ 45% đến 50%; không có số ở giữa nào được đặt ra"],
            ["xấp xỉ 14%", "từ 13% đến 15%: một đơn vị của chữ số cuối khác 0, nhưng không quá một phần mười"],
          ]}
        />
        <p>Khi dẫn lại, xin đừng thêm chữ số nào mà bản in không có.</p>
      </>
    ),
  },
  {
    id: "choice",
    title: "Chọn một con số trong nhiều con số",
    text: (
      <>
        <p>
          Các quy tắc dưới đây được xét lần lượt; quy tắc đầu tiên phân biệt được hai con số thì quyết định. Trang của
          mỗi con số cho biết nó được chọn theo quy tắc nào.
        </p>
        <ol>
          <li>Cơ quan có thẩm quyền đứng trước tổ chức quốc tế, tổ chức quốc tế đứng trước báo chí.</li>
          <li>Số chính thức đứng trước số sơ bộ, số sơ bộ đứng trước số ước tính.</li>
          <li>
            Tài liệu công bố sau đứng trước. Tài liệu chỉ ghi tháng hoặc năm thì tính từ ngày cuối tháng, cuối năm.
          </li>
          <li>Con số in chính xác hơn đứng trước.</li>
          <li>Con số in trước trong tài liệu đứng trước.</li>
        </ol>
        <p>
          Đó là quy ước, không phải phán quyết xem ai đúng. Vì vậy mọi con số khác của cùng một ô đều được hiển thị,
          theo đúng thứ tự của các quy tắc.
        </p>
      </>
    ),
  },
  {
    id: "disputes",
    title: "Khi các nguồn không thống nhất",
    text: (
      <>
        <p>
          Hai con số chỉ bị coi là mâu thuẫn khi khoảng giá trị của chúng không giao nhau: không số thật nào có thể được
          in thành cả hai. Khi đó giá trị mang dấu <Marks one={{ status: "actual", disputed: true }} lang="vi" />. Hiện
          có {countWords(release.disputed, "vi")} trường hợp như vậy;{" "}
          <a href="/v1/disputes?lang=vi">danh sách đầy đủ</a> bắt đầu từ chỗ chênh lệch nhiều nhất.
        </p>
        <p>
          Dự báo không thành sự thật, hay ấn bản cũ của cùng một cơ sở dữ liệu quốc tế, không bị coi là mâu thuẫn. Con
          số in nhầm được giữ lại, ghi rõ lý do, và không bao giờ được chọn.
        </p>
      </>
    ),
  },
  {
    id: "status",
    title: "Chắc chắn đến đâu",
    text: (
      <>
        <Statuses
          lang="vi"
          says={{
            actual: "nguồn nêu như kết quả đã có, không kèm dè dặt nào.",
            preliminary: "nguồn gọi là sơ bộ: kỳ đã kết thúc, số còn có thể sửa.",
            estimate: "nguồn gọi là ước tính, ước đạt, thường khi kỳ chưa kết thúc.",
            forecast: "nguồn dự đoán điều chưa xảy ra.",
            target: "mức phải đạt theo chiến lược, chương trình.",
            plan: "mức được giao trong kế hoạch.",
          }}
        />
        <p>
          Mục tiêu và kế hoạch luôn ở những chuỗi riêng, không bao giờ đứng lẫn với những gì đã diễn ra. Từ nào được
          dùng là do tài liệu, không do chúng tôi.
        </p>
      </>
    ),
  },
  {
    id: "breaks",
    title: "Chỗ ngắt chuỗi, và vì sao không nối",
    text: (
      <>
        <p>
          Định nghĩa đổi, phạm vi đổi, cách đếm đổi: từ kỳ đó trở đi, con số không còn đo cùng một thứ. Những điểm như
          vậy được ghi ở trang của chỉ tiêu kèm lý do. Không tốc độ tăng nào được tính qua chỗ ngắt, và biểu đồ không
          nối đường qua đó.
        </p>
        <p>
          Chỗ trống cũng để trống. Kỳ nào không tài liệu nào nói tới thì không được nội suy; số lũy kế chín tháng không
          bị trừ cho số sáu tháng của một tài liệu khác để thành số quý III.
        </p>
      </>
    ),
  },
  {
    id: "time",
    title: "Số liệu thay đổi theo thời gian",
    text: (
      <>
        <p>
          Có hai câu hỏi khác nhau. <strong>Hôm đó người ta biết gì?</strong> Tham số <code>as_of=2021-06-30</code> của
          API trả lời bằng những tài liệu đã công bố đến ngày ấy. <strong>Số Mở đã đổi gì?</strong> Trang{" "}
          <a href="/vi/changes">Có gì mới</a> liệt kê từng giá trị được thêm, sửa hay rút trong{" "}
          {countWords(releases.length, "vi")} bản phát hành đến nay.
        </p>
        <p>
          Mỗi bản phát hành mang một mã tính từ chính nội dung của nó: cùng dữ liệu thì cùng mã. Các{" "}
          <a href="/vi/datasets">bộ dữ liệu</a> để tải về còn có số phiên bản; một phiên bản đã công bố thì không bao
          giờ thay đổi.
        </p>
      </>
    ),
  },
  {
    id: "citing",
    title: "Trích dẫn",
    text: (
      <>
        <p>
          Trong bài viết, hãy nêu cơ quan đã công bố con số rồi đến Số Mở, và đặt đường dẫn tới trang của con số. Trang
          của mỗi chỉ tiêu và bộ dữ liệu có sẵn câu trích dẫn để chép.
        </p>
        <p>
          Câu đó có bản phát hành và một mã kiểm tra 16 ký tự, tính từ chính các giá trị. Sau này, bất kỳ ai cũng có thể
          hỏi <a href="/docs/">API</a> xem các giá trị ấy còn như lúc trích dẫn không và đã đổi gì.
        </p>
      </>
    ),
  },
  {
    id: "licence",
    title: "Giấy phép",
    text: (
      <p>
        Phần do chúng tôi làm (việc chọn, đọc, đặt tên, ghi chú) theo giấy phép <a href={COMPILATION.url}>CC BY 4.0</a>:
        ai cũng được dùng, kể cả để kinh doanh, miễn là ghi nguồn. Mỗi tài liệu nguồn giữ điều kiện của mình, nêu ở
        trang của tài liệu đó; phần lớn không in điều kiện nào.
      </p>
    ),
  },
  {
    id: "not",
    title: "Những gì chúng tôi không làm",
    text: (
      <ul>
        <li>Không ước lượng, không nội suy, không làm tròn thêm lần nữa.</li>
        <li>Không đổi tiền tệ: số in bằng đồng và số in bằng đô la là hai chuỗi.</li>
        <li>Không ghép chuỗi của những nguồn đếm khác nhau.</li>
        <li>Không xóa lặng lẽ: giá trị bị rút vẫn còn trong danh sách thay đổi.</li>
        <li>Không cookie, không theo dõi người đọc, không đòi đăng ký.</li>
      </ul>
    ),
  },
  {
    id: "mistakes",
    title: "Nếu thấy sai",
    text: (
      <>
        <p>
          Trước hết hãy mở trang của con số: ở đó có chuỗi chữ đã in, tên tài liệu, vị trí trong tài liệu và cách đọc,
          đủ để đối chiếu với bản gốc mà không cần hỏi ai. Nếu bản gốc in như vậy, hãy hỏi cơ quan đã công bố; chúng tôi
          không sửa số của người khác.
        </p>
        <p>
          Nếu chúng tôi đọc sai, bản phát hành sau sẽ sửa: trang <a href="/vi/changes?change=revised">Có gì mới</a> ghi
          giá trị cũ, giá trị mới và ngày sửa, còn câu trích dẫn cũ khi kiểm tra sẽ cho biết nó đã đổi. Các phiên bản đã
          tải về không bị viết lại.
        </p>
      </>
    ),
  },
];
