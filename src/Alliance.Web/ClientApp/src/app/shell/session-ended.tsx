import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { connectSession, rememberAntiforgery, get, useCommand } from '@/lib/http';
import { readSession, sessionKey, useSession, type Session } from '@/lib/session';
import { useShellWords } from './words';
import { useSignInWords } from './sign-in-words';

/** The session ended while somebody was at work: sign in again above the page, and what was typed stays. */
export function SessionEnded() {
  const t = useShellWords();
  const w = useSignInWords();
  const session = useSession();
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  useEffect(
    () =>
      connectSession({
        refreshAntiforgery: async () => rememberAntiforgery((await get<Session>('/api/session')).antiforgeryToken),
        signedOut: () => setEnded(true),
      }),
    [],
  );
  const signIn = useCommand<{ password: string }, Session>(({ password }) => ({ path: '/api/session', body: { signInName: session.person.signInName, password } }), {
    onDone: (result) => {
      client.setQueryData(sessionKey, readSession(result));
      setEnded(false);
      void client.invalidateQueries();
    },
  });
  return (
    <Modal open={ended} title={t('expiredTitle')} footer={null} closable={false} mask={{ closable: false }} destroyOnHidden>
      <p>{t('expiredText')}</p>
      <Form layout="vertical" onFinish={(values: { password: string }) => signIn.mutate(values)}>
        <Form.Item label={w('signInName')}>
          <Input value={session.person.signInName} readOnly autoComplete="username" />
        </Form.Item>
        <Form.Item label={w('password')} name="password" rules={[{ required: true, message: w('passwordNeeded') }]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
          {w('signIn')}
        </Button>
      </Form>
    </Modal>
  );
}
