import { Skeleton } from '#web/ui/page.tsx'

/** Stands in while the code of a page is on its way. */
export function PageLoading() {
  return (
    <div className="column page">
      <Skeleton lines={5} />
    </div>
  )
}
