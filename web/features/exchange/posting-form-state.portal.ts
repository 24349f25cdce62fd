import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { idempotencyKey } from '#web/lib/api.ts'
import { useTexts } from '#web/lib/i18n.tsx'
import { ApiProblem, type FieldProblem } from '#web/lib/problem.ts'
import { postingPaths } from '#web/portal/paths.ts'
import { useToast } from '#web/ui/toast.tsx'
import { useSavePosting, useSubmitPosting, type PostingDraft } from './api.portal.ts'
import { ofKind, stepNames, stepOf, type StepName } from './form-plan.portal.ts'
import { keepDraft, readKept } from './kept-draft.portal.ts'
import { readValues, withoutEmptyRows, type DetailKey, type PostingValues } from './posting-values.portal.ts'
import { publishTexts } from './texts-publish.portal.ts'

export interface FormSetup {
  /** Missing for a posting the server does not know yet. */
  readonly id: string | undefined
  readonly initial: PostingValues
  readonly accountId: string
  readonly personId: string | null
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
}

/** One key for one content: a changed form is another request, an unchanged one a repetition. */
function useRequestKey() {
  const last = useRef({ content: '', key: '' })
  return (draft: PostingDraft) => {
    const content = JSON.stringify(draft)
    if (last.current.content !== content) last.current = { content, key: idempotencyKey() }
    return last.current.key
  }
}

function useValues({ id, initial, accountId }: FormSetup) {
  const name = `${accountId}:${id ?? 'new'}`
  const [kept] = useState(() => readKept(name))
  const [values, setValues] = useState(kept ?? initial)
  const [isRestored, setRestored] = useState(kept !== null)
  const change = (changed: Partial<PostingValues>) => {
    const next = { ...values, ...changed }
    setValues(next)
    keepDraft(name, next)
  }
  const startOver = () => {
    setValues(initial)
    setRestored(false)
    keepDraft(name, null)
  }
  return { values, setValues, change, isRestored, startOver, forget: () => keepDraft(name, null) }
}

function useWords() {
  const t = useTexts(publishTexts)
  return {
    kind: t('kindMissing'),
    title: t('titleShort'),
    place: t('placeMissing'),
    amount: t('amountWrong'),
    number: t('numberWrong'),
    indexName: t('indexNameMissing'),
    range: t('rangeWrong'),
  }
}

/** The problems of a refused request: field by field, or one text for the whole form. */
function useProblems() {
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [general, setGeneral] = useState<Error | null>(null)
  const show = (found: readonly FieldProblem[], error: Error | null = null) => {
    setProblems(found)
    setGeneral(error)
  }
  const refuse = (error: Error) => {
    const fields = error instanceof ApiProblem ? error.fields : []
    show(fields, fields.length > 0 ? null : error)
    return fields
  }
  return { problems, general, show, refuse }
}

function problemsIn(reading: ReturnType<typeof readValues>): readonly FieldProblem[] {
  return 'problems' in reading ? reading.problems : []
}

interface Walk {
  readonly step: StepName
  readonly setStep: (step: StepName) => void
  readonly show: (problems: readonly FieldProblem[]) => void
  readonly problemsOf: () => readonly FieldProblem[]
}

function walkOf({ step, setStep, show, problemsOf }: Walk) {
  const at = stepNames.indexOf(step)
  return {
    /** Goes on when this step has no problem of its own. */
    next: () => {
      const found = problemsOf().filter(({ field }) => stepOf(field) === step)
      show(found)
      const following = stepNames[at + 1]
      if (found.length === 0 && following) setStep(following)
    },
    back: () => {
      show([])
      setStep(stepNames[at - 1] ?? 'basics')
    },
  }
}

/** Everything the steps of the posting form share: what was typed, what is wrong with it, and where one is. */
export function usePostingForm(setup: FormSetup) {
  const { id, personId, organisations } = setup
  const t = useTexts(publishTexts)
  const words = useWords()
  const toast = useToast()
  const navigate = useNavigate()
  const typed = useValues(setup)
  const { problems, general, show, refuse } = useProblems()
  const [step, setStep] = useState<StepName>('basics')
  const save = useSavePosting()
  const submit = useSubmitPosting()
  const keyOf = useRequestKey()

  const read = () => {
    const values = withoutEmptyRows(typed.values)
    const { indices, conflicts } = values
    const { indices: rows, conflicts: names } = typed.values
    if (indices.length !== rows.length || conflicts.length !== names.length)
      typed.change({ indices, conflicts })
    return readValues(ofKind(values), { personId, words })
  }
  const showRefusal = (found: readonly FieldProblem[]) => {
    if (found[0]) setStep(stepOf(found[0].field))
  }
  const saved = async (): Promise<string | null> => {
    const reading = read()
    if ('problems' in reading) {
      show(reading.problems)
      showRefusal(reading.problems)
      return null
    }
    show([])
    try {
      const { id: savedId } = await save.mutateAsync({ id, draft: reading.value, key: keyOf(reading.value) })
      typed.forget()
      return savedId
    } catch (error) {
      showRefusal(refuse(error as Error))
      return null
    }
  }
  const walk = walkOf({ step, setStep, show, problemsOf: () => problemsIn(read()) })
  return {
    ...typed,
    answer: (key: DetailKey, text: string) =>
      typed.change({ details: { ...typed.values.details, [key]: text } }),
    problems,
    general,
    errorAt: (field: string) => problems.find((problem) => problem.field === field)?.detail,
    organisations,
    isNew: id === undefined,
    step,
    setStep,
    ...walk,
    save: async () => {
      const savedId = await saved()
      if (savedId === null) return
      toast(t('saved'))
      if (id === undefined) await navigate({ to: postingPaths.edit(savedId), replace: true })
    },
    submit: async () => {
      const savedId = await saved()
      if (savedId === null) return
      try {
        await submit.mutateAsync(savedId)
        toast(t('submitted'))
        await navigate({ to: postingPaths.page(savedId), replace: true })
      } catch (error) {
        refuse(error as Error)
        if (id === undefined) await navigate({ to: postingPaths.edit(savedId), replace: true })
      }
    },
    saving: save.isPending,
    submitting: submit.isPending,
  }
}

export type PostingForm = ReturnType<typeof usePostingForm>
