import { expect, test } from "vitest";
import { sentencesOf, type SentenceCase } from "../../../support/sentences.ts";

/** Real observations, one of each sort, and what is said of them. */
const CASES: readonly SentenceCase[] = [
  [
    "a score",
    "e-government-development-index",
    { period: "2024" },
    "Viet Nam scored 0.7709 out of 1 in the UN E-Government Development Index (EGDI) in 2024 (Communist Party of Vietnam Online Newspaper, 19 September 2024).",
    "Việt Nam đạt 0,7709 điểm trên thang điểm 1 theo Chỉ số phát triển Chính phủ điện tử (EGDI) của Liên hợp quốc năm 2024 (theo Báo điện tử Đảng Cộng sản Việt Nam, công bố ngày 19 tháng 9 năm 2024).",
  ],
  [
    "a score of an agency",
    "digital-transformation-index",
    { breakdown: "agency=voice-of-vietnam", period: "2021" },
    "Digital Transformation Index (DTI; agency: Voice of Vietnam (VOV)) in Viet Nam stood at 0.1394 out of 1 in 2021 (Hànộimới, 8 August 2022).",
    "Chỉ số chuyển đổi số (DTI; cơ quan: Đài Tiếng nói Việt Nam (VOV)) của Việt Nam đạt 0,1394 điểm trên thang điểm 1 vào năm 2021 (theo Báo Hànộimới, công bố ngày 8 tháng 8 năm 2022).",
  ],
  [
    "a rank with its change",
    "upu-2ipd-rank",
    { period: "2021" },
    "Viet Nam ranked 47th in the UPU Integrated Index for Postal Development in 2021, up 2 places on a year before (123docz.net, October 2021).",
    "Việt Nam đứng thứ 47 theo Chỉ số tích hợp phát triển bưu chính (2IPD) của UPU năm 2021, tăng 2 bậc so với năm 2020 (theo 123docz.net, công bố tháng 10 năm 2021).",
  ],
  [
    "a rank in the world, a bound",
    "mobile-broadband-speed-rank",
    { period: "2025-04" },
    "Viet Nam ranked 20th or better in the world by mobile-broadband speed in April 2025 (VnEconomy, July 2025).",
    "Việt Nam đứng thứ 20 thế giới trở lên về tốc độ băng rộng di động tháng 4 năm 2025 (theo VnEconomy, công bố tháng 7 năm 2025).",
  ],
  [
    "a rank of an agency",
    "digital-transformation-index-rank",
    { breakdown: "agency=ministry-of-finance", period: "2020" },
    "Digital Transformation Index (DTI), rank (agency: Ministry of Finance) in Viet Nam stood at 1 in 2020 (Sài Gòn Giải Phóng (SGGP), 20 October 2021).",
    "Thứ hạng Chỉ số chuyển đổi số (DTI; cơ quan: Bộ Tài chính) của Việt Nam là 1 vào năm 2020 (theo Báo Sài Gòn Giải Phóng, công bố ngày 20 tháng 10 năm 2021).",
  ],
  [
    "a rank to be reached",
    "e-government-development-index-rank",
    { period: "2025", scenario: "target" },
    "Viet Nam should, according to the target, rank 70th or better in the UN E-Government Development Index (EGDI) in 2025 (Ministry of Information and Communications of Viet Nam, 15 July 2020).",
    "Việt Nam có mục tiêu đứng thứ 70 trở lên theo Chỉ số phát triển Chính phủ điện tử (EGDI) của Liên hợp quốc năm 2025 (theo Bộ Thông tin và Truyền thông, công bố ngày 15 tháng 7 năm 2020).",
  ],
  [
    "a range to be reached",
    "ipv6-adoption-rate",
    { period: "2021", scenario: "target" },
    "IPv6 adoption rate in Viet Nam should, according to the target, be 45–50% in 2021 (Ministry of Information and Communications of Viet Nam, 22 June 2021).",
    "Tỷ lệ sử dụng IPv6 của Việt Nam có mục tiêu đạt 45–50% vào năm 2021 (theo Bộ Thông tin và Truyền thông, công bố ngày 22 tháng 6 năm 2021).",
  ],
  [
    "a plan",
    "telecom-service-revenue",
    { period: "2022", scenario: "target", unit: "VND" },
    "Telecommunication service revenue in Viet Nam should, according to plan, be 133 trillion Vietnamese dong in 2022 (Công nghệ và Đời sống, December 2022).",
    "Doanh thu dịch vụ viễn thông của Việt Nam theo kế hoạch đạt 133.000 tỷ đồng trong năm 2022 (theo Công nghệ và Đời sống, công bố tháng 12 năm 2022).",
  ],
  [
    "a forecast",
    "postal-service-revenue",
    { period: "2030" },
    "Postal service revenue in Viet Nam would, by forecast, be 10 billion US dollars in 2030 (The Nation (Thailand), 5 June 2022).",
    "Doanh thu dịch vụ bưu chính của Việt Nam được dự báo đạt 10 tỷ đô la Mỹ trong năm 2030 (theo The Nation (Thái Lan), công bố ngày 5 tháng 6 năm 2022).",
  ],
  [
    "a price",
    "mobile-data-price",
    { period: "2020" },
    "Average price of 1 GB of mobile data in Viet Nam stood at 0.57 US dollars in 2020 (Hà Tĩnh newspaper, 2021).",
    "Giá trung bình 1 GB dữ liệu di động của Việt Nam là 0,57 đô la Mỹ vào năm 2020 (theo Báo Hà Tĩnh, công bố năm 2021).",
  ],
  [
    "a speed",
    "fixed-broadband-download-speed",
    { period: "2025-04" },
    "Fixed-broadband download speed in Viet Nam stood at 176.68 megabits per second in April 2025, up 46.8% on a year before (VnEconomy, July 2025).",
    "Tốc độ tải xuống băng rộng cố định của Việt Nam đạt 176,68 megabit/giây vào tháng 4 năm 2025, tăng 46,8% so với cùng kỳ năm 2024 (theo VnEconomy, công bố tháng 7 năm 2025).",
  ],
  [
    "a heading with a colon",
    "public-service-portal-visits",
    { breakdown: "counting=since-start", period: "2021-11-23" },
    "Visits (National Public Service Portal; way of counting: Running total since the start) in Viet Nam came to at least 274 million on 23 November 2021 (ICTnews, November 2021).",
    "Số lượt truy cập (Cổng Dịch vụ công quốc gia; cách tính: Lũy kế từ khi bắt đầu) của Việt Nam đạt ít nhất 274 triệu lượt truy cập vào ngày 23 tháng 11 năm 2021 (theo ICTnews, công bố tháng 11 năm 2021).",
  ],
  [
    "growth of a flow",
    "telecom-service-revenue",
    { period: "2021-Q1", measure: "growth" },
    "Telecommunication service revenue in Viet Nam rose by 1.34% in Q1 2021 compared with a year before (Ministry of Information and Communications of Viet Nam, 14 April 2021).",
    "Doanh thu dịch vụ viễn thông của Việt Nam trong quý I năm 2021 tăng 1,34% so với cùng kỳ năm 2020 (theo Bộ Thông tin và Truyền thông, công bố ngày 14 tháng 4 năm 2021).",
  ],
  [
    "growth of a stock, downwards",
    "telephone-subscriptions",
    { place: "VN-29", period: "2016", measure: "growth" },
    "Telephone subscriptions (fixed and mobile) in Quảng Ngãi fell by a preliminary 7.58% in the year to the end of 2016 (Quảng Ngãi Statistics Office, undated).",
    "Số thuê bao điện thoại (cố định và di động) của Quảng Ngãi cuối năm 2016 sơ bộ giảm 7,58% so với cuối năm 2015 (theo Cục Thống kê tỉnh Quảng Ngãi, không ghi ngày).",
  ],
  [
    "growth on the quarter before",
    "postal-items",
    { period: "2021-Q3", measure: "growth-previous" },
    "Postal items in Viet Nam fell by an estimated 50% in Q3 2021 compared with the quarter before (VnEconomy, October 2021).",
    "Sản lượng bưu gửi của Việt Nam trong quý III năm 2021 ước giảm 50% so với quý trước (theo VnEconomy, công bố tháng 10 năm 2021).",
  ],
  [
    "growth to be reached, a range",
    "pay-tv-revenue",
    { period: "2021", measure: "growth", scenario: "target" },
    "Pay-TV revenue in Viet Nam should, according to the target, rise by 15–20% in 2021 compared with a year before (Ministry of Information and Communications of Viet Nam, 22 June 2021).",
    "Doanh thu dịch vụ truyền hình trả tiền của Việt Nam trong năm 2021 có mục tiêu tăng 15–20% so với năm 2020 (theo Bộ Thông tin và Truyền thông, công bố ngày 22 tháng 6 năm 2021).",
  ],
  [
    "a change in percentage points",
    "negative-online-information-share",
    { period: "2021-Q1", measure: "change" },
    "Share of negative information online in Viet Nam fell by 1.5 percentage points in Q1 2021 compared with a year before (Ministry of Information and Communications of Viet Nam, 14 April 2021).",
    "Tỷ lệ thông tin tiêu cực trên không gian mạng của Việt Nam quý I năm 2021 giảm 1,5 điểm phần trăm so với cùng kỳ năm 2020 (theo Bộ Thông tin và Truyền thông, công bố ngày 14 tháng 4 năm 2021).",
  ],
  [
    "a change in its unit on a day",
    "cctld-domain-names",
    { period: "2021-03-20", measure: "change" },
    "Country-code domain names registered (.VN) in Viet Nam rose by 18,004 in the year to 20 March 2021 (Ministry of Information and Communications of Viet Nam, 14 April 2021).",
    "Số tên miền quốc gia “.vn” đang duy trì của Việt Nam ngày 20 tháng 3 năm 2021 tăng 18.004 tên miền so với cùng kỳ năm 2020 (theo Bộ Thông tin và Truyền thông, công bố ngày 14 tháng 4 năm 2021).",
  ],
  [
    "how much of a plan",
    "telecom-service-revenue",
    { period: "2023", measure: "plan-completion" },
    "Telecommunication service revenue in Viet Nam came to an estimated 99.5% of the plan in 2023 (Việt Báo, 30 December 2023).",
    "Doanh thu dịch vụ viễn thông của Việt Nam ước đạt 99,5% kế hoạch trong năm 2023 (theo Việt Báo, công bố ngày 30 tháng 12 năm 2023).",
  ],
  [
    "a rank in a region",
    "internet-users-rank",
    { breakdown: "region=asia", period: "2012" },
    "Viet Nam ranked 8th by number of Internet users (region of the ranking: Asia) in 2012 (VietnamPlus, December 2012).",
    "Việt Nam đứng thứ 8 về số người sử dụng Internet (khu vực xếp hạng: Châu Á) năm 2012 (theo VietnamPlus, công bố tháng 12 năm 2012).",
  ],
];

test.each(CASES)("%s", (_, indicator, asked, en, vi) => {
  expect(sentencesOf(indicator, asked)).toEqual([en, vi]);
});
