import { RowsSkeleton } from '@/components';

export function AccountPage() {
  return <RowsSkeleton />;
}
