import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTexts } from '#web/lib/i18n.tsx'
import { ApiProblem } from '#web/lib/problem.ts'
import { partTexts } from '../texts.ts'

interface ActOptions<Output> {
  /** What to say when it is done. */
  done: string
  onDone?: (output: Output) => void
  /** A form shows the refusal itself; otherwise it appears as a notice. */
  showsProblem?: boolean
}

/**
 * Does something with a record. Afterwards everything on the screen is read again, since one step of a
 * record moves its order, its postings and one's tasks.
 */
export function useAct<Input, Output>(run: (input: Input) => Promise<Output>, options: ActOptions<Output>) {
  const t = useTexts(partTexts)
  const cache = useQueryClient()
  const { message, notification } = App.useApp()
  return useMutation({
    mutationFn: run,
    onSuccess: async (output) => {
      void message.success(options.done)
      await cache.invalidateQueries()
      options.onDone?.(output)
    },
    onError: (error) => {
      if (options.showsProblem) return
      const problem = error instanceof ApiProblem ? error : null
      notification.error({
        title: problem?.detail ?? t('failed'),
        description: problem?.requestId ? t('requestId', { id: problem.requestId }) : undefined,
        role: 'alert',
      })
    },
  })
}
