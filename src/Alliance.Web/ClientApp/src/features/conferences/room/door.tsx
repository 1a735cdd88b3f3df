import { QRCode } from 'antd';
import styles from './room.module.css';
import { useRoomWords } from './words';
import { useDoor } from '../api/queries';
import type { Meeting } from '../api/types';

/** The code at the door, as digits and to be scanned; only who runs the meeting can show it. */
export function DoorSign({ meeting, size = 160 }: { meeting: Meeting; size?: number }) {
  const t = useRoomWords();
  const { data: door } = useDoor(meeting.allianceId, meeting.id, meeting.status === 'open' && meeting.may['conference.open'] === true);
  if (door === undefined) return null;
  return (
    <figure className={styles.door}>
      <QRCode value={window.location.origin + door.path} size={size} bordered={false} type="svg" color="#10191a" bgColor="#ffffff" />
      <figcaption>
        <span>{t('scan')}</span>
        <strong aria-label={door.code.split('').join(' ')}>
          {door.code.slice(0, 3)} {door.code.slice(3)}
        </strong>
        <small>{t('doorText')}</small>
      </figcaption>
    </figure>
  );
}
