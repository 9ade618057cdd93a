import { formatDuration } from '../../calendar/index.js';
import type { Language, Text } from '../../graph/graph.js';
import { say } from '../../graph/say.js';
import { type ReentrySetting, type StartConfig, type StartTrigger, USUAL } from './config.js';
import { formatSchedule } from './schedule.js';

export const TRIGGERS: Readonly<Record<StartTrigger, Text>> = {
  api: { zh: '渠道接口', en: 'Channel API' },
  form: { zh: '表单提交', en: 'Form' },
  event: { zh: '行为事件', en: 'Event' },
  manual: { zh: '员工手动', en: 'Staff' },
  schedule: { zh: '定时', en: 'Schedule' },
  audience: { zh: '进出客群', en: 'Audience' },
  broadcast: { zh: '业务事件', en: 'Business event' },
  call: { zh: '别的旅程', en: 'Another journey' },
};

/** The sentence on the card: what sets it off, and who may enter again when. */
export function sentence(settings: StartConfig, language: Language): string {
  const between = language === 'zh' ? '，' : ', ';
  const ways = settings.triggers.map((one) => triggerText(one, settings, language)).join(language === 'zh' ? '或' : ' or ');
  const caps = capsText(settings, language);
  return [ways, reentryText(settings.reentry, language), ...(caps === '' ? [] : [caps])].join(between);
}

function triggerText(trigger: StartTrigger, settings: StartConfig, language: Language): string {
  const { schedule, audience, crossing = USUAL.crossing } = settings;
  if (trigger === 'schedule' && schedule) return formatSchedule(schedule, language);
  if (trigger === 'audience' && audience && audience.segment !== '') {
    const name = say(audience.label, language);
    const words = crossing === 'enter' ? { zh: `进入“${name}”`, en: `Entering ${name}` } : { zh: `离开“${name}”`, en: `Leaving ${name}` };
    return say(words, language);
  }
  return say(TRIGGERS[trigger], language);
}

function capsText({ perDay, inAll }: StartConfig, language: Language): string {
  const parts = [
    ...(perDay === undefined ? [] : [say({ zh: `一天最多 ${perDay} 位`, en: `${perDay} a day` }, language)]),
    ...(inAll === undefined ? [] : [say({ zh: `总共最多 ${inAll} 位`, en: `${inAll} in all` }, language)]),
  ];
  return parts.join(language === 'zh' ? '、' : ', ');
}

function reentryText(setting: ReentrySetting, language: Language): string {
  switch (setting.kind) {
    case 'once':
      return say({ zh: '一位客户只进一次', en: 'once for a customer' }, language);
    case 'after-exit':
      return say(
        { zh: `${formatDuration(setting.cooldown, 'zh')}内只进一次`, en: `once in ${formatDuration(setting.cooldown, 'en')}` },
        language,
      );
    case 'per-key':
      return say({ zh: '一笔业务进一次', en: 'once for each case' }, language);
  }
}
