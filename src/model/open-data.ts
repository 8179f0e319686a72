/**
 * The open data: one schema for the rows of each table, every field explained in both languages. The JSON Schemas, the data package,
 * the heads of the workbook and the page that explains the fields are all made from here.
 */
import { z } from 'astro/zod'
import { CHANGE_KINDS } from './change.ts'
import { LOCALES, type Localized, localizedText } from './locale.ts'
import { areaId, PILLARS, pillarId } from './pillar.ts'
import { DATE_KINDS, KINDS, ROLES, whenSchema } from './provision.ts'
import { agencySchema, CONFIDENCE, localitySchema, TOPIC_GROUPS, WORDING } from './reference.ts'

/** Name of the Vietnamese description in a JSON Schema; the English one is the standard's own `description`. */
export const VIETNAMESE = 'x-description-vi'

/** A field with what it means, in both languages. */
const said = <T extends z.ZodType>(schema: T, en: string, vi: string): T => schema.meta({ description: en, [VIETNAMESE]: vi })

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*'
const slug = z.string().regex(new RegExp(`^${SLUG}$`))
const key = z.string().regex(new RegExp(`^${SLUG}/${SLUG}$`))
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
const address = z.string().regex(/^(?:https?:\/)?\/\S*$/)
const text = localizedText
const wordLists = z.strictObject({ vi: z.array(z.string()), en: z.array(z.string()) })
const sourceIds = z.array(z.string().regex(/^S\d+$/))

// Fields that return in many tables are explained once.
const plan = said(slug, 'Id of the plan', 'Mã của kế hoạch')
const provision = said(
  key,
  'Key of the provision: id of its plan, a stroke, its own id',
  'Khóa của điều: mã kế hoạch, gạch chéo, mã của điều',
)
const rank = said(z.int().positive(), 'Place in the list, from 1', 'Thứ tự trong danh sách, từ 1')
const sources = said(sourceIds, 'Ids of the sources that it rests on', 'Mã các nguồn làm căn cứ')
const confidence = said(z.enum(CONFIDENCE), 'How far it was checked', 'Đã kiểm chứng đến đâu')
const when = said(
  whenSchema,
  'The date as data: 2017, 2016-01-25, 2017-Q2 (a quarter), 2021/2025 (from and to), yearly, --12-01 (that day of each year)',
  'Thời gian dạng máy đọc: 2017, 2016-01-25, 2017-Q2 (một quý), 2021/2025 (từ và đến), yearly (hằng năm), --12-01 (ngày ấy mỗi năm)',
)
const first = said(day.nullable(), 'First day of it; empty where it returns each year', 'Ngày đầu; để trống nếu lặp lại hằng năm')
const last = said(day.nullable(), 'Last day of it; empty where it returns each year', 'Ngày cuối; để trống nếu lặp lại hằng năm')
const url = said(
  z.strictObject({ vi: address, en: address }),
  'Page on this site, from its root where the site was built without knowing its address',
  'Trang trên trang web này; tính từ gốc nếu trang web dựng mà chưa biết địa chỉ của mình',
)
const aliases = said(wordLists, 'Other words that people type for it', 'Những từ khác người ta hay gõ')
const abbr = said(wordLists, 'Abbreviations in use', 'Chữ viết tắt thường dùng')

/** One row of `/data/provisions.json`: a provision with its lists inside. */
export const provisionRow = z.strictObject({
  plan,
  id: said(slug, 'Id of the provision in its plan; never reused', 'Mã của điều trong kế hoạch; không bao giờ dùng lại'),
  key: provision,
  number: said(z.int().positive(), 'Short permanent number of the provision', 'Số ngắn cố định của điều'),
  section: said(slug, 'Id of its section in the same plan', 'Mã của mục chứa nó trong cùng kế hoạch'),
  kind: said(z.enum(KINDS), 'What it does in its plan', 'Việc của nó trong kế hoạch'),
  place: said(text, 'Where it stands in the document, as one would cite it', 'Vị trí trong văn bản, như khi trích dẫn'),
  pillar: said(
    pillarId.nullable(),
    'Pillar of the ASCC Blueprint 2025; empty where none fits',
    'Trụ cột của Kế hoạch tổng thể ASCC 2025; để trống nếu không thuộc trụ cột nào',
  ),
  pillar_basis: said(
    z.enum(['heading', 'editor']).nullable(),
    'Whether the heading in the document names the pillar (heading) or this site placed it (editor)',
    'Trụ cột do tiêu đề trong văn bản nêu (heading) hay do trang này xếp (editor)',
  ),
  kra: said(
    areaId.nullable(),
    'Key result area of the Blueprint, given by this site; empty where none fits',
    'Lĩnh vực kết quả của Kế hoạch tổng thể, do trang này xếp; để trống nếu không hợp lĩnh vực nào',
  ),
  counted: said(
    z.boolean(),
    'Whether it counts in the figures by pillar and area: rows that only list bodies do not',
    'Có tính trong số liệu theo trụ cột và lĩnh vực hay không: dòng chỉ phân công cơ quan thì không',
  ),
  topics: said(z.array(slug), 'Ids of its topics, most specific first', 'Mã các chủ đề, cụ thể nhất đứng trước'),
  agencies: said(
    z.array(z.strictObject({ id: slug, role: z.enum(ROLES) })),
    'Bodies that it names, each with its role',
    'Các cơ quan được nêu, kèm vai trò',
  ),
  people: said(z.array(slug), 'Ids of the groups of people that it names', 'Mã các nhóm người được nêu'),
  dates: said(
    z.array(z.strictObject({ when: whenSchema, what: z.enum(DATE_KINDS) })),
    'Dates in the text, each with what it means',
    'Các mốc thời gian trong nội dung, kèm ý nghĩa',
  ),
  due: said(
    z.array(whenSchema),
    'What falls due: its deadlines, milestones and reports',
    'Những gì đến hạn: hạn, mốc và kỳ báo cáo của điều ấy',
  ),
  documents: said(z.array(slug), 'Ids of the documents that it cites', 'Mã các văn bản được dẫn'),
  figures: said(
    z.array(z.strictObject({ value: z.string(), vi: z.string(), en: z.string() })),
    'Quantities in the text; years and document numbers are none',
    'Các con số chỉ lượng; năm và số văn bản thì không tính',
  ),
  headline: said(text, 'Its headline, written by this site', 'Tên của điều, do trang này đặt'),
  text: said(
    text,
    'The whole provision restated in this site’s own words; not the official wording',
    'Toàn bộ nội dung điều ấy bằng lời của trang này; không phải nguyên văn',
  ),
  terms: said(
    wordLists,
    'Words of the original that plainer ones replaced, and the technical term in English',
    'Từ của bản gốc đã được thay bằng từ dễ hiểu hơn, và thuật ngữ tiếng Anh',
  ),
  note: said(
    text.nullable(),
    'Where the copy is damaged or the reading is doubtful; empty where neither is so',
    'Chỗ bản bị hỏng hoặc cách hiểu còn ngờ; để trống nếu không có',
  ),
  wording: said(
    z.array(z.strictObject({ key, degree: z.enum(['near', 'large']) })),
    'Provisions of other plans with much the same official words: nearly the same sentence (near) or largely the same words (large)',
    'Điều của kế hoạch khác có câu chữ chính thức trùng nhiều: gần như nguyên câu (near) hoặc phần lớn câu chữ (large)',
  ),
  url,
})
export type ProvisionRow = z.infer<typeof provisionRow>

/** A table of the open data. */
export interface Table {
  /** Name of its files and its sheet. */
  name: string
  title: Localized
  row: z.ZodObject
  /** Columns that together tell its rows apart. */
  primaryKey: string[]
  /** Columns whose values stand in another table. */
  foreignKeys: { fields: string[]; table: string; columns: string[] }[]
}

const to = (table: string, field = table, column = 'id') => ({ fields: [field], table, columns: [column] })
const toPlan = to('plans', 'plan')
const toProvision = to('provisions', 'provision', 'key')

/** Every table, the ones that people ask for first. */
export const TABLES = [
  {
    name: 'provisions',
    title: { vi: 'Các điều của các kế hoạch, diễn đạt lại', en: 'Provisions of the plans, restated' },
    row: provisionRow,
    primaryKey: ['key'],
    // Its plan is checked with its section: readers of data packages take a column in one link only.
    foreignKeys: [{ fields: ['plan', 'section'], table: 'sections', columns: ['plan', 'id'] }],
  },
  {
    name: 'plans',
    title: { vi: 'Các bản kế hoạch', en: 'Plans' },
    row: z.strictObject({
      id: plan,
      locality: said(slug, 'Id of its locality', 'Mã của địa phương'),
      copy: said(
        z.enum(['full-text', 'news-report']),
        'What this site holds: the full text, or only a news report about the plan',
        'Bản mà trang này có: toàn văn, hay chỉ một bản tin về kế hoạch',
      ),
      title: said(
        text,
        'Title of the document; the English is this site’s rendering',
        'Tên văn bản; bản tiếng Anh do trang này dịch',
      ),
      number: said(
        z.string().nullable(),
        'Number of the document; empty: not stated in the copy',
        'Số văn bản; để trống: bản không ghi',
      ),
      issued: said(
        whenSchema.nullable(),
        'Day of issue; empty: not stated in the copy',
        'Ngày ban hành; để trống: bản không ghi',
      ),
      issuer: said(text, 'Body that issued it', 'Cơ quan ban hành'),
      signatory: said(z.string().nullable(), 'Who signed it; empty: not stated in the copy', 'Người ký; để trống: bản không ghi'),
      period: said(text, 'Period as the document prints it', 'Giai đoạn như văn bản ghi'),
      first_year: said(z.int(), 'First year of the period', 'Năm đầu của giai đoạn'),
      last_year: said(z.int(), 'Last year of the period', 'Năm cuối của giai đoạn'),
      lead: said(
        z.array(slug),
        'Ids of the agencies named to lead the work; empty: not stated in the copy',
        'Mã các cơ quan được giao đầu mối; để trống: bản không ghi',
      ),
      publisher: said(
        text.nullable(),
        'Who published the copy; empty: not stated',
        'Nơi đăng bản mà trang này có; để trống: không ghi',
      ),
      published: said(
        whenSchema.nullable(),
        'Day on which the copy was published; empty: not stated',
        'Ngày đăng; để trống: không ghi',
      ),
      report: said(
        z.string().nullable(),
        'Title of the news item, where that is all this site holds; empty where it holds the text',
        'Tên bản tin, nếu trang này chỉ có bản tin; để trống nếu có toàn văn',
      ),
      report_by: said(
        text.nullable(),
        'Portal of the news item; empty where there is none',
        'Nơi đưa bản tin; để trống nếu không có bản tin',
      ),
      provisions: said(z.int().positive(), 'How many provisions the copy has', 'Số điều có trong bản'),
      url,
    }),
    primaryKey: ['id'],
    foreignKeys: [to('localities', 'locality')],
  },
  {
    name: 'localities',
    title: { vi: 'Địa phương: tỉnh, thành phố trực thuộc trung ương', en: 'Localities: provinces and centrally-run cities' },
    row: z.strictObject({
      id: said(slug, 'Id of the locality', 'Mã của địa phương'),
      code: said(
        z.string().regex(/^\d\d$/),
        'Official code when the plans were made; it gives the order of rows',
        'Mã số hành chính khi lập kế hoạch; các hàng xếp theo mã này',
      ),
      name: said(z.string(), 'Name when the plans were made', 'Tên khi lập kế hoạch'),
      type: said(localitySchema.shape.type, 'Province, or centrally-run city', 'Tỉnh, hay thành phố trực thuộc Trung ương'),
      aliases: said(z.array(z.string()), 'Other ways to write the name', 'Những cách viết khác của tên'),
      now: said(
        z.string(),
        'Province or city that it belongs to since 1 July 2025',
        'Tỉnh, thành phố mà nơi ấy thuộc về từ 01/7/2025',
      ),
      joined: said(
        z.array(z.string()),
        'Other provinces and cities of before that day that are part of the same one',
        'Các tỉnh, thành phố khác trước ngày ấy nay cùng thuộc một nơi',
      ),
      today: said(text, 'What became of it on 1 July 2025', 'Nơi ấy ra sao từ 01/7/2025'),
      sources,
    }),
    primaryKey: ['id'],
    foreignKeys: [],
  },
  {
    name: 'sections',
    title: { vi: 'Các mục của từng kế hoạch', en: 'Sections of the plans' },
    row: z.strictObject({
      plan,
      id: said(slug, 'Id of the section in its plan', 'Mã của mục trong kế hoạch'),
      parent: said(
        slug.nullable(),
        'Id of the section that holds it; empty at the top',
        'Mã của mục chứa nó; để trống ở cấp cao nhất',
      ),
      number: said(
        z.string().nullable(),
        'Number as printed; empty: the copy has none here',
        'Số mục như in trong văn bản; để trống: bản không có',
      ),
      title: said(text, 'Its title, restated', 'Tiêu đề, diễn đạt lại'),
      ours: said(
        z.boolean(),
        'Whether the title is this site’s because the copy has none',
        'Tiêu đề do trang này đặt vì bản không có',
      ),
      pillar: said(
        pillarId.nullable(),
        'Pillar that the heading names; empty where it names none',
        'Trụ cột mà tiêu đề nêu; để trống nếu không nêu',
      ),
      topics: said(
        z.array(slug),
        'Ids of topics that the heading itself names beyond its provisions',
        'Mã các chủ đề mà riêng tiêu đề nêu',
      ),
      note: said(text.nullable(), 'What is damaged or guessed here', 'Chỗ bị hỏng hoặc phải đoán'),
    }),
    primaryKey: ['plan', 'id'],
    foreignKeys: [toPlan],
  },
  {
    name: 'provision-topics',
    title: { vi: 'Chủ đề của từng điều', en: 'Topics of each provision' },
    row: z.strictObject({
      plan,
      provision,
      topic: said(slug, 'Id of the topic', 'Mã của chủ đề'),
      rank: said(z.int().positive(), '1 for the most specific topic', '1 là chủ đề cụ thể nhất'),
    }),
    primaryKey: ['provision', 'topic'],
    foreignKeys: [toPlan, toProvision, to('topics', 'topic')],
  },
  {
    name: 'provision-agencies',
    title: { vi: 'Cơ quan của từng điều', en: 'Agencies of each provision' },
    row: z.strictObject({
      plan,
      provision,
      agency: said(slug, 'Id of the agency', 'Mã của cơ quan'),
      role: said(z.enum(ROLES), 'What the provision asks of it', 'Điều ấy giao cho cơ quan vai trò gì'),
      whole_section: said(
        z.boolean(),
        'Whether it is named for the whole section and not in the provision itself',
        'Cơ quan nêu chung cho cả mục, không nêu trong chính điều ấy',
      ),
    }),
    primaryKey: ['provision', 'agency', 'role', 'whole_section'],
    foreignKeys: [toPlan, toProvision, to('agencies', 'agency')],
  },
  {
    name: 'provision-people',
    title: { vi: 'Nhóm người của từng điều', en: 'Groups of people of each provision' },
    row: z.strictObject({ plan, provision, people: said(slug, 'Id of the group of people', 'Mã của nhóm người') }),
    primaryKey: ['provision', 'people'],
    foreignKeys: [toPlan, toProvision, to('people')],
  },
  {
    name: 'provision-dates',
    title: { vi: 'Thời gian trong từng điều', en: 'Dates of each provision' },
    row: z.strictObject({
      plan,
      provision,
      rank,
      date: when,
      what: said(z.enum(DATE_KINDS), 'What the date means', 'Mốc ấy là gì'),
      first,
      last,
    }),
    primaryKey: ['provision', 'rank'],
    foreignKeys: [toPlan, toProvision],
  },
  {
    name: 'provision-figures',
    title: { vi: 'Con số trong từng điều', en: 'Figures of each provision' },
    row: z.strictObject({
      plan,
      provision,
      rank,
      value: said(z.string(), 'The quantity as written', 'Con số như đã ghi'),
      label: said(text, 'What it counts or measures', 'Con số ấy đếm hoặc đo điều gì'),
    }),
    primaryKey: ['provision', 'rank'],
    foreignKeys: [toPlan, toProvision],
  },
  {
    name: 'provision-documents',
    title: { vi: 'Văn bản được dẫn trong từng điều', en: 'Documents cited by each provision' },
    row: z.strictObject({ plan, provision, document: said(slug, 'Id of the document', 'Mã của văn bản') }),
    primaryKey: ['provision', 'document'],
    foreignKeys: [toPlan, toProvision, to('documents', 'document')],
  },
  {
    name: 'wording',
    title: { vi: 'Câu chữ chung giữa các kế hoạch', en: 'Common wording of plans' },
    row: z.strictObject({
      plan_a: said(slug, 'Id of the plan of the first provision', 'Mã kế hoạch của điều thứ nhất'),
      provision_a: said(key, 'Key of the first provision', 'Khóa của điều thứ nhất'),
      plan_b: said(slug, 'Id of the plan of the second provision', 'Mã kế hoạch của điều thứ hai'),
      provision_b: said(key, 'Key of the second provision', 'Khóa của điều thứ hai'),
      share_a: said(
        z.number().min(WORDING.large).max(1),
        'Share of the words of the first official line that also stand in the second, 0 to 1',
        'Tỷ lệ câu chữ chính thức của điều thứ nhất có cả trong điều thứ hai, từ 0 đến 1',
      ),
      share_b: said(z.number().min(WORDING.large).max(1), 'The same share of the second line', 'Tỷ lệ tương tự của điều thứ hai'),
      degree: said(
        z.enum(['near', 'large']),
        'near: nearly the same sentence; large: largely the same words. It does not say who wrote it first',
        'near: câu gần như giống nhau; large: phần lớn câu chữ giống nhau. Không cho biết nơi nào viết trước',
      ),
    }),
    primaryKey: ['provision_a', 'provision_b'],
    foreignKeys: [
      to('plans', 'plan_a'),
      to('plans', 'plan_b'),
      to('provisions', 'provision_a', 'key'),
      to('provisions', 'provision_b', 'key'),
    ],
  },
  {
    name: 'timeline',
    title: { vi: 'Dòng thời gian', en: 'Timeline' },
    row: z.strictObject({
      date: when,
      first,
      last,
      kind: said(
        z.enum(['issue', 'milestone', 'outside']),
        'issue: a plan was issued; milestone: a plan set this date; outside: a fact from outside the plans',
        'issue: ban hành kế hoạch; milestone: mốc do kế hoạch đặt ra; outside: việc ngoài các kế hoạch',
      ),
      plan: said(slug.nullable(), 'Id of the plan; empty for facts from outside', 'Mã kế hoạch; để trống nếu là việc ngoài'),
      provision: said(
        key.nullable(),
        'Key of the provision that sets the date; empty for the others',
        'Khóa của điều đặt ra mốc; để trống với loại khác',
      ),
      claim: said(
        slug.nullable(),
        'Id of the fact from outside; empty for the others',
        'Mã của việc ngoài; để trống với loại khác',
      ),
      label: said(text, 'What it is, in a few words', 'Việc gì, trong vài chữ'),
    }),
    primaryKey: [],
    foreignKeys: [toPlan, toProvision, to('claims', 'claim')],
  },
  {
    name: 'pillars',
    title: { vi: 'Năm trụ cột', en: 'The five pillars' },
    row: z.strictObject({
      id: said(z.enum(PILLARS), 'Id of the pillar', 'Mã của trụ cột'),
      letter: said(z.enum(['A', 'B', 'C', 'D', 'E']), 'Its letter in the Blueprint', 'Chữ cái trong Kế hoạch tổng thể'),
      name: said(text, 'Its everyday name', 'Tên thường gọi'),
      official: said(
        text,
        'Heading in the Blueprint (English) and as the plans word it (Vietnamese)',
        'Tiêu đề trong Kế hoạch tổng thể (tiếng Anh) và cách các kế hoạch viết (tiếng Việt)',
      ),
      plain: said(text, 'What it is about, in one sentence', 'Nói về việc gì, trong một câu'),
      sources,
    }),
    primaryKey: ['id'],
    foreignKeys: [],
  },
  {
    name: 'areas',
    title: { vi: '18 lĩnh vực kết quả', en: 'The 18 key result areas' },
    row: z.strictObject({
      id: said(areaId, 'Number of the key result area', 'Số hiệu của lĩnh vực kết quả'),
      pillar: said(z.enum(PILLARS), 'Id of its pillar', 'Mã của trụ cột chứa nó'),
      label: said(text, 'Short label, written by this site', 'Tên ngắn, do trang này đặt'),
      official: said(
        z.string().nullable(),
        'Official English title; empty where no source shows it word for word',
        'Tên chính thức bằng tiếng Anh; để trống nếu không nguồn nào ghi nguyên văn',
      ),
      sources,
    }),
    primaryKey: ['id'],
    foreignKeys: [to('pillars', 'pillar')],
  },
  {
    name: 'topics',
    title: { vi: 'Chủ đề', en: 'Topics' },
    row: z.strictObject({
      id: said(slug, 'Id of the topic', 'Mã của chủ đề'),
      topic_group: said(z.enum(TOPIC_GROUPS), 'Group of topics', 'Nhóm chủ đề'),
      name: said(text, 'Its name', 'Tên chủ đề'),
      summary: said(text, 'What it covers in these plans', 'Chủ đề này gồm những gì trong các kế hoạch'),
      aliases,
      url,
    }),
    primaryKey: ['id'],
    foreignKeys: [],
  },
  {
    name: 'people',
    title: { vi: 'Nhóm người', en: 'Groups of people' },
    row: z.strictObject({
      id: said(slug, 'Id of the group of people', 'Mã của nhóm người'),
      name: said(text, 'Its name, given by this site', 'Tên nhóm, do trang này đặt'),
      summary: said(text, 'Who is meant', 'Gồm những ai'),
      url,
    }),
    primaryKey: ['id'],
    foreignKeys: [],
  },
  {
    name: 'agencies',
    title: { vi: 'Cơ quan', en: 'Agencies' },
    row: z.strictObject({
      id: said(slug, 'Id of the agency', 'Mã của cơ quan'),
      level: said(agencySchema.shape.level, 'Its level in the State, the Party or the Front', 'Cấp, hoặc thuộc Đảng, Mặt trận'),
      name: said(text, 'Its name when the plans were made', 'Tên khi lập kế hoạch'),
      abbr,
      fate: said(text, 'What became of it in 2025', 'Cơ quan ấy ra sao trong năm 2025'),
      now: said(
        text.nullable(),
        'The one body that it is part of since then; empty where none is known',
        'Cơ quan mà nay nó thuộc về; để trống nếu chưa biết',
      ),
      confidence,
      sources,
      url,
    }),
    primaryKey: ['id'],
    foreignKeys: [],
  },
  {
    name: 'documents',
    title: { vi: 'Văn bản được các kế hoạch dẫn', en: 'Documents that the plans cite' },
    row: z.strictObject({
      id: said(slug, 'Id of the document', 'Mã của văn bản'),
      number: said(
        z.string().nullable(),
        'Number as printed; empty for a programme without one',
        'Số văn bản; để trống nếu là chương trình không có số',
      ),
      name: said(text, 'Its name', 'Tên văn bản'),
      date: said(whenSchema.nullable(), 'Its date; empty where not known', 'Ngày; để trống nếu không biết'),
    }),
    primaryKey: ['id'],
    foreignKeys: [],
  },
  {
    name: 'legal-basis',
    title: { vi: 'Căn cứ của từng kế hoạch', en: 'Legal basis of each plan' },
    row: z.strictObject({
      plan,
      rank,
      text: said(text, 'The document, as the copy lists it, restated', 'Văn bản làm căn cứ, theo bản mà trang này có'),
    }),
    primaryKey: ['plan', 'rank'],
    foreignKeys: [toPlan],
  },
  {
    name: 'errata',
    title: { vi: 'Chỗ sai sót hoặc còn ngờ', en: 'Slips and doubtful readings' },
    row: z.strictObject({
      plan,
      rank,
      text: said(
        text,
        'A slip in the copy that this site corrected or doubts',
        'Chỗ sai trong bản mà trang này đã sửa hoặc còn ngờ',
      ),
    }),
    primaryKey: ['plan', 'rank'],
    foreignKeys: [toPlan],
  },
  {
    name: 'glossary',
    title: { vi: 'Từ điển thuật ngữ', en: 'Glossary' },
    row: z.strictObject({
      id: said(slug, 'Id of the term', 'Mã của thuật ngữ'),
      term: said(text, 'The term', 'Thuật ngữ'),
      abbr,
      aliases,
      meaning: said(text, 'What it means, in plain words', 'Nghĩa là gì, bằng lời dễ hiểu'),
      confidence: said(
        z.enum(CONFIDENCE),
        'Whether the rendering was checked against a source',
        'Cách dịch đã được kiểm chứng với nguồn đến đâu',
      ),
      sources,
      url,
    }),
    primaryKey: ['id'],
    foreignKeys: [],
  },
  {
    name: 'claims',
    title: { vi: 'Thông tin ngoài các kế hoạch', en: 'Facts from outside the plans' },
    row: z.strictObject({
      id: said(slug, 'Id of the fact', 'Mã của thông tin'),
      subject: said(
        z.enum(['blueprint', 'scheme', 'after', 'reorganisation', 'school']),
        'What it is about: the Blueprint, Scheme 161, what came after, the reorganisation of 2025, school',
        'Về việc gì: Kế hoạch tổng thể, Đề án 161, sau đó, sắp xếp năm 2025, trường học',
      ),
      date: said(whenSchema.nullable(), 'Its date; empty where it has none', 'Thời gian; để trống nếu không có'),
      label: said(text.nullable(), 'Short label of those on the timeline', 'Tên ngắn của việc có trên dòng thời gian'),
      text: said(text, 'The fact', 'Nội dung'),
      confidence,
      doubt: said(text.nullable(), 'Which part was not checked', 'Phần chưa kiểm chứng'),
      sources,
    }),
    primaryKey: ['id'],
    foreignKeys: [],
  },
  {
    name: 'changes',
    title: { vi: 'Đính chính và thay đổi', en: 'Corrections and changes' },
    row: z.strictObject({
      id: said(slug, 'Id of the change', 'Mã của thay đổi'),
      date: said(day, 'Day when it was published', 'Ngày đăng'),
      kind: said(
        z.enum(CHANGE_KINDS),
        'Whether something wrong was put right, something new came, or something is shown in another way',
        'Sửa một chỗ sai, thêm điều mới, hay đổi cách trình bày',
      ),
      about: said(
        z.array(z.string()),
        'What it concerns, as provisions/<plan>/<id> or pages/<name>',
        'Thay đổi về gì, như provisions/<kế hoạch>/<mã> hoặc pages/<tên>',
      ),
      title: said(text, 'What happened, as a headline', 'Việc gì, như một tiêu đề'),
      text: said(
        text,
        'What happened; a correction says what stood there before',
        'Nội dung; đính chính thì nói trước đó ghi gì',
      ),
    }),
    primaryKey: ['id'],
    foreignKeys: [],
  },
  {
    name: 'sources',
    title: { vi: 'Nguồn', en: 'Sources' },
    row: z.strictObject({
      id: said(z.string().regex(/^S\d+$/), 'Id of the source', 'Mã của nguồn'),
      lang: said(z.enum(LOCALES), 'Language of the title', 'Ngôn ngữ của tên'),
      title: said(z.string(), 'Its title', 'Tên tài liệu'),
      publisher: said(z.string(), 'Who published it', 'Nơi đăng'),
      date: said(z.string().nullable(), 'Date as the copy gives it; empty: not stated', 'Ngày như bản ghi; để trống: không ghi'),
      address: said(
        address.nullable(),
        'Address of the page; empty where only a mirror was seen',
        'Địa chỉ trang; để trống nếu chỉ xem được bản lưu',
      ),
    }),
    primaryKey: ['id'],
    foreignKeys: [],
  },
] as const satisfies readonly Table[]
export type TableName = (typeof TABLES)[number]['name']

/** The rows of a table. */
export type RowOf<N extends TableName> = z.infer<Extract<(typeof TABLES)[number], { name: N }>['row']>
/** The rows of every table. */
export type OpenData = { [N in TableName]: RowOf<N>[] }
