import { BellOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { savedSearchesKey, useSavedSearches } from './api';
import styles from './saved-searches.module.css';
import { useSavedSearchWords } from './words';
import type { SlotProps } from '@/components/slots';
import { useCommand } from '@/lib/http';

/** Beside the filters of a list: save what is looked for now, and get to what was saved before. */
export function SaveSearch({ allianceId, ask, suggestion }: SlotProps['listings.save-search']) {
  const t = useSavedSearchWords();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [byMail, setByMail] = useState(true);
  const [wrong, setWrong] = useState('');
  const fresh = (useSavedSearches().data?.items ?? []).filter((search) => search.fresh > 0).length;
  const save = useCommand<void>(() => ({ path: '/api/saved-searches', body: { name: name.trim(), allianceId, ask, byMail } }), {
    refresh: [savedSearchesKey],
    said: t('saidSaved'),
    quiet: (problem) => problem.field === 'name',
    onRefused: (problem) => setWrong(problem.sentence()),
    onDone: () => setOpen(false),
  });
  return (
    <span className={styles.bar}>
      <Button
        icon={<BellOutlined aria-hidden />}
        onClick={() => {
          setName(suggestion.slice(0, 60));
          setWrong('');
          setOpen(true);
        }}
      >
        {t('save')}
      </Button>
      <Link to="/saved-searches">
        {t('mine')}
        {fresh > 0 && <span className={styles.count}>{fresh}</span>}
      </Link>
      <Modal open={open} title={t('saveTitle')} okText={t('saveNow')} cancelText={t('cancel')} okButtonProps={{ disabled: name.trim() === '' }} confirmLoading={save.isPending} onOk={() => save.mutate()} onCancel={() => setOpen(false)}>
        <p>{t(allianceId === null ? 'saveEverywhere' : 'saveHere')}</p>
        <label className={styles.field}>
          <span>{t('name')}</span>
          <Input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </label>
        {wrong !== '' && <p role="alert" className={styles.wrong}>{wrong}</p>}
        <Checkbox checked={byMail} onChange={(event) => setByMail(event.target.checked)}>
          {t('byMail')}
        </Checkbox>
      </Modal>
    </span>
  );
}
