import { Button, DatePicker, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { cyclePath } from '../api/queries';
import type { Cycle } from '../api/types';
import { useHandOverWords } from './words';
import { allianceKey } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

/** Terms by meeting: the coordinator enters when it was held, and the chair passes. */
export function CloseAtMeeting({ cycle, term }: { cycle: Cycle; term: number }) {
  const t = useHandOverWords();
  const [open, setOpen] = useState(false);
  const [heldOn, setHeldOn] = useState<Dayjs | null>(dayjs());
  const close = useCommand(() => ({ path: cyclePath(cycle.allianceId, cycle.id, 'terms', term, 'close-at-meeting'), body: { heldOn: heldOn?.format('YYYY-MM-DD') } }), {
    refresh: [allianceKey(cycle.allianceId)],
    onDone: () => setOpen(false),
  });
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('closeAtMeeting')}
      </Button>
      <Modal open={open} title={t('closeAtMeeting')} okText={t('closeAtMeeting')} onCancel={() => setOpen(false)} onOk={() => close.mutate()} confirmLoading={close.isPending} okButtonProps={{ disabled: heldOn === null }}>
        <p>{t('closeAtMeetingText')}</p>
        <label>
          {t('heldOn')} <DatePicker value={heldOn} onChange={setHeldOn} disabledDate={(day) => day.isAfter(dayjs(), 'day')} />
        </label>
      </Modal>
    </>
  );
}
