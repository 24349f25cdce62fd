import type { Job } from '#platform/jobs.ts'
import type { ModuleManifest } from '#platform/manifest.ts'
import { centreRecordRoutes } from './centre/centre-record.routes.ts'
import { centreRoutes } from './centre/centre.routes.ts'
import { checklistRules } from './centre/checklist.rules.ts'
import { followCentreMerges } from './centre/follow-merges.ts'
import { conferenceRoutes } from './conference/conference.routes.ts'
import { contractRegistrationRoutes } from './contract/contract-registration.routes.ts'
import { contractRegistrationRules } from './contract/contract-registration.rules.ts'
import { workingDayRules } from './contract/working-days.rules.ts'
import { courseRoutes } from './deal/course.routes.ts'
import { dealRoutes } from './deal/deal.routes.ts'
import { dealRules } from './deal/deal.rules.ts'
import { dismissalRoutes } from './dismissal/dismissal.routes.ts'
import { figures } from './figures.ts'
import { histories } from './histories.ts'
import { introductionRoutes } from './introduction/introduction.routes.ts'
import { expertResident } from './match/expert-index.ts'
import { logOutcomes } from './match/log-outcomes.ts'
import { matchRules } from './match/match.rules.ts'
import { embeddingJob, embedPublished } from './match/embed-postings.ts'
import { matchRoutes } from './match/match.routes.ts'
import { matchQualityRoutes } from './match/match-quality.routes.ts'
import { postingResident } from './match/posting-index.ts'
import { nightlyRankingJob, rankingJob } from './match/store-rankings.ts'
import { trainingJob } from './match/train-posting-vectors.ts'
import { monthlyWeightsJob, weightsJob } from './match/train-weights.ts'
import { orderRoutes } from './order/order.routes.ts'
import { orderRules } from './order/order.rules.ts'
import { partyRecords } from './party-records.ts'
import { expiryJob } from './posting/expire-postings.ts'
import { followMerges } from './posting/follow-merges.ts'
import { postingRoutes } from './posting/posting.routes.ts'
import { reviewRules } from './posting/review.rules.ts'
import { termRules } from './posting/term.rules.ts'

export const exchange: ModuleManifest = {
  name: 'exchange',
  migrations: new URL('./migrations', import.meta.url),
  routes: [
    ...postingRoutes,
    ...orderRoutes,
    ...introductionRoutes,
    ...dealRoutes,
    ...courseRoutes,
    ...contractRegistrationRoutes,
    ...conferenceRoutes,
    ...centreRoutes,
    ...centreRecordRoutes,
    ...matchRoutes,
    ...dismissalRoutes,
    ...matchQualityRoutes,
  ],
  jobs: [
    trainingJob,
    embeddingJob,
    nightlyRankingJob,
    rankingJob as Job,
    monthlyWeightsJob,
    expiryJob,
    weightsJob as Job,
  ],
  subscribers: [followMerges, followCentreMerges, logOutcomes, embedPublished],
  histories,
  partyRecords,
  residents: [postingResident, expertResident],
  figures,
  ruleSets: [
    orderRules,
    matchRules,
    reviewRules,
    termRules,
    dealRules,
    contractRegistrationRules,
    workingDayRules,
    checklistRules,
  ],
}
