import type { Text } from '@tongtu/workflows/graph';

/** What the assistant says to an intent when the touchpoint's script kit has no card of that name. */
export const replies: Readonly<Record<string, Text>> = {
  'photo-glare': {
    zh: '反光一般是灯光直射造成的：请关掉闪光灯，把证件放在深色桌面上，稍微侧一点角度，让四个角都在框里再拍一次。',
    en: 'Glare usually comes from direct light: turn the flash off, put the card on a dark surface, tilt it a little and keep all four corners in the frame.',
  },
  'photo-blurred': {
    zh: '拍糊了多半是没对上焦：请擦一下镜头，手机离证件约 20 厘米，在屏幕上点一下证件，等清楚了再拍。',
    en: 'A blurred picture is mostly out of focus: wipe the lens, hold the phone about 20 cm away, tap the card on the screen and wait until it is sharp.',
  },
  'name-differs': {
    zh: '请核对填写的姓名是否与证件上一字不差，包括生僻字和中间的“·”。改好后再拍一次就行。',
    en: 'Please check that the name you entered is exactly the one on the card, rare characters and the dot included, then take the photo again.',
  },
  later: {
    zh: '没关系，您填好的都存着，随时回来接着办就行。',
    en: 'No problem: what you filled in is kept, and you can go on whenever it suits you.',
  },
  'not-interested': {
    zh: '明白。您要是确定不办，点一下页面上的“不办了”就可以；改主意了也随时能接着办。',
    en: 'I see. If you are sure, press "I do not want this" on the page; if you change your mind you can go on any time.',
  },
  done: { zh: '太好了，祝您使用愉快！', en: 'Great, all the best with it!' },
  'want-person': {
    zh: '好的，马上请同事来帮您，您填过的都在，不用重说。',
    en: 'Of course. A colleague will help you in a moment; nothing you filled in has to be said again.',
  },
  'call-back': {
    zh: '好的，我请同事跟您电话联系，您填过的都在，不用重说。',
    en: 'Of course. A colleague will be in touch by phone; nothing you filled in has to be said again.',
  },
  complaint: { zh: '很抱歉让您不愉快了，我马上请同事来跟进。', en: 'I am sorry about this. A colleague will take care of it right away.' },
};

/** Before a person takes over because the assistant has not understood. */
export const notUnderstood: Text = {
  zh: '这个问题我怕答不好，马上请同事来帮您。',
  en: 'I would rather not guess: a colleague will help you in a moment.',
};

/** Intents that a person has to deal with, however clearly they are understood. */
export const forPersons: ReadonlySet<string> = new Set(['want-person', 'call-back', 'complaint']);
