import '#web/ui/tokens.css'
import '#web/ui/base.css'
import '#web/ui/controls.css'
import '#web/ui/content.css'
import '#web/ui/data.css'
import './site-header.css'
import './layout.css'
import './home.css'
import '#web/ui/print.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { DisplayProvider } from '#web/lib/display.tsx'
import { LanguageProvider } from '#web/lib/i18n.tsx'
import { QueryProvider } from '#web/lib/query.tsx'
import { ToastProvider } from '#web/ui/toast.tsx'
import { createPortalRouter } from './router.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root element')

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <DisplayProvider>
        <QueryProvider>
          <ToastProvider>
            <RouterProvider router={createPortalRouter()} />
          </ToastProvider>
        </QueryProvider>
      </DisplayProvider>
    </LanguageProvider>
  </StrictMode>,
)
