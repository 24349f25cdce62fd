import '#web/ui/tokens.css'
import './console.css'
import './parts/parts.css'
import './parts/record.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '#web/lib/i18n.tsx'
import { QueryProvider } from '#web/lib/query.tsx'
import { createConsoleRouter } from './router.tsx'
import { ConsoleTheme } from './theme.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root element')

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <ConsoleTheme>
        <QueryProvider>
          <RouterProvider router={createConsoleRouter()} />
        </QueryProvider>
      </ConsoleTheme>
    </LanguageProvider>
  </StrictMode>,
)
