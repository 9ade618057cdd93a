import { centreQueues, specialists } from './specialists.js';

/** The demonstration bank on paper: who works there. Names are made up. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Role = 'designer' | 'operator' | 'agent' | 'manager' | 'admin';

export interface SeedInstitution {
  readonly code: string;
  readonly name: Text;
  readonly kind: 'head' | 'branch' | 'remote';
  readonly parent?: string;
  /** Login of whoever answers for it. */
  readonly manager?: string;
}

export interface SeedStaff {
  readonly login: string;
  readonly name: Text;
  readonly roles: readonly Role[];
  readonly institution: string;
  readonly queues: readonly string[];
  /** Offered for one-click sign-in. */
  readonly demo: boolean;
}

/** Queue of the remote centre that helps with account opening; the shipped journey names it. */
const HELP_QUEUE = '开户协办';

export const institutions: readonly SeedInstitution[] = [
  { code: 'head', name: { zh: '总行', en: 'Head office' }, kind: 'head' },
  { code: 'remote-centre', name: { zh: '远程中心', en: 'Remote centre' }, kind: 'remote', parent: 'head' },
  { code: 'east', name: { zh: '城东支行', en: 'East branch' }, kind: 'branch', parent: 'head' },
  { code: 'west', name: { zh: '城西支行', en: 'West branch' }, kind: 'branch', parent: 'head' },
  { code: 'lake', name: { zh: '湖滨支行', en: 'Lakeside branch' }, kind: 'branch', parent: 'head' },
];

export const branches = institutions.filter((one) => one.kind === 'branch').map((one) => one.code);

interface Place {
  readonly roles: readonly Role[];
  readonly institution: string;
  readonly demo?: boolean;
  readonly queues?: readonly string[];
}

const person = (
  [login, zh, en]: readonly [string, string, string],
  { roles, institution, demo = false, queues = [] }: Place,
): SeedStaff => ({
  login,
  name: { zh, en },
  roles,
  institution,
  queues: institution === 'remote-centre' ? [HELP_QUEUE, ...queues] : queues,
  demo,
});

const agents = [
  ['sun.yue', '孙悦', 'Sun Yue'],
  ['liu.ning', '刘宁', 'Liu Ning'],
  ['gao.jie', '高洁', 'Gao Jie'],
  ['tang.li', '唐莉', 'Tang Li'],
  ['feng.bo', '冯波', 'Feng Bo'],
  ['deng.hua', '邓华', 'Deng Hua'],
  ['xie.min', '谢敏', 'Xie Min'],
  ['han.lu', '韩露', 'Han Lu'],
  ['cao.yi', '曹怡', 'Cao Yi'],
  ['peng.fei', '彭飞', 'Peng Fei'],
  ['zeng.qi', '曾琪', 'Zeng Qi'],
  ['xiao.wen', '肖雯', 'Xiao Wen'],
  ['tian.yu', '田雨', 'Tian Yu'],
  ['dong.jing', '董静', 'Dong Jing'],
  ['pan.yang', '潘阳', 'Pan Yang'],
  ['yuan.hui', '袁慧', 'Yuan Hui'],
  ['cai.rui', '蔡瑞', 'Cai Rui'],
  ['jiang.xue', '江雪', 'Jiang Xue'],
] as const;

const managers = [
  ['zhao.kai', '赵凯', 'Zhao Kai'],
  ['wu.lan', '吴兰', 'Wu Lan'],
  ['qian.jun', '钱军', 'Qian Jun'],
  ['shen.yan', '沈燕', 'Shen Yan'],
  ['he.chuan', '何川', 'He Chuan'],
  ['xu.ning', '许宁', 'Xu Ning'],
  ['ma.li', '马丽', 'Ma Li'],
  ['hu.bin', '胡斌', 'Hu Bin'],
  ['guo.ying', '郭颖', 'Guo Ying'],
  ['lin.tao', '林涛', 'Lin Tao'],
  ['luo.dan', '罗丹', 'Luo Dan'],
  ['liang.yu', '梁宇', 'Liang Yu'],
] as const;

export const staff: readonly SeedStaff[] = [
  person(['lin.wei', '林薇', 'Lin Wei'], { roles: ['designer'], institution: 'head', demo: true }),
  person(['zhou.min', '周敏', 'Zhou Min'], { roles: ['designer'], institution: 'head' }),
  person(['song.yang', '宋洋', 'Song Yang'], { roles: ['designer'], institution: 'head' }),
  person(['ye.qing', '叶青', 'Ye Qing'], { roles: ['designer'], institution: 'head' }),
  person(['chen.li', '陈立', 'Chen Li'], { roles: ['operator'], institution: 'head', demo: true }),
  person(['bai.lu', '白璐', 'Bai Lu'], { roles: ['operator'], institution: 'head' }),
  person(['fang.ze', '方泽', 'Fang Ze'], { roles: ['operator'], institution: 'head' }),
  person(['ren.jie', '任杰', 'Ren Jie'], { roles: ['operator'], institution: 'remote-centre' }),
  person(['qin.shuo', '秦硕', 'Qin Shuo'], { roles: ['admin'], institution: 'head' }),
  ...agents.map((who, index) =>
    person(who, {
      roles: ['agent'],
      institution: 'remote-centre',
      demo: index === 0,
      queues: centreQueues[index % centreQueues.length] ?? [],
    }),
  ),
  ...specialists.map(([login, zh, en, queues]) => person([login, zh, en], { roles: ['agent'], institution: 'head', queues })),
  ...managers.map((who, index) =>
    person(who, { roles: ['manager'], institution: branches[index % branches.length] ?? 'east', demo: index === 0 }),
  ),
];

export const channels = [
  { code: 'app', family: 'customer', name: { zh: '手机银行', en: 'Mobile app' }, abilities: ['form', 'chat', 'message'] },
  { code: 'assistant', family: 'ai', name: { zh: '智能助手', en: 'Assistant' }, abilities: ['chat'] },
  { code: 'remote-desk', family: 'remote', name: { zh: '远程坐席', en: 'Remote desk' }, abilities: ['form', 'chat', 'voice'] },
  { code: 'branch-desk', family: 'branch', name: { zh: '网点工作台', en: 'Branch desk' }, abilities: ['form', 'voice'] },
] as const;

/** Who answers for each branch: the first manager who works there. */
export const branchManagers: readonly SeedInstitution[] = institutions.flatMap((branch) => {
  const manager =
    branch.kind === 'branch' ? staff.find((one) => one.institution === branch.code && one.roles.includes('manager')) : undefined;
  return manager ? [{ ...branch, manager: manager.login }] : [];
});
