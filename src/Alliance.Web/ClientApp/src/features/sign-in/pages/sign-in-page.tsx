import { RowsSkeleton } from '@/components';

export function SignInPage() {
  return <RowsSkeleton />;
}
