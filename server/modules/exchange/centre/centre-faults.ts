import { defineFaults } from '#platform/errors.ts'

/** What stands in the way of keeping and accepting a service centre. */
export const centreFaults = defineFaults('exchange', {
  centre_not_found: {
    kind: 'not_found',
    zh: '没有找到这个服务中心，可能还没有通过验收。',
    en: 'There is no such service centre; it may not be accepted yet.',
  },
  centre_exists: {
    kind: 'conflict',
    zh: '{place}已建有服务中心，一地只建一个，请在原有中心上修改。',
    en: '{place} has a service centre already; a place has one. Change that one.',
    field: 'placeCode',
  },
  centre_level: {
    kind: 'invalid',
    zh: '服务中心建在市或县（区），请选择市或县（区）。',
    en: 'Service centres belong to a city or a county; choose one of these.',
    field: 'placeCode',
  },
  centre_organisation_unknown: {
    kind: 'invalid',
    zh: '登记册里没有这个依托单位，或它已注销，请重新选择。',
    en: 'The register has no such organisation, or it is closed; choose another.',
    field: 'organisationId',
  },
  hours_overlap: {
    kind: 'invalid',
    zh: '开放时段的结束要晚于开始，同一天的时段不能重叠，请检查。',
    en: 'Opening times must end after they begin and not overlap on one day; check them.',
    field: 'hours',
  },
  special_days_reversed: {
    kind: 'invalid',
    zh: '特殊日期的结束不能早于开始。',
    en: 'Special days cannot end before they begin.',
    field: 'specialDays',
  },
  founded_later: {
    kind: 'invalid',
    zh: '日期不能晚于今天。',
    en: 'The day cannot lie after today.',
    field: 'foundedOn',
  },
  checklist_item_unknown: {
    kind: 'not_found',
    zh: '现行清单里没有这一项，请刷新后再试。',
    en: 'The checklist in force has no such item; reload and try again.',
  },
  checklist_incomplete: {
    kind: 'conflict',
    zh: '还差：{items}。每项都要写明达标日期并附材料，补齐后再提交。',
    en: 'Still missing: {itemsEn}. Each item needs the day it was fulfilled and evidence; complete them first.',
  },
  checklist_submitted: {
    kind: 'conflict',
    zh: '验收申请已提交，等待验收期间不能修改清单。',
    en: 'The centre is submitted for acceptance; the checklist stays as it is until the decision.',
  },
  evidence_in_force: {
    kind: 'conflict',
    zh: '已通过验收的材料要保留，不能删除。',
    en: 'What a centre was accepted on is kept and cannot be removed.',
  },
  evidence_not_found: {
    kind: 'not_found',
    zh: '没有找到这份材料，可能已删除。',
    en: 'There is no such evidence; it may have been removed.',
  },
  item_not_fulfilled: {
    kind: 'conflict',
    zh: '这一项还没有达标，谈不上失效。',
    en: 'This item is not fulfilled, so it cannot lapse.',
  },
  validity_before_fulfilment: {
    kind: 'invalid',
    zh: '有效期不能早于达标日期。',
    en: 'What holds until a day cannot end before it was fulfilled.',
    field: 'validTo',
  },
  fulfilled_later: {
    kind: 'invalid',
    zh: '达标日期不能晚于今天。',
    en: 'The day of fulfilment cannot lie after today.',
    field: 'fulfilledOn',
  },
  nothing_lapsed: {
    kind: 'conflict',
    zh: '清单各项都达标，没有取消验收的依据。请先登记哪一项失效。',
    en: 'Every item is fulfilled, so nothing speaks for withdrawing the acceptance. Record first which item has lapsed.',
  },
  accept_own: {
    kind: 'forbidden',
    zh: '提交验收的人不能自己验收，请由另一位市级工作人员办理。',
    en: 'Whoever submitted the centre cannot accept it; another officer of the city must.',
  },
  acceptance_by_city: {
    kind: 'forbidden',
    zh: '验收由市级科协工作人员办理。',
    en: 'Officers of the city decide on the acceptance.',
  },
  staff_person_unknown: {
    kind: 'invalid',
    zh: '登记册里没有这个人，或登记已注销，请重新选择。',
    en: 'The register has no such person, or the record is closed; choose another.',
    field: 'personId',
  },
  staff_already: {
    kind: 'conflict',
    zh: '此人已在本中心任职，先结束原任职再登记新的。',
    en: 'This person has a duty at the centre; end it before recording another.',
    field: 'personId',
  },
  staff_not_found: {
    kind: 'not_found',
    zh: '没有找到这条任职记录。',
    en: 'There is no such duty.',
  },
  staff_ended: {
    kind: 'conflict',
    zh: '这项任职已经结束。',
    en: 'This duty has ended already.',
  },
  duty_reversed: {
    kind: 'invalid',
    zh: '任职结束日期不能早于开始日期。',
    en: 'A duty cannot end before it begins.',
    field: 'toOn',
  },
  funding_not_found: {
    kind: 'not_found',
    zh: '没有找到这笔经费，可能已作废。',
    en: 'There is no such funding; it may be cancelled.',
  },
  funding_overspent: {
    kind: 'invalid',
    zh: '已用金额不能超过这笔经费的金额。',
    en: 'What is used cannot exceed the amount granted.',
    field: 'usedFen',
  },
  granted_later: {
    kind: 'invalid',
    zh: '下达日期不能晚于今天。',
    en: 'The day it was granted cannot lie after today.',
    field: 'grantedOn',
  },
})
