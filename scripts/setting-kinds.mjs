/** What a setting's value may be. Each answers what is wrong with a value, or undefined. */

const wrong = (zh, en) => ({ zh, en });

/** Any text that is not blank. */
export function text(value) {
  return value.trim() === '' ? wrong('不能为空', 'must not be blank') : undefined;
}

/** A whole number within bounds. */
export function aNumber(least, most) {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return undefined;
    return wrong(`应为 ${least} 到 ${most} 之间的整数`, `must be a whole number from ${least} to ${most}`);
  };
}

/** A TCP port. 0 (any free one) is refused: the address is told to people. */
export function aPort(value) {
  return aNumber(1, 65_535)(value) && wrong('应为 1 到 65535 之间的端口号', 'must be a port from 1 to 65535');
}

/** One of a few words. */
export function oneOf(...words) {
  return (value) => (words.includes(value) ? undefined : wrong(`应为 ${words.join('、')} 之一`, `must be one of ${words.join(', ')}`));
}

/** A URL with one of the given protocols. */
export function aUrl(...protocols) {
  const beginnings = protocols.map((protocol) => `${protocol}//`);
  return (value) => {
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return undefined;
    return wrong(`应为以 ${beginnings.join(' 或 ')} 开头的地址`, `must be an address that begins with ${beginnings.join(' or ')}`);
  };
}

/** host:port */
export function anAddress(value) {
  return /^[^\s/:]+:\d{1,5}$/.test(value) || /^\[[0-9a-f:]+\]:\d{1,5}$/i.test(value)
    ? undefined
    : wrong('应为 主机:端口', 'must be host:port');
}

/** So many bytes as hexadecimal digits. */
export function hexBytes(bytes) {
  return (value) =>
    new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'i').test(value)
      ? undefined
      : wrong(`应为 ${bytes} 字节的十六进制（${bytes * 2} 位）`, `must be ${bytes} bytes as ${bytes * 2} hex digits`);
}

/** An IANA time zone that this Node knows. */
export function aTimeZone(value) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return undefined;
  } catch {
    return wrong('不是已知的 IANA 时区', 'is not a known IANA time zone');
  }
}
