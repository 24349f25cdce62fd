import { SwapOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { ConsoleFeature } from '#web/console/features.tsx'
import { holdsRole } from '#web/console/roles.ts'
import { exchangeTexts as texts } from './texts.console.ts'
import { centreWords } from './texts-centres.ts'
import { contractTexts } from './texts-contract.console.ts'
import { runTexts } from './texts-matching.console.ts'
import { qualityTexts } from './texts-quality.console.ts'

const staff = holdsRole('officer', 'broker', 'auditor')

/** Needs, offers and everything that leads from them to a signed deal. */
export const exchangeFeature: ConsoleFeature = {
  key: 'exchange',
  label: texts.exchange,
  icon: <SwapOutlined />,
  entries: [
    { to: '/postings', label: texts.postings, isFor: staff },
    { to: '/postings/review', label: texts.review, isFor: holdsRole('officer') },
    { to: '/workbench', label: texts.workbench, isFor: holdsRole('officer', 'broker') },
    {
      to: '/match-runs',
      label: runTexts.runs,
      isFor: holdsRole('officer', 'broker', 'auditor', 'administrator'),
    },
    { to: '/service-orders', label: texts.orders, isFor: staff },
    { to: '/deals', label: texts.deals, isFor: staff },
    { to: '/contract-registrations', label: contractTexts.registrations, isFor: staff },
    { to: '/conferences', label: texts.conferences, isFor: staff },
    { to: '/centres', label: centreWords.centres, isFor: staff },
    {
      to: '/match-quality',
      label: qualityTexts.quality,
      isFor: holdsRole('officer', 'broker', 'auditor', 'administrator'),
    },
  ],
  routes: [
    {
      path: '/postings',
      component: lazyRouteComponent(() => import('./postings-page.console.tsx'), 'PostingsPage'),
    },
    {
      path: '/postings/review',
      component: lazyRouteComponent(() => import('./postings-page.console.tsx'), 'ReviewPage'),
    },
    {
      path: '/postings/new',
      component: lazyRouteComponent(() => import('./posting-form-page.console.tsx'), 'NewPostingPage'),
    },
    {
      path: '/postings/$id/edit',
      component: lazyRouteComponent(() => import('./posting-form-page.console.tsx'), 'ChangePostingPage'),
    },
    {
      path: '/workbench',
      component: lazyRouteComponent(() => import('./choose-need-page.console.tsx'), 'ChooseNeedPage'),
    },
    {
      path: '/workbench/$id',
      component: lazyRouteComponent(() => import('./workbench-page.console.tsx'), 'WorkbenchPage'),
    },
    {
      path: '/match-runs',
      component: lazyRouteComponent(() => import('./match-runs-page.console.tsx'), 'MatchRunsPage'),
    },
    {
      path: '/service-orders',
      component: lazyRouteComponent(() => import('./orders-page.console.tsx'), 'OrdersPage'),
    },
    {
      path: '/service-orders/$id',
      component: lazyRouteComponent(() => import('./order-page.console.tsx'), 'OrderPage'),
    },
    { path: '/deals', component: lazyRouteComponent(() => import('./deals-page.console.tsx'), 'DealsPage') },
    {
      path: '/deals/$id',
      component: lazyRouteComponent(() => import('./deal-page.console.tsx'), 'DealPage'),
    },
    {
      path: '/contract-registrations',
      component: lazyRouteComponent(() => import('./registrations-page.console.tsx'), 'RegistrationsPage'),
    },
    {
      path: '/contract-registrations/$id',
      component: lazyRouteComponent(() => import('./registration-page.console.tsx'), 'RegistrationPage'),
    },
    {
      path: '/conferences',
      component: lazyRouteComponent(() => import('./conferences-page.console.tsx'), 'ConferencesPage'),
    },
    {
      path: '/centres',
      component: lazyRouteComponent(() => import('./centres-page.console.tsx'), 'CentresPage'),
    },
    {
      path: '/centres/$id',
      component: lazyRouteComponent(() => import('./centre-page.console.tsx'), 'CentrePage'),
    },
    {
      path: '/match-quality',
      component: lazyRouteComponent(() => import('./match-quality-page.console.tsx'), 'MatchQualityPage'),
    },
  ],
}
