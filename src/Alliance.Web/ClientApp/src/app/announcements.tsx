import { App } from 'antd';
import { useEffect } from 'react';
import { onAnnouncement } from '@/lib/announce';

/** Shows what was announced from anywhere: refusals stay until read, the rest passes. */
export function Announcements() {
  const { message, notification } = App.useApp();
  useEffect(
    () =>
      onAnnouncement((tone, sentence) => {
        if (tone === 'refused') {
          notification.warning({ key: sentence, title: sentence, duration: 8, role: 'alert' });
        } else if (tone === 'done') {
          void message.success(sentence);
        } else {
          // Said again while it is still shown it is said once.
          void message.info({ key: sentence, content: sentence });
        }
      }),
    [message, notification],
  );
  return null;
}
