import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { Missing, Trouble, useDocumentTitle } from '@/components';

const reloaded = 'alliance.reloaded';

/** A page whose piece is gone because a new version was put in place is loaded anew, once. */
function isOldVersion(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}

export function RouteTrouble() {
  const error = useRouteError();
  useEffect(() => {
    if (isOldVersion(error) && Date.now() - Number(sessionStorage.getItem(reloaded) ?? 0) > 30_000) {
      sessionStorage.setItem(reloaded, String(Date.now()));
      location.reload();
    }
  }, [error]);
  return <Trouble error={error} retry={() => location.reload()} />;
}

/** An address that names nothing: a page of its own, or below an alliance, whose frame stays. */
export function NotFound({ whole = true }: { whole?: boolean }) {
  useDocumentTitle('');
  return <Missing whole={whole} />;
}
