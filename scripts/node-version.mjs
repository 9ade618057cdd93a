/**
 * Every script asks for this before it loads anything newer than the oldest Node that can read it at all,
 * so that an old Node gets a sentence and not a syntax error. Keep the syntax of this file old.
 */
const oldest = [20, 19];

/** The refusal for a Node version such as "v18.1.0", or undefined when the version will do. */
export function refusalOfNode(version) {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  if (parts[0] > oldest[0] || (parts[0] === oldest[0] && parts[1] >= oldest[1])) return undefined;
  const wanted = oldest.join('.');
  return (
    '✗ 需要 Node ' +
    wanted +
    ' 或更新版本，现在是 ' +
    version +
    '。请从 https://nodejs.org 安装后再试。\n' +
    '  Tongtu needs Node ' +
    wanted +
    ' or newer and this is ' +
    version +
    '. Install it from https://nodejs.org and try again.\n'
  );
}

/** Ends the process with a sentence when this Node is too old. */
export function requireNode() {
  const refusal = refusalOfNode(process.version);
  if (refusal === undefined) return;
  process.stderr.write(refusal);
  process.exit(1);
}
