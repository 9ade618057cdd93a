import { draw } from '@tongtu/workflows/testing';
import { answers, event, operator, passes, scenario, semantics } from './harness/semantics.js';

const act = 'start > act=action -ok-> end; act -failed-> !';
const waiting = 'start > wait(PT9S, paid) -paid-> end; wait -time-> old=end(old)';
const failing = { answers: { otherwise: 'first-way', byStep: { act: [{ error: 'down' }, { outcome: 'ok' }] } } } as const;

semantics('Operator commands: valid or refused with the reason; journaled with actor and reason', () => {
  scenario('pause holds what comes, resume lets it take effect', waiting)
    .when(operator.pauses(), event('paid'), passes('PT1S'), operator.resumes())
    .then({ ends: 'done', says: ['journey paused: ordered-pause', 'journey resumed: ordered-resume', 'wait left paid: event-came'] });

  scenario('pause that discards only writes down what comes', waiting)
    .when(operator.pauses('discard'), event('paid'), passes('PT1S'), operator.resumes())
    .then({
      ends: null,
      stands: ['wait'],
      says: ['journey paused: ordered-pause', 'journey event-late: discarded-in-pause', 'journey resumed: ordered-resume'],
    });

  scenario('a paused instance takes no other orders', waiting)
    .when(operator.pauses(), operator.skips('wait', 'paid'), operator.pauses())
    .then({ stands: ['wait'], says: ['journey refused: is-paused', 'journey refused: already-paused'] });

  scenario('retry asks again what has failed', act)
    .given(failing)
    .when(passes('PT1S'), operator.retries())
    .then({ ends: 'done', says: ['act incident failed: effect-failed', 'act retried: ordered-retry', 'act left ok: answered'] });

  scenario('there is nothing to retry where nothing has failed', waiting)
    .when(operator.retries())
    .then({ stands: ['wait'], says: ['journey refused: nothing-to-retry'] });

  scenario('skip leaves a step by an outcome that it has', act)
    .given(failing)
    .when(passes('PT1S'), operator.skips('act', 'ok'))
    .then({ ends: 'done', says: ['act commanded ok: ordered-skip', 'act interrupted ok: skipped'] });

  scenario('and by no other', waiting)
    .when(operator.skips('wait', 'never'))
    .then({ stands: ['wait'], says: ['wait refused: no-such-outcome'] });

  scenario('move takes a position to the beginning of another step', 'start > first=wait(PT9S) > second=wait(PT9S) > end')
    .when(operator.moves('first', 'second'))
    .then({ stands: ['second'], says: ['first commanded: ordered-move', 'first interrupted: moved', 'second entered'] });

  scenario(
    'but not into a branch: a join counts its branches',
    draw('start > first=wait(PT9S) > parallel -a-> wait(PT9S) > join(parallel) > end; parallel -b-> join'),
  )
    .when(operator.moves('first', 'wait'), operator.moves('first', 'nowhere'))
    .then({ stands: ['first'], says: ['first refused: across-branches', 'first refused: no-such-step'] });

  scenario('redo does an effect once more, under another key', act)
    .given(failing)
    .when(passes('PT1S'), operator.redoes('act'))
    .then({ ends: 'done', says: ['act incident failed: effect-failed', 'act commanded: ordered-redo', 'act left ok: answered'] });

  scenario('but not while it is being done', act)
    .given({ answers: { otherwise: 'ask' } })
    .when(passes('PT0.5S'), operator.redoes('act'), passes('PT0.5S'), answers('act', 'ok'))
    .then({ ends: 'done', says: ['act refused: still-asked', 'act left ok: answered'] });

  scenario('redo of a wait begins it anew', waiting)
    .when(passes('PT1S'), operator.redoes('wait'))
    .then({ stands: ['wait'], says: ['wait commanded: ordered-redo', 'wait interrupted: redone', 'wait entered'] });

  scenario(
    'set changes a variable that the journey has, and no other',
    draw('start > wait(PT1S) > rule=decision(yes: vars.n > 1) -yes-> end; rule -else-> no=end(no)', { variables: { n: 'number' } }),
  )
    .when(operator.sets({ n: 2 }), operator.sets({ unheard: 1 }), passes('PT2S'))
    .then({ ends: 'done', says: ['journey set: ordered-set', 'journey refused: unknown-variable', 'rule left yes: case-held'] });

  scenario('cancel ends the instance wherever it stands, paused or not', waiting)
    .when(operator.pauses(), operator.cancels())
    .then({
      ends: 'cancelled',
      says: ['journey commanded: ordered-cancel', 'wait interrupted: cancelled', 'journey ended cancelled: cancelled'],
    });
});
