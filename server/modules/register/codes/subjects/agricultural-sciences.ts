import type { DisciplineRow } from './row.ts'

/** GB/T 13745-2009, group B: agricultural sciences, 210 to 240. */
export const agriculturalSciences: readonly DisciplineRow[] = [
  [
    '210',
    '农学',
    'Agronomy',
    [
      ['10', '农业史', 'History of agriculture'],
      ['20', '农业基础学科', 'Foundations of agriculture'],
      ['30', '农艺学', 'Crop science'],
      ['40', '园艺学', 'Horticulture'],
      ['45', '农产品贮藏与加工', 'Storage and processing of farm products'],
      ['50', '土壤学', 'Soil science'],
      ['60', '植物保护学', 'Plant protection'],
      ['99', '农学其他学科', 'Other branches of agronomy'],
    ],
  ],
  [
    '220',
    '林学',
    'Forestry',
    [
      ['10', '林业基础学科', 'Foundations of forestry'],
      ['15', '林木遗传育种学', 'Forest tree genetics and breeding'],
      ['20', '森林培育学', 'Silviculture'],
      ['25', '森林经理学', 'Forest management'],
      ['30', '森林保护学', 'Forest protection'],
      ['35', '野生动物保护与管理', 'Wildlife conservation and management'],
      ['40', '防护林学', 'Shelter forest science'],
      ['45', '经济林学', 'Economic forest science'],
      ['50', '园林学', 'Landscape gardening'],
      ['55', '林业工程', 'Forest engineering'],
      ['60', '森林统计学', 'Forest statistics'],
      ['65', '林业经济学', 'Forest economics'],
      ['99', '林学其他学科', 'Other branches of forestry'],
    ],
  ],
  [
    '230',
    '畜牧、兽医科学',
    'Animal husbandry and veterinary science',
    [
      ['10', '畜牧、兽医科学基础学科', 'Foundations of animal husbandry and veterinary science'],
      ['20', '畜牧学', 'Animal husbandry'],
      ['30', '兽医学', 'Veterinary medicine'],
      ['99', '畜牧、兽医科学其他学科', 'Other branches of animal husbandry and veterinary science'],
    ],
  ],
  [
    '240',
    '水产学',
    'Fisheries science',
    [
      ['10', '水产学基础学科', 'Foundations of fisheries science'],
      ['15', '水产增殖学', 'Fishery stock enhancement'],
      ['20', '水产养殖学', 'Aquaculture'],
      ['25', '水产饲料学', 'Aquatic feed science'],
      ['30', '水产保护学', 'Fishery protection'],
      ['35', '捕捞学', 'Fishing science'],
      ['40', '水产品贮藏与加工', 'Storage and processing of aquatic products'],
      ['45', '水产工程学', 'Fishery engineering'],
      ['50', '水产资源学', 'Fishery resources'],
      ['55', '水产经济学', 'Fishery economics'],
      ['99', '水产学其他学科', 'Other branches of fisheries science'],
    ],
  ],
]
