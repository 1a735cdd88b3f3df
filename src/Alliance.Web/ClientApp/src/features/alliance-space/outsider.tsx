import { useQuery } from '@tanstack/react-query';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import styles from './space.module.css';
import { useSpaceWords } from './words';
import { EmptyState, PageSkeleton, RegionList, Trouble, UnitName, useDocumentTitle } from '@/components';
import { allianceKey, alliancePath } from '@/lib/alliances';
import { useDomainWords, type AllianceCard } from '@/lib/api';
import { get, useCommand } from '@/lib/http';
import { nameIn, useLanguage } from '@/lib/i18n';
import { useSession } from '@/lib/session';

/** What somebody sees who is not within: the card that the directory shows, and how to apply. */
export function Outsider({ id, error }: { id: string; error: unknown }) {
  const t = useSpaceWords();
  const d = useDomainWords();
  const language = useLanguage();
  const session = useSession();
  const [applying, setApplying] = useState(false);
  const card = useQuery({ queryKey: allianceKey(id, 'card'), queryFn: ({ signal }) => get<AllianceCard>(alliancePath(id, 'card'), undefined, signal), retry: false });
  useDocumentTitle(card.data?.name ?? '');
  if (card.isPending) return <PageSkeleton />;
  if (card.data === undefined) return <Trouble error={error} />;
  const alliance = card.data;
  return (
    <div className={styles.space}>
      <header className={styles.names}>
        <h1>{nameIn(language, alliance.name, alliance.nameEn)}</h1>
        <p>
          <span>{d(`type.${alliance.type}`)}</span>
          <RegionList regions={alliance.regions} />
          <span>{t('unitsCount', { count: alliance.memberCount })}</span>
          {alliance.chair !== null && (
            <span>
              {t('inChair')} <UnitName id={alliance.chair.unitId} name={alliance.chair.unitName} dot />
            </span>
          )}
        </p>
      </header>
      <EmptyState
        title={t('outsideTitle')}
        text={t(session.units.length > 0 ? 'outsideText' : 'outsideNoUnit')}
        action={
          session.units.length > 0 && (
            <Button type="primary" onClick={() => setApplying(true)}>
              {t('apply')}
            </Button>
          )
        }
      />
      {applying && <ApplyDialog alliance={alliance} units={session.units} onClose={() => setApplying(false)} />}
    </div>
  );
}

function ApplyDialog({ alliance, units, onClose }: { alliance: AllianceCard; units: { id: string; name: string }[]; onClose: () => void }) {
  const t = useSpaceWords();
  const [unitId, setUnitId] = useState(units[0]?.id ?? '');
  const [message, setMessage] = useState('');
  const apply = useCommand(() => ({ path: alliancePath(alliance.id, 'applications'), body: { unitId, message: message.trim() || null } }), {
    refresh: [['workbench'], ['alliances']],
    said: t('applied'),
    onDone: onClose,
  });
  return (
    <Modal open title={t('applyTitle', { name: alliance.name })} okText={t('apply')} cancelText={t('cancel')} confirmLoading={apply.isPending} onOk={() => apply.mutate()} onCancel={onClose}>
      <div className={styles.form}>
        <label>
          <span>{t('applyUnit')}</span>
          <Select value={unitId} onChange={setUnitId} options={units.map((unit) => ({ value: unit.id, label: unit.name }))} />
        </label>
        <label>
          <span>{t('applyMessage')}</span>
          <Input.TextArea rows={3} maxLength={500} value={message} onChange={(event) => setMessage(event.target.value)} />
        </label>
      </div>
    </Modal>
  );
}
