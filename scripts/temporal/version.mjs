import { execFile } from 'node:child_process';

/** Older servers lack fixes that the product relies on. */
export const oldestServer = '1.29.1';

/** The CLI release that brings that server and that `go install` still accepts; newer ones carry a `replace`. */
export const cliVersion = 'v1.5.1';

/** Whether a version such as "1.29.1" or "1.30.0-rc.1" is at least another. */
export function isAtLeast(version, least) {
  const numbers = (text) =>
    text
      .split(/[.-]/)
      .slice(0, 3)
      .map((part) => Number.parseInt(part, 10) || 0);
  const wanted = numbers(least);
  const differing = numbers(version)
    .map((part, index) => part - wanted[index])
    .find((difference) => difference !== 0);
  return (differing ?? 0) >= 0;
}

/** The server version inside a `temporal` binary, or undefined when it is no such binary or cannot run here. */
export function serverVersionOf(binary) {
  return new Promise((resolve) => {
    execFile(binary, ['--version'], { timeout: 15_000 }, (error, output) =>
      resolve(error ? undefined : /Server (\d+\.\d+\.\d+[^,\s)]*)/.exec(output)?.[1]),
    );
  });
}
