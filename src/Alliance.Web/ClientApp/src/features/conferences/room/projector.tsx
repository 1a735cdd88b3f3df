import { ConfigProvider } from 'antd';
import { useEffect } from 'react';
import { AgendaRail } from './agenda-rail';
import { DoorSign } from './door';
import { standingOf } from './place';
import { QuorumMeter } from './quorum-meter';
import styles from './projector.module.css';
import { Speakers } from './speakers';
import { Stage } from './stage';
import type { Meeting } from '../api/types';
import { sayClock } from '../say';
import { themeOf } from '@/lib/theme';
import { useNow } from '@/lib/use-now';

/** For the wall: dark, large, in step with the chair; the code to check in by stands in its corner. */
export function Projector({ meeting }: { meeting: Meeting }) {
  const now = useNow(10_000);
  const standing = standingOf(meeting, null);
  useEffect(() => {
    const root = document.documentElement;
    const before = root.dataset.light;
    root.dataset.light = 'dark';
    return () => {
      root.dataset.light = before ?? 'light';
    };
  }, []);
  return (
    <ConfigProvider theme={themeOf(true)}>
      <div className={styles.wall}>
        <header>
          <h1>{meeting.title}</h1>
          <QuorumMeter meeting={meeting} />
          <time>{sayClock(new Date(now).toISOString())}</time>
        </header>
        <main>
          <Stage meeting={meeting} standing={standing} onFollow={() => undefined} wall />
        </main>
        <aside>
          <Speakers meeting={meeting} wall />
          <AgendaRail meeting={meeting} shown={standing.shown?.itemId ?? null} onLook={() => undefined} />
          <DoorSign meeting={meeting} size={176} />
        </aside>
      </div>
    </ConfigProvider>
  );
}
