/**
 * Vietnamese words of two syllables of which neither is the word that it is alone: «xã» in «thị xã» is no commune, «chăm» in «chăm sóc»
 * not the Chăm people, «trường» in «môi trường» no school. A lone syllable is counted and marked where it stands free. Words that
 * keep what their syllables mean are left out: «rừng» in «trồng rừng», «trẻ» in «trẻ em», «chợ» in «hội chợ».
 */
import { formOf, type Token } from './text.ts'

const WORDS = `
môi trường|thị trường|hiện trường|lập trường|nhà nước|đất nước|trong nước|ngoài nước|các nước|thế giới|biên giới|giới thiệu
ranh giới|lao động|ma túy|đường lối|báo cáo|thông báo|cảnh báo|dự báo|quảng bá|chính sách|ngân sách|cộng đồng|hội đồng|đồng bào
đồng bộ|hợp đồng|thương binh|thương mại|tổn thương|cách mạng|điện tử|bộ máy|nhân dân|người dân|nông dân|dân tộc|dân chủ|tiền đề
kinh tế|quốc tế|thực tế|tôn giáo|giáo dục|khoa học|sinh học|hóa học|văn học|công tác|công nghệ|công chức|văn hóa|xã hội|hội nhập
hiện đại|y tế|y đức|sức khỏe|khu vực|lĩnh vực|phòng chống|văn phòng|tổ chức|viên chức|chủ trì|chủ trương|năng lực|năng lượng
quy định|quyết định|tình hình|tình trạng|thị xã|thị trấn|chăm sóc|chăm lo|thực hiện|kế hoạch|nội dung|hoạt động|dự kiến|mục tiêu
giải pháp|cơ quan|hiệu quả|phát triển|tuyên truyền|bền vững|thông tin|chương trình|tham gia|liên quan|địa phương|phối hợp
triển khai|đào tạo|hợp tác|bảo đảm|bảo hiểm|bảo vệ|bảo tồn|bình đẳng|yêu cầu|nhu cầu|toàn cầu|mục đích|hòa nhập|cán bộ|tiến bộ
nội bộ|đề án|đầu tư|gắn kết|vận động|dịch vụ|truyền thông|truyền thống|an sinh|cơ sở|sở hữu|trụ sở|năng động|quản lý|biến đổi
tài nguyên|ứng phó|ứng dụng|đơn vị|nhiệm vụ|nguy cơ|khí hậu|sản xuất|sản phẩm|chất lượng|thích ứng|đặc biệt|đặc thù|cá nhân
thể thao|thể dục|nhận thức|đánh giá|giá trị|phục vụ|khả năng|khuyến khích|góp phần|chính trị|chính quyền|chính phủ|đoàn thể
đoàn kết|giám sát|giám đốc|hệ thống|tiếp cận|tiếp tục|doanh nghiệp|kinh doanh|kinh nghiệm|hoàn thiện|hoàn cảnh|tài chính
nghiên cứu|tích cực|đề nghị|đề xuất|trung tâm|trọng tâm|trách nhiệm|hành động|hành chính|hành vi|huy động|hỗ trợ|viện trợ
chủ động|chủ tịch|tổ quốc|công nghiệp|công trình|công bằng|giao lưu|thời gian|phạm vi|đối tượng|đối tác|chuyên môn|kiến thức
kiến nghị|ý kiến|ý thức|ý nghĩa|thu hút|tổng hợp|tổng kết|cụ thể|kiểm tra|chú trọng|phát huy|phát sinh|thể chế|địa bàn
thiên nhiên|thiên tai|hình thức|mặt trận|văn nghệ|chế độ|cơ chế|hạn chế|đa dạng|tối đa|tư nhân|tư vấn|vai trò|cạnh tranh
đấu tranh|bồi dưỡng|ngoại giao|dự toán|dự án|dự phòng|trình độ|kỹ thuật|nghệ thuật|lồng ghép|đáp ứng|tiềm ẩn|tiềm năng|cơ hội
đội ngũ|củng cố|rào cản|quốc gia|gia đình|rà soát|cải cách|yếu thế|sử dụng|xử lý|sự kiện|nghiệp vụ|chức năng|nghị quyết|hội nghị
hội thảo|hữu nghị|vấn đề|thiết thực|thiết bị|đô thị|rủi ro|ví dụ|biện pháp|chỉ đạo|lãnh đạo|đạo đức|nhân đạo|tầng lớp|phổ biến
điều phối|điều kiện|điều chỉnh|kết quả|phù hợp|chặt chẽ|quá trình|thân thiện|sáng tạo|sáng kiến|tự nguyện|tình nguyện|tự do
vật chất|thủ tục|thủ tướng|tinh thần|cung cấp|cập nhật|thường xuyên|cấp ủy|đóng góp|ảnh hưởng|tham mưu|phục hồi|quy hoạch
quan hệ|quan trọng|tận dụng|tác động|thực phẩm|lương thực|ẩm thực|ưu tiên|tập trung|tập huấn|tập quán|trao đổi|xúc tiến
khai thác|sơ kết|căn cứ|quán triệt|bố trí|kiều bào|ô nhiễm|mức độ|thái độ|bản sắc|lịch sử|du lịch|đại chúng|thuận lợi|vướng mắc
định hướng|xác định|ổn định|mô hình|giải quyết|chiến lược|thành tựu|thành phố|thành viên|thành lập|phản biện|phản ánh|khắc phục
thanh niên|cộng sản|tín ngưỡng|tôn trọng|sinh viên|phương tiện|phương án|phương pháp|phương châm|thẩm quyền|di sản|di tích
quê hương|hài lòng|hài hòa|phong trào|phong tục|trí tuệ|an toàn|nhiên liệu|vật liệu|dược liệu|khoáng sản|suy thoái|phân công
nhà kính|phóng xạ|hạt nhân|tử vong|cố gắng|chuẩn bị|ban hành|ban ngành|ban đầu|ủy ban|hồ chí|chí minh|việt nam
`
  .trim()
  .split(/[|\n]/)
  .map((pair) => pair.trim())
const written = (pair: string) => pair.split(' ').map(formOf).join(' ')
const FORMS: ReadonlySet<string> = new Set(WORDS.map(written))

/** Whether a syllable is part of such a word where it stands. */
export function isBound(tokens: readonly Token[], at: number): boolean {
  const here = tokens[at] as Token
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  return Boolean(
    (before && here.at - before.at === 1 && FORMS.has(`${before.form} ${here.form}`)) ||
      (after && after.at - here.at === 1 && FORMS.has(`${here.form} ${after.form}`)),
  )
}

/** The words that have a syllable, of the forms that it may stand for. */
export function compoundsWith(forms: ReadonlySet<string>): string[] {
  return WORDS.filter((pair) =>
    written(pair)
      .split(' ')
      .some((form) => forms.has(form)),
  )
}
