import { defineFaults } from '#platform/errors.ts'

/** Why a posting cannot be scored, changed or renewed. */
export const lifeFaults = defineFaults('exchange', {
  kind_fixed: {
    kind: 'conflict',
    zh: '发布过的信息不能改换类别。要换类别，请另发一条。',
    en: 'What was published keeps its kind; begin a new posting for another.',
    field: 'kind',
  },
  remarks_missing: {
    kind: 'invalid',
    zh: '按这样的评分不会发布，请写明哪里要改或为什么不通过，发布方会看到。',
    en: 'With these scores it is not published: say what to mend or why, for its owner to read.',
    field: 'remarks',
  },
  renewed_already: {
    kind: 'conflict',
    zh: '今天已经续期，有效期到{day}，不必重复办理。',
    en: 'It was renewed today and holds until {day}; nothing more is needed.',
  },
  only_by_clock: {
    kind: 'forbidden',
    zh: '到期由系统每晚办理；要提前下架，请撤回或停用。',
    en: 'Postings expire by themselves each night; withdraw or suspend it to end it earlier.',
  },
})
