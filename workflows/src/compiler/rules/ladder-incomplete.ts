import { durationMs, isDuration } from '../../calendar/index.js';
import type { Step, Text } from '../../graph/graph.js';
import { type RungSetting, rungsOf } from '../../steps/index.js';
import { problem } from '../find.js';
import type { Fix, Problem } from '../problem.js';
import type { Rule } from '../rule.js';

/** The relay ladder begins with the customer, every rung tries at least once, staff rungs know whom to ask, and each can be reached before the touchpoint expires. */
export const ladderIncomplete: Rule = {
  code: 'ladder-incomplete',
  title: { zh: '接力阶梯接不上', en: 'The relay ladder is incomplete' },
  step: (step) => {
    const touch = rungsOf(step);
    if (!touch) return [];
    const { ladder } = touch;
    if (ladder[0]?.family !== 'customer') return [noCustomerFirst(step, ladder)];
    return ladder.flatMap((rung, index) => {
      const wrong = wrongWith(rung, index) ?? tooLate(touch, index);
      return wrong ? [found(step, { rung, index, ...wrong })] : [];
    });
  },
};

interface Wrong {
  readonly what: Text;
  readonly remedy: Text;
  readonly fixes?: (step: Step, index: number) => readonly Fix[];
}

function noCustomerFirst(step: Step, ladder: readonly RungSetting[]): Problem {
  const self = { id: 'self', family: 'customer', label: { zh: '客户本人', en: 'The customer' }, tryFor: 'P30D', tries: 1, channels: [] };
  const label = { zh: '第一档加上客户本人', en: 'Put the customer first' };
  return problem({
    code: 'ladder-incomplete',
    step: step.id,
    field: 'ladder',
    message: {
      zh: '接力阶梯的第一档要是客户本人：触点从客户手里开始。',
      en: "The ladder's first rung must be the customer: a touchpoint begins in their hands.",
    },
    remedy: label,
    fixes: ladder.some((rung) => rung.family === 'customer')
      ? []
      : [{ label, edits: [{ kind: 'set-config', step: step.id, path: 'ladder', value: [self, ...listOf(step.config['ladder'])] }] }],
  });
}

function wrongWith(rung: RungSetting, index: number): Wrong | null {
  if (index > 0 && rung.family === 'customer') {
    return {
      what: { zh: '又是客户本人，接不到别人手里', en: 'is the customer again, who has it already' },
      remedy: { zh: '删掉这一档', en: 'Delete this rung' },
      fixes: withoutRung,
    };
  }
  if (index > 0 && rung.tries === 0) {
    return {
      what: { zh: '一次也不试，等于没有这一档', en: 'is never tried' },
      remedy: { zh: '至少试 1 次', en: 'Try it at least once' },
      fixes: (step) => [
        {
          label: { zh: '试 1 次', en: 'Try once' },
          edits: [{ kind: 'set-config', step: step.id, path: `ladder.${index}.tries`, value: 1 }],
        },
      ],
    };
  }
  const staff = rung.family === 'remote' || rung.family === 'branch';
  if (staff && !rung.assignment)
    return {
      what: { zh: '没说交给谁', en: 'does not say who is asked' },
      remedy: { zh: '选一个队列，或客户自己的经理', en: "Choose a queue, or the customer's own manager" },
    };
  return null;
}

/** A rung that comes after the touchpoint has expired is never reached, unless some customers go to it directly. */
function tooLate({ ladder, idle, expires }: NonNullable<ReturnType<typeof rungsOf>>, index: number): Wrong | null {
  const rung = ladder[index];
  if (!rung || index === 0 || rung.directWhen !== undefined) return null;
  const climbed = ladder.slice(1, index).reduce((sum, { tryFor, tries }) => sum + lengthMs(tryFor) * tries, 0);
  const earliest = lengthMs(idle) + Math.min(climbed, rung.by === undefined ? Infinity : lengthMs(rung.by));
  if (earliest < lengthMs(expires)) return null;
  return {
    what: { zh: '轮不到：触点那时已经过期', en: 'is never reached: the touchpoint has expired by then' },
    remedy: { zh: '把前面几档缩短，或让触点多开几天', en: 'Shorten the rungs before it, or keep the touchpoint open longer' },
  };
}

function lengthMs(iso: string): number {
  return isDuration(iso) ? durationMs(iso) : 0;
}

function found(step: Step, { rung, index, what, remedy, fixes }: Wrong & { readonly rung: RungSetting; readonly index: number }): Problem {
  return problem({
    code: 'ladder-incomplete',
    step: step.id,
    field: `ladder.${index}`,
    message: {
      zh: `接力阶梯第 ${index + 1} 档“${rung.label.zh}”${what.zh}。`,
      en: `Rung ${index + 1}, "${rung.label.en ?? rung.label.zh}", ${what.en ?? what.zh}.`,
    },
    remedy,
    fixes: fixes?.(step, index) ?? [],
  });
}

function withoutRung(step: Step, index: number): readonly Fix[] {
  const value = listOf(step.config['ladder']).toSpliced(index, 1);
  return [{ label: { zh: '删掉这一档', en: 'Delete this rung' }, edits: [{ kind: 'set-config', step: step.id, path: 'ladder', value }] }];
}

function listOf(value: Step['config'][string] | undefined) {
  return Array.isArray(value) ? (value as readonly Step['config'][string][]) : [];
}
