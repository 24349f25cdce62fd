import { defineTexts } from '#web/lib/i18n.tsx'

export const qualityTexts = defineTexts({
  quality: { zh: '匹配质量', en: 'Match quality' },
  hint: {
    zh: '匹配列表给出之后发生了什么，以及各项依据占多少分量。',
    en: 'What became of the matches that were shown, and how much each signal weighs.',
  },
  period: { zh: '时段', en: 'Period' },
  place: { zh: '需求所在地区', en: 'Place of the need' },
  counted: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  nothing: {
    zh: '这个时段和地区还没有展示过匹配。请在匹配工作台打开需求，或放宽条件。',
    en: 'No matches were shown in this period and place. Open a need in the workbench, or widen the conditions.',
  },

  precision: { zh: '前五条命中率', en: 'Precision of the best five' },
  precisionText: {
    zh: '每条需求每天列出的前五个供给中，当天或以后被查看、介绍或签约的比例；各列表取平均。',
    en: 'Of the best five offers shown for a need on a day, the share opened, introduced or signed that day or later; the mean over the lists.',
  },
  none: { zh: '暂无', en: 'None yet' },
  lists: { zh: '列表', en: 'Lists' },
  listsText: {
    zh: '{needs} 条需求，一条需求一天算一份。',
    en: 'For {needs} needs; a need on a day makes one.',
  },
  signing: { zh: '签约率', en: 'Signing rate' },
  signingText: {
    zh: '介绍过的 {introduced} 对供需中，之后签约的 {signed} 对。',
    en: 'Of {introduced} pairs introduced, {signed} were signed since.',
  },

  bands: { zh: '各分数段的签约率', en: 'Signing rate by score' },
  bandsText: {
    zh: '按介绍时的匹配度分段。分数有用的话，越往下的段签约率越高。',
    en: 'By the score when introduced. If scores mean something, the rate grows from band to band.',
  },
  band: { zh: '匹配度', en: 'Score' },
  bandOf: { zh: '{from}–{to}', en: '{from}–{to}' },
  introduced: { zh: '介绍对接', en: 'Introduced' },
  signed: { zh: '签约', en: 'Signed' },
  rate: { zh: '签约率', en: 'Rate' },
  unscored: {
    zh: '另有 {count} 对介绍时没有匹配度，不在任何分数段。',
    en: '{count} more pairs were introduced without a score and are in no band.',
  },
  events: { zh: '匹配去向', en: 'What became of matches' },
  eventsText: { zh: '同一对供需同一天只算一次。', en: 'Each pair counts once a day.' },
  event: { zh: '去向', en: 'Event' },
  count: { zh: '次数', en: 'Count' },

  weights: { zh: '各项依据的权重', en: 'Weights of the signals' },
  built_in: { zh: '现在用的是内置权重。', en: 'The built-in weights are in use.' },
  trained: {
    zh: '现在用的是从匹配去向学到的权重。',
    en: 'The weights in use were learned from the outcomes.',
  },
  signal: { zh: '依据', en: 'Signal' },
  present: { zh: '现用', en: 'In use' },
  builtIn: { zh: '内置', en: 'Built in' },
  before: { zh: '学习前', en: 'Before' },
  learned: { zh: '学到', en: 'Learned' },
  train: { zh: '立即学习', en: 'Learn now' },
  trainDone: { zh: '已开始学习', en: 'Learning has begun' },
  reset: { zh: '恢复内置权重', en: 'Go back to the built-in weights' },
  resetTitle: { zh: '恢复内置权重？', en: 'Go back to the built-in weights?' },
  resetText: {
    zh: '立即对所有地区的匹配列表生效。此后每月的自动学习只报告、不启用，直到有人再点“立即学习”。',
    en: 'All lists of matches change at once. The monthly training then reports only, until somebody learns anew.',
  },
  resetDone: { zh: '已恢复内置权重', en: 'The built-in weights are in use again' },

  training: { zh: '最近一次学习', en: 'Last training' },
  never: {
    zh: '还没有学习过。每月一日自动学习一次，效果更好才启用。',
    en: 'Nothing was learned yet. On the first of each month the outcomes are learned from; what is better is used.',
  },
  missing: {
    zh: '还要 {outcomes} 条结果、{needs} 个好坏兼有的需求，才能学习。请继续在匹配工作台展示、查看和介绍。',
    en: '{outcomes} more outcomes and {needs} more needs with both good and bad ones are needed. Go on showing, opening and introducing matches.',
  },
  enough: {
    zh: '已有 {outcomes} 条结果、{needs} 个好坏兼有的需求，可以学习了。',
    en: 'There are {outcomes} outcomes and {needs} needs with both good and bad ones: enough to learn from.',
  },
  state: { zh: '结果', en: 'Result' },
  startedAt: { zh: '开始', en: 'Started' },
  basis: { zh: '学习所用', en: 'Learned from' },
  basisOf: { zh: '{outcomes} 对供需，{needs} 个需求', en: '{outcomes} pairs of {needs} needs' },
  leftOut: { zh: '未计入', en: 'Left out' },
  leftOutOf: {
    zh: '{unscored} 对没有留下依据，{older} 对过于久远',
    en: '{unscored} pairs without kept signals, {older} pairs from too long ago',
  },
  gain: { zh: '权重的增益', en: 'Gain of the weights' },
  trees: { zh: '决策树的增益（只比较）', en: 'Gain of the trees (compared only)' },
  gainOf: {
    zh: 'nDCG@10 由 {before} 变为 {after}，平均 {mean}（95% 区间 {low} 至 {high}）',
    en: 'nDCG@10 from {before} to {after}, mean {mean} (95 % interval {low} to {high})',
  },
  gainText: {
    zh: '按需求分组交叉验证：用其余需求学到的权重，给没有学过的需求排序。区间整体高于 0 才算更好。',
    en: 'Cross-validated by need: each need is ranked by weights learned from the others. Better means that the whole interval lies above 0.',
  },
  working: {
    zh: '正在学习，一般不超过几分钟；可以离开本页。',
    en: 'Learning; it takes some minutes at most, and you may leave the page.',
  },

  history: { zh: '权重的变动', en: 'History of the weights' },
  historyEmpty: {
    zh: '一直在用内置权重，没有变动。',
    en: 'The built-in weights have always been in use.',
  },
  since: { zh: '启用时间', en: 'Since' },
  origin: { zh: '来源', en: 'Origin' },
  fromTraining: { zh: '从去向学到', en: 'Learned' },
  fromProduct: { zh: '内置', en: 'Built in' },
  by: { zh: '由谁启用', en: 'By' },
  meanGain: { zh: '增益', en: 'Gain' },
  inUse: { zh: '现用', en: 'In use' },
  outcomes: { zh: '结果数', en: 'Outcomes' },
})
