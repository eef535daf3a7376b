import { expect, test } from "vitest";
import type { Measure, Scenario } from "../../../../src/domain/codes.ts";
import { tell } from "../../../../src/domain/sentence/sentence.ts";
import { tellable } from "../../../../src/domain/sentence/tellable.ts";
import { publishedData } from "../../../support/published.ts";
import { EVERYTHING } from "../../../support/selection.ts";

const { catalog, series, publisherOf } = publishedData();

interface Asked {
  readonly period: string;
  readonly place?: string;
  readonly breakdown?: string;
  readonly measure?: Measure;
  readonly scenario?: Scenario;
  readonly unit?: string;
}

/** Real observations, one of each sort, and what is said of them. */
const CASES: readonly (readonly [sort: string, indicator: string, asked: Asked, en: string, vi: string])[] = [
  [
    "a stock at the end of a year, another place",
    "mobile-cellular-subscriptions",
    { place: "TH", period: "2023" },
    "Mobile-cellular telephone subscriptions in Thailand stood at 120.921 million at the end of 2023, down 4.3% on a year before (World Bank, 6 July 2025).",
    "Số thuê bao điện thoại di động của Thái Lan đạt 120,921 triệu thuê bao vào cuối năm 2023, giảm 4,3% so với cuối năm 2022 (theo Ngân hàng Thế giới, công bố ngày 6 tháng 7 năm 2025).",
  ],
  [
    "a stock at the end of a half-year's month, a change",
    "mobile-cellular-subscriptions",
    { period: "2012-06" },
    "Mobile-cellular telephone subscriptions in Viet Nam stood at an estimated 120.7 million at the end of June 2012, up 7.2% on a year before (Pháp Luật TP.HCM, 2012).",
    "Số thuê bao điện thoại di động của Việt Nam ước đạt 120,7 triệu thuê bao vào cuối tháng 6 năm 2012, tăng 7,2% so với cùng kỳ năm 2011 (theo Báo Pháp Luật TP.HCM, công bố năm 2012).",
  ],
  [
    "a stock on a day, of one part",
    "mobile-cellular-subscriptions",
    { breakdown: "device=2g-only", period: "2024-10-10" },
    "Mobile-cellular telephone subscriptions (device: 2G-only handset) in Viet Nam stood at 771,072 on 10 October 2024 (Pháp Luật TP.HCM, 11 October 2024).",
    "Số thuê bao điện thoại di động (thiết bị: Điện thoại chỉ hỗ trợ 2G) của Việt Nam đạt 771.072 thuê bao vào ngày 10 tháng 10 năm 2024 (theo Báo Pháp Luật TP.HCM, công bố ngày 11 tháng 10 năm 2024).",
  ],
  [
    "a stock of mid-year, of a place with an article",
    "population",
    { place: "PH", period: "2015" },
    "Population in the Philippines stood at 105,312,992 people in 2015, up 1.5% on a year before (World Bank, 1 July 2026).",
    "Dân số của Phi-líp-pin đạt 105.312.992 người vào năm 2015, tăng 1,5% so với năm 2014 (theo Ngân hàng Thế giới, công bố ngày 1 tháng 7 năm 2026).",
  ],
  [
    "a stock of the world",
    "population",
    { place: "WLD", period: "2009" },
    "Population in the world stood at 6,916,168,196 people in 2009, up 1.3% on a year before (World Bank, 1 July 2026).",
    "Dân số của thế giới đạt 6.916.168.196 người vào năm 2009, tăng 1,3% so với năm 2008 (theo Ngân hàng Thế giới, công bố ngày 1 tháng 7 năm 2026).",
  ],
  [
    "a stock that ends with a quarter",
    "broadband-subscriptions",
    { period: "2021-Q3" },
    "Broadband subscriptions (fixed and mobile) in Viet Nam stood at 86.28 million at the end of Q3 2021 (VnEconomy, October 2021).",
    "Số thuê bao băng rộng (cố định và di động) của Việt Nam đạt 86,28 triệu thuê bao vào cuối quý III năm 2021 (theo VnEconomy, công bố tháng 10 năm 2021).",
  ],
  [
    "few things",
    "publishing-houses",
    { period: "2015" },
    "Publishing houses in Viet Nam stood at 63 enterprises in 2015 (Ministry of Information and Communications of Viet Nam, 31 December 2015).",
    "Số nhà xuất bản của Việt Nam là 63 doanh nghiệp vào năm 2015 (theo Bộ Thông tin và Truyền thông, công bố ngày 31 tháng 12 năm 2015).",
  ],
  [
    "none",
    "mobile-cellular-subscriptions",
    { place: "VN", period: "1991" },
    "Mobile-cellular telephone subscriptions in Viet Nam stood at 0 at the end of 1991 (World Bank, 6 July 2025).",
    "Số thuê bao điện thoại di động của Việt Nam là 0 thuê bao vào cuối năm 1991 (theo Ngân hàng Thế giới, công bố ngày 6 tháng 7 năm 2025).",
  ],
  [
    "a flow, estimated",
    "postal-service-revenue",
    { period: "2021-Q1" },
    "Postal service revenue in Viet Nam came to an estimated 9.3 trillion Vietnamese dong in Q1 2021 (Ministry of Information and Communications of Viet Nam, 14 April 2021).",
    "Doanh thu dịch vụ bưu chính của Việt Nam ước đạt 9.300 tỷ đồng trong quý I năm 2021 (theo Bộ Thông tin và Truyền thông, công bố ngày 14 tháng 4 năm 2021).",
  ],
  [
    "a flow with its change",
    "postal-service-revenue",
    { period: "2024" },
    "Postal service revenue in Viet Nam came to an estimated 71.14 trillion Vietnamese dong in 2024, up 20.8% on a year before (Sài Gòn Giải Phóng (SGGP), 29 December 2024).",
    "Doanh thu dịch vụ bưu chính của Việt Nam ước đạt 71.140 tỷ đồng trong năm 2024, tăng 20,8% so với năm 2023 (theo Báo Sài Gòn Giải Phóng, công bố ngày 29 tháng 12 năm 2024).",
  ],
  [
    "months since January",
    "information-communications-sector-revenue",
    { period: "2024-01/2024-02" },
    "Revenue of the information and communications sector in Viet Nam came to an estimated 653.284 trillion Vietnamese dong in the first two months of 2024 (VnEconomy, March 2024).",
    "Tổng doanh thu ngành Thông tin và Truyền thông của Việt Nam ước đạt 653.284 tỷ đồng trong 2 tháng đầu năm 2024 (theo VnEconomy, công bố tháng 3 năm 2024).",
  ],
  [
    "another span",
    "administrative-dossiers",
    { breakdown: "agency-level=local", period: "2025-07-01/2025-08-19" },
    "Administrative-procedure dossiers (level of agency: Local) in Viet Nam came to 4.4 million from 1 July 2025 to 19 August 2025 (VietNamNet, August 2025).",
    "Số hồ sơ thủ tục hành chính (cấp cơ quan: Địa phương) của Việt Nam đạt 4,4 triệu hồ sơ từ ngày 1 tháng 7 năm 2025 đến ngày 19 tháng 8 năm 2025 (theo VietNamNet, công bố tháng 8 năm 2025).",
  ],
  [
    "a flow in dollars, disputed",
    "ict-industry-revenue",
    { period: "2016", unit: "USD" },
    "ICT industry revenue in Viet Nam came to an estimated 41.6 billion US dollars in 2016 (Sài Gòn Giải Phóng (SGGP), December 2016; other sources differ).",
    "Doanh thu công nghiệp ICT (công nghiệp công nghệ thông tin, điện tử – viễn thông) của Việt Nam ước đạt 41,6 tỷ đô la Mỹ trong năm 2016 (theo Báo Sài Gòn Giải Phóng, công bố tháng 12 năm 2016; các nguồn khác có số liệu khác).",
  ],
  [
    "at least, estimated",
    "telecom-service-revenue",
    { period: "2025-H1" },
    "Telecommunication service revenue in Viet Nam came to at least 70 trillion Vietnamese dong (estimate) in the first half of 2025 (VnEconomy, July 2025).",
    "Doanh thu dịch vụ viễn thông của Việt Nam ước đạt ít nhất 70.000 tỷ đồng trong 6 tháng đầu năm 2025 (theo VnEconomy, công bố tháng 7 năm 2025).",
  ],
  [
    "at most",
    "mobile-broadband-subscriptions",
    { period: "2025-06" },
    "Active mobile-broadband subscriptions in Viet Nam came to at most 104.74 million at the end of June 2025 (VnEconomy, July 2025).",
    "Số thuê bao băng rộng di động của Việt Nam đạt không quá 104,74 triệu thuê bao vào cuối tháng 6 năm 2025 (theo VnEconomy, công bố tháng 7 năm 2025).",
  ],
  [
    "what nobody attains",
    "cybersecurity-incidents",
    { period: "2024-10" },
    "Cybersecurity incidents in Viet Nam came to 204 in October 2024, down 79.8% on a year before (Vietnam.vn, 2024).",
    "Số sự cố tấn công mạng vào các hệ thống thông tin của Việt Nam là 204 sự cố trong tháng 10 năm 2024, giảm 79,8% so với cùng kỳ năm 2023 (theo Vietnam.vn, công bố năm 2024).",
  ],
  [
    "the place in the name",
    "botnet-ip-addresses",
    { period: "2024-02" },
    "Vietnamese IP addresses in botnets stood at 432,437 in February 2024, up 13% on a year before (VnEconomy, 11 March 2024).",
    "Số địa chỉ IP Việt Nam nằm trong mạng máy tính ma (botnet) là 432.437 địa chỉ IP vào tháng 2 năm 2024, tăng 13% so với cùng kỳ năm 2023 (theo VnEconomy, công bố ngày 11 tháng 3 năm 2024).",
  ],
  [
    "a net change below nought",
    "new-telephone-subscriptions",
    { breakdown: "counting=net;operator=vnpt;service=mobile", period: "2013" },
    "New telephone subscriptions (way of counting: Net change; operator: VNPT; service: Mobile) in Viet Nam came to an estimated -10.8 million in 2013 (Thời báo Tài chính Việt Nam, 26 December 2013).",
    "Số thuê bao điện thoại phát triển mới (cách tính: Tăng ròng; doanh nghiệp: VNPT; dịch vụ: Di động) của Việt Nam ước tính là -10,8 triệu thuê bao trong năm 2013 (theo Thời báo Tài chính Việt Nam, công bố ngày 26 tháng 12 năm 2013).",
  ],
  [
    "a share with percentage points",
    "households-with-fibre-share",
    { period: "2025-06" },
    "Households with fibre broadband in Viet Nam stood at 85.1% in June 2025, up 2.9 percentage points on a year before (VnEconomy, July 2025).",
    "Tỷ lệ hộ gia đình sử dụng Internet cáp quang của Việt Nam đạt 85,1% vào tháng 6 năm 2025, tăng 2,9 điểm phần trăm so với cùng kỳ năm 2024 (theo VnEconomy, công bố tháng 7 năm 2025).",
  ],
  [
    "a rate whose name says its unit",
    "fixed-broadband-subscriptions-per-100",
    { period: "2024" },
    "Fixed-broadband subscriptions per 100 inhabitants in Viet Nam stood at 23.71 in 2024, up 4.5% on a year before (World Bank, 1 July 2026).",
    "Thuê bao băng rộng cố định trên 100 dân của Việt Nam đạt 23,71 vào năm 2024, tăng 4,5% so với năm 2023 (theo Ngân hàng Thế giới, công bố ngày 1 tháng 7 năm 2026).",
  ],
  [
    "a rate whose name does not",
    "data-exchange-platform-daily-transactions",
    { period: "2024-04" },
    "Average daily transactions through the National Data Exchange Platform in Viet Nam stood at 2.8 million transactions per day in April 2024 (Vietnam.vn, 24 April 2024).",
    "Số giao dịch bình quân ngày qua Nền tảng tích hợp, chia sẻ dữ liệu quốc gia (NDXP) của Việt Nam đạt 2,8 triệu giao dịch/ngày vào tháng 4 năm 2024 (theo Vietnam.vn, công bố ngày 24 tháng 4 năm 2024).",
  ],
  [
    "a ratio in kilometres",
    "postal-service-point-radius",
    { period: "2015" },
    "Average service radius of a postal service point in Viet Nam stood at 2.87 kilometres in 2015, up 2% on a year before (Ministry of Information and Communications of Viet Nam, 31 December 2015).",
    "Bán kính phục vụ bình quân một điểm phục vụ bưu chính của Việt Nam là 2,87 ki-lô-mét vào năm 2015, tăng 2% so với năm 2014 (theo Bộ Thông tin và Truyền thông, công bố ngày 31 tháng 12 năm 2015).",
  ],
  [
    "a preliminary figure",
    "telephone-subscriptions",
    { place: "VN-29", period: "2016" },
    "Telephone subscriptions (fixed and mobile) in Quảng Ngãi stood at a preliminary 1,035,075 at the end of 2016, down 7.6% on a year before (Quảng Ngãi Statistics Office, undated).",
    "Số thuê bao điện thoại (cố định và di động) của Quảng Ngãi sơ bộ đạt 1.035.075 thuê bao vào cuối năm 2016, giảm 7,6% so với cuối năm 2015 (theo Cục Thống kê tỉnh Quảng Ngãi, không ghi ngày).",
  ],
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
  const { place = "VN", breakdown = "", period, measure = "level", scenario = "actual", unit } = asked;
  const wanted = {
    ...EVERYTHING,
    indicators: [indicator],
    places: [place],
    breakdowns: [breakdown],
    periods: [period],
    measures: [measure],
    scenarios: [scenario],
    units: unit === undefined ? null : [unit],
  };
  const found = tellable(series, wanted, catalog);
  if (!found) throw new Error("The seed has no such observation");
  const say = (lang: "en" | "vi") => tell({ ...found, publisher: publisherOf(found.one.source, lang) }, catalog, lang);
  expect(say("en")).toBe(en);
  expect(say("vi")).toBe(vi);
});
