/** People of head office whom the shipped journeys ask: login, name, queues. Nobody looks a second time at their own work: the second pair of eyes has a queue of its own. */
export const specialists = [
  ['trust-lin', '林森', 'Lin Sen', ['信托专家']],
  ['trust-qin', '秦川', 'Qin Chuan', ['信托专家']],
  ['legal-shen', '沈岚', 'Shen Lan', ['法务审核']],
  ['zhang.heng', '张衡', 'Zhang Heng', ['法务审核']],
  ['fan.rong', '范蓉', 'Fan Rong', ['法务复核']],
  ['wei.dong', '魏东', 'Wei Dong', ['合规审查']],
  ['jin.mei', '金梅', 'Jin Mei', ['合规审查']],
  ['lu.yao', '陆瑶', 'Lu Yao', ['合规复核', '投诉复核']],
  ['gu.cheng', '顾成', 'Gu Cheng', ['总行投诉管理', '投诉专班']],
  ['meng.xi', '孟溪', 'Meng Xi', ['投诉专班', '安全与反诈']],
  ['yin.hao', '尹浩', 'Yin Hao', ['账务核查']],
  ['tan.jia', '谭佳', 'Tan Jia', ['内容审核', '产品咨询']],
  ['shao.lin', '邵琳', 'Shao Lin', ['总行值班']],
] as const;

/** Queues of the remote centre besides the one that everybody there works; the agents take turns. */
export const centreQueues = [
  ['远程柜台', '贷后外呼', '投诉受理'],
  ['贷后外呼', '困难帮扶', '新客关怀'],
  ['对公开户', '产品咨询', '网点服务'],
  ['私行服务', '财富顾问', '大额到期回访'],
] as const;
