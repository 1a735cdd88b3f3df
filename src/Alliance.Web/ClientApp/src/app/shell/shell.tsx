import { Suspense, type ReactNode } from 'react';
import { Navigate, Outlet, useLocation, useNavigation } from 'react-router';
import { PageSkeleton, Trouble } from '@/components';
import { useMaybeSession } from '@/lib/session';
import { useIsPhone } from '@/lib/use-is-phone';
import { BottomBar, Rail } from './navigation';
import { SessionEnded } from './session-ended';
import styles from './shell.module.css';
import { TopBar } from './top-bar';
import { useLiveShell } from './use-live-shell';
import { useShellWords } from './words';

/** What surrounds every page behind the sign-in. */
export const Shell = () => <SignedIn frame={<Frame />} />;

/** Behind the sign-in, with nothing around it: a page that fills the screen. */
export const BareShell = () => <SignedIn frame={<Bare />} />;

function SignedIn({ frame }: { frame: ReactNode }) {
  const { data: session, error, refetch } = useMaybeSession();
  const { pathname, search } = useLocation();
  if (error && !session) {
    return <Trouble error={error} retry={() => void refetch()} />;
  }

  if (!session) {
    return <PageSkeleton />;
  }

  if (!session.person) {
    const back = pathname === '/' ? '' : `?back=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${back}`} replace />;
  }

  return frame;
}

function Bare() {
  useLiveShell();
  return (
    <>
      <Suspense fallback={<PageSkeleton />}>
        <Outlet />
      </Suspense>
      <SessionEnded />
    </>
  );
}

function Frame() {
  const t = useShellWords();
  const phone = useIsPhone();
  const navigation = useNavigation();
  useLiveShell();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      {!phone && <Rail />}
      <div className={styles.column}>
        <TopBar />
        <main id="main" className={styles.main} tabIndex={-1} aria-busy={navigation.state !== 'idle'}>
          {navigation.state !== 'idle' && <div className={styles.progress} />}
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
        {phone && <BottomBar />}
      </div>
      <SessionEnded />
    </div>
  );
}
