import { Button } from 'antd';
import { useState } from 'react';
import styles from './meeting.module.css';
import { Panel } from './panel';
import { AgendaEditor } from '../agenda/agenda-editor';
import { AgendaList } from '../agenda/agenda-list';
import { bodyOf, draftOf } from '../agenda/draft';
import { useAgendaWords } from '../agenda/words';
import { meetingKey, meetingPath, meetingsKey } from '../api/queries';
import type { DraftItem, Meeting } from '../api/types';
import { useCommand } from '@/lib/http';

/** The agenda, and arranging it. What somebody else changes meanwhile is not overwritten unseen: the version is sent along. */
export function AgendaPanel({ meeting }: { meeting: Meeting }) {
  const t = useAgendaWords();
  const [draft, setDraft] = useState<{ items: DraftItem[]; version: number } | null>(null);
  const save = useCommand(() => ({ method: 'PUT', path: meetingPath(meeting.allianceId, meeting.id, 'agenda'), body: { items: bodyOf(draft?.items ?? []) }, version: draft?.version }), {
    refresh: [meetingKey(meeting.allianceId, meeting.id), meetingsKey(meeting.allianceId)],
    said: t('saved'),
    onDone: () => setDraft(null),
    onRefused: (problem) => {
      // The answers of others raise the version too: the next press is made on what is shown now.
      if (problem.isStale) setDraft((before) => before && { ...before, version: meeting.version });
    },
  });
  const may = (meeting.status === 'called' || meeting.status === 'open') && meeting.may['conference.arrange-agenda'];
  const unnamed = draft?.items.some((item) => item.title.trim() === '') === true;
  return (
    <Panel
      title={t('agenda')}
      aside={may && draft === null && <Button onClick={() => setDraft({ items: draftOf(meeting.agenda), version: meeting.version })}>{t('arrange')}</Button>}
    >
      {draft === null ? (
        <AgendaList meeting={meeting} />
      ) : (
        <>
          <AgendaEditor
            allianceId={meeting.allianceId}
            items={draft.items}
            onChange={(items) => setDraft({ ...draft, items })}
            fixed={new Set(meeting.agenda.filter((item) => item.state !== 'waiting').map((item) => item.itemId))}
            room={(Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000}
          />
          <div className={styles.foot}>
            <Button onClick={() => setDraft(null)}>{t('cancel')}</Button>
            <Button type="primary" loading={save.isPending} disabled={unnamed} onClick={() => save.mutate()}>
              {t('save')}
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}
