import { Button, Form, Input, Modal, Radio, Select, Switch } from 'antd';
import { useState } from 'react';
import { showAtField } from '@/components';
import { useCommand } from '@/lib/http';
import type { Majority, TrackName } from '@/lib/alliances';
import { useTrackRules, votePath, votesKey, type VoteRule, type VotesOf } from '../api';
import { RuleLine } from '../show/rule-line';
import { useVoteWords } from '../words';
import { OptionFields } from './option-fields';
import styles from '../votes.module.css';

interface Props {
  allianceId: string;
  of: VotesOf;
  title?: string | undefined;
  onClose: () => void;
  onOpened?: (voteId: string) => void;
}

interface Filled {
  title: string;
  text?: string;
  kind: 'yes-no' | 'options' | 'approval';
  options: string[];
  secret: boolean;
  track: TrackName;
  own: boolean;
  majority: Majority;
  hours: number;
}

const tracks: readonly TrackName[] = ['decide', 'consult', 'do', 'urgent'];
const majorities: readonly Majority[] = ['simple', 'two-thirds', 'unanimity', 'consensus', 'weighted', 'double-majority', 'eu-council'];
const choosing: readonly Majority[] = ['simple', 'two-thirds', 'unanimity', 'weighted'];
const unsecret: readonly Majority[] = ['weighted', 'eu-council'];

/** Asks what is needed: the question, and how; the rule is the charter's for the track unless another is wanted. */
export function OpenVoteForm({ allianceId, of, title = '', onClose, onOpened }: Props) {
  const t = useVoteWords();
  const [form] = Form.useForm<Filled>();
  const inMeeting = of.conferenceId !== undefined;
  const rules = useTrackRules(allianceId);
  const [now, setNow] = useState<Partial<Filled>>({ kind: 'yes-no', track: 'decide', own: false, secret: false, majority: 'simple' });
  const open = useCommand(
    (filled: Filled) => ({
      path: votePath(allianceId),
      body: {
        ...of,
        title: filled.title,
        text: filled.text ?? null,
        options: filled.kind !== 'yes-no' ? filled.options.map((each) => each?.trim()).filter(Boolean) : [],
        secret: filled.secret && filled.kind !== 'approval',
        track: filled.track,
        rule: ruleOf(filled) ?? null,
        closesAt: filled.hours > 0 ? new Date(Date.now() + filled.hours * 3_600_000).toISOString() : null,
      },
    }),
    {
      refresh: [votesKey(allianceId), ['workbench']],
      said: t('saidOpened'),
      quiet: (problem) => showAtField(form, problem, ['title', 'text', 'options']),
      onDone: (result) => {
        onOpened?.(result.id);
        onClose();
      },
    },
  );

  function charterRule(): VoteRule | undefined {
    const found = rules.data?.find((each) => each.track === (now.track ?? 'decide'));
    return inMeeting ? found?.inMeeting : found?.otherwise;
  }

  /** The charter's rule is left to the server; where several may be approved of it is said with the rule. */
  function ruleOf(filled: Partial<Filled>): VoteRule | undefined {
    const charter = charterRule();
    const rule = filled.own ? ownRule(filled.majority ?? 'simple', inMeeting, charter) : undefined;
    return filled.kind === 'approval' ? { ...(rule ?? charter ?? ownRule('simple', inMeeting, charter)), tie: 'none', approval: true } : rule;
  }

  const options = now.kind !== 'yes-no';
  const approval = now.kind === 'approval';
  const rule = ruleOf(now) ?? charterRule();
  const possible = majorities.filter((each) => (!options || choosing.includes(each)) && !(now.secret && unsecret.includes(each)));
  return (
    <Modal open title={t('open')} onCancel={onClose} okText={t('f_go')} cancelText={t('back')} confirmLoading={open.isPending} onOk={() => form.submit()} width={560}>
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{ title, kind: 'yes-no', options: ['', ''], secret: false, track: 'decide', own: false, majority: 'simple', hours: inMeeting ? 0 : 72 }}
        onValuesChange={(_, all) => setNow(all)}
        onFinish={(filled) => open.mutate(filled)}
      >
        <Form.Item name="title" label={t('f_title')} rules={[{ required: true, whitespace: true, max: 200 }]}>
          <Input placeholder={t('f_titleHint')} autoFocus />
        </Form.Item>
        <Form.Item name="text" label={t('f_text')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={10_000} />
        </Form.Item>
        <Form.Item name="kind" label={t('f_kind')}>
          <Radio.Group options={(['yes-no', 'options', 'approval'] as const).map((value) => ({ value, label: t(`f_${value}`) }))} />
        </Form.Item>
        {options && <OptionFields />}
        <Form.Item name="secret" label={t('f_secret')} valuePropName="checked" extra={t(approval ? 'f_secretNotApproval' : 'f_secretHint')}>
          <Switch aria-label={t('f_secret')} disabled={approval} />
        </Form.Item>
        <Form.Item name="track" label={t('f_track')}>
          <Radio.Group options={tracks.map((value) => ({ value, label: t(`track_${value}`) }))} />
        </Form.Item>
        {rule && <RuleLine rule={rule} options={options} />}
        <div className={styles.own}>
          <Form.Item name="own" valuePropName="checked" noStyle>
            <Switch size="small" aria-label={t('f_ownRule')} />
          </Form.Item>
          <span>{t('f_ownRule')}</span>
        </div>
        {now.own && (
          <Form.Item name="majority" label={t('f_majority')}>
            <Select options={possible.map((value) => ({ value, label: t(`m_${value}`) }))} />
          </Form.Item>
        )}
        <Form.Item name="hours" label={t('f_closes')}>
          <Select options={[0, 1, 4, 24, 72, 168].map((value) => ({ value, label: value === 0 ? t('f_closesNever') : t('f_closesIn', { hours: value }) }))} />
        </Form.Item>
        <Button htmlType="submit" hidden aria-hidden />
      </Form>
    </Modal>
  );
}

/** Another majority; base and quorum as the charter has them, unless the majority asks for its own. */
function ownRule(majority: Majority, inMeeting: boolean, charter: VoteRule | undefined): VoteRule {
  return {
    majority,
    of: majority === 'double-majority' || majority === 'eu-council' ? 'entitled' : (charter?.of === 'entitled' ? undefined : charter?.of) ?? (inMeeting ? 'present' : 'cast'),
    quorum: charter?.quorum ?? null,
    tie: 'none',
    mustBePresent: inMeeting,
  };
}
