import { RowsSkeleton } from '@/components';

export function AdminPage() {
  return <RowsSkeleton />;
}
