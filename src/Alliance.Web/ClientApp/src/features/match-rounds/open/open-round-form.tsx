import { Form, Input, Modal, Radio, Select, Switch } from 'antd';
import { showAtField } from '@/components';
import { useMembers } from '@/lib/alliances';
import { useCommand } from '@/lib/http';
import { roundPath, roundsKey, type RoundSide } from '../api';
import { useRoundWords } from '../words';
import { SideFields, type SideFilled } from './side-fields';
import { UnitQuotaFields, type QuotaFilled } from './unit-quota-fields';

interface Props {
  allianceId: string;
  onClose: () => void;
  onOpened: (roundId: string) => void;
}

interface Filled {
  title: string;
  text?: string;
  seekers: SideFilled;
  offers: SideFilled;
  unitQuotas?: QuotaFilled[];
  startsIn: number;
  hours: number;
  ties: boolean;
  favoured: RoundSide;
  publication: 'pseudonymous' | 'open';
  byInvitation: boolean;
  invited?: string[];
}

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** The whole round in one form: who takes part on each side, for how long, and by which rules. They are fixed when it opens. */
export function OpenRoundForm({ allianceId, onClose, onOpened }: Props) {
  const t = useRoundWords();
  const [form] = Form.useForm<Filled>();
  const members = (useMembers(allianceId).data ?? []).filter((member) => member.status === 'active').map((member) => ({ value: member.unitId, label: member.name }));
  const byInvitation = Form.useWatch('byInvitation', form) === true;
  const side = (filled: SideFilled) => ({
    kind: filled.by === 'entries' ? null : (filled.kind ?? null),
    categories: filled.by === 'entries' ? [] : (filled.categories ?? []),
    entries: filled.by === 'entries' ? (filled.entries ?? []) : [],
    quota: filled.quota,
    unitQuota: filled.unitQuota ?? null,
    mostRanked: filled.mostRanked,
  });
  const open = useCommand(
    (filled: Filled) => ({
      path: roundPath(allianceId),
      body: {
        title: filled.title,
        text: filled.text ?? null,
        seekers: side(filled.seekers),
        offers: side(filled.offers),
        unitQuotas: (filled.unitQuotas ?? []).filter((each) => each?.unitId),
        opensAt: filled.startsIn > 0 ? inHours(filled.startsIn) : null,
        closesAt: inHours(filled.startsIn + filled.hours),
        ties: filled.ties,
        favoured: filled.favoured,
        publication: filled.publication,
        invited: filled.byInvitation ? (filled.invited ?? []) : [],
      },
    }),
    {
      refresh: [roundsKey(allianceId), ['workbench']],
      said: t('saidOpened'),
      quiet: (problem) => showAtField(form, problem, ['title', 'text', 'invited', 'unitQuotas']),
      onDone: (result) => {
        onOpened(result.id);
        onClose();
      },
    },
  );
  const period = (hours: number) => (hours === 0 ? t('f_now') : hours < 24 ? t('f_hours', { hours }) : t('f_days', { days: hours / 24 }));
  return (
    <Modal open title={t('open')} onCancel={onClose} okText={t('f_go')} cancelText={t('back')} confirmLoading={open.isPending} onOk={() => form.submit()} width={720}>
      <Form<Filled>
        form={form}
        layout="vertical"
        initialValues={{
          seekers: { by: 'kind', categories: [], quota: 1, mostRanked: 10 },
          offers: { by: 'kind', categories: [], quota: 1, mostRanked: 20 },
          startsIn: 0,
          hours: 168,
          ties: true,
          favoured: 'seekers',
          publication: 'pseudonymous',
          byInvitation: false,
        }}
        onFinish={(filled) => open.mutate(filled)}
      >
        <Form.Item name="title" label={t('f_title')} rules={[{ required: true, whitespace: true, max: 200 }]}>
          <Input placeholder={t('f_titleHint')} autoFocus />
        </Form.Item>
        <Form.Item name="text" label={t('f_text')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={10_000} />
        </Form.Item>
        <SideFields allianceId={allianceId} side="seekers" />
        <SideFields allianceId={allianceId} side="offers" />
        <UnitQuotaFields members={members} />
        <Form.Item name="startsIn" label={t('f_starts')} extra={t('f_startsHint')}>
          <Select options={[0, 1, 24, 72, 168].map((value) => ({ value, label: period(value) }))} />
        </Form.Item>
        <Form.Item name="hours" label={t('f_lasts')}>
          <Select options={[1, 4, 24, 72, 168, 336, 720].map((value) => ({ value, label: period(value) }))} />
        </Form.Item>
        <Form.Item name="ties" label={t('f_ties')} valuePropName="checked" extra={t('lot')}>
          <Switch aria-label={t('f_ties')} />
        </Form.Item>
        <Form.Item name="favoured" label={t('f_favoured')} extra={t('f_favouredHint')}>
          <Radio.Group options={(['seekers', 'offers'] as const).map((value) => ({ value, label: t(`f_${value}`) }))} />
        </Form.Item>
        <Form.Item name="publication" label={t('f_publication')} extra={t('f_publicationHint')}>
          <Radio.Group options={(['pseudonymous', 'open'] as const).map((value) => ({ value, label: t(`f_${value}`) }))} />
        </Form.Item>
        <Form.Item name="byInvitation" label={t('f_byInvitation')} valuePropName="checked" extra={t('couples')}>
          <Switch aria-label={t('f_byInvitation')} />
        </Form.Item>
        {byInvitation && (
          <Form.Item name="invited" label={t('f_invited')} rules={[{ required: true }]}>
            <Select mode="multiple" options={members} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
