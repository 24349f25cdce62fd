import { BarChartOutlined } from '@ant-design/icons'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { ConsoleFeature } from '#web/console/features.tsx'
import { holdsRole } from '#web/console/roles.ts'
import { reviewTexts } from './texts.console.ts'

/** The figures of the review. */
export const reviewFeature: ConsoleFeature = {
  key: 'review',
  label: reviewTexts.review,
  icon: <BarChartOutlined />,
  entries: [
    {
      to: '/figures',
      label: reviewTexts.figures,
      isFor: holdsRole('officer', 'broker', 'auditor', 'administrator'),
    },
  ],
  routes: [
    {
      path: '/figures',
      component: lazyRouteComponent(() => import('./figures-page.console.tsx'), 'FiguresPage'),
    },
    {
      path: '/figures/$ref',
      component: lazyRouteComponent(() => import('./counted-rows-page.console.tsx'), 'CountedRowsPage'),
    },
  ],
}
