/**
 * True synonyms: wordings that mean the same thing, so that a claim may count them. Aliases in content/ are looser (“giấy tờ” for
 * administrative reform): they lead to a page and to near results, never into a claim. Groups with an id add to the topic, term or
 * group of people of that name; the others are words that no page of the site stands for.
 */
import type { Localized } from '../model/locale.ts'

/**
 * `type/id` of a concept, or a word of ours, then its wordings in Vietnamese and English, `; ` between. Behind `>` stands what names
 * the thing where it is read but means more where it is asked: “trường dân tộc nội trú” names minorities, but is no other word for them.
 */
const TABLE = `
term/labour-export | đi làm việc ở nước ngoài; đưa người lao động đi làm việc ở nước ngoài; đưa lao động đi nước ngoài; lao động xuất khẩu | sending workers abroad; send workers abroad; workers abroad; working abroad; export of labour; labor export; overseas employment
term/greenhouse-gas | khí nhà kính; khí thải nhà kính; phát thải khí nhà kính; khí gây hiệu ứng nhà kính | greenhouse gas; greenhouse gases; greenhouse gas emission
term/ocop | mỗi xã một sản phẩm; mỗi xã, phường một sản phẩm | one commune, one product
term/oda | viện trợ phát triển chính thức | official development aid
term/ngo | phi chính phủ | non-governmental; NGOs; nongovernmental
term/fta | | free trade agreements; free trade deals
term/overseas-vietnamese | người Việt Nam ở nước ngoài; Việt kiều; người Việt ở nước ngoài; người Việt Nam định cư ở nước ngoài; cộng đồng người Việt Nam ở các nước | Vietnamese abroad; Vietnamese people abroad; Vietnamese living abroad; Viet kieu; Vietnamese diaspora
term/medical-treatment | khám bệnh, chữa bệnh; khám chữa bệnh |
term/state-budget | ngân sách Nhà nước | government budget
term/sustainable-poverty-reduction | | sustainable poverty reduction
term/food-safety | vệ sinh an toàn thực phẩm; an toàn thực phẩm | food hygiene
term/intangible-heritage | văn hóa phi vật thể; di sản phi vật thể | intangible culture; intangible heritage
term/universal-education | phổ cập giáo dục | universal education
term/vulnerable-groups | nhóm yếu thế; người yếu thế; đối tượng yếu thế; nhóm đối tượng yếu thế | vulnerable group; vulnerable people; disadvantaged groups
term/mainstreaming | lồng ghép | mainstream
term/web-portal | cổng thông tin |
term/science-technology | khoa học công nghệ; khoa học, công nghệ; khoa học và công nghệ | science, technology
term/sport | thể dục, thể thao; thể dục thể thao | sports
term/public-staff | cán bộ công chức viên chức; cán bộ, công chức | civil servants
term/hiv-aids | HIV; AIDS; SIDA | HIV; AIDS
people/older-people | người già; người lớn tuổi; ông bà già; cụ già | elderly people; the elderly; elderly; old people; seniors; senior citizens; older persons
people/persons-with-disabilities | người tàn tật; khuyết tật; tàn tật; NKT | disabled people; people with disabilities; disabled persons; persons with disability; disabled; disability; disabilities
people/children | trẻ con; trẻ nhỏ; con nít; thiếu nhi; trẻ em | kids; child
people/orphans | trẻ mồ côi; mồ côi | orphan children; orphaned children; orphaned
people/ethnic-minorities | dân tộc thiểu số; đồng bào dân tộc thiểu số; đồng bào dân tộc; >dân tộc nội trú; dân tộc ít người; người dân tộc; bà con dân tộc; DTTS | ethnic minorities; ethnic minority; minorities; ethnic groups
people/poor | người nghèo; dân nghèo | poor people; the poor; poor
poor-household | hộ nghèo; nhà nghèo; hộ gia đình nghèo | poor households; poor household; poor families
people/students | học sinh; sinh viên; học trò | pupils; students; schoolchildren
people/farmers | nhà nông; nông dân | farmers
people/people-with-merit | người có công | people with merit; meritorious services
people/artisans | nghệ nhân | artisan
people/businesses | doanh nghiệp | businesses; companies; enterprises; firms
people/workers | người lao động |
people/women | phụ nữ | women; woman
people/consumers | người tiêu dùng | consumers
people/patients | người bệnh; bệnh nhân | patients
people/low-income | thu nhập thấp | low incomes; low income; low-income people
agency/fatherland-front | Mặt trận Tổ quốc Việt Nam; Mặt trận Tổ quốc | Fatherland Front
agency/people-council | Hội đồng nhân dân tỉnh; Hội đồng nhân dân | People’s Council
agency/youth-union | Đoàn Thanh niên; Đoàn Thanh niên Cộng sản | Youth Union
agency/molisa | Bộ Lao động Thương binh và Xã hội | labour ministry
agency/dolisa | Sở Lao động Thương binh và Xã hội; sở lao động | labour department
topic/drug-free-asean | ma túy | drugs; narcotics; drug
topic/gender-equality | bình đẳng nam nữ; nam nữ bình đẳng | equality between women and men; gender equity
topic/legal-review | rà soát văn bản pháp luật; rà soát văn bản quy phạm pháp luật | review of legal documents
khmer | Khmer; Khơ me; Khơme | Khmer
misinformation | thông tin sai sự thật; thông tin sai trái; thông tin sai lệch; thông tin sai; tin giả; tin sai sự thật | misinformation; false information; fake news; disinformation; wrong information; untrue information
drug-rehabilitation | cai nghiện; cai nghiện ma túy | drug rehabilitation; drug rehab; addiction treatment; detoxification
tuberculosis | bệnh lao; phòng chống lao; phòng, chống bệnh lao | tuberculosis; TB
mental-health | sức khỏe tâm thần; tâm thần | mental health; mental illness
vaccination | tiêm chủng; tiêm phòng; chích ngừa; tiêm vắc xin | immunisation; vaccination; vaccinations; vaccines
kindergarten | mẫu giáo; trường mẫu giáo | kindergarten; kindergartens
nursery | nhà trẻ | nursery; nurseries; crèche
flood | lũ lụt; lụt | flood; floods; flooding
storm | bão | storm; storms; typhoon; typhoons
rubbish | rác; rác thải | rubbish; garbage; litter; trash
radiation | phóng xạ | radiation; radiological; radioactive; radioactivity
nuclear | hạt nhân | nuclear
mangrove | rừng ngập mặn | mangrove; mangroves; mangrove forests
forest-fire | cháy rừng | forest fire; forest fires; wildfires
craft-village | làng nghề | craft village; craft villages; trade villages
intellectual-property-right | quyền sở hữu trí tuệ | intellectual property rights
human-rights | quyền con người; nhân quyền | human rights
biodiversity | đa dạng sinh học | biodiversity; biological diversity
mineral | khoáng sản | mineral; minerals; mining
illiteracy | xóa mù chữ; mù chữ; xóa nạn mù chữ | illiteracy; literacy
vocational-training | dạy nghề; học nghề; đào tạo nghề | vocational training; vocational skills
volunteer | tình nguyện | volunteering; volunteers; voluntary work; volunteer
early-warning | cảnh báo sớm | early warning; early warnings
extracurricular | ngoại khóa; sinh hoạt ngoại khóa | extracurricular; extra-curricular; extracurricular activities
unemployment | thất nghiệp | unemployment; unemployed; jobless
poverty-reduction | giảm nghèo; xóa đói giảm nghèo; xóa đói, giảm nghèo | poverty reduction; reducing poverty; reduce poverty; poverty alleviation
foreign-language | ngoại ngữ | foreign language; foreign languages
climate-change | biến đổi khí hậu; BĐKH | climate change
tourism | du lịch | tourism
desert | sa mạc hóa; hoang mạc hóa | desertification
fair | hội chợ | trade fair; trade fairs
handicraft | nghề thủ công; thủ công mỹ nghệ | handicraft; handicrafts
belief | tín ngưỡng | belief; beliefs
cultural-business | văn hóa kinh doanh | business culture; culture of entrepreneurship
remittance | kiều hối | remittance; remittances
amateur-music | đờn ca tài tử | đờn ca tài tử; southern amateur music
food-security | an ninh lương thực | food security
university | đại học; trường đại học | university; universities
tax | thuế | tax; taxes
education | giáo dục | education
environment | môi trường | environment
culture | văn hóa | culture
employment | việc làm | employment; jobs; job
youth | thanh niên | youth; young people
forest | rừng | forest; forests; woodland
religion | tôn giáo | religion; religions
agriculture | nông nghiệp | agriculture; farming
industry | công nghiệp | industry; industries
export | xuất khẩu | export; exports
festival | lễ hội | festival; festivals
hospital | bệnh viện | hospital; hospitals
mother | bà mẹ | mother; mothers
heritage | di sản | heritage
waste | chất thải | waste
pollution | ô nhiễm | pollution
water-resource | tài nguyên nước; nguồn nước | water resources; water sources
energy | năng lượng | energy
epidemic | dịch bệnh | epidemic; epidemics; disease outbreaks
prostitution | mại dâm | prostitution
democracy | dân chủ | democracy
groundwater | nước ngầm | groundwater
clean-water | nước sạch | clean water
boarding-school | dân tộc nội trú; trường nội trú | boarding school; boarding schools
`

/** A group of true synonyms; `of` names the concept that it adds to. */
export interface SameGroup {
  id: string
  of: string | null
  names: Localized<string[]>
  /** Counted where a text says them, not looked for where they are typed. */
  held: Localized<string[]>
}

const listed = (text = '') =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)

export const SAME: readonly SameGroup[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [id = '', vi, en] = line.split('|').map((part) => part.trim())
    const split = (text: string | undefined) => ({
      names: listed(text).filter((name) => !name.startsWith('>')),
      held: listed(text).flatMap((name) => (name.startsWith('>') ? [name.slice(1)] : [])),
    })
    const [here, there] = [split(vi), split(en)]
    return {
      id: id.replace(/^.*\//, ''),
      of: id.includes('/') ? id : null,
      names: { vi: here.names, en: there.names },
      held: { vi: here.held, en: there.held },
    }
  })
