import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { minutesKey, minutesPath, sectionKeys, type Minutes } from './api';
import { saveDocument } from './download';
import styles from './minutes.module.css';
import { blocksOf, plainOf, type Section } from './sync/text';
import type { MinutesSync } from './sync/minutes-sync';
import { useMinutesWords } from './words';
import { ConfirmDangerous } from '@/components';
import { announce } from '@/lib/announce';
import { sentenceOf, useCommand } from '@/lib/http';

interface Props {
  allianceId: string;
  conferenceId: string;
  data: Minutes;
  sync: MinutesSync | null;
}

const sectionsOf = (data: Minutes, sync: MinutesSync): Section[] =>
  sectionKeys(data.frame).map((key) => ({ key, blocks: blocksOf(sync.doc.getXmlFragment(key)) })).filter((section) => section.blocks.length > 0);

/** What can be done with the minutes as they stand: send, take back, print, download. */
export function Actions({ allianceId, conferenceId, data, sync }: Props) {
  const t = useMinutesWords();
  const [open, setOpen] = useState<'send' | 'take-back' | null>(null);
  const [days, setDays] = useState(7);
  const [busy, setBusy] = useState(false);
  const refresh = [minutesKey(allianceId, conferenceId), ['workbench']];
  const send = useCommand((content: { sections: Section[]; through: number }) => ({
    path: minutesPath(allianceId, conferenceId, 'send'),
    body: { through: content.through, content: { sections: content.sections }, text: plainOf(content.sections), days },
  }), { refresh, said: t('sent'), onDone: () => setOpen(null) });
  const takeBack = useCommand((reason: string) => ({ path: minutesPath(allianceId, conferenceId, 'take-back'), body: { reason } }), { refresh, said: t('takenBack'), onDone: () => setOpen(null) });
  const status = data.minutes?.status;
  const sendNow = async () => {
    if (sync === null) return;
    await sync.settle();
    send.mutate({ sections: sectionsOf(data, sync), through: sync.through });
  };
  const download = async () => {
    setBusy(true);
    try {
      const path = minutesPath(allianceId, conferenceId, status === 'open' ? 'draft-document' : 'document');
      await saveDocument(path, status === 'open' && sync !== null ? { content: { sections: sectionsOf(data, sync) } } : undefined, `${data.frame.title}纪要.docx`);
    } catch (error) {
      announce('refused', sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.actions}>
      {status === 'open' && data.may['minutes.send'] === true && (
        <Button type="primary" disabled={sync === null} onClick={() => setOpen('send')}>
          {t('send')}
        </Button>
      )}
      {status === 'sent' && data.may['minutes.take-back'] === true && <Button onClick={() => setOpen('take-back')}>{t('takeBack')}</Button>}
      <Button icon={<DownloadOutlined aria-hidden />} loading={busy} onClick={() => void download()}>
        {t('download')}
      </Button>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
        {t('print')}
      </Button>
      <Modal open={open === 'send'} title={t('sendTitle')} okText={t('send')} cancelText={t('cancel')} confirmLoading={send.isPending} onOk={() => void sendNow()} onCancel={() => setOpen(null)}>
        <div className={styles.form}>
          <p>{t('sendText')}</p>
          <label>
            <span>{t('sendDays')}</span>
            <Select value={days} onChange={setDays} aria-label={t('sendDays')} options={[3, 5, 7, 10, 14].map((n) => ({ value: n, label: t('days', { n }) }))} />
          </label>
        </div>
      </Modal>
      <ConfirmDangerous
        open={open === 'take-back'}
        title={t('takeBackTitle')}
        consequences={t('takeBackText')}
        verb={t('takeBack')}
        reason
        busy={takeBack.isPending}
        onConfirm={(reason) => takeBack.mutate(reason)}
        onCancel={() => setOpen(null)}
      />
    </div>
  );
}
