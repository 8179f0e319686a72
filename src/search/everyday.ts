/** Everyday words for what the plans name formally, beyond the aliases in content/: groups of people have none there. */
import type { Localized } from '../model/locale.ts'

/** By the id of a topic or group of people. */
export const EVERYDAY: Record<string, Localized<string[]>> = {
  'state-budget': {
    vi: ['nguồn tiền', 'tiền ở đâu', 'tiền từ đâu', 'tiền lấy từ đâu', 'tiền lấy ở đâu', 'lấy tiền', 'tiền thực hiện', 'chi phí'],
    en: ['government budget', 'public money', 'who pays', 'paid by whom', 'budget'],
  },
  'older-people': {
    vi: ['người già', 'người lớn tuổi', 'ông bà già', 'cụ già', 'tuổi già'],
    en: ['elderly people', 'the elderly', 'elderly', 'old people', 'seniors', 'senior citizens'],
  },
  'persons-with-disabilities': {
    vi: ['người tàn tật', 'khuyết tật'],
    en: ['disabled people', 'people with disabilities', 'disabled', 'disability'],
  },
  children: { vi: ['trẻ con', 'trẻ nhỏ', 'con nít', 'thiếu nhi'], en: ['kids', 'boys and girls'] },
  orphans: { vi: ['trẻ mồ côi', 'mồ côi'], en: ['orphan children'] },
  'ethnic-minorities': {
    vi: ['người dân tộc', 'dân tộc ít người', 'bà con dân tộc'],
    en: ['ethnic groups', 'minorities', 'ethnic minorities', 'indigenous people'],
  },
  poor: { vi: ['nhà nghèo', 'dân nghèo'], en: ['the poor', 'poor families'] },
  workers: { vi: ['công nhân'], en: ['employees', 'labourers'] },
  students: { vi: ['học trò'], en: ['schoolchildren', 'students'] },
  'overseas-vietnamese': { vi: ['người Việt ở nước ngoài'], en: ['Vietnamese abroad', 'diaspora'] },
  'people-with-merit': {
    vi: ['gia đình chính sách', 'thương binh', 'liệt sĩ'],
    en: ['war veterans', 'war invalids', 'veterans'],
  },
  'remote-communities': { vi: ['vùng sâu vùng xa'], en: ['remote areas'] },
  farmers: { vi: ['nhà nông', 'bà con nông dân'], en: ['farm workers'] },
  businesses: { vi: ['công ty', 'hãng xưởng'], en: ['companies', 'firms', 'enterprises'] },
  'public-staff': { vi: ['cán bộ nhà nước', 'công chức nhà nước'], en: ['officials', 'civil servants'] },
  patients: { vi: ['bệnh nhân'], en: ['sick people'] },
}
