import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { useMaybeSession } from '@/lib/session';
import { DemoAccounts } from '../components/demo-accounts';
import { Entrance } from '../components/entrance';
import styles from '../components/entrance.module.css';
import { safeBack, useEntering } from '../use-entering';
import { useSignInWords } from '../words';

interface Credentials {
  signInName: string;
  password: string;
}

export function SignInPage() {
  const t = useSignInWords();
  const { data: session } = useMaybeSession();
  const [params] = useSearchParams();
  const [refusal, setRefusal] = useState('');
  const signIn = useEntering<Credentials>(
    (body) => ({ path: '/api/session', body }),
    (problem) => setRefusal(problem.sentence()),
  );
  if (session?.person) {
    return <Navigate to={safeBack(params.get('back'))} replace />;
  }

  if (session?.needsSetup) {
    return (
      <Entrance title={t('needsSetupTitle')}>
        <Alert type="info" showIcon title={t('needsSetupText')} />
      </Entrance>
    );
  }

  const enter = (credentials: Credentials) => {
    setRefusal('');
    signIn.mutate({ ...credentials, signInName: credentials.signInName.trim() });
  };
  const accounts = session?.demoAccounts ?? [];
  return (
    <Entrance title={t('title')} wide={accounts.length > 0 && <DemoAccounts accounts={accounts} busy={signIn.isPending} onChoose={enter} />}>
      <Form<Credentials> layout="vertical" requiredMark={false} onFinish={enter}>
        {refusal && <Alert type="error" showIcon role="alert" title={refusal} style={{ marginBottom: 16 }} />}
        <Form.Item name="signInName" label={t('signInName')} rules={[{ required: true, message: t('signInNameNeeded') }]}>
          <Input size="large" autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} maxLength={80} />
        </Form.Item>
        <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordNeeded') }]}>
          <Input.Password size="large" autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
          {t('signIn')}
        </Button>
      </Form>
      <p className={styles.aside}>{t('forgot')}</p>
    </Entrance>
  );
}
