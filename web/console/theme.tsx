import { App, ConfigProvider, Grid, type ThemeConfig } from 'antd'
import enUs from 'antd/es/locale/en_US.js'
import zhCn from 'antd/es/locale/zh_CN.js'
import type { ReactNode } from 'react'
import { useLanguage } from '#web/lib/i18n.tsx'
import type { Language } from '#web/lib/language.ts'
import { RegionProvider } from './region.tsx'

type AntdLocale = typeof enUs.default

/** The compiler sees the locale files as CommonJS with a `default` inside, the bundler as plain modules. */
function localeOf(file: unknown): AntdLocale {
  const inner = file as { default?: AntdLocale }
  return inner.default ?? (file as AntdLocale)
}

const locales: Readonly<Record<Language, AntdLocale>> = { zh: localeOf(zhCn), en: localeOf(enUs) }

const desktopTheme: ThemeConfig = {
  // One antd on the page needs no hashed :where() selectors, which older engines do not know.
  hashed: false,
  token: {
    colorPrimary: '#0958d9',
    // The derived lighter shades of hovered controls miss 4.5:1, so they get darker instead.
    colorPrimaryHover: '#003eb3',
    colorPrimaryActive: '#002c8c',
    colorPrimaryTextHover: '#003eb3',
    colorErrorHover: '#a8071a',
    colorErrorTextHover: '#a8071a',
    colorErrorBorderHover: '#a8071a',
    colorInfo: '#0958d9',
    colorLink: '#0958d9',
    colorLinkHover: '#003eb3',
    colorSuccess: '#237804',
    colorSuccessBg: '#f6ffed',
    colorWarning: '#8a4b00',
    colorWarningBg: '#fff8e6',
    colorWarningBorder: '#f0d08a',
    colorError: '#cf1322',
    colorText: '#1f1f1f',
    colorTextSecondary: '#434343',
    colorTextTertiary: '#595959',
    colorTextDescription: '#595959',
    colorTextDisabled: '#595959',
    colorTextPlaceholder: '#6b6b6b',
    colorTextQuaternary: '#6b6b6b',
    colorBgLayout: '#f6f4f0',
    colorBorder: '#8a8a8a',
    borderRadius: 6,
    fontSize: 14,
    fontFamily: "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif",
    controlOutlineWidth: 3,
    lineWidthFocus: 3,
  },
  components: {
    Layout: { headerBg: '#fff', headerHeight: 56, headerPadding: '0 16px', siderBg: '#fff' },
    Menu: { itemSelectedBg: '#eef4ff', itemSelectedColor: '#003eb3', activeBarBorderWidth: 0 },
    Table: { headerBg: '#f6f4f0', headerColor: '#434343', cellPaddingBlock: 10 },
    Breadcrumb: { itemColor: '#595959', lastItemColor: '#1f1f1f' },
    Tag: { defaultColor: '#434343' },
  },
}

/** Fingers need 44 px where a pointer needs 32. */
const phoneTheme: ThemeConfig = { ...desktopTheme, token: { ...desktopTheme.token, controlHeight: 44 } }

/**
 * Where the system asks for less motion, antd must know: it waits for the end of animations that our styles take
 * away.
 */
function withoutMotion(theme: ThemeConfig): ThemeConfig {
  const wantsLess = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  return wantsLess ? { ...theme, token: { ...theme.token, motion: false } } : theme
}

/** Gives antd its language and colours; every pair of them reaches 4.5:1. */
export function ConsoleTheme({ children }: { children: ReactNode }) {
  const { language } = useLanguage()
  const isPhone = Grid.useBreakpoint().md === false
  return (
    <ConfigProvider
      locale={locales[language]}
      theme={withoutMotion(isPhone ? phoneTheme : desktopTheme)}
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>
        <RegionProvider>{children}</RegionProvider>
      </App>
    </ConfigProvider>
  )
}
