import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { UnitPicker } from '@/components';
import { useCommand } from '@/lib/http';
import { duplicatesQuery, unitPath, type UnitDetail } from '../api/units';
import { useUnitWords } from '../words';
import styles from './units.module.css';

/** A duplicate goes into the unit that stays; what it sits in passes on. */
export function MergeUnit({ unit, onClose }: { unit: UnitDetail; onClose: () => void }) {
  const t = useUnitWords();
  const navigate = useNavigate();
  const { data: alike } = useQuery(duplicatesQuery(unit.id));
  const [into, setInto] = useState<{ id: string; name: string } | null>(null);
  const merge = useCommand<{ id: string; name: string }>((target) => ({ path: unitPath(unit.id, 'merge'), body: { intoUnitId: target.id } }), {
    refresh: [['member-units'], ['member-unit', unit.id]],
    said: (target) => t('merged', { name: target.name }),
    onDone: (_, target) => {
      onClose();
      void navigate(`/member-units/${target.id}`);
    },
  });
  return (
    <Modal
      open
      title={t('mergeTitle', { name: unit.name })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button danger type="primary" disabled={!into} loading={merge.isPending} onClick={() => into && merge.mutate(into)}>
            {t('mergeDo')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p>{t('mergeText', { name: unit.name })}</p>
        <strong>{t('mergeInto')}</strong>
        {alike && alike.length > 0 ? (
          <Radio.Group
            vertical
            value={into?.id}
            onChange={(event) => setInto(alike.find((each) => each.id === event.target.value) ?? null)}
            options={alike.map((each) => ({ value: each.id, label: `${each.name} · ${t('score', { percent: Math.round(each.score * (each.score <= 1 ? 100 : 1)) })}` }))}
          />
        ) : (
          alike && <span>{t('noDuplicates')}</span>
        )}
        <UnitPicker
          aria-label={t('mergeInto')}
          exclude={[unit.id]}
          value={into && !alike?.some((each) => each.id === into.id) ? into.id : null}
          onChange={(id, choice) => setInto(id && choice ? { id, name: choice.label } : null)}
        />
      </div>
    </Modal>
  );
}
