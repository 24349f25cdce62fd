import { defineTexts } from '#web/lib/i18n.tsx'

export const layoutTexts = defineTexts({
  sample: {
    zh: '示例数据：这里的人员、单位和信息都是虚构的。',
    en: 'Sample data: the people, organisations and postings here are invented.',
  },
  name: { zh: '立交桥', en: 'Interchange' },
  tagline: {
    zh: '科学技术协会公共服务平台',
    en: 'Public services of the science and technology association',
  },
  toHome: { zh: '立交桥，返回首页', en: 'Interchange, to the home page' },
  navigation: { zh: '主导航', en: 'Main navigation' },
  tools: { zh: '显示与账户', en: 'Display and account' },
  menu: { zh: '菜单', en: 'Menu' },
  home: { zh: '首页', en: 'Home' },
  offers: { zh: '找技术', en: 'Find technology' },
  needs: { zh: '找需求', en: 'Find needs' },
  events: { zh: '活动', en: 'Events' },
  publish: { zh: '发布', en: 'Publish' },
  mine: { zh: '我的', en: 'My page' },
  elder: { zh: '长者模式', en: 'Elder mode' },
  elderOff: { zh: '标准模式', en: 'Standard mode' },
  smaller: { zh: '缩小文字', en: 'Smaller text' },
  larger: { zh: '放大文字', en: 'Larger text' },
  textSize: { zh: '字号', en: 'Text size' },
  signIn: { zh: '登录', en: 'Sign in' },
  signOut: { zh: '退出', en: 'Sign out' },
  about: {
    zh: '立交桥是科学技术协会的公共服务平台。企业和乡村在这里提出技术需求，高校、院所和学会在这里发布成果，科服保姆全程陪同对接。',
    en: 'Interchange is the public service platform of the association for science and technology. Enterprises and villages state what they need, universities, institutes and societies offer what they have, and a broker stays with every match.',
  },
  free: { zh: '服务公益，不向供需双方收费。', en: 'A public service, free of charge for both sides.' },
  centres: { zh: '服务中心', en: 'Service centres' },
  staff: { zh: '工作人员入口', en: 'For staff' },
  footerLinks: { zh: '页脚链接', en: 'Footer links' },
})

export const pageTexts = defineTexts({
  loading: { zh: '正在打开页面', en: 'Opening the page' },
  notFoundTitle: { zh: '没有找到这个页面', en: 'This page was not found' },
  notFoundLead: {
    zh: '地址可能输错了，或者内容已经撤下。请检查地址，或从首页重新查找。',
    en: 'The address may be mistyped, or the content was taken down. Check the address, or start again from the home page.',
  },
  toHome: { zh: '回到首页', en: 'To the home page' },
  errorTitle: { zh: '页面没有打开', en: 'The page did not open' },
  errorLead: {
    zh: '系统出了问题，您填写的内容没有提交。请稍后再试一次。',
    en: 'Something went wrong on our side, and nothing was sent. Please try again in a moment.',
  },
  errorId: { zh: '请求编号：{id}', en: 'Request id: {id}' },
  errorIdHint: {
    zh: '需要帮助时，请把请求编号告诉工作人员。',
    en: 'When you ask for help, tell us this request id.',
  },
  retry: { zh: '再试一次', en: 'Try again' },
})

export const homeTexts = defineTexts({
  title: { zh: '把技术送到需要它的地方', en: 'Bring technology to where it is needed' },
  lead: {
    zh: '说出您的难题，或查找可用的成果和专家。每一次对接，都有科服保姆陪着走完。',
    en: 'State your problem, or look for results and experts you can use. A broker stays with every match to the end.',
  },
  searchLabel: { zh: '搜索技术或需求', en: 'Search technology or needs' },
  searchExample: { zh: '例如：草莓冷链保鲜', en: 'For example: strawberry cold chain' },
  scopeOffers: { zh: '找技术', en: 'Technology' },
  scopeNeeds: { zh: '找需求', en: 'Needs' },
  entries: { zh: '从这里开始', en: 'Start here' },
  offers: { zh: '找技术', en: 'Find technology' },
  offersText: {
    zh: '高校、院所和学会发布的成果、专利和专家服务。',
    en: 'Results, patents and expert services of universities, institutes and societies.',
  },
  needs: { zh: '找需求', en: 'Find needs' },
  needsText: {
    zh: '企业、园区和乡村正在等人解决的难题。',
    en: 'Problems that enterprises, parks and villages want solved.',
  },
  postNeed: { zh: '发布需求', en: 'Post a need' },
  postNeedText: {
    zh: '说清难题就行，工作人员会帮您补全和匹配。',
    en: 'Just describe the problem. Our staff help to complete and match it.',
  },
  mine: { zh: '我的', en: 'My page' },
  mineText: {
    zh: '查看对接进展、待办事项和收到的消息。',
    en: 'See how your matches stand, your tasks and your messages.',
  },
  numbers: { zh: '平台数据', en: 'In numbers' },
  how: { zh: '怎样对接', en: 'How it works' },
  how1: { zh: '说出需求', en: 'State the need' },
  how1Text: {
    zh: '写下难题、期望和预算，联系方式不公开。',
    en: 'Write down the problem, the aim and the budget. Contacts stay private.',
  },
  how2: { zh: '科服保姆接单', en: 'A broker takes it' },
  how2Text: {
    zh: '专人核实情况，匹配成果和专家，说明匹配理由。',
    en: 'A person checks the case, finds results and experts, and gives the reasons.',
  },
  how3: { zh: '见面对接', en: 'Meet' },
  how3Text: {
    zh: '安排现场或线上交流，过程留有记录。',
    en: 'On site or online, with a record of what was said.',
  },
  how4: { zh: '签约与回访', en: 'Sign and follow up' },
  how4Text: {
    zh: '落实合同，跟踪成效，直到问题解决。',
    en: 'Contract, follow-up and results, until the problem is solved.',
  },
})

export const myNavTexts = defineTexts({
  label: { zh: '我的页面', en: 'My pages' },
  postings: { zh: '发布', en: 'Postings' },
  introductions: { zh: '对接', en: 'Introductions' },
  deals: { zh: '交易', en: 'Deals' },
  messages: { zh: '消息', en: 'Messages' },
  profile: { zh: '资料', en: 'Profile' },
  consents: { zh: '授权', en: 'Consents' },
  account: { zh: '账户', en: 'Account' },
})

export const signedInTexts = defineTexts({
  title: { zh: '请先登录', en: 'Please sign in' },
  text: {
    zh: '登录后可以发布、查看匹配结果和答复对接邀请。还没有账号的，先注册一个。',
    en: 'Sign in to publish, to see matches and to answer introductions. New here? Register first.',
  },
  signIn: { zh: '登录', en: 'Sign in' },
  signUp: { zh: '注册', en: 'Register' },
})

export const signInTexts = defineTexts({
  title: { zh: '登录', en: 'Sign in' },
  lead: {
    zh: '登录后可以发布需求、联系对方和查看进展。',
    en: 'Sign in to post needs, contact others and follow progress.',
  },
  login: { zh: '登录名或手机号', en: 'Login name or mobile number' },
  password: { zh: '密码', en: 'Password' },
  showPassword: { zh: '显示密码', en: 'Show password' },
  code: { zh: '动态验证码', en: 'One-time code' },
  codeHint: { zh: '打开验证器应用，输入六位数字。', en: 'Open your authenticator and enter the six digits.' },
  recoveryCode: { zh: '恢复码', en: 'Recovery code' },
  recoveryHint: {
    zh: '输入开启两步登录时保存的一个恢复码，每个只能用一次。',
    en: 'Enter one of the recovery codes you kept when you turned two-step sign-in on. Each works once.',
  },
  useRecovery: { zh: '手机不在身边，用恢复码', en: 'No telephone at hand: use a recovery code' },
  useCode: { zh: '用验证器的动态验证码', en: 'Use the code of the authenticator' },
  recoveryMissing: { zh: '请输入恢复码', en: 'Enter a recovery code' },
  forgot: { zh: '忘记密码', en: 'Forgot password' },
  submit: { zh: '登录', en: 'Sign in' },
  submitting: { zh: '正在登录', en: 'Signing in' },
  loginMissing: { zh: '请输入登录名或手机号', en: 'Enter your login name or mobile number' },
  passwordMissing: { zh: '请输入密码', en: 'Enter your password' },
  codeMissing: { zh: '请输入六位动态验证码', en: 'Enter the six-digit code' },
  problem: { zh: '没有登录成功', en: 'You are not signed in' },
  noAccount: { zh: '还没有账号？', en: 'No account yet?' },
  signUp: { zh: '注册', en: 'Register' },
})
