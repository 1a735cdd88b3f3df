import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { cyclePath, useCycles } from './api/queries';
import type { Cycle, Term } from './api/types';
import { useRotationWords } from './words';
import { ConfirmDangerous, type Column } from '@/components';
import { exportXlsx } from '@/components/data-table/export';
import { allianceKey, type AllianceDetail, type Rights } from '@/lib/alliances';
import { fullDate } from '@/lib/format';
import { useCommand } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';
import { lastDay } from './timeline/layout';
import { whySentence } from './why/sentences';

interface Props {
  alliance: AllianceDetail;
  cycle: Cycle;
  rights: Rights;
  past: boolean;
}

/** What can be done with the rotation as a whole. */
export function CycleMenu({ alliance, cycle, rights, past }: Props) {
  const t = useRotationWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const [, setParams] = useSearchParams();
  const [closing, setClosing] = useState(false);
  const { data: cycles } = useCycles(alliance.id);
  const close = useCommand((reason: string) => ({ path: cyclePath(alliance.id, cycle.id, 'close'), body: { reason } }), {
    refresh: [allianceKey(alliance.id), ['alliances']],
    said: t('closedDone'),
    onDone: () => setClosing(false),
  });
  const open = cycle.status !== 'closed';
  const others = cycles?.items.filter((each) => each.id !== cycle.id) ?? [];
  const items = [
    { key: 'export', label: t('exportTerms'), onClick: () => void exportXlsx(`${alliance.name} ${t('title')}`, cycle.terms, columnsOf(t, language, cycle)) },
    ...(past ? [{ key: 'present', label: t('thisCycle'), onClick: () => setParams({}) }] : []),
    ...others.map((each) => ({
      key: each.id,
      label: t('cycleFrom', { from: fullDate(each.startsOn, language), count: each.terms }),
      onClick: () => setParams({ cycle: each.id }),
    })),
    ...(open && rights.may('chair-cycle.close') ? [{ key: 'close', danger: true, label: t('closeCycle'), onClick: () => setClosing(true) }] : []),
  ];
  return (
    <>
      {open && rights.may('chair-cycle.revise-plan') && <Button onClick={() => void navigate('what-if')}>{t('whatIf')}</Button>}
      {!open && rights.may('chair-cycle.plan') && (
        <Button type="primary" onClick={() => void navigate('plan')}>
          {t('planNew')}
        </Button>
      )}
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button icon={<MoreOutlined aria-hidden />}>{t('more')}</Button>
      </Dropdown>
      <ConfirmDangerous
        open={closing}
        title={t('closeCycle')}
        consequences={t('closeCycleText')}
        verb={t('closeCycle')}
        reason
        busy={close.isPending}
        onConfirm={(reason) => close.mutate(reason)}
        onCancel={() => setClosing(false)}
      />
    </>
  );
}

function columnsOf(t: ReturnType<typeof useRotationWords>, language: 'zh' | 'en', cycle: Cycle): Column<Term>[] {
  const nameOf = (id: string) => cycle.units[id]?.name ?? t('unknownUnit');
  return [
    { key: 'term', title: t('term'), text: (term) => term.index + 1 },
    { key: 'unit', title: t('unit'), text: (term) => term.unitName },
    { key: 'province', title: t('province'), text: (term) => term.province?.name ?? '' },
    { key: 'startsOn', title: t('startsOn'), text: (term) => term.startsOn ?? '' },
    { key: 'endsOn', title: t('endsOn'), text: (term) => (term.endsOn === null ? '' : lastDay(term.endsOn)) },
    { key: 'status', title: t('status'), text: (term) => t(`status_${term.status}`) },
    { key: 'why', title: t('why'), text: (term) => whySentence(term, { language, nameOf, twoLevels: cycle.rules.twoLevels }) },
  ];
}
