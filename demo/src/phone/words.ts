import type { Text } from '../app-server/views.js';

export type Language = 'zh' | 'en';

/** Every word the phone says by itself; business texts come with the form. */
const words = {
  bank: { zh: '示范银行手机银行', en: 'Demo Bank mobile' },
  whoAreYou: { zh: '您是哪位客户？', en: 'Which customer are you?' },
  whoHelp: {
    zh: '这是演示用的手机。选一位客户，就像在他的手机上一样。',
    en: 'A demonstration phone. Pick a customer to hold their phone.',
  },
  morning: { zh: '上午好', en: 'Good morning' },
  afternoon: { zh: '下午好', en: 'Good afternoon' },
  evening: { zh: '晚上好', en: 'Good evening' },
  goOn: { zh: '接着办', en: 'Carry on' },
  keptUntil: { zh: '保留到 {day}', en: 'Kept until {day}' },
  left: { zh: '{title}，还差{what}', en: '{title}: {what} to go' },
  stoppedAt: { zh: '上次停在{what}。填过的 {n} 项都在，不用重填。', en: 'You stopped at {what}. All {n} answers are kept.' },
  goOnWith: { zh: '接着填{what}', en: 'Continue {what}' },
  askAssistant: { zh: '问问助手', en: 'Ask assistant' },
  findPerson: { zh: '找人帮我', en: 'Get a person' },
  later: { zh: '以后再说', en: 'Later' },
  decline: { zh: '不办了', en: 'Not any more' },
  apply: { zh: '申请财富账户', en: 'Open a wealth account' },
  applyHelp: { zh: '四步，约 5 分钟。中途离开，填过的都在。', en: 'Four parts, about 5 minutes. Leave any time, nothing is lost.' },
  applyNow: { zh: '马上申请', en: 'Apply now' },
  assets: { zh: '我的资产', en: 'My assets' },
  transfer: { zh: '转账', en: 'Transfer' },
  deposit: { zh: '存款', en: 'Deposit' },
  wealth: { zh: '理财', en: 'Wealth' },
  cards: { zh: '我的卡', en: 'Cards' },
  home: { zh: '首页', en: 'Home' },
  messages: { zh: '消息', en: 'Messages' },
  me: { zh: '我的', en: 'Me' },
  noMessages: { zh: '还没有消息。办好的事会在这里告诉您。', en: 'No messages yet. What is done for you shows up here.' },
  sendAnswer: { zh: '提交评价', en: 'Send' },
  answered: { zh: '评价收到了，谢谢您。', en: 'We have your answer, thank you.' },
  back: { zh: '返回', en: 'Back' },
  saved: { zh: '已存', en: 'Saved' },
  saving: { zh: '正在存…', en: 'Saving…' },
  notSaved: { zh: '没存上', en: 'Not saved' },
  you: { zh: '您', en: 'You' },
  assistant: { zh: '助手', en: 'Assistant' },
  remote: { zh: '远程中心', en: 'Remote centre' },
  branch: { zh: '客户经理', en: 'Your manager' },
  verified: { zh: '已核验', en: 'Verified' },
  next: { zh: '下一步', en: 'Next' },
  previous: { zh: '上一步', en: 'Previous' },
  confirmAll: { zh: '确认开户', en: 'Open the account' },
  partOf: { zh: '{n} / {all} {what}', en: '{n} / {all} {what}' },
  required: { zh: '这一项要填', en: 'Please fill this in' },
  choose: { zh: '请选择', en: 'Please choose' },
  takePhoto: { zh: '拍身份证正面', en: 'Photograph the ID card' },
  takeAgain: { zh: '再拍一张', en: 'Take it again' },
  photoPassed: { zh: '核验通过', en: 'Check passed' },
  photoPrivate: { zh: '证件照只在您手机和核验服务之间传', en: 'The photo goes only to the check service' },
  camera: { zh: '演示的相机：选一种拍法', en: 'Demo camera: pick how it turns out' },
  shotGood: { zh: '清楚', en: 'Clear' },
  shotGlare: { zh: '反光', en: 'Glare' },
  shotBlurred: { zh: '模糊', en: 'Blurred' },
  glare: { zh: '照片反光，看不清', en: 'Glare on the photo' },
  blurred: { zh: '照片模糊，看不清', en: 'The photo is blurred' },
  'name-differs': { zh: '证件和姓名对不上', en: 'Name and card differ' },
  'service-away': { zh: '核验服务暂时没有应答', en: 'The check service is not answering' },
  failedTimes: { zh: '{why}，第 {n} 次', en: '{why}, attempt {n}' },
  heldBy: { zh: '{who} 正在陪您办', en: '{who} is working on it with you' },
  heldHelp: {
    zh: '您能看，填写的先由对方来。办完或停下后，您可以接着填。',
    en: 'You can watch. You can type again once they finish or pause.',
  },
  chatTitle: { zh: '开户助手', en: 'Account assistant' },
  chatSub: { zh: '智能助手，随时可转人工', en: 'Virtual assistant, a person any time' },
  person: { zh: '人工', en: 'Person' },
  saySomething: { zh: '说点什么', en: 'Say something' },
  send: { zh: '发送', en: 'Send' },
  chatHello: {
    zh: '您好，我知道您办到哪儿了：{done} 项都存好了，还差{what}。',
    en: 'Hello. I know where you are: {done} answers kept, {what} to go.',
  },
  personOnWay: { zh: '已经请同事来了，不用重说一遍。', en: 'A colleague is coming. You need not repeat anything.' },
  doneTitle: { zh: '财富账户开好了', en: 'Your wealth account is open' },
  doneBody: { zh: '由{who}办好。账户信息在消息里。', en: 'Completed by {who}. Details are in your messages.' },
  submitted: { zh: '申请已提交，正在开户', en: 'Submitted, opening the account' },
  declinedTitle: { zh: '已经不办了', en: 'Application withdrawn' },
  declinedBody: { zh: '想办的时候，再来申请就好。', en: 'Apply again whenever you like.' },
  expiredTitle: { zh: '申请已过期', en: 'The application has expired' },
  whyDecline: { zh: '能告诉我们为什么吗？', en: 'May we ask why?' },
  whyHint: { zh: '例如：担心收费，想先问问家里人', en: 'For example: worried about fees' },
  cancel: { zh: '再想想', en: 'Keep it' },
  offline: { zh: '网络断了，您填的先存在手机里，连上就补存。', en: 'Offline. Your answers are kept here and saved once you are back.' },
  good: { zh: '知道了', en: 'All right' },
  switchCustomer: { zh: '换一位客户', en: 'Switch customer' },
  loading: { zh: '正在打开…', en: 'Opening…' },
} as const satisfies Record<string, Required<Text>>;

export type Word = keyof typeof words;

/** A word in a language, with `{name}` places filled. */
export function say(word: Word, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return words[word][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** True when the phone has words for this code (a verifier's failure, for example). */
export function isWord(code: string): code is Word {
  return Object.hasOwn(words, code);
}

/** Authored text in a language; Chinese when English is missing. */
export function inLanguage(text: Text, language: Language): string {
  return language === 'en' ? (text.en ?? text.zh) : text.zh;
}
