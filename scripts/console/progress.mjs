const wide = /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/u;

/** Columns a text takes on a terminal, where a Chinese character takes two. */
export function columnsOf(text) {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : 1;
  return columns;
}

function padTo(text, columns) {
  return text + ' '.repeat(Math.max(1, columns - columnsOf(text)));
}

/** Cuts a text so that it fits the given columns: a line that wraps cannot be drawn over. */
function cutTo(text, columns) {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (columnsOf(kept + character) > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

const paint = {
  green: (text) => `\u001b[32m${text}\u001b[39m`,
  red: (text) => `\u001b[31m${text}\u001b[39m`,
  dim: (text) => `\u001b[2m${text}\u001b[22m`,
};
const plain = { green: String, red: String, dim: String };
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** After this long a stage says that it is under way where nothing can be drawn over. */
const patience = 4_000;

/**
 * Prints one line a stage: a tick, what was done (Chinese, English beside it) and the seconds it took. On a terminal the
 * stages under way are drawn in a last line that is drawn over; elsewhere only finished lines appear, and a
 * word of patience for what takes long.
 * @param {NodeJS.WriteStream} stream
 */
export function createProgress(stream = process.stdout) {
  const isTerminal = Boolean(stream.isTTY) && process.env.TERM !== 'dumb' && !process.env.CI;
  const colour = isTerminal && !process.env.NO_COLOR ? paint : plain;
  const running = new Set();
  let frame = 0;
  let ticker;

  const wipe = () => isTerminal && stream.write('\r\u001b[2K');
  const line = (text) => {
    wipe();
    stream.write(`${text}\n`);
    draw();
  };
  const draw = () => {
    if (!isTerminal || running.size === 0) return;
    const labels = [...running].map(({ label, detail }) => (detail ? `${label.zh} · ${detail.zh}` : label.zh));
    stream.write(`\r\u001b[2K${cutTo(`${frames[frame]} ${labels.join('   ')}`, (stream.columns || 80) - 1)}`);
  };
  const tick = () => {
    frame = (frame + 1) % frames.length;
    draw();
  };
  const enter = (entry) => {
    running.add(entry);
    if (isTerminal) {
      ticker ??= setInterval(tick, 90);
      draw();
    } else {
      entry.reminder = setTimeout(() => stream.write(`… ${padTo(entry.label.zh, 24)}${entry.label.en}\n`), patience);
    }
  };
  const leave = (entry) => {
    clearTimeout(entry.reminder);
    running.delete(entry);
    wipe();
    if (running.size > 0) return;
    clearInterval(ticker);
    ticker = undefined;
  };
  const finished = ({ label, detail, since }, mark) => {
    const seconds = `${((performance.now() - since) / 1000).toFixed(1)} s`.padStart(8);
    const beside = detail ? `  ${colour.dim(detail.en === detail.zh ? detail.zh : `${detail.zh} ${detail.en}`)}` : '';
    return `${mark} ${padTo(label.zh, 24)}${padTo(label.en, 32)}${seconds}${beside}`;
  };

  return {
    /**
     * Runs one stage. `run` may call `tell(zh, en)` to put a detail beside the line.
     * @template T
     * @param {{ zh: string, en: string }} label
     * @param {(tell: (zh: string, en?: string) => void) => Promise<T>} run
     * @returns {Promise<T>}
     */
    async stage(label, run) {
      const entry = { label, detail: undefined, since: performance.now(), reminder: undefined };
      enter(entry);
      try {
        const result = await run((zh, en = zh) => {
          entry.detail = { zh, en };
        });
        leave(entry);
        line(finished(entry, colour.green('✓')));
        return result;
      } catch (error) {
        leave(entry);
        line(finished(entry, colour.red('✗')));
        throw error;
      }
    },
    /** One indented line about something on the way that is neither a stage nor the end. */
    note(zh, en) {
      line(colour.dim(`  · ${zh}  ${en}`));
    },
    /** Plain text, as it is. */
    print(text) {
      line(text);
    },
  };
}
