import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { resolutionPath, resolutionsKey, sayNumber, useResolutions } from './api';
import styles from './resolutions.module.css';
import { useResolutionWords } from './words';
import { useCommand } from '@/lib/http';
import { useLanguage } from '@/lib/i18n';

/** What the members agreed on without a vote gets its number; it may amend or repeal earlier ones. */
export function EnterDialog({ allianceId, conferenceId, onClose }: { allianceId: string; conferenceId?: string; onClose: () => void }) {
  const t = useResolutionWords();
  const language = useLanguage();
  const { data } = useResolutions(allianceId, { status: 'in-force', size: 200 });
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [amends, setAmends] = useState<string[]>([]);
  const [repeals, setRepeals] = useState<string[]>([]);
  const enter = useCommand(
    () => ({
      path: resolutionPath(allianceId),
      body: {
        title: title.trim(),
        text: text.trim() || null,
        conferenceId: conferenceId ?? null,
        changes: [...amends.map((id) => ({ resolutionId: id, kind: 'amends' })), ...repeals.map((id) => ({ resolutionId: id, kind: 'repeals' }))],
      },
    }),
    { refresh: [resolutionsKey(allianceId)], said: t('entered'), onDone: onClose },
  );
  const options = (without: string[]) => (data?.items ?? []).filter((each) => !without.includes(each.id)).map((each) => ({ value: each.id, label: `${sayNumber(each, language)} ${each.title}` }));
  return (
    <Modal
      open
      width={640}
      title={t('enterTitle')}
      okText={t('enter')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: title.trim().length < 2 || text.trim() === '' }}
      confirmLoading={enter.isPending}
      onOk={() => enter.mutate()}
      onCancel={onClose}
    >
      <div className={styles.form}>
        <p>{t('enterText')}</p>
        <label>
          <span>{t('fieldTitle')}</span>
          <Input value={title} onChange={(event) => setTitle(event.target.value)} maxLength={200} placeholder={t('fieldTitleHint')} autoFocus />
        </label>
        <label>
          <span>{t('fieldText')}</span>
          <Input.TextArea value={text} onChange={(event) => setText(event.target.value)} rows={6} maxLength={20000} />
        </label>
        <label>
          <span>{t('fieldAmends')}</span>
          <Select mode="multiple" value={amends} onChange={setAmends} options={options(repeals)} showSearch={{ optionFilterProp: 'label' }} aria-label={t('fieldAmends')} />
        </label>
        <label>
          <span>{t('fieldRepeals')}</span>
          <Select mode="multiple" value={repeals} onChange={setRepeals} options={options(amends)} showSearch={{ optionFilterProp: 'label' }} aria-label={t('fieldRepeals')} />
        </label>
      </div>
    </Modal>
  );
}
