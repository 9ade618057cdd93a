import { Button, Checkbox, Input, Segmented, Select, Switch, Tabs } from 'antd';
import { useState } from 'react';
import { Avatar } from '../avatar.js';
import { Countdown } from '../countdown.js';
import { MiniDrawing } from '../drawing/mini-drawing.js';
import { relayLinks, relaySteps } from '../drawing/testing/break-off-relay.js';
import { EmptyState } from '../empty-state.js';
import { Figure } from '../figure.js';
import { Icon } from '../icons/icon.js';
import { JournalList } from '../journal-list.js';
import { MaskedText } from '../masked-text.js';
import { ErrorNote, Note } from '../notes.js';
import { ActionRow, PanelHead, Section } from '../panel.js';
import { PillFilter } from '../pill-filter.js';
import { Provenance } from '../provenance.js';
import { ReasonPopover } from '../reason-popover.js';
import { Shortcut } from '../shortcut.js';
import { ListSkeleton } from '../skeleton.js';
import { Chip, FamilyTag, Status, Tag } from '../tags.js';
import './gallery.css';

const soon = new Date(Date.now() + 462_000).toISOString();
const late = new Date(Date.now() - 198_000).toISOString();

const lines = [
  {
    id: '1',
    time: '10:42:21',
    icon: 'lock',
    tone: 'error',
    title: '拒绝一次保存',
    actor: '孙悦，远程',
    why: '孙悦存“职业”时占用已归赵凯，改动留作草稿。',
  },
  {
    id: '2',
    time: '10:42:18',
    icon: 'branch',
    tone: 'branch',
    title: '客户经理接手',
    actor: '赵凯，网点',
    why: '满 2 小时条件还没到，赵凯以“客户已在柜台”提前接手。',
    current: true,
  },
  {
    id: '3',
    time: '09:44:38',
    icon: 'remote',
    tone: 'remote',
    title: '转远程中心',
    actor: '规则',
    why: '智能助手问了 30 分钟没等到回答。',
    notTaken: '客户经理直达，要求 VIP',
  },
  {
    id: '4',
    time: '09:14:38',
    icon: 'ai',
    tone: 'ai',
    title: '智能助手接过去',
    actor: '规则',
    why: '闲置满 10 分钟，别处没在办；带着 16 项开场。',
  },
] as const;

function Controls() {
  const [filter, setFilter] = useState('all');
  return (
    <>
      <div className="tt-row">
        <Button type="primary" icon={<Icon name="publish" />}>
          发布
        </Button>
        <Button icon={<Icon name="play" />}>试走</Button>
        <Button danger icon={<Icon name="close" />}>
          终止…
        </Button>
        <Button type="text" icon={<Icon name="undo" />} aria-label="撤销" />
        <Button disabled>发送</Button>
        <ReasonPopover
          title="跳过这一步"
          body="走“客户不办”，撤回 1 个邀约。"
          confirm="跳过"
          onConfirm={() => Promise.reject(new Error('no'))}
        >
          <Button icon={<Icon name="skip" />}>跳过…</Button>
        </ReasonPopover>
        <Shortcut keys="Ctrl K" />
      </div>
      <div className="tt-row">
        <Input placeholder="客户号、坐席、机构" prefix={<Icon name="search" className="tt-t3" />} />
        <Select value="a" options={[{ value: 'a', label: '停留最久' }]} style={{ width: 140 }} />
        <Segmented options={['60×', '600×', '直达']} />
        <Checkbox defaultChecked>VIP</Checkbox>
        <Switch defaultChecked size="small" />
      </div>
      <PillFilter
        label="家族"
        value={filter}
        onChange={setFilter}
        options={[
          { value: 'all', label: '全部', count: 189 },
          { value: 'customer', label: '客户', count: 128, icon: 'customer', family: 'customer' },
          { value: 'ai', label: 'AI', count: 34, icon: 'ai', family: 'ai' },
          { value: 'remote', label: '远程', count: 21, icon: 'remote', family: 'remote' },
          { value: 'branch', label: '网点', count: 6, icon: 'branch', family: 'branch' },
        ]}
      />
      <Tabs items={['要点', '全部设置', '如果…会怎样'].map((label) => ({ key: label, label }))} />
    </>
  );
}

function Words() {
  return (
    <>
      <div className="tt-row">
        <FamilyTag family="customer" />
        <FamilyTag family="ai" />
        <FamilyTag family="remote" />
        <FamilyTag family="branch" />
        <Tag tone="error">核验未过</Tag>
        <Tag tone="warning">今日已联系 2 / 3</Tag>
        <Tag tone="ok" icon="check">
          同意服务联系
        </Tag>
        <Tag>VIP</Tag>
        <Status tone="ok">运行中 v7</Status>
        <Status tone="off">草稿</Status>
      </div>
      <div className="tt-row" style={{ gap: 24 }}>
        <Figure value="249" label="在途" aside="较昨日 +18" />
        <Figure value="63.4%" label="断点接回" aside="目标 60%" tone="ok" />
        <Figure value="4" label="异常" aside="最久 47 分" tone="error" />
        <b>
          <Countdown due={soon} as="clock" soonMs={600_000} />
        </b>
        <Countdown due={soon} />
        <Countdown due={late} />
        <MaskedText masked="138****2207" dataClass="C2" onReveal={() => Promise.resolve()} />
        <Avatar name="林薇" />
        <Chip icon="touch" tone="customer" size={36} />
      </div>
      <div style={{ width: 284 }}>
        <Input value="上海" readOnly />
        <Provenance family="ai" who="AI" when="10:21" how="客户口述" state="unverified" />
        <Provenance family="customer" who="客户" when="09:52" state="verified" />
        <Provenance family="remote" who="您" when="10:55" how="没存上" state="kept" />
      </div>
    </>
  );
}

/** The building blocks beside the drawing. */
export function PartsGallery() {
  return (
    <main className="tt-gallery">
      <section>
        <Controls />
        <Words />
        <Note kind="refused" title="“职业”没有存上：王*芳本人 10:56:12 在手机上接着办了" actions={<Button size="small">看差别</Button>}>
          她的占用到 11:06。您改的 2 项留在这里，没有丢。
        </Note>
        <Note kind="warning" title="智能助手这一档没有英文开场白">
          选英文的客户会看到中文。
        </Note>
        <ErrorNote error={new Error('x')} onRetry={() => undefined} />
        <Note kind="info" title="客户在别的渠道办着时，智能助手不打扰。" />
      </section>
      <section>
        <PanelHead
          title="填写开户申请"
          under="客户触点·3 个结果·1 个触发器"
          chip={<Chip icon="touch" tone="customer" size={36} />}
          onClose={() => undefined}
        />
        <Section title="轨迹" remark="最新在上，共 14 条">
          <JournalList lines={lines} label="轨迹" />
        </Section>
        <Section title="可以做什么" remark="都要写理由，记名">
          <ActionRow icon="skip" title="跳过这一步" body="走“已完成”需 5 项必填" onClick={() => undefined} />
          <ActionRow icon="retry" title="重试" body="没有异常，不需要" disabled />
        </Section>
        <ListSkeleton rows={2} />
        <div style={{ height: 96 }}>
          <MiniDrawing
            steps={relaySteps.map((step) => ({
              ...step,
              ...(step.id === 'fill'
                ? { count: 189, heat: 2 as const }
                : step.id === 'core'
                  ? { count: 9, heat: 4 as const, hasIncident: true }
                  : {}),
            }))}
            links={relayLinks}
            label="断点续接"
          />
        </div>
        <EmptyState
          small
          title="还没有任务"
          body="有客户需要人接着办时，会先到这里。"
          icon="inbox"
          action={<Button size="small">看队列</Button>}
          hint="约 1 分钟"
        />
      </section>
    </main>
  );
}
