import { readFileSync } from 'node:fs';
import { columnsOf } from '../console/progress.mjs';

const pad = (text, columns) => text + ' '.repeat(Math.max(1, columns - columnsOf(text)));

/** The demonstration sign-ins that the API's first start wrote, or none. */
function signIns(file) {
  try {
    const entries = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(entries) ? entries : (entries.signIns ?? []);
  } catch {
    return [];
  }
}

const textOf = (value) =>
  typeof value === 'object' && value !== null ? [value.zh, value.en].filter(Boolean).join(' ') : String(value ?? '');

/** What is printed once everything runs: where to go, and who one can be there. */
export function summary({ addresses, signInsFile, dataFolder, seconds }) {
  const rows = [
    ['同途 Tongtu', addresses.designer],
    ...(addresses.phone ? [['客户手机 Customer’s phone', addresses.phone]] : []),
    ...(addresses.temporalUi ? [['Temporal 界面 Temporal UI', addresses.temporalUi]] : []),
  ];
  const people = signIns(signInsFile).map(({ login, password, name, role, roles }) => {
    const does = textOf(role ?? (Array.isArray(roles) ? roles.join(', ') : roles));
    return `    ${pad(login, 12)}${pad(password, 20)}${pad(textOf(name), 24)}${does}`.trimEnd();
  });
  return [
    '',
    ...rows.map(([label, address]) => `  ${pad(label, 30)}${address}`),
    ...(people.length > 0 ? ['', '  演示登录 Demo sign-ins', ...people] : []),
    '',
    `  用时 ${seconds.toFixed(1)} 秒。数据与日志在 ${dataFolder}。按 Ctrl-C 停止。`,
    `  Ready in ${seconds.toFixed(1)} s. Data and logs are in ${dataFolder}. Ctrl-C stops it.`,
    '',
  ].join('\n');
}
