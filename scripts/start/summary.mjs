import { columnsOf } from '../console/progress.mjs';

const pad = (text, columns) => text + ' '.repeat(Math.max(1, columns - columnsOf(text)));

const roles = {
  designer: '旅程设计 Designer',
  operator: '运营 Operations',
  agent: '远程坐席 Remote agent',
  manager: '客户经理 Relationship manager',
  admin: '系统管理 Administrator',
};

/** One demonstration sign-in for each role, as the API tells them; none where no demonstration bank runs. */
async function signIns(address) {
  try {
    const response = await fetch(`${address}/api/demo/sign-ins`, { signal: AbortSignal.timeout(3_000) });
    const people = response.ok ? await response.json() : [];
    const shown = Object.keys(roles).flatMap((role) => people.find((person) => person.role === role) ?? []);
    return { shown, more: people.length - shown.length };
  } catch {
    return { shown: [], more: 0 };
  }
}

function lineOf({ login, password, name, role }) {
  return `    ${pad(login, 16)}${pad(password, 22)}${pad(roles[role], 30)}${[name.zh, name.en].filter(Boolean).join(' ')}`;
}

/** What is printed once everything runs: where to go, and who one can be there. */
export async function summary({ addresses, dataFolder, seconds }) {
  const { shown, more } = await signIns(addresses.api);
  const rows = [
    ['同途 Tongtu', addresses.designer],
    ...(addresses.phone ? [['客户手机 Customer’s phone', addresses.phone]] : []),
    ...(addresses.temporalUi ? [['Temporal 界面 Temporal UI', addresses.temporalUi]] : []),
  ];
  const people = [...shown.map(lineOf), ...(more > 0 ? [`    另有 ${more} 人，见登录页。 ${more} more are on the sign-in page.`] : [])];
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
