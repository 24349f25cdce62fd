import { animalTopics } from './animals.ts'
import { batteryTopics } from './batteries.ts'
import { boardTopics } from './boards.ts'
import { chipTopics } from './chips.ts'
import { constructionTopics } from './construction.ts'
import { cropTopics } from './crops.ts'
import { digitalTopics } from './digital.ts'
import { environmentTopics } from './environment.ts'
import { foodTopics } from './food.ts'
import { healthTopics } from './health.ts'
import { herbTopics } from './herbs.ts'
import { liquorTopics } from './liquor.ts'
import { logisticsTopics } from './logistics.ts'
import { machineryTopics } from './machinery.ts'
import { materialTopics } from './materials.ts'
import { petrochemicalTopics } from './petrochemicals.ts'
import { saltTopics } from './salt.ts'
import { textileTopics } from './textiles.ts'
import type { Topic } from './topic.ts'
import { vehicleTopics } from './vehicles.ts'

export type { IndexOperator, Topic, TopicIndex } from './topic.ts'
export { sectors, type Sector, type SectorKey } from './sectors.ts'

/** Every topic of the sample city, in the order of the sectors. */
export const topics: readonly Topic[] = [
  ...boardTopics,
  ...chipTopics,
  ...batteryTopics,
  ...liquorTopics,
  ...textileTopics,
  ...machineryTopics,
  ...vehicleTopics,
  ...saltTopics,
  ...petrochemicalTopics,
  ...materialTopics,
  ...cropTopics,
  ...animalTopics,
  ...foodTopics,
  ...herbTopics,
  ...healthTopics,
  ...environmentTopics,
  ...digitalTopics,
  ...constructionTopics,
  ...logisticsTopics,
]
