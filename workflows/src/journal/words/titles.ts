import type { EntryKind } from '../../engine/request.js';
import type { WorkEntryKind } from '../../touchpoint/work-result.js';
import { entryTitles } from './entries.js';
import type { Phrase, Phrases } from './phrase.js';

/** What happened, by kind of entry. */
export const titles: Readonly<Record<EntryKind | WorkEntryKind, Phrase>> = {
  began: { zh: '进入旅程', en: 'Entered the journey' },
  entered: { zh: '来到“{step:step}”', en: 'Came to "{step:step}"' },
  left: { zh: '“{step:step}”[：{outcome:outcome}]', en: '{step:step}[: {outcome:outcome}]' },
  waiting: { zh: '等[ {times:until}][{both:or}][{events:events}]', en: 'Waiting[ until {times:until}][{both:or}][ for {events:events}]' },
  'put-off': { zh: '“{step:step}”先不发', en: '{step:step} is put off' },
  interrupted: { zh: '“{step:step}”中断[，走“{outcome:outcome}”]', en: '{step:step} interrupted[, on by "{outcome:outcome}"]' },
  'side-line': { zh: '另起一条线：{outcome:outcome}', en: 'A side line: {outcome:outcome}' },
  undone: { zh: '“{step:step}”撤销了', en: '{step:step} was undone' },
  'event-early': { zh: '“{event:event}”来早了', en: '"{event:event}" came early' },
  'event-late': { zh: '[“{event:event}”]来晚了', en: '["{event:event}" ]came late' },
  set: { zh: '{actor}改了数据', en: '{actor} changed data' },
  incident: { zh: '[“{step:step}”]出了异常', en: 'Incident[ at "{step:step}"]' },
  retried: { zh: '{actor}重试', en: '{actor} retried' },
  commanded: { zh: '{actor}办了一件事', en: '{actor} stepped in' },
  refused: { zh: '拒绝一次操作', en: 'An order refused' },
  paused: { zh: '{actor}暂停了旅程', en: '{actor} paused the journey' },
  resumed: { zh: '{actor}恢复了旅程', en: '{actor} resumed the journey' },
  exited: { zh: '离开旅程：{outcome:outcome}', en: 'Left the journey: {outcome:outcome}' },
  ended: { zh: '旅程结束：{outcome:outcome}', en: 'Journey ended: {outcome:outcome}' },
  taken: { zh: '{actor}接着办', en: '{actor} works on it' },
  'taken-over': { zh: '{actor}接手', en: '{actor} took over' },
  released: { zh: '{actor}放下了', en: '{actor} put it down' },
  saved: { zh: '填了{fields:fields}', en: 'Filled in {fields:fields}' },
  'verification-failed': { zh: '“{field:field}”第 {times} 次没通过', en: '"{field:field}" failed, time {times}' },
  'refused-save': { zh: '拒绝一次保存', en: 'Save refused' },
  said: { zh: '{actor}说了话', en: '{actor} wrote' },
  promised: { zh: '{actor}作了承诺', en: '{actor} made a promise' },
  breakpoint: { zh: '记为断点', en: 'Marked as a breakpoint' },
  climbed: { zh: '转到“{to:rung}”', en: 'On to "{to:rung}"' },
  offered: { zh: '再找一次“{outcome:rung}”', en: '"{outcome:rung}" asked again' },
  'handed-over': { zh: '{actor}转交[给“{to:rung}”]', en: '{actor} handed it over[ to "{to:rung}"]' },
  completed: { zh: '{actor}办成了', en: '{actor} finished it' },
  declined: { zh: '客户不办了', en: 'The customer declined' },
  returned: { zh: '{actor}退回', en: '{actor} returned it' },
  expired: { zh: '到期没办成', en: 'Expired' },
  withdrawn: { zh: '收回，不用办了', en: 'Withdrawn' },
};

/** Titles that say more than their kind, by `kind/why`. */
export const specialTitles: Phrases = {
  ...entryTitles,
  'commanded/ordered-cancel': { zh: '{actor}终止了旅程', en: '{actor} stopped the journey' },
  'commanded/ordered-skip': {
    zh: '{actor}跳过“{step:step}”[，走“{outcome:outcome}”]',
    en: '{actor} skipped {step:step}[, on by "{outcome:outcome}"]',
  },
  'commanded/ordered-redo': { zh: '{actor}重做“{step:step}”', en: '{actor} has {step:step} done again' },
  'commanded/ordered-hand-over': {
    zh: '{actor}转交“{step:step}”[，给“{outcome:rung}”]',
    en: '{actor} handed {step:step} over[ to "{outcome:rung}"]',
  },
  'commanded/ordered-move': { zh: '{actor}把她移到“{to:step}”', en: '{actor} moved her to "{to:step}"' },
  'waiting/due-known': { zh: '算好了时间：{times:until}', en: 'The time is reckoned: {times:until}' },
  'waiting/calendar-uncovered': { zh: '日历不全', en: 'The calendar is not complete' },
  'left/assigned': { zh: '“{step:step}”', en: '{step:step}' },
  'left/branch-arrived': { zh: '一条线到了会合点', en: 'A branch arrived at the join' },
  'left/branch-abandoned': { zh: '一条线到头了', en: 'A branch is over' },
  'left/side-line-ended': { zh: '支线结束', en: 'The side line is over' },
  'event-late/answer-late': { zh: '“{step:step}”的答复来晚了', en: 'The answer to "{step:step}" came late' },
  'event-late/work-late': { zh: '“{step:step}”办完得晚了', en: '"{step:step}" was finished too late' },
  'refused/match-failed': { zh: '“{event:event}”没看懂', en: '"{event:event}" could not be read' },
  'taken/offer-claimed': { zh: '{actor}领走任务', en: '{actor} claimed the task' },
  'taken-over/changed-channel': { zh: '{actor}换渠道接着办', en: '{actor} went on in another channel' },
  'climbed/taken-early': { zh: '“{to:rung}”提前接手', en: '"{to:rung}" took it early' },
  'released/lease-lapsed': { zh: '{actor}的占用到时间', en: "{actor}'s lease ran out" },
};
